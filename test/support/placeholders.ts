import { expect } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { scopePartition } from '../../shared/db/keys';
import { ownTable } from '../../shared/db/scan';
import { differencesAt } from '../../shared/operations/integrity/partition';
import { household } from './household';
import { type Answer, type Json, type Person } from './person';

export const problem = (code: string): string => `https://hearth.example/problems/${code}`;
export const dinner = { kind: 'expense', amount: 1_000, date: '2026-11-21' };

export const make = async (by: Person, path: string, displayName: string): Promise<string> =>
  (await by.post(`${path}/members`, { displayName })).body.userId;
export const equally = (...people: readonly string[]) => ({
  mode: 'equal',
  shares: people.map((userId) => ({ userId })),
});
export const netsOf = async (reader: Person, path: string): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    (await reader.get(`${path}/balances`)).body.items.flatMap(({ members }: Json) =>
      members.map(({ displayName, net }: Json) => [displayName, net]),
    ),
  );
export const differences = (path: string) =>
  differencesAt(ownTable(), scopePartition(ScopeId.parse(path.split('/').at(-1))));
export const refusal = ({ status, body }: Answer): unknown => [status, body.type ?? null];

/** A household in which Kim, a placeholder, owes for what was recorded. */
export const withKim = async () => {
  const home = await household();
  const { owner, admin, path } = home;
  await Promise.all([owner.patch('/v1/me', { displayName: 'Alex' }), admin.patch('/v1/me', { displayName: 'Billie' })]);
  const kim = await make(owner, path, 'Kim');
  const post = async (body: object) => (await owner.post(`${path}/transactions`, { ...dinner, ...body })).body;
  const all = equally(owner.userId, admin.userId, kim);
  return { ...home, kim, post, all };
};
export const invite = async (by: Person, path: string, guest: Person, placeholderId: string): Promise<string> => {
  const { status, body } = await by.post(`${path}/invitations`, { email: guest.email, role: 'editor', placeholderId });
  expect([status, body.placeholderId]).toEqual([201, placeholderId]);
  return `/v1/me/invitations/${String(body.id)}/accept`;
};
export const moneyOf = async (reader: Person, path: string) => {
  const [balances, summary, list] = await Promise.all([
    reader.get(`${path}/balances`),
    reader.get(`${path}/summary?from=2026-11&groupBy=member`),
    reader.get(`${path}/transactions`),
  ]);
  return { balances: balances.body.items, groups: summary.body.months[0].groups, transactions: list.body.items };
};
