import { randomUUID } from 'node:crypto';
import type { Household } from '../household';
import { longList } from '../long-list';
import { person, type Person } from '../person';
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

/** A list that is on its way, as one step of a call can't take it. */
const onItsWay = async (): Promise<{ readonly by: Person; readonly at: string }> => {
  const by = await person();
  const { body: there } = await by.post('/v1/scopes', { name: 'Cabin', currency: 'SEK' });
  const list = await longList(by, '/v1/scopes/personal');
  const { body } = await by.post(`${list}/duplicate`, { toScopeId: there.id });
  return { by, at: `/v1/scopes/${String(there.id)}/relocations/${String(body.id)}` };
};

/** The calls that are measured of what goes to another scope. */
export const relocationCases: Readonly<Record<string, readonly Case[]>> = {
  duplicateList: listCase('duplicate'),
  transferListToScope: listCase('transfer'),
  getRelocation: [
    {
      prepare: async () => {
        const { by, at } = await onItsWay();
        return () => by.get(at);
      },
    },
  ],
  cancelRelocation: [
    {
      prepare: async () => {
        const { by, at } = await onItsWay();
        return () => by.delete(at);
      },
    },
  ],
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
