import { expect, it } from '@jest/globals';
import { ScopeId, SourceId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { differences } from '../support/placeholders';
import { withLabels } from '../support/merges';
import { remove } from '../support/records';

/** A household with transactions of a source that was deleted, and has left the table since. */
const withGoneSource = async () => {
  const home = await withLabels();
  const { path, scope, owner, make, spend } = home;
  const [gone, bank] = [await make('sources', 'Card'), await make('sources', 'Bank')];
  const one = await spend({ sourceId: gone, amount: 1_000 });
  const moved = await spend({ kind: 'transfer', sourceId: gone, toSourceId: bank, amount: 300 });
  await owner.delete(`${path}/sources/${gone}`);
  await remove(keys.source(ScopeId.parse(scope.id), SourceId.parse(gone)));
  const at = (id: string) => `${path}/transactions/${id}`;
  const bankHolds = async () => (await owner.get(`${path}/sources/${bank}`)).body.balance;
  return { ...home, gone, bank, one: at(one.id), moved: at(moved.id), bankHolds };
};

it('a transaction can be changed, deleted and restored once its deleted source has left the table', async () => {
  const { path, owner, gone, bank, one, moved, bankHolds } = await withGoneSource();
  const etag = (await owner.get(one)).headers.get('etag') ?? '';
  const changed = await owner.patch(one, { amount: 1_200 }, { headers: { 'If-Match': etag } });
  expect([changed.status, changed.body.amount, changed.body.sourceId]).toEqual([200, 1_200, gone]);
  expect((await owner.patch(moved, { amount: 400 })).status).toBe(200);
  expect(await bankHolds()).toBe(400);
  expect((await owner.delete(one)).status).toBe(200);
  expect((await owner.post(`${one}/restore`)).status).toBe(200);
  expect((await owner.delete(moved)).status).toBe(200);
  expect(await bankHolds()).toBe(0);
  expect((await owner.patch(one, { sourceId: bank })).body.sourceId).toBe(bank);
  expect(await bankHolds()).toBe(-1_200);
  expect((await owner.patch(one, { sourceId: gone })).body.errors).toMatchObject([{ path: 'sourceId' }]);
  expect((await owner.get(`${path}/summary?from=2026-11&groupBy=source`)).status).toBe(200);
});

it('figures of a source that has left the table are nobody’s to be right', async () => {
  const { path } = await withGoneSource();
  expect(await differences(path)).toEqual([]);
});
