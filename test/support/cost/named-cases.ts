import { randomUUID } from 'node:crypto';
import { household, type Household } from '../household';
import type { Case } from './cases';

const named = (name: string): string => `${name} ${randomUUID().slice(0, 8)}`;
const category = () => ({ kind: 'transaction', name: named('Groceries'), icon: '🛒', color: '#C8E6C9', sortOrder: 10 });
const source = () => ({ name: named('Account'), kind: 'bank', currency: 'SEK', openingBalance: 1_250_000 });
const tag = () => ({ name: named('party'), color: '#F3E5F5' });
const made = async ({ owner, path }: Household, noun: string, body: object): Promise<string> =>
  `${path}/${noun}/${String((await owner.post(`${path}/${noun}`, body)).body.id)}`;

/** Returns the call that merges one of two, in a household of their own: others are measured without. */
const merging = (noun: string, draft: () => object): readonly Case[] => [
  {
    prepare: async () => {
      const home = await household();
      const [at, into] = [await made(home, noun, draft()), await made(home, noun, draft())];
      return () => home.editor.post(`${at}/merge`, { into: into.split('/').at(-1) });
    },
  },
];
/** Makes a household in which a source was merged into another. */
const withMerged = async (): Promise<Household> => {
  const home = await household();
  const [at, into] = [await made(home, 'sources', source()), await made(home, 'sources', source())];
  await home.editor.post(`${at}/merge`, { into: into.split('/').at(-1) });
  return home;
};

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
    {
      when: 'with one merged',
      prepare: async () => {
        const home = await withMerged();
        return () => home.viewer.get(`${home.path}/sources`);
      },
    },
  ],
  ...kept('Source', 'sources', source),
  mergeCategory: merging('categories', category),
  mergeSource: merging('sources', source),
  mergeTag: merging('tags', tag),
  mergePayee: [
    {
      prepare: async () => {
        const { editor, path } = await household();
        return () => editor.post(`${path}/payees/merge`, { from: 'ICA Maxi Lindhagen', into: 'ICA Maxi' });
      },
    },
  ],
  restorePayee: [
    {
      prepare: async () => {
        const { editor, path } = await household();
        await editor.post(`${path}/payees/merge`, { from: 'ICA Maxi Lindhagen', into: 'ICA Maxi' });
        return () => editor.post(`${path}/payees/restore`, { from: 'ICA Maxi Lindhagen' });
      },
    },
  ],
  listMergedPayees: [
    {
      prepare:
        ({ viewer, path }) =>
        () =>
          viewer.get(`${path}/payees/merged`),
    },
  ],
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
