import { roleName } from '../access/roles';
import { StaleRead } from '../core/retry';
import { refusePersonal } from '../access/decide';
import type { Authorized } from '../access/authorized';
import { authorize, authorizeWhile, authorized } from '../access/authorize';
import { permissionToGrant } from '../access/permissions';
import { updateRecord } from '../access/update';
import { requireScope, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyMember, NotFound } from '../core/errors';
import type { InvitationId, ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { changed } from '../core/record';
import { decode, decodeReadable } from '../db/decode';
import { absent, every, present, some } from '../db/expressions';
import { type Key, keys, indexKeys, indexPrefixes, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { type WriteAction, check } from '../db/transact';
import { isEnded, Membership } from './member';
import { closed } from './invitation-answer';
import {
  toView,
  newInvitation,
  Invitation,
  type InvitationFilter,
  type InvitationView,
  inviteeOf,
  type NewInvitation,
  pending,
  refuseSelf,
} from './invitation';
import { requireKnown } from './known-people';
import { freed, inviteActions } from './invite';

const read = (item: unknown): Invitation => decode(Invitation, item);

/** Requires that somebody who is invited has not become a member a moment ago. */
const noMember = (key: Key): WriteAction =>
  check(key, some(absent(), every(present('deletedAt'), absent('endedWith'))), () => new AlreadyMember());

/**
 * Invites somebody to a group. Whether an address has an account is not told; that somebody is a member
 * already is told only where the inviter can know it.
 * @throws NotFound, Forbidden, PersonalScope, AlreadyInvited, AlreadyMember, RecentlyDeclined, AlreadyExists,
 * QuotaExceeded, InvalidBody, TableBusy
 */
export const create = async (
  call: Call,
  scopeId: ScopeId,
  draft: NewInvitation,
): Promise<Authorized<InvitationView, 'members.manage'>> => {
  const known = 'userId' in draft ? [keys.member(scopeId, draft.userId)] : [];
  const access = await authorize(call, { scopeId }, 'members.manage', {
    needs: permissionToGrant(draft.role),
    alsoRead: known,
  });
  refusePersonal(call, scopeId);
  refuseSelf([draft], call.caller, () => '');
  const [membership] = access.records;
  const standing = decodeReadable(Membership, membership);
  if (membership && !(standing && isEnded(standing))) throw new AlreadyMember();
  await requireKnown([draft], call.caller, () => '');
  const invitation = newInvitation(
    draft,
    { scopeId, listId: null, name: access.scope.name, locale: access.scope.locale },
    call,
  );
  return writeAs(
    call,
    { scopeId },
    access,
    [requireScope(call, { scopeId }), ...known.map(noMember), ...inviteActions([invitation], call)],
    toView(invitation, call.now),
  );
};

/** @throws NotFound, Forbidden, TableBusy */
export const list = async (
  call: Call,
  scopeId: ScopeId,
  { keep }: InvitationFilter,
  request: PageRequest,
): Promise<Authorized<Page<InvitationView>, 'members.manage'>> => {
  const collection = {
    pk: scopePartition(scopeId),
    prefix: indexPrefixes.invitations(null),
    by: 'orderKey' as const,
    parse: read,
    keep,
    backwards: true,
  };
  const { access, found } = await authorizeWhile(call, { scopeId }, 'members.manage', () => page(collection, request));
  return authorized(access, { ...found, items: found.items.map((one) => toView(one, call.now, access.scope.name)) });
};

/** @throws NotFound, Forbidden, TableBusy */
export const get = async (
  call: Call,
  scopeId: ScopeId,
  invitationId: InvitationId,
): Promise<Authorized<InvitationView, 'members.manage'>> => {
  const access = await authorize(call, { scopeId }, 'members.manage', {
    alsoRead: [keys.invitation(scopeId, invitationId)],
  });
  const [stored] = access.records;
  if (!stored) throw new NotFound();
  return authorized(access, toView(read(stored), call.now, access.scope.name));
};

/** Takes an invitation back. @throws NotFound, Forbidden, NotPending, VersionChanged, TableBusy */
export const revoke = (
  call: Call,
  scopeId: ScopeId,
  invitationId: InvitationId,
): Promise<Authorized<InvitationView, 'members.manage'>> => {
  // Whoever was invited may have been erased, and with them what they found it by: nothing is made anew of
  // it.
  let isFound = true;
  const notFound = () => {
    isFound = false;
    return new StaleRead();
  };
  return updateRecord(
    call,
    { scopeId },
    {
      key: keys.invitation(scopeId, invitationId),
      permission: 'members.manage',
      needs: ({ roleId }) => permissionToGrant(roleName(roleId) ?? 'owner'),
      schema: Invitation,
      orderKey: indexKeys.invitation,
      apply: (before) => changed(pending(before, call.now), { status: 'revoked' }, call),
      alsoWrite: (before) => [
        requireScope(call, { scopeId }),
        ...(isFound ? [closed(before, notFound)] : []),
        freed(keys.invited(scopeId, before.listId, inviteeOf(before))),
      ],
      answer: (after, { scope }) => toView(after, call.now, scope.name),
    },
  );
};
