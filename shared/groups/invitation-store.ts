import { roleName, type RoleName } from '../access/roles';
import { StaleRead } from '../core/retry';
import { counts, refusePersonal, requireTo, type Resource } from '../access/decide';
import type { Authorized } from '../access/authorized';
import { authorize, authorizeWhile, authorized, type AccessContext } from '../access/authorize';
import { permissionToGrant, permissionToGrantAll } from '../access/permissions';
import { isSameRecord, updateRecord } from '../access/update';
import { requireTarget, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyMember, InvalidBody, NotFound, NotPending } from '../core/errors';
import type { InvitationId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { changed } from '../core/record';
import type { StoredRecord } from '../db/attributes';
import { decode, decodeReadable } from '../db/decode';
import { absent, equal, every, present, some } from '../db/expressions';
import { type Key, keys, indexKeys, indexPrefixes, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { type WriteAction, check, update as updating } from '../db/transact';
import { ownMembershipKeys } from './joining';
import { isEnded, isPlaceholder, Membership, periodOf } from './member';
import { closed, updateOpenPointer } from './invitation-answer';
import {
  toView,
  newInvitation,
  Invitation,
  type InvitationChange,
  type InvitationFilter,
  type InvitationView,
  inviteeOf,
  type NewInvitation,
  pending,
  refuseSelf,
  sentAgain,
  type Target,
  withOffer,
} from './invitation';
import { refuseSecondOwner } from './member-view';
import { isPlaceholderIn, personIn } from './scope';
import { roleInSlice } from './slice';
import { requireKnown } from './known-people';
import { freed, inviteActions } from './invite';

const read = (item: unknown): Invitation => decode(Invitation, item);

/**
 * Requires that somebody who is invited has not become a member a moment ago.
 * @param left what they had of a list before they left its scope
 */
const noMember = (key: Key, left: Membership | undefined): WriteAction =>
  check(
    key,
    some(absent(), every(present('deletedAt'), absent('endedWith')), ...(left ? [isSameRecord(left)] : [])),
    () => new AlreadyMember(),
  );

/** Tells whether what somebody has of a list is nothing, since they have left its scope after they got it. */
const hasLeft = (onList: Membership, inScope: StoredRecord | undefined): boolean =>
  !counts(onList, periodOf(decodeReadable(Membership, inScope)));

/** Names what an invitation is to, as it is called now. */
const targetOf = ({ scopeId }: Resource, { scope, list }: Pick<AccessContext, 'scope' | 'list'>): Target => ({
  scopeId,
  listId: list?.id ?? null,
  name: (list ?? scope).name,
  locale: scope.locale,
  slice: scope.slice,
});

/**
 * Refuses what the target can't have: a personal scope has no members, and a list one owner, who hands it on.
 * @throws PersonalScope, InvalidBody
 */
const refuseUnfit = (call: Call, { scopeId, listId }: Resource, { role }: Pick<NewInvitation, 'role'>): void => {
  if (!listId) refusePersonal(call, scopeId);
  else refuseSecondOwner(role);
};

/** Refuses that somebody is more than a viewer in a slice. @throws InvalidBody */
const refuseInSlice = ({ scope }: AccessContext, role: RoleName): void => {
  if (scope.slice && role !== roleInSlice.role) throw new InvalidBody([{ path: 'role', code: 'only_viewers' }]);
};

/**
 * Invites somebody to a group, or to one list of a scope. Whether an address has an account is not told;
 * that somebody is a member already is told only where the inviter can know it.
 * @throws NotFound, Forbidden, PersonalScope, AlreadyInvited, AlreadyMember, RecentlyDeclined, AlreadyExists,
 * QuotaExceeded, InvalidBody, TableBusy
 */
export const create = async (
  call: Call,
  at: Resource,
  draft: NewInvitation,
): Promise<Authorized<InvitationView, 'members.manage'>> => {
  const { scopeId, listId = null } = at;
  const known = 'userId' in draft ? ownMembershipKeys({ scopeId, listId }, draft.userId) : [];
  const access = await authorize(call, {
    resource: at,
    permission: 'members.manage',
    needs: permissionToGrant(draft.role),
    alsoRead: known,
    inSlice: true,
  });
  refuseUnfit(call, at, draft);
  refuseInSlice(access, draft.role);
  refuseSelf([draft], call.caller, () => '');
  const key = known.at(-1);
  const membership = key && access.records[known.length - 1];
  const standing = decodeReadable(Membership, membership);
  const left = listId && standing && !standing.deletedAt && hasLeft(standing, access.records[0]) ? standing : undefined;
  // A placeholder is nobody who could be invited: it is refused like any id that isn't known.
  if (membership && !(standing && (left || isEnded(standing) || isPlaceholder(standing)))) throw new AlreadyMember();
  await requireKnown([draft], call.caller, () => '');
  const placeholderId = draft.placeholderId ? personIn(access.scope)(draft.placeholderId) : null;
  if (placeholderId && (listId || !isPlaceholderIn(access.scope, placeholderId)))
    throw new InvalidBody([{ path: 'placeholderId', code: 'not_a_placeholder' }]);
  const invitation = newInvitation({ ...draft, placeholderId }, targetOf(at, access), call);
  return writeAs(call, {
    resource: at,
    grant: access,
    actions: [
      ...requireTarget(call, at),
      ...(key ? [noMember(key, left)] : []),
      ...inviteActions([invitation], call, left !== undefined),
    ],
    answer: toView(invitation, call.now),
  });
};

/** @throws NotFound, Forbidden, TableBusy */
export const list = async (
  call: Call,
  {
    at,
    filter: { keep },
    request,
  }: { readonly at: Resource; readonly filter: InvitationFilter; readonly request: PageRequest },
): Promise<Authorized<Page<InvitationView>, 'members.manage'>> => {
  const collection = {
    pk: scopePartition(at.scopeId),
    prefix: indexPrefixes.invitations(at.listId ?? null),
    by: 'orderKey' as const,
    parse: read,
    keep,
    backwards: true,
  };
  const { access, found } = await authorizeWhile(call, {
    resource: at,
    permission: 'members.manage',
    query: () => page(collection, request),
    inSlice: true,
  });
  const { name } = targetOf(at, access);
  return authorized(access, { ...found, items: found.items.map((one) => toView(one, call.now, name)) });
};

/** @throws NotFound, Forbidden, TableBusy */
export const get = async (
  call: Call,
  at: Resource,
  invitationId: InvitationId,
): Promise<Authorized<InvitationView, 'members.manage'>> => {
  const access = await authorize(call, {
    resource: at,
    permission: 'members.manage',
    alsoRead: [keys.invitation(at.scopeId, invitationId)],
    inSlice: true,
  });
  const [stored] = access.records;
  if (!stored) throw new NotFound();
  return authorized(access, toView(requireTo(at, read(stored)), call.now, targetOf(at, access).name));
};

/** Returns the role that an invitation offers: nobody changes an offer of one above their own. */
const offeredRole = ({ roleId }: Invitation): RoleName => roleName(roleId) ?? 'owner';

/** The parts that every change of an invitation has in common. */
const sharedUpdate = (call: Call, at: Resource, invitationId: InvitationId) => ({
  key: keys.invitation(at.scopeId, invitationId),
  permission: 'members.manage' as const,
  inSlice: true as const,
  needs: (before: Invitation) => permissionToGrant(offeredRole(requireTo(at, before))),
  schema: Invitation,
  orderKey: indexKeys.invitation,
  answer: (after: Invitation, access: AccessContext) => toView(after, call.now, targetOf(at, access).name),
});

/**
 * Changes what an open invitation offers.
 * @throws NotFound, Forbidden, InvalidBody, NotPending, VersionChanged, TableBusy
 */
export const update = (
  call: Call,
  {
    at,
    invitationId,
    patch,
  }: { readonly at: Resource; readonly invitationId: InvitationId; readonly patch: InvitationChange },
): Promise<Authorized<InvitationView, 'members.manage'>> =>
  updateRecord(call, at, {
    ...sharedUpdate(call, at, invitationId),
    needs: (before) => permissionToGrantAll(offeredRole(requireTo(at, before)), patch.role ?? 'viewer'),
    apply: (before, access) => {
      if (patch.role) {
        refuseUnfit(call, at, { role: patch.role });
        refuseInSlice(access, patch.role);
      }
      refuseSelf([inviteeOf(before)], call.caller, () => '');
      return withOffer(before, patch, call);
    },
    alsoWrite: (_before, after) => [...requireTarget(call, at), updateOpenPointer(after, () => new NotPending())],
  });

/**
 * Sends an open invitation again: its mail follows from the table's stream, and it is valid as long as a new
 * one.
 * @throws NotFound, Forbidden, NotPending, SentRecently, TableBusy, IdempotentReplay
 */
export const resend = (
  call: Call,
  at: Resource,
  invitationId: InvitationId,
): Promise<Authorized<InvitationView, 'members.manage'>> =>
  updateRecord(call, at, {
    ...sharedUpdate(call, at, invitationId),
    apply: (before, { scope: { slice } }) => sentAgain(before, slice, call),
    alsoWrite: (_before, after) => [
      ...requireTarget(call, at),
      updateOpenPointer(after, () => new NotPending()),
      updating(keys.invited(at.scopeId, after.listId, inviteeOf(after)), {
        change: { set: { expiresAt: after.expiresAt } },
        when: every(equal('state', 'pending'), equal('invitationId', after.id)),
        refusal: () => new NotPending(),
      }),
    ],
  });

/** Takes an invitation back. @throws NotFound, Forbidden, NotPending, VersionChanged, TableBusy */
export const revoke = (
  call: Call,
  at: Resource,
  invitationId: InvitationId,
): Promise<Authorized<InvitationView, 'members.manage'>> => {
  // Whoever was invited may have been erased, and with them what they found it by: nothing is made anew of
  // it.
  let isFound = true;
  const notFound = () => {
    isFound = false;
    return new StaleRead();
  };
  return updateRecord(call, at, {
    ...sharedUpdate(call, at, invitationId),
    apply: (before) => changed(pending(before, call.now), { status: 'revoked' }, call),
    alsoWrite: (before) => [
      ...requireTarget(call, at),
      ...(isFound ? [closed(before, notFound)] : []),
      freed(keys.invited(at.scopeId, before.listId, inviteeOf(before))),
    ],
  });
};
