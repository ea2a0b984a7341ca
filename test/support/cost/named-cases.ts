import { randomUUID } from 'node:crypto';
import type { Household } from '../household';
import type { Case } from './cases';

const named = (name: string): string => `${name} ${randomUUID().slice(0, 8)}`;
const category = () => ({ kind: 'transaction', name: named('Groceries'), icon: '🛒', color: '#C8E6C9', sortOrder: 10 });
const source = () => ({ name: named('Account'), kind: 'bank', currency: 'SEK', openingBalance: 1_250_000 });
const tag = () => ({ name: named('party'), color: '#F3E5F5' });
const made = async ({ owner, path }: Household, noun: string, body: object): Promise<string> =>
  `${path}/${noun}/${String((await owner.post(`${path}/${noun}`, body)).body.id)}`;

/** Returns the calls about one record that has a name of its own. */
const kept = (one: string, noun: string, draft: () => object): Readonly<Record<string, readonly Case[]>> => ({
  [`get${one}`]: [
    {
      prepare: async (home) => {
        const at = await made(home, noun, draft());
        return () => home.viewer.get(at);
      },
    },
  ],
  [`change${one}`]: [
    {
      prepare: async (home) => {
        const at = await made(home, noun, draft());
        return () => home.editor.patch(at, { name: named('Another') });
      },
    },
  ],
  [`delete${one}`]: [
    {
      prepare: async (home) => {
        const at = await made(home, noun, draft());
        return () => home.editor.delete(at);
      },
    },
  ],
  [`restore${one}`]: [
    {
      prepare: async (home) => {
        const at = await made(home, noun, draft());
        await home.editor.delete(at);
        return () => home.editor.post(`${at}/restore`);
      },
    },
  ],
});

/** The calls that are measured of categories, sources and tags. */
export const namedCases: Readonly<Record<string, readonly Case[]>> = {
  createCategory: [
    {
      prepare:
        ({ editor, path }) =>
        () =>
          editor.post(`${path}/categories`, category()),
    },
    {
      when: 'into a group',
      prepare: async (home) => {
        const group = await made(home, 'categories', category());
        return () => home.editor.post(`${home.path}/categories`, { ...category(), groupId: group.split('/').at(-1) });
      },
    },
  ],
  listCategories: [
    {
      prepare:
        ({ viewer, path }) =>
        () =>
          viewer.get(`${path}/categories?kind=item`),
    },
  ],
  ...kept('Category', 'categories', category),
  createSource: [
    {
      prepare:
        ({ editor, path }) =>
        () =>
          editor.post(`${path}/sources`, source()),
    },
    {
      when: 'in the scope’s currency',
      prepare:
        ({ editor, path }) =>
        () =>
          editor.post(`${path}/sources`, { ...source(), currency: undefined }),
    },
  ],
  listSources: [
    {
      prepare:
        ({ viewer, path }) =>
        () =>
          viewer.get(`${path}/sources`),
    },
  ],
  ...kept('Source', 'sources', source),
  createTag: [
    {
      prepare:
        ({ editor, path }) =>
        () =>
          editor.post(`${path}/tags`, tag()),
    },
  ],
  listTags: [
    {
      prepare:
        ({ viewer, path }) =>
        () =>
          viewer.get(`${path}/tags`),
    },
  ],
  ...kept('Tag', 'tags', tag),
};
