import { permissionToGrant, roleIds, roleName } from '../access/permissions';
import { mayStill, oneMore, scopeLives, writeOwn } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyMember, EmailUnverified, NotFound, NotPending } from '../core/errors';
import type { InvitationId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { changed } from '../core/record';
import type { Item } from '../db/attributes';
import { above, equal, every } from '../db/expressions';
import { getUnlessAnswered } from '../db/idempotency';
import { inviteePartition, keys, orderKeys, orders } from '../db/keys';
import { page } from '../db/page';
import { getAll } from '../db/read';
import { type Action, check, update } from '../db/transact';
import { memberActions } from '../members/join';
import { asMember } from '../members/model';
import { limits, Scope } from '../scopes/model';
import { peopleChange } from '../scopes/people';
import { asShown, Invitation, type InvitationView, inviteeOf, invitees, pending } from './model';
import { freed } from './send';

/** The pointer leaves the order in which the invited person finds what is open. */
export const closed = (invitation: Invitation): Action =>
  update(keys.invitationPointer(inviteeOf(invitation), invitation.id), { set: { status: 'revoked', orderKey: null } });

const read = (item: Item): Invitation => Invitation.parse(item);

/**
 * What is open for the caller, newest last, with the names that the groups have now.
 * @throws TableBusy
 */
export const mine = async (call: Call, { limit, after }: PageRequest): Promise<Page<InvitationView>> => {
  const keep = (one: Invitation) => one.status === 'pending' && one.expiresAt > call.now;
  const pages = await Promise.all(invitees(call.caller).map((invitee) => page({ pk: inviteePartition(invitee), prefix: orders.openInvitations, by: 'orderKey', parse: read, keep }, { limit, after })));
  const open = pages.flatMap(({ items }) => items).sort((one, other) => (orderKeys.openInvitation(one) < orderKeys.openInvitation(other) ? -1 : 1));
  const shown = open.slice(0, limit);
  const scopes = await getAll(shown.map(({ scopeId }) => keys.scope(scopeId)));
  const items = shown.flatMap((one, index) => {
    const scope = scopes[index] && Scope.parse(scopes[index]);
    return scope && !scope.deletedAt ? [asShown(one, call.now, scope.name)] : [];
  });
  const last = shown.at(-1);
  const more = open.length > limit || pages.some(({ next }) => next !== undefined);
  const ends = pages.flatMap(({ next }) => next ?? []).sort((one, other) => ((one.orderKey ?? '') < (other.orderKey ?? '') ? -1 : 1));
  return { items, next: last && more ? { sk: keys.invitationPointer(inviteeOf(last), last.id).sk, orderKey: orderKeys.openInvitation(last) } : ends[0] };
};

/** The invitation in the caller's own partition: nobody finds one that isn't theirs. */
const find = async (call: Call, id: InvitationId): Promise<Invitation> => {
  const pointers = invitees(call.caller).map((invitee) => keys.invitationPointer(invitee, id));
  const pointer = (await getUnlessAnswered(call, pointers)).find(Boolean);
  if (pointer) return pending(read(pointer), call.now);
  throw call.caller.emailVerified ? new NotFound() : new EmailUnverified();
};

/** The invitation and its pointer, as answered; refused when somebody was quicker. */
const answered = (before: Invitation, after: Invitation): Action[] => {
  const { status, modifiedBy, modifiedAt } = after;
  const still = every(equal('status', 'pending'), above('expiresAt', after.modifiedAt));
  return [
    update(keys.invitation(before.scopeId, before.id), { set: { status, modifiedBy, modifiedAt }, add: { version: 1 } }, still, () => new NotPending()),
    update(keys.invitationPointer(inviteeOf(before), before.id), { set: { status, modifiedBy, modifiedAt, orderKey: null }, add: { version: 1 } }),
  ];
};

/** Who invites an owner or an admin must still be able to when it is accepted: nobody comes back by what they offered themselves before they were removed. */
const stillOffered = ({ scopeId, invitedBy, roleId }: Invitation): Action[] => {
  if (permissionToGrant(roleName(roleId) ?? 'owner') !== 'managers.manage') return [];
  return [check(keys.member(scopeId, invitedBy), mayStill('managers.manage'), () => new NotPending())];
};

/**
 * Makes the caller a member. Who is one already stays what they are, and the invitation counts as accepted.
 * @throws NotFound, EmailUnverified, NotPending, QuotaExceeded, TableBusy, AlreadyAnswered
 */
export const accept = async (call: Call, id: InvitationId): Promise<InvitationView> => {
  const before = await find(call, id);
  const { scopeId, listId, roleId, invitedBy } = before;
  if (invitedBy === call.caller.userId) throw new NotPending();
  const after = changed(before, { status: 'accepted' }, call);
  const invited = keys.invited(scopeId, listId, inviteeOf(before));
  const membership = asMember({ scopeId, listId, userId: call.caller.userId, roleId, invitedBy, invitedAs: invited.sk }, call);
  const view = asShown(after, call.now);
  const held = update(invited, { set: { state: 'member' } });
  const members = oneMore('memberCount', limits.membersPerScope, 'members');
  const joins = scopeLives(call, { scopeId }, { ...members, set: peopleChange(call.caller.userId, 'member'), add: { ...members.add, ...(roleId === roleIds.owner && { ownerCount: 1 }) } });
  try {
    return await writeOwn(call, [...memberActions(membership), ...answered(before, after), joins, held, ...stillOffered(before)], view);
  } catch (error) {
    if (!(error instanceof AlreadyMember)) throw error;
    // Their membership goes back to another invitation: nothing would free this one when they go.
    return writeOwn(call, [...answered(before, after), scopeLives(call, { scopeId }), freed(invited)], view);
  }
};

/** @throws NotFound (the group, too, may be gone), EmailUnverified, NotPending, TableBusy, AlreadyAnswered */
export const decline = async (call: Call, id: InvitationId): Promise<InvitationView> => {
  const before = await find(call, id);
  const after = changed(before, { status: 'declined' }, call);
  const invited = keys.invited(before.scopeId, before.listId, inviteeOf(before));
  return writeOwn(call, [...answered(before, after), scopeLives(call, { scopeId: before.scopeId }), freed(invited)], asShown(after, call.now));
};
