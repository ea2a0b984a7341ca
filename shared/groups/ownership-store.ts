import { refusePersonal } from '../access/decide';
import type { Authorized } from '../access/authorized';
import { type AccessContext, authorize } from '../access/authorize';
import { permissionToGrant } from '../access/permissions';
import { roleName } from '../access/roles';
import { requireScope, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody, NotFound } from '../core/errors';
import type { ScopeId, UserId } from '../core/ids';
import { retryOnStale, StaleRead } from '../core/retry';
import { decodeReadable } from '../db/decode';
import { alive } from '../db/expressions';
import { keys } from '../db/keys';
import { check } from '../db/transact';
import { newInvitation, toView } from './invitation';
import { inviteActions } from './invite';
import { isPlaceholder, Membership } from './member';
import { handScopeOver, ownersAfter } from './owner-change';
import type { NewScopeOwner, OwnershipTransfer } from './ownership';

const refused = (code: string): InvalidBody => new InvalidBody([{ path: 'userId', code }]);

/** Returns a membership, if it counts and there is an account behind it. */
const standing = (stored: unknown): Membership | undefined => {
  const membership = decodeReadable(Membership, stored);
  return membership?.deletedAt || (membership && isPlaceholder(membership)) ? undefined : membership;
};

type Granted = AccessContext<'managers.manage'>;

/** Offers a member to become the owner: they find it among their invitations. */
const offered = (call: Call, userId: UserId, access: Granted) => {
  const { id: scopeId, name, locale } = access.scope;
  const target = { scopeId, listId: null, name, locale };
  const invitation = { ...newInvitation({ userId, role: 'owner' }, target, call), transfersOwnership: true };
  return writeAs<OwnershipTransfer, 'managers.manage'>(call, {
    resource: { scopeId },
    grant: access,
    actions: [
      requireScope(call, { scopeId }),
      check(keys.member(scopeId, userId), alive, () => new StaleRead()),
      ...inviteActions([invitation], call),
    ],
    answer: { userId, status: 'offered', invitation: toView(invitation, call.now) },
  });
};

/**
 * Hands a group over: an admin, or another owner, has it at once; any other member is offered it. The caller
 * stays as an admin.
 * @throws NotFound, Forbidden, InvalidBody, PersonalScope, AlreadyInvited, RecentlyDeclined, QuotaExceeded,
 * TableBusy, IdempotentReplay
 */
export const transferScope = (
  call: Call,
  scopeId: ScopeId,
  { userId }: NewScopeOwner,
): Promise<Authorized<OwnershipTransfer, 'managers.manage'>> => {
  refusePersonal(call, scopeId);
  return retryOnStale(call, async () => {
    const access = await authorize(call, {
      resource: { scopeId },
      permission: 'managers.manage',
      alsoRead: [keys.member(scopeId, call.caller.userId), keys.member(scopeId, userId)],
    });
    if (userId === call.caller.userId) throw refused('self');
    const [from, to] = access.records.map(standing);
    if (!from) throw new NotFound();
    if (!to) throw refused('not_a_member');
    if (permissionToGrant(roleName(to.roleId) ?? 'viewer') !== 'managers.manage') return offered(call, userId, access);
    return writeAs<OwnershipTransfer, 'managers.manage'>(call, {
      resource: { scopeId },
      grant: access,
      actions: [requireScope(call, { scopeId }, ownersAfter(to)), ...handScopeOver(from, to, call)],
      answer: { userId, status: 'transferred', invitation: null },
    });
  });
};
