import type { Household } from '../household';
import { type Answer, person, type Person } from '../person';
import type { Case } from './cases';

const july = { name: 'July', from: '2026-07-01', to: '2026-07-31' };
const make = ({ admin, path }: Household, more: object = {}): Promise<Answer> =>
  admin.post(`${path}/slices`, { ...july, ...more });
const made = async (home: Household): Promise<string> => `${home.path}/slices/${String((await make(home)).body.id)}`;

/** Makes a slice with a transaction, and somebody who sees nothing else of the household. */
const shown = async (home: Household): Promise<{ at: string; one: string; guest: Person }> => {
  const guest = await person();
  const { body } = await make(home, { members: [{ email: guest.email }] });
  const open = await guest.get('/v1/me/invitations');
  await guest.post(`/v1/me/invitations/${String(open.body.items[0].id)}/accept`);
  const expense = { kind: 'expense', amount: 45_050, date: '2026-07-14' };
  const spent = await home.owner.post(`${home.path}/transactions`, expense);
  const at = `/v1/scopes/${String(body.id)}`;
  return { at, one: `${at}/transactions/${String(spent.body.id)}`, guest };
};

const inSlice = (call: (guest: Person, at: string, one: string) => Promise<Answer>): Case => ({
  when: 'in a slice',
  prepare: async (home) => {
    const { at, one, guest } = await shown(home);
    return () => call(guest, at, one);
  },
});

/**
 * What is measured of slices by those who are in one. Pages and summaries begin to read the slice’s own
 * partition while it is decided what it is: their calls and units are in test/api/slices.test.ts.
 */
export const sliceReads = {
  listMyScopes: [inSlice((guest) => guest.get('/v1/me/scopes'))],
  getScope: [inSlice((guest, at) => guest.get(at))],
  getTransaction: [inSlice((guest, _, one) => guest.get(one))],
} as const;

/** What is measured of making slices. */
export const sliceCases: Readonly<Record<string, readonly Case[]>> = {
  createSlice: [{ prepare: (home) => () => make(home) }],
  listSlices: [
    {
      prepare: async (home) => {
        await made(home);
        return () => home.owner.get(`${home.path}/slices?limit=1`);
      },
    },
  ],
  getSlice: [
    {
      prepare: async (home) => {
        const at = await made(home);
        return () => home.owner.get(at);
      },
    },
  ],
  deleteSlice: [
    {
      prepare: async (home) => {
        const at = await made(home);
        return () => home.owner.delete(at);
      },
    },
  ],
  restoreSlice: [
    {
      prepare: async (home) => {
        const at = await made(home);
        await home.owner.delete(at);
        return () => home.owner.post(`${at}/restore`);
      },
    },
  ],
};
