import { Stale } from '../access/fresh';
import { isPersonal } from '../access/grant';
import type { Granted } from '../access/granted';
import { look, lookBeside, seen } from '../access/look';
import { permissionToGrant, roleName } from '../access/permissions';
import { revise } from '../access/revise';
import { scopeLives, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyMember, NotFound, PersonalScope } from '../core/errors';
import type { InvitationId, ScopeId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { changed } from '../core/record';
import { decode, decodeReadable } from '../db/decode';
import { absent, every, present, some } from '../db/expressions';
import { type Key, keys, orderKeys, orders, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { type Action, check } from '../db/transact';
import { isEnded, Membership } from '../members/model';
import { closed } from './answer';
import {
  asShown,
  drafted,
  Invitation,
  type InvitationFilter,
  type InvitationView,
  inviteeOf,
  type NewInvitation,
  pending,
  refuseSelf,
} from './model';
import { requireKnown } from './known';
import { freed, sent } from './send';

const read = (item: unknown): Invitation => decode(Invitation, item);

/** Whoever became a member a moment ago is none to invite. */
const noMember = (key: Key): Action =>
  check(key, some(absent(), every(present('deletedAt'), absent('endedWith'))), () => new AlreadyMember());

/**
 * Invites somebody to a group. Whether an address has an account is not told; that somebody is a member already only where the inviter can know it.
 * @throws NotFound, Forbidden, PersonalScope, AlreadyInvited, AlreadyMember, RecentlyDeclined, AlreadyExists, QuotaExceeded, InvalidBody, TableBusy
 */
export const create = async (call: Call, scopeId: ScopeId, draft: NewInvitation): Promise<Granted<InvitationView>> => {
  const known = 'userId' in draft ? [keys.member(scopeId, draft.userId)] : [];
  const view = await look(call, { scopeId }, permissionToGrant(draft.role), { also: known });
  if (isPersonal(call.caller.userId, scopeId)) throw new PersonalScope();
  refuseSelf([draft], call.caller, () => '');
  const [membership] = view.records;
  const standing = decodeReadable(Membership, membership);
  if (membership && !(standing && isEnded(standing))) throw new AlreadyMember();
  await requireKnown([draft], call.caller, () => '');
  const invitation = drafted(draft, { scopeId, listId: null, name: view.scope.name, locale: view.scope.locale }, call);
  return writeAs(
    call,
    { scopeId },
    view,
    [scopeLives(call, { scopeId }), ...known.map(noMember), ...sent([invitation], call)],
    asShown(invitation, call.now),
  );
};

/** @throws NotFound, Forbidden, TableBusy */
export const list = async (
  call: Call,
  scopeId: ScopeId,
  { keep }: InvitationFilter,
  request: PageRequest,
): Promise<Granted<Page<InvitationView>>> => {
  const collection = {
    pk: scopePartition(scopeId),
    prefix: orders.invitations(null),
    by: 'orderKey' as const,
    parse: read,
    keep,
    backwards: true,
  };
  const { view, found } = await lookBeside(call, { scopeId }, 'members.manage', () => page(collection, request));
  return seen(view, { ...found, items: found.items.map((one) => asShown(one, call.now, view.scope.name)) });
};

/** @throws NotFound, Forbidden, TableBusy */
export const get = async (
  call: Call,
  scopeId: ScopeId,
  invitationId: InvitationId,
): Promise<Granted<InvitationView>> => {
  const view = await look(call, { scopeId }, 'members.manage', { also: [keys.invitation(scopeId, invitationId)] });
  const [stored] = view.records;
  if (!stored) throw new NotFound();
  return seen(view, asShown(read(stored), call.now, view.scope.name));
};

/** Takes an invitation back. @throws NotFound, Forbidden, NotPending, VersionChanged, TableBusy */
export const revoke = (call: Call, scopeId: ScopeId, invitationId: InvitationId): Promise<Granted<InvitationView>> => {
  // Whoever was invited may have been erased, and with them what they found it by: nothing is made anew of it.
  let isFound = true;
  const notFound = () => {
    isFound = false;
    return new Stale();
  };
  return revise(
    call,
    { scopeId },
    {
      key: keys.invitation(scopeId, invitationId),
      permission: 'members.manage',
      needs: ({ roleId }) => permissionToGrant(roleName(roleId) ?? 'owner'),
      schema: Invitation,
      orderKey: orderKeys.invitation,
      revise: (before) => changed(pending(before, call.now), { status: 'revoked' }, call),
      around: (before) => [
        scopeLives(call, { scopeId }),
        ...(isFound ? [closed(before, notFound)] : []),
        freed(keys.invited(scopeId, before.listId, inviteeOf(before))),
      ],
      answer: (after, { scope }) => asShown(after, call.now, scope.name),
    },
  );
};
