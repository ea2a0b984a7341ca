import type { Household } from '../household';
import { type Answer, person, request } from '../person';
import type { Case } from './cases';
import { list } from './item-cases';

const make = (home: Household, at: string): Promise<Answer> =>
  home.admin.post(`${at}/links`, { kind: 'join', role: 'viewer' });

/** Makes a group of its own: who joins by a link isn’t in the others’ way. */
const group = async ({ admin }: Household): Promise<string> =>
  `/v1/scopes/${String((await admin.post('/v1/scopes', { name: 'Choir' })).body.id)}`;

/** The calls on links to what a path names. */
const casesOf = (atOf: (home: Household) => string | Promise<string>) => {
  const made = async (home: Household) => {
    const at = await atOf(home);
    const { body } = await make(home, at);
    return { at, one: `${at}/links/${String(body.id)}`, token: String(body.token) };
  };
  return {
    create: {
      prepare: async (home) => {
        const at = await atOf(home);
        return () => make(home, at);
      },
    },
    list: {
      prepare: async (home) => {
        const { at } = await made(home);
        return () => home.admin.get(`${at}/links`);
      },
    },
    get: {
      prepare: async (home) => {
        const { one } = await made(home);
        return () => home.admin.get(one);
      },
    },
    revoke: {
      prepare: async (home) => {
        const { one } = await made(home);
        return () => home.admin.delete(one);
      },
    },
    show: {
      prepare: async (home) => {
        const { token } = await made(home);
        return () => request('GET', `/v1/links/${token}`, undefined);
      },
    },
    join: {
      prepare: async (home) => {
        const [{ token }, guest] = [await made(home), await person()];
        return () => guest.post(`/v1/links/${token}/join`);
      },
    },
  } as const satisfies Readonly<Record<string, Case>>;
};

const [toScope, toList] = [casesOf(group), casesOf(list)];

/** Opening a link that shows something. */
const shown = (when: string, make: (home: Household) => Promise<Answer>): Case => ({
  when,
  prepare: async (home) => {
    const { body } = await make(home);
    return () => request('GET', `/v1/links/${String(body.token)}`, undefined);
  },
});
const showing = (shows: 'list' | 'balances') => ({ kind: 'view', shows, names: 'shown' });
const listShown = shown('a list', async (home) => {
  const at = await list(home);
  await home.owner.post(`${at}/items`, { name: 'Milk', assignedTo: home.viewer.userId });
  return home.admin.post(`${at}/links`, showing('list'));
});
const balancesShown = shown('balances', async (home) => {
  await home.owner.post(`${home.path}/transactions`, { kind: 'expense', amount: 1_000 });
  return home.admin.post(`${home.path}/links`, showing('balances'));
});

/** What is measured of links. */
export const linkCases: Readonly<Record<string, readonly Case[]>> = {
  createLink: [toScope.create],
  listLinks: [toScope.list],
  getLink: [toScope.get],
  revokeLink: [toScope.revoke],
  createListLink: [toList.create],
  listListLinks: [toList.list],
  getListLink: [toList.get],
  revokeListLink: [toList.revoke],
  showLink: [toScope.show, { ...toList.show, when: 'to a list' }, listShown, balancesShown],
  joinLink: [toScope.join, { ...toList.join, when: 'to a list' }],
};
