import { expect } from '@jest/globals';
import { household, type Household } from './household';
import { type Answer, type Json, type Person } from './person';
import { differences, dinner } from './placeholders';

export type LabelNoun = 'categories' | 'sources' | 'tags';
const drafts: Readonly<Record<LabelNoun, object>> = {
  categories: { kind: 'transaction' },
  sources: { kind: 'bank' },
  tags: {},
};

/** A household in which labels are made, used, and merged. */
export const withLabels = async () => {
  const home = await household();
  const { owner, editor, path } = home;
  const make = async (noun: LabelNoun, name: string, more: object = {}): Promise<string> => {
    const { status, body } = await editor.post(`${path}/${noun}`, { name, ...drafts[noun], ...more });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  };
  const spend = async (body: object): Promise<Json> =>
    (await owner.post(`${path}/transactions`, { ...dinner, ...body })).body;
  const merge = (noun: LabelNoun, id: string, into: string, by: Person = editor): Promise<Answer> =>
    by.post(`${path}/${noun}/${id}/merge`, { into });
  const restore = (noun: LabelNoun, id: string): Promise<Answer> => editor.post(`${path}/${noun}/${id}/restore`);
  return { ...home, make, spend, merge, restore };
};

const groups = async ({ viewer, path }: Household, by: string) =>
  (await viewer.get(`${path}/summary?from=2026-11&groupBy=${by}`)).body.months[0].groups.map(
    ({ id, income, expense, count }: Json) => ({ id, income, expense, count }),
  );

/** All that a household shows of its money by labels. */
export const figuresOf = async (home: Household) => {
  const { viewer, path } = home;
  const [category, source, tag, sources] = await Promise.all([
    groups(home, 'category'),
    groups(home, 'source'),
    groups(home, 'tag'),
    viewer.get(`${path}/sources`),
  ]);
  const balances = Object.fromEntries(sources.body.items.map(({ id, balance }: Json) => [id, balance]));
  return { category, source, tag, balances };
};

const sumBy = (
  all: readonly Json[],
  idsOf: (one: Json) => readonly (string | null)[],
): Readonly<Record<string, { expense: number; count: number }>> => {
  const sums: Record<string, { expense: number; count: number }> = {};
  for (const one of all.filter(({ kind }) => kind === 'expense'))
    for (const id of idsOf(one)) {
      const so = sums[String(id)] ?? { expense: 0, count: 0 };
      sums[String(id)] = { expense: so.expense + Number(one.amount), count: so.count + 1 };
    }
  return sums;
};

/**
 * Requires that what a household shows of its labels is what its transactions add up to, as they are shown,
 * and that nothing shown was merged. Returns the transactions.
 */
export const requireExact = async (home: Household): Promise<Json[]> => {
  const { editor, path } = home;
  const get = async (noun: string): Promise<Json[]> => (await editor.get(`${path}/${noun}`)).body.items;
  const [all, sources, gone, figures, found] = await Promise.all([
    get('transactions?limit=100'),
    get('sources'),
    get('sources?deleted=only'),
    figuresOf(home),
    differences(path),
  ]);
  expect(found).toEqual([]);
  const shown = (some: readonly { id: string | null; expense: number; count: number }[]) =>
    Object.fromEntries(some.map(({ id, expense, count }) => [String(id), { expense, count }]));
  expect(shown(figures.category)).toEqual(sumBy(all, ({ categoryId }) => [categoryId]));
  expect(shown(figures.source)).toEqual(sumBy(all, ({ sourceId }) => [sourceId]));
  expect(shown(figures.tag)).toEqual(sumBy(all, ({ tagIds }) => tagIds));
  const roots = [...sources, ...gone.filter(({ mergedInto }) => mergedInto === null)];
  for (const { id, balance, openingBalance, merged } of roots) {
    const moves: number[] = all.flatMap(({ kind, sourceId, toSourceId, amount }) => [
      sourceId === id ? Number(amount) * (kind === 'income' ? 1 : -1) : 0,
      toSourceId === id ? Number(amount) : 0,
    ]);
    const opened: number[] = gone.filter((one) => merged.includes(one.id)).map((one) => Number(one.openingBalance));
    const due = [Number(openingBalance), ...opened, ...moves].reduce((sum, one) => sum + one, 0);
    expect([id, balance]).toEqual([id, due]);
  }
  const over = [...gone.filter(({ mergedInto }) => mergedInto !== null).map(({ id }) => id)];
  expect(all.filter(({ sourceId, toSourceId }) => over.includes(sourceId) || over.includes(toSourceId))).toEqual([]);
  return all;
};
