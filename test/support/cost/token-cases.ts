import type { Household } from '../household';
import { type Answer, type Json, request } from '../person';
import type { Case } from './cases';

/** Makes a token of a person's whom nothing else is measured of: they may make so many a minute. */
const making = ({ editor, scope }: Household): Promise<Answer> =>
  editor.post('/v1/me/tokens', { name: 'Script', scopeId: scope.id, access: 'write' });
const make = async (home: Household): Promise<Json> => (await making(home)).body;
const one = ({ id }: Json): string => `/v1/me/tokens/${String(id)}`;

/** A call by a scoped token that was used in the hour before. */
const byToken = (method: string, more: string, body?: object): Case => ({
  when: 'by a scoped token',
  prepare: async (home) => {
    await home.editor.patch('/v1/me', { displayName: 'Ann' });
    const { secret } = await make(home);
    await request('GET', `/token${home.path}/lists`, secret);
    return () => request(method, `/token${home.path}${more}`, secret, body);
  },
});

/** What is measured beside the usual calls of some routes. */
const callsByToken = {
  listLists: byToken('GET', '/lists?limit=1'),
  createList: byToken('POST', '/lists', { name: 'Groceries' }),
} as const;

/** What is measured of making and listing lists: by their people, and by a token. */
export const listCases: Readonly<Record<string, readonly Case[]>> = {
  createList: [
    {
      prepare:
        ({ editor, path }) =>
        () =>
          editor.post(`${path}/lists`, { name: 'Groceries', description: 'For the week' }),
    },
    callsByToken.createList,
  ],
  listLists: [
    {
      prepare:
        ({ viewer, path }) =>
        () =>
          viewer.get(`${path}/lists`),
    },
    callsByToken.listLists,
  ],
};

/** What is measured of tokens. */
export const tokenCases: Readonly<Record<string, readonly Case[]>> = {
  createToken: [{ prepare: (home) => Promise.resolve(() => making(home)) }],
  listTokens: [
    {
      prepare: async (home) => {
        await make(home);
        return () => home.editor.get('/v1/me/tokens?limit=1');
      },
    },
  ],
  getToken: [
    {
      prepare: async (home) => {
        const made = await make(home);
        return () => home.editor.get(one(made));
      },
    },
  ],
  revokeToken: [
    {
      prepare: async (home) => {
        const made = await make(home);
        return () => home.editor.delete(one(made));
      },
    },
  ],
};
