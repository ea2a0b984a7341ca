import { randomUUID } from 'node:crypto';
import { ScopeId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { person } from './person';
import { setAttributes } from './set-attributes';

/** Lets everybody pay, and bear, another part of an amount. */
export const among = (users: readonly string[], least = 1_000) => ({
  paidBy: users.map((userId, index) => ({ userId, amount: least + index })),
  split: { mode: 'shares', shares: users.map((userId, index) => ({ userId, value: 1 + (index % 7) })) },
});
/** Returns what a hundred pay in all. */
export const amountOfAHundred = (least = 1_000): number => 100 * least + (99 * 100) / 2;

/**
 * Makes a group in which a hundred people stand, and then a hundred others: what it takes to bring them there
 * is left out.
 */
export const crowd = async () => {
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
