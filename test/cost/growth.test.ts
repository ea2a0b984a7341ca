import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ItemId, ListId, ScopeId } from '../../shared/core/ids';
import { LocalDate } from '../../shared/core/time';
import { keys, orders } from '../../shared/db/keys';
import { copies } from '../support/cost/copies';
import { measured } from '../support/cost/meter';
import { person } from '../support/person';
import { plant } from '../support/planted';

/** A list with so many items, all but the first copied; the even ones are bought, if any is. */
const listOf = async (count: number, bought = false) => {
  const owner = await person();
  const { body: scope } = await owner.post('/v1/scopes', { name: 'Elm Street 4' });
  const { body: list } = await owner.post(`/v1/scopes/${scope.id}/lists`, { name: 'Groceries' });
  const path = `/v1/scopes/${scope.id}/lists/${list.id}/items`;
  const { body: item } = await owner.post(path, { name: 'Milk' });
  const [scopeId, listId] = [ScopeId.parse(scope.id), ListId.parse(list.id)];
  await copies(keys.item(scopeId, listId, ItemId.parse(item.id)), count - 1, (number) => {
    const id = ItemId.parse(randomUUID());
    const purchase = bought && number % 2 === 0 ? { purchased: true, purchasedAt: item.createdAt, purchasedBy: owner.userId, round: 0 } : {};
    const prefix = 'round' in purchase ? orders.bought(listId, 0) : orders.items(listId);
    return { ...keys.item(scopeId, listId, id), id, ...purchase, orderKey: `${prefix}h${String(number).padStart(8, '0')}#${id}` };
  });
  const purchasedCount = bought ? Math.floor(count / 2) : 0;
  await plant(keys.list(scopeId, listId), { itemCount: count, purchasedCount });
  return { owner, path, purchasedCount };
};

/** A scope that spent something on each of the first `days` days of 2026. */
const spentOn = async (days: number) => {
  const owner = await person();
  const { body: scope } = await owner.post('/v1/scopes', { name: 'Elm Street 4', currency: 'SEK' });
  await owner.post(`/v1/scopes/${scope.id}/transactions`, { kind: 'expense', amount: 100, date: '2026-01-01' });
  const of = (date: LocalDate) => keys.dayTotal(ScopeId.parse(scope.id), 'category', date, 'SEK');
  await copies(of(LocalDate.parse('2026-01-01')), days - 1, (number) => {
    const date = LocalDate.parse(new Date(Date.UTC(2026, 0, 2 + number)).toISOString().slice(0, 10));
    return { ...of(date), date };
  });
  return { owner, path: `/v1/scopes/${scope.id}/summary?from=2026-01&to=2026-12` };
};

describe('what a call costs as a household grows', () => {
  it('is the same for a page of a list of 10, 1,000 and 10,000 items, half of them bought, and the next page', async () => {
    const costs = [];
    for (const size of [10, 1_000, 10_000]) {
      const { owner, path } = await listOf(size, true);
      const first = await measured(() => owner.get(`${path}?limit=2`));
      const second = await measured(() => owner.get(`${path}?limit=2&cursor=${first.value.body.page.next}`));
      expect([first, second].map(({ value }) => value.body.items.length)).toEqual([2, 2]);
      costs.push([first.cost, second.cost]);
    }
    expect(costs).toEqual([costs[0], costs[0], costs[0]]);
  });

  it('is no more for a page after 1,000 bought items were cleared, and the same for clearing and undoing 5 or 1,000', async () => {
    const acts = [];
    for (const size of [10, 2_000]) {
      const { owner, path, purchasedCount } = await listOf(size, true);
      const page = () => measured(() => owner.get(`${path}?limit=4`));
      const before = await page();
      const cleared = await measured(() => owner.post(`${path}/clear-purchased`));
      const after = await page();
      expect([cleared.value.body.cleared, after.value.body.page.total]).toEqual([purchasedCount, size - purchasedCount]);
      expect(after.cost.readUnits).toBeLessThanOrEqual(before.cost.readUnits);
      expect(after.cost).toMatchObject({ calls: before.cost.calls, roundTrips: 1 });
      const undone = await measured(() => owner.post(`${path}/clear-purchased/restore`));
      expect(undone.value.body.restored).toBe(purchasedCount);
      acts.push([cleared.cost, after.cost, undone.cost, (await page()).cost]);
    }
    expect(acts[1]).toEqual(acts[0]);
  });

  it('is the same for adding, changing and deleting an item of a list of 10 and of 1,000', async () => {
    const costs = [];
    for (const size of [10, 1_000]) {
      const { owner, path } = await listOf(size);
      const added = await measured(() => owner.post(path, { name: 'Bread', categoryId: null }));
      const changed = await measured(() => owner.patch(`${path}/${added.value.body.id}`, { purchased: true }));
      const deleted = await measured(() => owner.delete(`${path}/${added.value.body.id}`));
      expect([added, changed, deleted].map(({ value }) => value.status)).toEqual([201, 200, 200]);
      costs.push([added.cost, changed.cost, deleted.cost]);
    }
    expect(costs[1]).toEqual(costs[0]);
  });

  it('is the same number of calls for a year of 10 days and of 365, whose totals are at most 80 KB', async () => {
    const [few, all] = [await spentOn(10), await spentOn(365)];
    const [sparse, full] = [await measured(() => few.owner.get(few.path)), await measured(() => all.owner.get(all.path))];
    expect([sparse.value.body.total.count, full.value.body.total.count]).toEqual([10, 365]);
    expect(full.cost).toMatchObject({ calls: sparse.cost.calls, roundTrips: 1 });
    expect((full.cost.readUnits - sparse.cost.readUnits) * 4).toBeLessThanOrEqual(80);
  });

  it('is the same for the summary after 10 transactions of one day and after 100', async () => {
    const { owner, path } = await spentOn(1);
    const spend = async (times: number) => {
      for (let turn = 0; turn < times; turn++) await owner.post(path.replace(/summary.*/, 'transactions'), { kind: 'expense', amount: 100, date: '2026-01-01' });
      return measured(() => owner.get(path));
    };
    const [few, many] = [await spend(9), await spend(90)];
    expect([few.value.body.total.count, many.value.body.total.count]).toEqual([10, 100]);
    expect(many.cost).toEqual(few.cost);
  });
});
