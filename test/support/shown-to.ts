import { expect } from '@jest/globals';
import { day, instant } from '../../shared/core/time';
import { type Answer, person, type Person } from './person';

/** Returns the ids of a page, in its order. */
export const idsIn = ({ body }: Pick<Answer, 'body'>): string[] => body.items.map(({ id }: { id: string }) => id);
const tomorrow = () => instant(Date.now() + day);

/** Takes somebody into a slice who is invited to it by their address. */
export const takeIn = async (guest: Person): Promise<void> => {
  const [open] = (await guest.get('/v1/me/invitations')).body.items;
  expect(open).toMatchObject({ targetName: 'Ours', role: 'viewer' });
  expect((await guest.post(`/v1/me/invitations/${String(open.id)}/accept`)).status).toBe(200);
};

/** Makes a slice, and takes somebody into it who is nowhere else. */
export const shownTo = async (maker: Person, path: string, terms: object = {}) => {
  const guest = await person();
  const { status, body } = await maker.post(`${path}/slices`, {
    name: 'Ours',
    expiresAt: tomorrow(),
    ...terms,
    members: [{ email: guest.email }],
  });
  expect([status, body.type]).toEqual([201, 'slice']);
  await takeIn(guest);
  const id = String(body.id);
  return { guest, id, at: `/v1/scopes/${id}`, one: `${path}/slices/${id}` };
};

/** Makes what records an expense of July, and returns its id. */
export const spender =
  (who: Person, path: string) =>
  async (more: object = {}): Promise<string> =>
    (await who.post(`${path}/transactions`, { kind: 'expense', amount: 100, date: '2026-07-10', ...more })).body.id;
