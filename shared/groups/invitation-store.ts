import { roleName } from '../access/roles';
import { StaleRead } from '../core/retry';
import { refusePersonal, type Resource } from '../access/decide';
import type { Authorized } from '../access/authorized';
import { authorize, authorizeWhile, authorized, type AccessContext } from '../access/authorize';
import { permissionToGrant } from '../access/permissions';
import { updateRecord } from '../access/update';
import { requireTarget, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyMember, NotFound } from '../core/errors';
import type { InvitationId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { changed } from '../core/record';
import { decode, decodeReadable } from '../db/decode';
import { absent, every, present, some } from '../db/expressions';
import { type Key, keys, indexKeys, indexPrefixes, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { type WriteAction, check } from '../db/transact';
import { membershipKey } from './join';
import { isEnded, Membership } from './member';
import { closed } from './invitation-answer';
import {
  toView,
  newInvitation,
  Invitation,
  type InvitationFilter,
  type InvitationView,
  inviteeOf,
  isTo,
  type NewInvitation,
  pending,
  refuseSelf,
  type Target,
} from './invitation';
import { refuseSecondOwner } from './member-view';
import { requireKnown } from './known-people';
import { freed, inviteActions } from './invite';

const read = (item: unknown): Invitation => decode(Invitation, item);

/** Requires that somebody who is invited has not become a member a moment ago. */
const noMember = (key: Key): WriteAction =>
  check(key, some(absent(), every(present('deletedAt'), absent('endedWith'))), () => new AlreadyMember());

/** Names what an invitation is to, as it is called now. */
const targetOf = ({ scopeId }: Resource, { scope, list }: Pick<AccessContext, 'scope' | 'list'>): Target => ({
  scopeId,
  listId: list?.id ?? null,
  name: (list ?? scope).name,
  locale: scope.locale,
});

/**
 * Refuses what the target can't have: a personal scope has no members, and a list one owner, who hands it on.
 * @throws PersonalScope, InvalidBody
 */
const refuseUnfit = (call: Call, { scopeId, listId }: Resource, { role }: NewInvitation): void => {
  if (!listId) refusePersonal(call, scopeId);
  else refuseSecondOwner(role);
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
  const known = 'userId' in draft ? [membershipKey({ scopeId, listId, userId: draft.userId })] : [];
  const access = await authorize(call, {
    resource: at,
    permission: 'members.manage',
    needs: permissionToGrant(draft.role),
    alsoRead: known,
  });
  refuseUnfit(call, at, draft);
  refuseSelf([draft], call.caller, () => '');
  const [membership] = access.records;
  const standing = decodeReadable(Membership, membership);
  if (membership && !(standing && isEnded(standing))) throw new AlreadyMember();
  await requireKnown([draft], call.caller, () => '');
  const invitation = newInvitation(draft, targetOf(at, access), call);
  return writeAs(call, {
    resource: at,
    grant: access,
    actions: [...requireTarget(call, at), ...known.map(noMember), ...inviteActions([invitation], call)],
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
  });
  const [stored] = access.records;
  if (!stored) throw new NotFound();
  return authorized(access, toView(isTo(at, read(stored)), call.now, targetOf(at, access).name));
};

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
    key: keys.invitation(at.scopeId, invitationId),
    permission: 'members.manage',
    needs: (before) => permissionToGrant(roleName(isTo(at, before).roleId) ?? 'owner'),
    schema: Invitation,
    orderKey: indexKeys.invitation,
    apply: (before) => changed(pending(before, call.now), { status: 'revoked' }, call),
    alsoWrite: (before) => [
      ...requireTarget(call, at),
      ...(isFound ? [closed(before, notFound)] : []),
      freed(keys.invited(at.scopeId, before.listId, inviteeOf(before))),
    ],
    answer: (after, access) => toView(after, call.now, targetOf(at, access).name),
  });
};
