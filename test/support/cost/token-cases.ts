import type { Household } from '../household';
import { type Json, request } from '../person';
import type { Case } from './cases';

const make = async ({ owner, scope }: Household): Promise<Json> => {
  const { body } = await owner.post('/v1/me/tokens', { name: 'Script', scopeId: scope.id, access: 'write' });
  return body;
};
const one = ({ id }: Json): string => `/v1/me/tokens/${String(id)}`;

/** A call by a scoped token that was used in the hour before. */
const byToken = (method: string, more: string, body?: object): Case => ({
  when: 'by a scoped token',
  prepare: async (home) => {
    const { secret } = await make(home);
    await request('GET', `/token${home.path}/lists`, secret);
    return () => request(method, `/token${home.path}${more}`, secret, body);
  },
});

/** What is measured beside the usual calls of some routes. */
export const callsByToken = {
  listLists: byToken('GET', '/lists?limit=1'),
  createList: byToken('POST', '/lists', { name: 'Groceries' }),
} as const;

/** What is measured of tokens. */
export const tokenCases: Readonly<Record<string, readonly Case[]>> = {
  createToken: [{ prepare: (home) => Promise.resolve(() => make(home)) }],
  listTokens: [
    {
      prepare: async (home) => {
        await make(home);
        return () => home.owner.get('/v1/me/tokens?limit=1');
      },
    },
  ],
  getToken: [
    {
      prepare: async (home) => {
        const made = await make(home);
        return () => home.owner.get(one(made));
      },
    },
  ],
  revokeToken: [
    {
      prepare: async (home) => {
        const made = await make(home);
        return () => home.owner.delete(one(made));
      },
    },
  ],
};
