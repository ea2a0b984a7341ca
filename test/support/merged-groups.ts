import { expect } from '@jest/globals';
import { withLabels } from './merges';
import type { Answer, Json } from './person';
import { differences } from './placeholders';

/** A household whose categories are put into groups, merged and restored. */
export const withGroups = async () => {
  const home = await withLabels();
  const { editor, path, make, merge, restore } = home;
  const at = `${path}/categories`;
  return {
    ...home,
    at,
    category: (name: string, more: object = {}) => make('categories', name, more),
    put: (id: string, groupId: string | null): Promise<Answer> => editor.patch(`${at}/${id}`, { groupId }),
    drop: (id: string): Promise<Answer> => editor.delete(`${at}/${id}`),
    into: (id: string, other: string): Promise<Answer> => merge('categories', id, other),
    back: (id: string): Promise<Answer> => restore('categories', id),
    groupOf: async (id: string): Promise<string | null> => (await editor.get(`${at}/${id}`)).body.groupId,
  };
};
export type WithGroups = Awaited<ReturnType<typeof withGroups>>;

/** Sums what a household shows of November by group. */
export const byGroup = async ({ viewer, path }: Pick<WithGroups, 'viewer' | 'path'>): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await viewer.get(`${path}/summary?from=2026-11&groupBy=category-group`)).body.months[0].groups.map(
      ({ id, expense }: Json) => [String(id), Number(expense)],
    ),
  );

/**
 * Requires that groups have one level, as they are shown, that sums by group are what transactions add up to,
 * and that every count is right. Returns the living categories.
 */
export const requireGroups = async (home: WithGroups): Promise<Json[]> => {
  const { editor, path, at } = home;
  const items = async (query: string): Promise<Json[]> => (await editor.get(query)).body.items;
  const [living, gone, spent, sums] = await Promise.all([
    items(`${at}?kind=transaction`),
    items(`${at}?deleted=only&kind=transaction`),
    items(`${path}/transactions?limit=100`),
    byGroup(home),
  ]);
  const byId = new Map(living.map((one) => [one.id, one]));
  const inGroups = living.filter(({ groupId }) => byId.has(groupId));
  expect(inGroups.filter(({ groupId }) => byId.get(groupId)?.groupId !== null)).toEqual([]);
  const groupOf = new Map([...living, ...gone].map(({ id, groupId }) => [id, byId.has(groupId) ? groupId : id]));
  const due: Record<string, number> = {};
  for (const { categoryId, amount } of spent) {
    const group = String(groupOf.get(categoryId));
    due[group] = (due[group] ?? 0) + Number(amount);
  }
  expect(sums).toEqual(due);
  expect(await differences(path)).toEqual([]);
  return living;
};
