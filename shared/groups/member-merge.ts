import * as z from 'zod';
import type { Authorized } from '../access/authorized';
import { authorize, authorized } from '../access/authorize';
import { refusePersonal } from '../access/decide';
import { requireScope, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody, NotFound } from '../core/errors';
import { type ScopeId, UserId } from '../core/ids';
import { changed } from '../core/record';
import { retryOnStale } from '../core/retry';
import { decodeReadable } from '../db/decode';
import { every } from '../db/expressions';
import { keys } from '../db/keys';
import { Profile } from '../people/profile';
import { replaceMembership } from './join';
import { isPlaceholder, Membership } from './member';
import { type Member, toView } from './member-view';
import { allAreIn } from './people-in-scope';
import { becoming, stillHere } from './placeholder-store';
import { personIn, type Scope, takenOverBy } from './scope';
import { placeholderEnds } from './take-over';

/** Whom a placeholder is merged into. */
export const MemberMerge = z
  .strictObject({ into: UserId.describe('a member, or another placeholder') })
  .meta({ id: 'MemberMerge' });
export type MemberMerge = z.output<typeof MemberMerge>;

/**
 * Refuses to merge what is no placeholder, and into nobody, or itself.
 * @throws NotFound, InvalidBody
 */
const requireMergeable = (from: Membership | undefined, into: UserId, { people }: Scope): Membership => {
  if (!from || from.deletedAt) throw new NotFound();
  if (!isPlaceholder(from)) throw new InvalidBody([{ path: '', code: 'not_a_placeholder' }]);
  if (from.userId === into) throw new InvalidBody([{ path: 'into', code: 'same_person' }]);
  if (!Object.hasOwn(people, into)) throw new InvalidBody([{ path: 'into', code: 'not_a_member' }]);
  return from;
};

/**
 * Merges a placeholder into a member, or into another placeholder, who has its history and balance from then
 * on. Done again, it changes nothing.
 * @throws NotFound, Forbidden, InvalidBody, PersonalScope, TableBusy, IdempotentReplay
 */
export const merge = (
  call: Call,
  { scopeId, userId, into }: { readonly scopeId: ScopeId; readonly userId: UserId; readonly into: UserId },
): Promise<Authorized<Member, 'members.manage'>> =>
  retryOnStale(call, async () => {
    refusePersonal(call, scopeId);
    const access = await authorize(call, {
      resource: { scopeId },
      permission: 'members.manage',
      alsoRead: [keys.member(scopeId, userId), keys.member(scopeId, into), keys.profile(into)],
    });
    const { scope, records } = access;
    const [from, before] = records.slice(0, 2).map((record) => decodeReadable(Membership, record));
    const profile = decodeReadable(Profile, records[2]);
    const shown = (membership: Membership, as: Scope) =>
      toView(membership, profile, { takenOver: takenOverBy(as, into) });
    if (before && !before.deletedAt && userId !== into && personIn(scope)(userId) === into)
      return authorized(access, shown(before, scope));
    const gone = requireMergeable(from, into, scope);
    if (!before) throw new NotFound();
    const takes = becoming(gone, into);
    const after = changed(before, {}, call);
    return writeAs(call, {
      resource: { scopeId },
      grant: access,
      actions: [
        requireScope(call, { scopeId }, { ...takes, when: every(stillHere(userId), allAreIn([into])) }),
        ...placeholderEnds(gone, into, call),
        replaceMembership(before, after),
      ],
      answer: shown(after, { ...scope, placeholders: { ...scope.placeholders, [userId]: into } }),
    });
  });
