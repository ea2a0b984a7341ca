import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ScopeId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { person, type Json } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const among = (users: readonly string[]) => ({
  paidBy: users.map((userId, index) => ({ userId, amount: 1_000 + index })),
  split: { mode: 'shares', shares: users.map((userId, index) => ({ userId, value: 1 + (index % 7) })) },
});
const amount = 100 * 1_000 + (99 * 100) / 2;

/**
 * Makes a group in which a hundred people stand, and then a hundred others: what it takes to bring them there
 * is left out.
 */
const crowd = async () => {
  const owner = await person();
  const { body: scope } = await owner.post('/v1/scopes', { name: 'Choir', currency: 'SEK' });
  const [first, others] = [0, 1].map(() => [owner.userId, ...Array.from({ length: 99 }, () => randomUUID())]);
  const filledBy = (users: readonly string[] = []) =>
    setAttributes(keys.scope(ScopeId.parse(scope.id)), {
      people: Object.fromEntries(users.map((user) => [user, 'member'])),
    });
  await filledBy(first);
  return { owner, path: `/v1/scopes/${String(scope.id)}`, first: first ?? [], others: others ?? [], filledBy };
};

const netsOf = async ({
  owner,
  path,
}: {
  owner: { get: (path: string) => Promise<Json> };
  path: string;
}): Promise<number[]> =>
  (await owner.get(`${path}/balances`)).body.items.map(({ members }: Json) =>
    members.reduce((sum: number, { net }: { net: number }) => sum + net, 0),
  );

describe('an expense that a hundred paid and share', () => {
  it('is recorded, moved to another day, currency and kind at once, deleted and restored', async () => {
    const { owner, path, first } = await crowd();
    const made = await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount,
      date: '2026-11-21',
      ...among(first),
    });
    expect(made.status).toBe(201);
    const at = `${path}/transactions/${String(made.body.id)}`;
    expect((await owner.patch(at, { currency: 'EUR', kind: 'income', date: '2026-10-01' })).status).toBe(200);
    expect((await owner.patch(at, { exchange: { rate: '11.4275' } })).status).toBe(200);
    expect([(await owner.delete(at)).status, (await owner.post(`${at}/restore`)).status]).toEqual([200, 200]);
    expect(await netsOf({ owner, path })).toEqual([0]);
  });

  it('is handed over to a hundred others', async () => {
    const { owner, path, first, others, filledBy } = await crowd();
    const made = await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount,
      date: '2026-11-21',
      ...among(first),
    });
    await filledBy(others);
    const handed = await owner.patch(`${path}/transactions/${String(made.body.id)}`, {
      currency: 'EUR',
      kind: 'income',
      ...among(others),
    });
    expect(handed.status).toBe(200);
    expect(await netsOf({ owner, path })).toEqual([0]);
  });
});
