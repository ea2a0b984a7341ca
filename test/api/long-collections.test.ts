import { expect, it } from '@jest/globals';
import { ItemId, ListId, newId, ScopeId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keys, indexKeys } from '../../shared/db/keys';
import { atEnd } from '../../shared/lists/position';
import { copies } from '../support/copies';
import { household } from '../support/household';
import type { Json } from '../support/person';

/** Makes a list of `count` items: `Thing 1` to `Thing <count>`. */
const longList = async (count: number) => {
  const { path, owner, scope } = await household();
  const list = (await owner.post(`${path}/lists`, { name: 'Long' })).body;
  const items = `${path}/lists/${list.id}/items`;
  const first = (await owner.post(items, { name: 'Thing 1' })).body;
  const [scopeId, listId] = [ScopeId.parse(scope.id), ListId.parse(list.id)];
  const more = Array.from({ length: count - 1 }, (_, index) => {
    const id = newId(ItemId);
    const position = atEnd(instant(Date.now() + 10_000 + index));
    return {
      ...keys.item(scopeId, listId, id),
      id,
      position,
      name: `Thing ${index + 2}`,
      orderKey: indexKeys.item({ id, listId, position, deletedAt: null }),
    };
  });
  await copies(keys.item(scopeId, listId, ItemId.parse(first.id)), more);
  return { owner, items };
};

it('a collection of more than 1,000 records is paged through whole, in its own order', async () => {
  const { owner, items } = await longList(1_150);
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await owner.get(`${items}?limit=100${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.items.map(({ name }: Json) => name));
    cursor = body.page.next ?? '';
  } while (cursor);
  expect(seen).toEqual(Array.from({ length: 1_150 }, (_, index) => `Thing ${index + 1}`));

  // A page reads about 1,000 records: under a filter it may be empty, and goes on while more remain.
  const empty = await owner.get(`${items}?q=${encodeURIComponent('Thing 1149')}`);
  expect([empty.body.items, typeof empty.body.page.next]).toEqual([[], 'string']);
  const rest = await owner.get(`${items}?q=${encodeURIComponent('Thing 1149')}&cursor=${empty.body.page.next}`);
  expect([rest.body.items.map(({ name }: Json) => name), rest.body.page.next]).toEqual([['Thing 1149'], null]);

  // What the table has no order for can be sorted up to 1,000 records.
  const refused = await owner.get(`${items}?sort=name`);
  expect([refused.status, refused.body.type]).toEqual([422, 'https://hearth.example/problems/too-many-to-sort']);
});

it('1,000 records can be sorted', async () => {
  const { owner, items } = await longList(1_000);
  const { status, body } = await owner.get(`${items}?sort=-name&limit=2`);
  expect([status, body.items.map(({ name }: Json) => name)]).toEqual([200, ['Thing 1000', 'Thing 999']]);
});
