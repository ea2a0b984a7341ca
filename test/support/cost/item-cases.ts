import { randomUUID } from 'node:crypto';
import type { Household } from '../household';
import type { Case } from './cases';

const milk = { name: 'Milk', quantity: '1.5', unit: 'l', categoryId: 'aaaaaaaa-2222-2222-2222-222222222222' };
export const list = async ({ owner, path }: Household): Promise<string> =>
  `${path}/lists/${String((await owner.post(`${path}/lists`, { name: 'Groceries', description: 'For the week' })).body.id)}`;
const item = async ({ owner }: Household, at: string): Promise<string> =>
  `${at}/items/${String((await owner.post(`${at}/items`, milk)).body.id)}`;
/** Makes a list with one thing on it that is bought. */
const bought = async (home: Household): Promise<string> => {
  const at = await list(home);
  await home.owner.post(`${at}/items`, { ...milk, purchased: true });
  return at;
};
/** Makes the same, cleared. */
const cleared = async (home: Household): Promise<string> => {
  const at = await bought(home);
  await home.owner.post(`${at}/items/clear-purchased`);
  return at;
};
/**
 * The number of moves behind each other that make keys as long as they may become without a look at the next
 * item: 9 characters each, to 250.
 */
const grown = 26;

/** The calls about what is on a list. */
export const itemCases: Readonly<Record<string, readonly Case[]>> = {
  createItem: [
    {
      prepare: async (home) => {
        const at = await list(home);
        return () => home.limitedEditor.post(`${at}/items`, milk);
      },
    },
    {
      when: 'in the category its name remembers',
      prepare: async (home) => {
        const at = await list(home);
        await item(home, at);
        return () => home.limitedEditor.post(`${at}/items`, { name: 'Milk', quantity: '1.5' });
      },
    },
    {
      when: 'added up with an open one',
      prepare: async (home) => {
        const at = await list(home);
        await item(home, at);
        return () => home.editor.post(`${at}/items`, { ...milk, merge: true });
      },
    },
    {
      when: 'with an Idempotency-Key',
      prepare: async (home) => {
        const at = await list(home);
        return () => home.limitedEditor.post(`${at}/items`, milk, { headers: { 'Idempotency-Key': randomUUID() } });
      },
    },
  ],
  listItems: [
    {
      prepare: async (home) => {
        const at = await list(home);
        await item(home, at);
        return () => home.viewer.get(`${at}/items`);
      },
    },
    {
      when: 'sorted by name',
      prepare: async (home) => {
        const at = await bought(home);
        return () => home.viewer.get(`${at}/items?sort=name`);
      },
    },
    {
      when: 'what was deleted and cleared',
      prepare: async (home) => {
        const at = await cleared(home);
        return () => home.editor.get(`${at}/items?deleted=only`);
      },
    },
  ],
  getItem: [
    {
      prepare: async (home) => {
        const at = await item(home, await list(home));
        return () => home.viewer.get(at);
      },
    },
  ],
  changeItem: [
    {
      prepare: async (home) => {
        const at = await item(home, await list(home));
        return () => home.limitedEditor.patch(at, { purchased: true });
      },
    },
    {
      when: 'renamed',
      prepare: async (home) => {
        const at = await item(home, await list(home));
        return () => home.editor.patch(at, { name: 'Oat milk' });
      },
    },
    {
      when: 'moved behind another',
      prepare: async (home) => {
        const on = await list(home);
        const [one, other] = [await item(home, on), await item(home, on)];
        return () => home.editor.patch(one, { after: other.split('/').at(-1) });
      },
    },
    {
      when: 'moved behind one whose key has grown long',
      prepare: async (home) => {
        const on = await list(home);
        const moving = [await item(home, on), await item(home, on)];
        for (let turn = 0; turn < grown; turn++) {
          const [one = '', other = ''] = turn % 2 ? moving : moving.toReversed();
          await home.editor.patch(one, { after: other.split('/').at(-1) });
        }
        const [first = '', second = ''] = moving;
        return () => home.editor.patch(second, { after: first.split('/').at(-1) });
      },
    },
  ],
  deleteItem: [
    {
      prepare: async (home) => {
        const at = await item(home, await list(home));
        return () => home.editor.delete(at);
      },
    },
  ],
  restoreItem: [
    {
      prepare: async (home) => {
        const at = await item(home, await list(home));
        await home.editor.delete(at);
        return () => home.editor.post(`${at}/restore`);
      },
    },
    {
      when: 'that was cleared',
      prepare: async (home) => {
        const at = await cleared(home);
        const { body } = await home.editor.get(`${at}/items?deleted=only`);
        return () => home.editor.post(`${at}/items/${String(body.items[0].id)}/restore`);
      },
    },
  ],
  clearPurchased: [
    {
      prepare: async (home) => {
        const at = await bought(home);
        return () => home.editor.post(`${at}/items/clear-purchased`);
      },
    },
  ],
  restoreCleared: [
    {
      prepare: async (home) => {
        const at = await cleared(home);
        return () => home.editor.post(`${at}/items/clear-purchased/restore`);
      },
    },
  ],
  changeItems: [
    {
      prepare: async (home) => {
        const at = await list(home);
        return () => home.limitedEditor.post(`${at}/items/batch`, { operations: [{ op: 'create', body: milk }] });
      },
    },
  ],
  deleteSuggestion: [
    {
      prepare: async (home) => {
        await item(home, await list(home));
        return () => home.editor.delete(`${home.path}/suggestions/milk`);
      },
    },
  ],
  listSuggestions: [
    {
      prepare: async (home) => {
        await item(home, await list(home));
        return () => home.viewer.get(`${home.path}/suggestions?q=milk`);
      },
    },
  ],
};
