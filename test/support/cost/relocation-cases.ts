import { randomUUID } from 'node:crypto';
import type { Household } from '../household';
import type { Case } from './cases';

const elsewhere = async ({ owner }: Household): Promise<string> =>
  String((await owner.post('/v1/scopes', { name: 'Cabin', currency: 'SEK' })).body.id);
const made = async ({ owner, path }: Household, noun: string, body: object): Promise<string> =>
  String((await owner.post(`${path}/${noun}`, body)).body.id);

/** Returns the calls that take records of a noun to another scope. */
const both = (
  many: string,
  noun: string,
  draft: (home: Household) => Promise<object>,
): Record<string, readonly Case[]> =>
  Object.fromEntries(
    ['duplicate', 'transfer'].map((how) => [
      `${how}${many}`,
      [
        {
          when: 'one',
          prepare: async (home) => {
            const id = await made(home, noun, await draft(home));
            const toScopeId = await elsewhere(home);
            return () => home.owner.post(`${home.path}/${noun}/${how}`, { ids: [id], toScopeId });
          },
        },
      ],
    ]),
  );

const listCase = (how: 'duplicate' | 'transfer'): readonly Case[] => [
  {
    when: 'with three items',
    prepare: async (home) => {
      const list = `${home.path}/lists/${await made(home, 'lists', { name: 'Groceries' })}`;
      for (const name of ['Milk', 'Bread', 'Salt'])
        await home.owner.post(`${list}/items`, { name, unit: null, categoryId: null });
      const toScopeId = await elsewhere(home);
      return () => home.owner.post(`${list}/${how}`, { toScopeId });
    },
  },
];

/** The calls that are measured of what goes to another scope. */
export const relocationCases: Readonly<Record<string, readonly Case[]>> = {
  duplicateList: listCase('duplicate'),
  transferListToScope: listCase('transfer'),
  ...both('Categories', 'categories', () => Promise.resolve({ kind: 'transaction', name: randomUUID() })),
  ...both('Sources', 'sources', () => Promise.resolve({ kind: 'bank', name: randomUUID() })),
  ...both('Tags', 'tags', () => Promise.resolve({ name: randomUUID() })),
  ...both('Transactions', 'transactions', async (home) => ({
    kind: 'expense',
    amount: 45_050,
    date: '2026-11-21',
    categoryId: await made(home, 'categories', { kind: 'transaction', name: randomUUID() }),
    split: { mode: 'equal', shares: [{ userId: home.owner.userId }] },
  })),
};
