import type { Household } from '../household';
import type { Answer } from '../person';
import { list } from './item-cases';

/** Something that people do, with all that it needs made before. */
export interface FollowedAct {
  readonly act: string;
  readonly prepare: (home: Household) => Promise<() => Promise<Answer>> | (() => Promise<Answer>);
}

const itemsOf = async (home: Household, count = 1): Promise<{ at: string; items: string[] }> => {
  const at = await list(home);
  const items: string[] = [];
  for (let number = 0; number < count; number++)
    items.push(`${at}/items/${String((await home.owner.post(`${at}/items`, { name: `Milk ${number}` })).body.id)}`);
  return { at, items };
};
const withItem = async (home: Household): Promise<string> => (await itemsOf(home)).items[0] ?? '';

const spent = { kind: 'expense', amount: 45_050, date: '2026-11-21', payee: 'ICA Maxi' };
const expense = async (home: Household): Promise<string> =>
  `${home.path}/transactions/${String((await home.owner.post(`${home.path}/transactions`, spent)).body.id)}`;

/** The acts whose following is measured, in a group of five. */
export const acts: readonly FollowedAct[] = [
  {
    act: 'an item is added',
    prepare: async (home) => {
      const at = await list(home);
      return () => home.editor.post(`${at}/items`, { name: 'Milk' });
    },
  },
  {
    act: 'ten items are added at once',
    prepare: async (home) => {
      const at = await list(home);
      return async () => {
        const all = await Promise.all(
          Array.from({ length: 10 }, (_, number) => home.editor.post(`${at}/items`, { name: `Milk ${number}` })),
        );
        return all[0] ?? Promise.reject(new Error('nothing was added'));
      };
    },
  },
  {
    act: 'an item is ticked',
    prepare: async (home) => {
      const at = await withItem(home);
      return () => home.editor.patch(at, { purchased: true });
    },
  },
  {
    act: 'an item is given to somebody',
    prepare: async (home) => {
      const at = await withItem(home);
      return () => home.editor.patch(at, { assignedTo: home.owner.userId });
    },
  },
  {
    act: 'an item is deleted',
    prepare: async (home) => {
      const at = await withItem(home);
      return () => home.editor.delete(at);
    },
  },
  {
    act: 'a list is made',
    prepare:
      ({ owner, path }) =>
      () =>
        owner.post(`${path}/lists`, { name: 'Groceries' }),
  },
  {
    act: 'a list is renamed',
    prepare: async (home) => {
      const at = await list(home);
      return () => home.owner.patch(at, { name: 'Food' });
    },
  },
  {
    act: 'a list of three items is deleted',
    prepare: async (home) => {
      const { at } = await itemsOf(home, 3);
      return () => home.owner.delete(at);
    },
  },
  {
    act: 'an expense of five is recorded',
    prepare: (home) => () => home.owner.post(`${home.path}/transactions`, spent),
  },
  {
    act: 'an expense is changed',
    prepare: async (home) => {
      const at = await expense(home);
      return () => home.owner.patch(at, { payee: 'Coop' });
    },
  },
  {
    act: 'a comment is written',
    prepare: async (home) => {
      const at = await expense(home);
      return () => home.editor.post(`${at}/comments`, { text: 'Thanks' });
    },
  },
  {
    act: 'a category is made',
    prepare:
      ({ owner, path }) =>
      () =>
        owner.post(`${path}/categories`, { kind: 'transaction', name: 'Food' }),
  },
  {
    act: 'a group is renamed',
    prepare:
      ({ owner, path }) =>
      () =>
        owner.patch(path, { name: 'Elm Street 5' }),
  },
  {
    act: 'a member gets another role',
    prepare:
      ({ owner, viewer, path }) =>
      () =>
        owner.patch(`${path}/members/${viewer.userId}`, { role: 'editor' }),
  },
  {
    act: 'a member is removed',
    prepare:
      ({ owner, viewer, path }) =>
      () =>
        owner.delete(`${path}/members/${viewer.userId}`),
  },
];
