import { randomUUID } from 'node:crypto';
import type { Household } from '../household';
import type { Case } from './cases';
import { sliceReads } from './slice-cases';

const expense = { kind: 'expense', amount: 45_050, date: '2026-11-21', payee: 'ICA Maxi' };
/** Makes all that a transaction can name. */
const named = async ({ owner, path }: Household): Promise<object> => {
  const made = async (noun: string, body: object): Promise<string> =>
    String((await owner.post(`${path}/${noun}`, { ...body, name: randomUUID() })).body.id);
  return {
    ...expense,
    categoryId: await made('categories', { kind: 'transaction' }),
    sourceId: await made('sources', { kind: 'bank', currency: 'SEK' }),
    tagIds: [await made('tags', {})],
  };
};
const transaction = async ({ owner, path }: Household): Promise<string> =>
  `${path}/transactions/${String((await owner.post(`${path}/transactions`, expense)).body.id)}`;

/** The calls that are measured of transactions, and of what follows from them. */
export const moneyCases: Readonly<Record<string, readonly Case[]>> = {
  createTransaction: [
    {
      prepare: async (home) => {
        const body = await named(home);
        await home.owner.post(`${home.path}/transactions`, body);
        return () => home.editor.post(`${home.path}/transactions`, body);
      },
    },
    {
      when: 'no category, no tags, no source',
      prepare: async (home) => {
        await transaction(home);
        return () =>
          home.editor.post(`${home.path}/transactions`, { kind: 'expense', amount: 45_050, date: '2026-11-20' });
      },
    },
  ],
  listTransactions: [
    {
      prepare: async (home) => {
        await transaction(home);
        return () => home.viewer.get(`${home.path}/transactions?limit=1`);
      },
    },
  ],
  getTransaction: [
    {
      prepare: async (home) => {
        const at = await transaction(home);
        return () => home.viewer.get(at);
      },
    },
    ...sliceReads.getTransaction,
  ],
  changeTransaction: [
    {
      prepare: async (home) => {
        const at = await transaction(home);
        return () => home.editor.patch(at, { amount: 47_000 });
      },
    },
    {
      when: 'moved to another day',
      prepare: async (home) => {
        const at = await transaction(home);
        return () => home.editor.patch(at, { date: '2026-11-19' });
      },
    },
  ],
  deleteTransaction: [
    {
      prepare: async (home) => {
        const at = await transaction(home);
        return () => home.editor.delete(at);
      },
    },
  ],
  restoreTransaction: [
    {
      prepare: async (home) => {
        const at = await transaction(home);
        await home.editor.delete(at);
        return () => home.editor.post(`${at}/restore`);
      },
    },
  ],
  batchTransactions: [
    {
      prepare: (home) => () =>
        home.editor.post(`${home.path}/transactions/batch`, { operations: [{ op: 'create', body: expense }] }),
    },
  ],
  createSettlement: [
    {
      prepare: async (home) => {
        await transaction(home);
        return () =>
          home.editor.post(`${home.path}/settlements`, {
            from: home.editor.userId,
            to: home.owner.userId,
            amount: 9_010,
            date: '2026-11-21',
          });
      },
    },
  ],
  getBalances: [
    {
      prepare: async (home) => {
        await transaction(home);
        return () => home.viewer.get(`${home.path}/balances`);
      },
    },
  ],
  listBalanceLines: [
    {
      prepare: async (home) => {
        await transaction(home);
        return () => home.viewer.get(`${home.path}/balances/${home.owner.userId}`);
      },
    },
  ],
  getMyBalances: [
    {
      prepare: async (home) => {
        await transaction(home);
        return () => home.owner.get('/v1/me/balances?from=2026-01&to=2026-12');
      },
    },
  ],
  getSummary: [
    {
      prepare:
        ({ viewer, path }) =>
        () =>
          viewer.get(`${path}/summary?from=2026-11&groupBy=category`),
    },
    {
      when: 'by tag',
      prepare:
        ({ viewer, path }) =>
        () =>
          viewer.get(`${path}/summary?from=2026-11&groupBy=tag`),
    },
    {
      when: 'by member',
      prepare:
        ({ viewer, path }) =>
        () =>
          viewer.get(`${path}/summary?from=2026-11&groupBy=member`),
    },
  ],
};
