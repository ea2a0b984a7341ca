import * as z from 'zod';
import { counts, isPersonal } from '../access/decide';
import { Role, type RoleName, roleName } from '../access/roles';
import { writeOwn } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyMember, LinkUsedUp, NotFound, RemovedBefore } from '../core/errors';
import { ListId, RoleId, ScopeId, systemUser, type UserId } from '../core/ids';
import { StaleRead, retryOnStale } from '../core/retry';
import { decodeReadable } from '../db/decode';
import { absent, alive, below, every, present } from '../db/expressions';
import { keys } from '../db/keys';
import { update, type WriteAction } from '../db/transact';
import { joinActions, type OwnMemberships, ownMembershipsIn, ownMembershipKeys } from './joining';
import { Link, mostUses } from './link';
import { openLinkFor } from './link-open';
import { isEnded, type Membership, periodOf } from './member';

/** Where somebody is who joined by a link, or was already. */
export const Joined = z
  .object({
    scopeId: ScopeId,
    listId: ListId.nullable(),
    targetName: z.string(),
    role: Role.describe('what they may do there; who was there before keeps what they had'),
  })
  .meta({ id: 'Joined' });
export type Joined = z.output<typeof Joined>;

const roleOf = (id: RoleId | null): RoleName => (id ? roleName(id) : undefined) ?? 'viewer';

/** Returns the role of somebody who is in already; undefined: they aren't. */
const roleNow = (
  { scopeId, listId }: Link,
  userId: UserId,
  { inScope, onList }: OwnMemberships,
): RoleName | undefined => {
  if (isPersonal(userId, scopeId)) return 'owner';
  const [membership, stands] = listId ? [onList, onList && counts(onList, periodOf(inScope))] : [inScope, true];
  return membership && !membership.deletedAt && stands ? roleOf(membership.roleId) : undefined;
};

/**
 * Tells whether somebody was removed by another since a link was made: who left by themselves, or was taken
 * off a list because they left its scope, was not.
 */
const wasRemoved = (membership: Membership | undefined, { createdAt }: Link): boolean =>
  membership !== undefined &&
  isEnded(membership) &&
  membership.deletedBy !== membership.userId &&
  membership.deletedBy !== systemUser &&
  (membership.deletedAt ?? '') >= createdAt;

/** Counts somebody on the link that they join by, once however often they come. */
const counted = ({ scopeId, id, joined, maxUses }: Link, { caller: { userId }, now }: Call): WriteAction => {
  const again = Object.hasOwn(joined, userId);
  return update(keys.link(scopeId, id), {
    change: {
      set: { modifiedBy: userId, modifiedAt: now, ...(!again && { [`joined.${userId}`]: now }) },
      add: { version: 1, ...(!again && { uses: 1 }) },
    },
    when: every(
      alive,
      present('dueKind'),
      ...(again ? [] : [absent(`joined.${userId}`), below('uses', maxUses ?? mostUses)]),
    ),
    refusal: (existing) => {
      const now = decodeReadable(Link, existing);
      if (!now?.dueKind) return new NotFound();
      return Object.hasOwn(now.joined, userId) ? new StaleRead() : new LinkUsedUp();
    },
  });
};

/**
 * Makes the caller a member of what a link opens. Whoever is one already stays what they are, and uses
 * nothing of it; of many at once no more get in than it allows.
 * @throws NotFound, LinkUsedUp, RemovedBefore, QuotaExceeded, AccountDeleted, TableBusy, IdempotentReplay
 */
export const join = (call: Call, token: string): Promise<Joined> =>
  retryOnStale(call, async () => {
    const { open, records } = await openLinkFor(call, token, ownMembershipKeys);
    if (open?.link.kind !== 'join') throw new NotFound();
    const { link, targetName, while: conditions } = open;
    const { scopeId, listId, roleId, createdBy: invitedBy } = link;
    const standing = ownMembershipsIn(records);
    const answer = (role: RoleName): Joined => ({ scopeId, listId, targetName, role });
    const role = roleNow(link, call.caller.userId, standing);
    if (role) return writeOwn(call, [], answer(role));
    if (wasRemoved(standing.inScope, link) || wasRemoved(standing.onList, link)) throw new RemovedBefore();
    const entry = { scopeId, listId, roleId: RoleId.parse(roleId), invitedBy, invitedAs: null };
    const actions = [
      counted(link, call),
      ...conditions.map((one) => ({ ...one, refusal: () => new NotFound() })),
      ...joinActions(call, entry, { ...standing, strictly: true }),
    ];
    try {
      return await writeOwn(call, actions, answer(roleOf(roleId)));
    } catch (error) {
      if (error instanceof AlreadyMember) throw new StaleRead();
      throw error;
    }
  });
