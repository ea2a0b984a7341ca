import { expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { LocalDate } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { heading } from '../support/headings';
import { household } from '../support/household';
import { setAttributes } from '../support/set-attributes';

it('a day whose totals fill their record takes no new tag, and says so; known ones go on', async () => {
  const { path, owner, scope } = await household();
  const record = (body: object) =>
    owner.post(`${path}/transactions`, { kind: 'expense', amount: 100, date: '2026-11-21', ...body });
  const known = await heading(owner, path, 'tags', 'known');
  const others = await Promise.all(
    Array.from({ length: 10 }, (_, index) => heading(owner, path, 'tags', `new ${index}`)),
  );
  await record({ tagIds: [known] });
  const key = keys.dayTotal(ScopeId.parse(scope.id), 'tag', LocalDate.parse('2026-11-21'), 'SEK');
  await setAttributes(key, { filling: 'x'.repeat(400 * 1024 - 300) });
  const refused = await record({ tagIds: others });
  expect([refused.status, refused.body.type, refused.body.what]).toEqual([
    409,
    'https://hearth.example/problems/quota-exceeded',
    'bytes in one record',
  ]);
  expect((await record({ tagIds: [known] })).status).toBe(201);
  expect((await owner.get(`${path}/summary?from=2026-11`)).body.total).toMatchObject({ expense: 200, count: 2 });
});
