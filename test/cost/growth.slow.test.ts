import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ItemId, ListId, ScopeId } from '../../shared/core/ids';
import { keys, indexPrefixes } from '../../shared/db/keys';
import { copies } from '../support/cost/copies';
import { measured } from '../support/cost/meter';
import { spending, spent, yearsOfSpending } from '../support/cost/spending';
import { size } from '../support/generated';
import { person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

/** Makes a list with so many items, all but the first copied; the even ones are bought, if any is. */
const listOf = async (count: number, bought = false) => {
  const owner = await person();
  const { body: scope } = await owner.post('/v1/scopes', { name: 'Elm Street 4' });
  const { body: list } = await owner.post(`/v1/scopes/${scope.id}/lists`, { name: 'Groceries' });
  const path = `/v1/scopes/${scope.id}/lists/${list.id}/items`;
  const { body: item } = await owner.post(path, { name: 'Milk' });
  const [scopeId, listId] = [ScopeId.parse(scope.id), ListId.parse(list.id)];
  await copies(keys.item(scopeId, listId, ItemId.parse(item.id)), count - 1, (number) => {
    const id = ItemId.parse(randomUUID());
    const purchase =
      bought && number % 2 === 0
        ? { purchased: true, purchasedAt: item.createdAt, purchasedBy: owner.userId, round: 0 }
        : {};
    const prefix = 'round' in purchase ? indexPrefixes.bought(listId, 0) : indexPrefixes.items(listId);
    return {
      ...keys.item(scopeId, listId, id),
      id,
      ...purchase,
      orderKey: `${prefix}h${String(number).padStart(8, '0')}#${id}`,
    };
  });
  const purchasedCount = bought ? Math.floor(count / 2) : 0;
  await setAttributes(keys.list(scopeId, listId), { itemCount: count, purchasedCount });
  return { owner, path, purchasedCount };
};

/** The groupings of a year's days that are asked for, and how many dimensions of them are read for each. */
const groupings = [
  ['month', 1],
  ['category', 1],
  ['category-group', 1],
  ['source', 2],
  ['tag', 2],
  ['member', 2],
] as const;
/**
 * A day's record of two buckets is less than 300 bytes, in units of 4 KB: a dimension of a year, on top of
 * what decides about access and gives names.
 */
const [unitsAYear, unitsBeside] = [Math.ceil((365 * 300) / 4_096), 5];

/** Measures what the calls about a year's money cost in a group that spent so many times. */
const costsOf = async (count: number) => {
  const { owner, path } = await spending(count);
  const year = [];
  for (const [groupBy] of groupings) {
    const { cost, value } = await measured(() =>
      owner.get(`${path}/summary?from=2026-01&to=2026-12&groupBy=${groupBy}`),
    );
    expect(value.body.total).toEqual({ income: 0, expense: count * spent, count });
    year.push(cost);
  }
  const mine = await measured(() => owner.get('/v1/me/balances?from=2026-01&to=2026-12'));
  expect(mine.value.body.spent.items[0].total.expense).toBe(count * spent);
  const first = await measured(() => owner.get(`${path}/transactions?limit=4`));
  const second = await measured(() => owner.get(`${path}/transactions?limit=4&cursor=${first.value.body.page.next}`));
  const lines = await measured(() => owner.get(`${path}/balances/${owner.userId}?limit=4`));
  expect([first, second, lines].map(({ value }) => value.body.items.length)).toEqual([4, 4, 4]);
  const made = await measured(() =>
    owner.post(`${path}/transactions`, { kind: 'expense', amount: spent, date: '2026-01-03' }),
  );
  const changed = await measured(() =>
    owner.patch(`${path}/transactions/${made.value.body.id}`, { amount: spent + 1 }),
  );
  const deleted = await measured(() => owner.delete(`${path}/transactions/${first.value.body.items[0].id}`));
  expect([made, changed, deleted].map(({ value }) => value.status)).toEqual([201, 200, 200]);
  const balances = await measured(() => owner.get(`${path}/balances`));
  return {
    year: [...year, mine.cost],
    others: [first, second, lines, made, changed, deleted, balances].map(({ cost }) => cost),
  };
};

describe('what a call costs as a household grows', () => {
  it('is the same for a page of a list of 10, of many and of most items, half of them bought, and the next page', async () => {
    const costs = [];
    for (const count of [10, size(1_000, 100), size(10_000, 1_000)]) {
      const { owner, path } = await listOf(count, true);
      const first = await measured(() => owner.get(`${path}?limit=2`));
      const second = await measured(() => owner.get(`${path}?limit=2&cursor=${first.value.body.page.next}`));
      expect([first, second].map(({ value }) => value.body.items.length)).toEqual([2, 2]);
      costs.push([first.cost, second.cost]);
    }
    expect(costs).toEqual([costs[0], costs[0], costs[0]]);
  });

  it('is no more for a page after many bought items were cleared, and the same for clearing and undoing 5 or many', async () => {
    const acts = [];
    for (const count of [10, size(2_000, 600)]) {
      const { owner, path, purchasedCount } = await listOf(count, true);
      const page = () => measured(() => owner.get(`${path}?limit=4`));
      const before = await page();
      const cleared = await measured(() => owner.post(`${path}/clear-purchased`));
      const after = await page();
      expect([cleared.value.body.cleared, after.value.body.page.total]).toEqual([
        purchasedCount,
        count - purchasedCount,
      ]);
      expect(after.cost.readUnits).toBeLessThanOrEqual(before.cost.readUnits);
      expect(after.cost).toMatchObject({ calls: before.cost.calls, roundTrips: 1 });
      const undone = await measured(() => owner.post(`${path}/clear-purchased/restore`));
      expect(undone.value.body.restored).toBe(purchasedCount);
      acts.push([cleared.cost, after.cost, undone.cost, (await page()).cost]);
    }
    expect(acts[1]).toEqual(acts[0]);
  });

  it('is the same for adding, changing and deleting an item of a list of 10 and of many', async () => {
    const costs = [];
    for (const count of [10, size(1_000, 300)]) {
      const { owner, path } = await listOf(count);
      const added = await measured(() => owner.post(path, { name: 'Bread', categoryId: null }));
      const changed = await measured(() => owner.patch(`${path}/${added.value.body.id}`, { purchased: true }));
      const deleted = await measured(() => owner.delete(`${path}/${added.value.body.id}`));
      expect([added, changed, deleted].map(({ value }) => value.status)).toEqual([201, 200, 200]);
      costs.push([added.cost, changed.cost, deleted.cost]);
    }
    expect(costs[1]).toEqual(costs[0]);
  });

  it(
    'is the same for a household’s money after ' +
      `${yearsOfSpending.map((size) => size.toLocaleString('en')).join(', ')} transactions of a year; only ` +
      'a summary’s units grow, with the days of the year that have any',
    async () => {
      const [few, some, many] = [
        await costsOf(yearsOfSpending[0]),
        await costsOf(yearsOfSpending[1]),
        await costsOf(yearsOfSpending[2]),
      ];
      expect([some.others, many.others]).toEqual([few.others, few.others]);
      for (const [index, cost] of many.year.entries()) {
        const [fewer, less] = [some.year[index], few.year[index]];
        expect([cost, fewer]).toMatchObject([
          { calls: less?.calls, roundTrips: less?.roundTrips },
          { calls: less?.calls, roundTrips: less?.roundTrips },
        ]);
        const dimensions = groupings[index]?.[1] ?? 1;
        expect(less?.readUnits).toBeLessThan(fewer?.readUnits ?? 0);
        // Larger sums have more digits.
        expect(cost.readUnits - (fewer?.readUnits ?? 0)).toBeLessThanOrEqual(dimensions);
        expect(cost.readUnits).toBeLessThanOrEqual(dimensions * unitsAYear + unitsBeside);
      }
    },
  );
});
