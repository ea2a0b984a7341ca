import { expect, it } from '@jest/globals';
import { withEnvironment } from '../support/environment';
import { person, type Json } from '../support/person';

// A conflict is not tried again: whatever one operation did to another would be 503.
withEnvironment({ CONFLICT_RETRY_MS: '1' });

it('a hundred operations on one list are not in each other’s way, and each has the whole time of a write', async () => {
  const one = await person();
  const { body: list } = await one.post('/v1/scopes/personal/lists', { name: 'Groceries' });
  const items = `/v1/scopes/personal/lists/${String(list.id)}/items`;
  const { body: milk } = await one.post(items, { name: 'Milk' });
  const { body: bread } = await one.post(items, { name: 'Bread' });
  const operations = [
    { op: 'update', id: milk.id, body: { purchased: true } },
    { op: 'update', id: milk.id, body: { name: 'Oat milk' } },
    ...Array.from({ length: 97 }, (_, index) => ({ op: 'create', body: { name: `Thing ${String(index)}` } })),
    { op: 'delete', id: bread.id },
  ];
  const { body } = await one.post(`${items}/batch`, { operations });
  expect(body.results.map(({ status }: Json) => status)).toEqual(
    operations.map(({ op }) => (op === 'create' ? 201 : 200)),
  );
});
