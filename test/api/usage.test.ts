import { expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keys, scopePartition } from '../../shared/db/keys';
import { limits } from '../../shared/groups/scope';
import { scopeQuotas } from '../../shared/groups/scope-quotas';
import { type CountedChange, costOf } from '../../shared/operations/usage/usage';
import { unitCosts } from '../../shared/operations/usage/unit-costs';
import { householdWithList } from '../support/household-with-list';
import { observe, openStream } from '../support/observed';
import { person } from '../support/person';
import { setAttributes } from '../support/set-attributes';
import { onTestFinished } from '../support/testing';

it('shows each limit of a scope as it is enforced, what is there, and what that costs, to everybody in it', async () => {
  const stream = await openStream();
  onTestFinished(stream.stop);
  const { owner, viewer, path, scope, add } = await householdWithList();
  const pk = scopePartition(ScopeId.parse(scope.id));
  const before = (await viewer.get(`${path}/usage`)).body;
  await add('Milk');
  await owner.post(`${path}/tags`, { name: 'Food' });
  await observe(await stream.read([pk]));
  const { status, body } = await viewer.get(`${path}/usage`);
  expect(status).toBe(200);
  expect(body.quotas).toEqual({
    members: { used: 5, limit: limits.membersPerScope },
    placeholders: { used: 0, limit: limits.placeholdersPerScope },
    lists: { used: 1, limit: limits.listsPerScope },
    categories: { used: 0, limit: limits.categoriesPerScope },
    sources: { used: 0, limit: limits.sourcesPerScope },
    tags: { used: 1, limit: limits.tagsPerScope },
    slices: { used: 0, limit: limits.slicesPerScope },
    webhooks: { used: 0, limit: limits.webhooksPerScope },
    merges: { used: 0, limit: limits.mergesPerScope },
    mergedPayees: { used: 0, limit: limits.mergedPayeesPerScope },
  });
  expect(body.storage).toEqual({
    bytes: expect.any(Number),
    limit: 10 * 1024 ** 3,
    pictures: 0,
    pictureBytes: 0,
    atLeast: false,
  });
  expect(body.storage.bytes).toBeGreaterThan(0);
  const { changes, perMonth } = body.cost;
  expect(body.cost).toMatchObject({ currency: 'USD', unit: 'millionths' });
  expect(changes - before.cost.changes).toBeGreaterThanOrEqual(2);
  const grown = perMonth.changes - before.cost.perMonth.changes;
  expect(grown).toBeGreaterThanOrEqual(
    Math.floor(unitCosts.changes['item created'] + unitCosts.changes['tag created']) - 1,
  );
  const { total, ...parts } = perMonth;
  expect(total).toBe(Object.values<number>(parts).reduce((sum, part) => sum + part, 0));
  expect(body.cost.basis).toContain(`${String(changes)} changes were counted`);
  await setAttributes(keys.scope(ScopeId.parse(scope.id)), { tagCount: scopeQuotas.tags.most });
  expect((await owner.post(`${path}/tags`, { name: 'Home' })).body).toMatchObject({
    what: 'tags',
    limit: body.quotas.tags.limit,
  });
});

it('knows a personal scope before anything was written there, and none that isn’t the caller’s', async () => {
  const [me, other] = [await person(), await person()];
  const { status, body } = await me.get('/v1/scopes/personal/usage');
  expect([status, body.quotas.lists.used, body.cost.perMonth.total]).toEqual([200, 0, 0]);
  expect((await me.get(`/v1/scopes/${other.userId}/usage`)).status).toBe(404);
});

const now = instant(Date.parse('2026-11-29T12:00:00Z'));
const ago = (days: number) => instant(Date.parse(now) - days * 86_400_000);
const change = (days: number, action: CountedChange['action'] = 'created'): CountedChange => ({
  at: ago(days),
  type: 'item',
  action,
});
const nothing = { bytes: 0, whole: true };

it('counts the changes of 30 days, by what each kind costs, and nothing that people didn’t do', () => {
  const cost = costOf(
    { changes: [change(1), change(2, 'purchased'), change(3, null), change(31)], more: false, now },
    nothing,
  );
  expect(cost).toMatchObject({ changes: 2, from: ago(30), to: now });
  expect(cost.perMonth.changes).toBe(
    Math.round(unitCosts.changes['item created'] + unitCosts.changes['item purchased']),
  );
  expect(cost.perMonth.reads).toBe(Math.round(2 * unitCosts.readsPerChange * unitCosts.read));
  const { basis } = costOf({ changes: [change(1)], more: false, now }, nothing);
  expect([cost.basis, basis]).toEqual([
    expect.stringMatching(/^2 changes were counted,/),
    expect.stringMatching(/^1 change was counted,/),
  ]);
});

it('goes on for the rest of the month as it was for as long as could be counted', () => {
  const cost = costOf({ changes: Array.from({ length: 1_000 }, () => change(10)), more: true, now }, nothing);
  expect(cost).toMatchObject({ changes: 1_000, from: ago(10) });
  expect(cost.perMonth.changes).toBe(Math.round(3_000 * unitCosts.changes['item created']));
  const older = costOf({ changes: Array.from({ length: 1_000 }, () => change(40)), more: true, now }, nothing);
  expect([older.changes, older.from]).toEqual([0, ago(30)]);
});

it('counts what is stored with index and backups, and says where there is more than was measured', () => {
  const cost = costOf({ changes: [], more: false, now }, { bytes: 500_000_000, whole: false });
  expect(cost.perMonth).toEqual({ changes: 0, reads: 0, storage: unitCosts.storedGb, total: unitCosts.storedGb });
  expect(cost.basis).toContain('more than was measured');
});
