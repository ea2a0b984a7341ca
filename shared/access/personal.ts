import type { Call } from '../core/call';
import { AlreadyExists } from '../core/errors';
import { personalScopeOf, type UserId } from '../core/ids';
import type { Instant } from '../core/time';
import { absent } from '../db/expressions';
import { keys, orderKeys } from '../db/keys';
import { getAll } from '../db/read';
import { type Action, put, transact, update } from '../db/transact';
import { defaultSettings, Settings } from '../me/model';
import { personalScope, type Scope } from '../scopes/model';

/** The pointer by which a user finds a scope. */
export const membershipPointer = (user: UserId, scope: Scope, joinedAt: Instant): Action =>
  put(keys.membershipPointer(user, scope.id), { scopeId: scope.id, joinedAt, orderKey: orderKeys.membership(scope.id, joinedAt, scope.type === 'personal') });

/**
 * Makes the caller's personal scope unless it is there: the sign-up trigger does, and so does the first write of a user it missed
 * (it skips users whom an administrator made). Safe to run twice and at once.
 * @throws TableBusy
 */
export const makePersonalScope = async ({ caller: { userId }, now, requestId }: Pick<Call, 'caller' | 'now' | 'requestId'>): Promise<void> => {
  const [stored] = await getAll([keys.settings(userId)]);
  const settings = stored ? Settings.parse(stored) : defaultSettings(userId);
  const scope = personalScope(userId, { ...settings, createdAt: now });
  const actions = [
    put(keys.scope(personalScopeOf(userId)), scope, absent(), () => new AlreadyExists()),
    membershipPointer(userId, scope, now),
    update(keys.scopeCount(userId), { add: { scopes: 1 } }),
  ];
  await transact(requestId, actions).catch((error: unknown) => {
    if (!(error instanceof AlreadyExists)) throw error;
  });
};
