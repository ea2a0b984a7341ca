import type { AccessContext } from '../access/authorize';
import { counts } from '../access/decide';
import { type ParentUpdate, samePeriod } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';
import type { ListId, ScopeId, UserId } from '../core/ids';
import { StaleRead } from '../core/retry';
import { own } from '../core/own';
import { decodeReadable } from '../db/decode';
import { alive, equal, every } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { check, type WriteAction } from '../db/transact';
import { Membership, periodOf } from '../groups/member';
import { allAreIn, noPlaceholder } from '../groups/people-in-scope';

const code = 'not_a_member';
const noReader = (): InvalidBody => new InvalidBody([{ path: 'assignedTo', code }]);

/** Tells whether an item was refused since whoever is to get it is not known to reach its list. */
export const isNoReader = (error: unknown): boolean =>
  error instanceof InvalidBody && error.issues.some((issue) => issue.code === code);

/** Requires that somebody is in the scope: that stands on its record, which each write of an item holds. */
export const inScope = (user: UserId): ParentUpdate => ({
  when: every(allAreIn([user]), noPlaceholder(user)),
  otherwise: noReader,
});

/**
 * Returns what requires that somebody reaches a list by the list itself, who is not in its scope; undefined:
 * the scope has to say it.
 * @throws TableBusy
 */
export const readerByList = async (
  user: UserId | null | undefined,
  { scopeId, listId }: { readonly scopeId: ScopeId; readonly listId: ListId },
  { scope, caller }: Pick<AccessContext, 'scope'> & Pick<Call, 'caller'>,
): Promise<readonly WriteAction[] | undefined> => {
  if (!user || own(scope.people, user) !== undefined) return undefined;
  // They reach it, or they could not call: what their call requires of them is not to be replaced.
  if (user === caller.userId) return [];
  const [onList, inScope] = [keys.listMember(scopeId, listId, user), keys.member(scopeId, user)];
  const [one, other] = await batchGet([onList, inScope]);
  const membership = decodeReadable(Membership, one);
  const period = periodOf(decodeReadable(Membership, other));
  if (!membership || !counts(membership, period)) return undefined;
  return [
    check(onList, every(alive, equal('joinedAt', membership.joinedAt)), noReader),
    check(inScope, samePeriod(period), () => new StaleRead()),
  ];
};
