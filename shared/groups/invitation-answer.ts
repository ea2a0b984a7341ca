import * as z from 'zod';
import { StaleRead, retryOnStale } from '../core/retry';
import type { Resource } from '../access/decide';
import { requireScope, requireTarget, writeOwn } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyMember, EmailUnverified, NotFound, NotPending } from '../core/errors';
import { InvitationId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { changed } from '../core/record';
import { Instant } from '../core/time';
import type { StoredRecord } from '../db/attributes';
import { decode, decodeReadable } from '../db/decode';
import { above, absent, atMost, equal, every, not, present, some } from '../db/expressions';
import { batchGetUnlessReplayed } from '../db/idempotency';
import { type Invitee, inviteePartition, keys, indexKeys, indexPrefixes } from '../db/keys';
import { page } from '../db/page';
import { batchGet } from '../db/read';
import { type WriteAction, check, update } from '../db/transact';
import { nameIfOpen, openKeys } from './invitation-target';
import { declinedBy } from './mailbox-store';
import { isOwner, replaceMembership } from './join';
import { joinActions, type OwnMemberships, ownMembershipsIn, ownMembershipKeys, withTakeOver } from './joining';
import { Membership } from './member';
import { handScopeOver, ownersAfter } from './owner-change';
import { toView, Invitation, type InvitationView, inviteeOf, invitees, pending, statusAt } from './invitation';
import { stillOffered } from './invitation-standing';
import { declined, freed } from './invite';
import { offeredPlaceholder, placeholderEnds } from './take-over';

/**
 * Writes an open invitation where its person finds it, as it is by now.
 * @param otherwise makes the refusal for when there is none
 */
export const updateOpenPointer = (
  { roleId, roleGivenBy, message, expiresAt, sentAt, version, modifiedBy, modifiedAt, ...invitation }: Invitation,
  otherwise: () => Error,
): WriteAction =>
  update(keys.invitationPointer(inviteeOf(invitation), invitation.id), {
    change: { set: { roleId, roleGivenBy, message, expiresAt, sentAt, version, modifiedBy, modifiedAt } },
    when: equal('status', 'pending'),
    refusal: otherwise,
  });

/**
 * Takes the pointer out of the order in which the invited person finds what is open.
 * @param otherwise makes the refusal for when there is none
 */
export const closed = (invitation: Invitation, otherwise: () => Error): WriteAction =>
  update(keys.invitationPointer(inviteeOf(invitation), invitation.id), {
    change: { set: { status: 'revoked', orderKey: null } },
    when: present(),
    refusal: otherwise,
  });

const read = (item: StoredRecord): Invitation => decode(Invitation, item);

/**
 * Lists what is open for the caller, newest last, with the names that the groups have now.
 * @throws TableBusy
 */
export const listOwnInvitations = async (call: Call, { limit, after }: PageRequest): Promise<Page<InvitationView>> => {
  const keep = (one: Invitation) => one.status === 'pending' && one.expiresAt > call.now;
  const pages = await Promise.all(
    invitees(call.caller).map((invitee) =>
      page(
        { pk: inviteePartition(invitee), prefix: indexPrefixes.openInvitations, by: 'orderKey', parse: read, keep },
        { limit, after },
      ),
    ),
  );
  const open = pages
    .flatMap(({ items }) => items)
    .sort((one, other) => (indexKeys.openInvitation(one) < indexKeys.openInvitation(other) ? -1 : 1));
  const shown = open.slice(0, limit);
  const wanted = shown.map((one) => openKeys(one, call.caller));
  const found = await batchGet(wanted.flat());
  const items = shown.flatMap((one, index) => {
    const name = nameIfOpen(one, found.slice(wanted.slice(0, index).flat().length));
    return name === undefined ? [] : [toView(one, call.now, name)];
  });
  const last = shown.at(-1);
  const more = open.length > limit || pages.some(({ next }) => next !== undefined);
  const ends = pages
    .flatMap(({ next }) => next ?? [])
    .sort((one, other) => ((one.orderKey ?? '') < (other.orderKey ?? '') ? -1 : 1));
  return {
    items,
    next:
      last && more
        ? {
            kind: 'index',
            sk: keys.invitationPointer(inviteeOf(last), last.id).sk,
            orderKey: indexKeys.openInvitation(last),
          }
        : ends[0],
  };
};

/** Finds the invitation in the caller's own partition: nobody finds one that isn't theirs. */
const find = async (call: Call, id: InvitationId): Promise<Invitation> => {
  const pointers = invitees(call.caller).map((invitee) => keys.invitationPointer(invitee, id));
  const pointer = (await batchGetUnlessReplayed(call, pointers)).find(Boolean);
  if (pointer) return pending(read(pointer), call.now);
  throw call.caller.emailVerified ? new NotFound() : new EmailUnverified();
};

/**
 * Writes the invitation and its pointer, as answered; refused when somebody was quicker, read anew when it
 * changed.
 */
const answered = (before: Invitation, after: Invitation): WriteAction[] => {
  const { status, modifiedBy, modifiedAt } = after;
  const open = every(equal('status', 'pending'), above('expiresAt', after.modifiedAt));
  const still = every(open, equal('version', before.version));
  return [
    update(keys.invitation(before.scopeId, before.id), {
      change: { set: { status, modifiedBy, modifiedAt }, add: { version: 1 } },
      when: still,
      refusal: (existing) => (isOpen(existing, after.modifiedAt) ? new StaleRead() : new NotPending()),
    }),
    update(keys.invitationPointer(inviteeOf(before), before.id), {
      change: { set: { status, modifiedBy, modifiedAt, orderKey: null }, add: { version: 1 } },
      when: present(),
      refusal: () => new NotPending(),
    }),
  ];
};

const isOpen = (existing: StoredRecord | undefined, now: Instant): boolean => {
  const stored = decodeReadable(Invitation, existing);
  return stored !== undefined && statusAt(stored, now) === 'pending';
};

/**
 * Returns the other form under which the caller may have been invited to the same target: by id where it was
 * by address, or the other way round.
 */
const otherForms = (call: Call, invitation: Invitation): Invitee[] => {
  const taken = inviteePartition(inviteeOf(invitation));
  return invitees(call.caller).filter((invitee) => inviteePartition(invitee) !== taken);
};

/**
 * Closes the invitation under the other form with the one that is accepted; where there is none, none may
 * come in between. It counts as accepted: it was answered by a yes, and nobody can be told apart by it.
 */
const closedToo = async (call: Call, before: Invitation): Promise<WriteAction[]> => {
  const { scopeId, listId } = before;
  const forms = otherForms(call, before).map((invitee) => ({ invitee, key: keys.invited(scopeId, listId, invitee) }));
  const held = await batchGet(forms.map(({ key }) => key));
  return forms.flatMap(({ invitee, key }, index) => {
    const { data: open } = Open.safeParse(held[index]);
    if (!open || open.expiresAt <= call.now) {
      return [
        check(
          key,
          some(
            absent(),
            not(equal('state', 'pending')),
            atMost('expiresAt', call.now),
            equal('transfersOwnership', true),
          ),
          () => new StaleRead(),
        ),
      ];
    }
    const accepted = {
      set: { status: 'accepted', modifiedBy: call.caller.userId, modifiedAt: call.now },
      add: { version: 1 },
    };
    return [
      update(keys.invitation(scopeId, open.invitationId), {
        change: accepted,
        when: equal('status', 'pending'),
        refusal: () => new StaleRead(),
      }),
      update(keys.invitationPointer(invitee, open.invitationId), {
        change: {
          ...accepted,
          set: { ...accepted.set, orderKey: null },
        },
      }),
      update(key, {
        change: { set: { state: 'free' } },
        when: every(equal('state', 'pending'), equal('invitationId', open.invitationId)),
        refusal: () => new StaleRead(),
      }),
    ];
  });
};
const Open = z.object({
  state: z.literal('pending'),
  invitationId: InvitationId,
  expiresAt: Instant,
  transfersOwnership: z.literal(false).optional(),
});

/**
 * Makes the caller the owner in place of who handed the scope over, who must still own it; the caller must
 * have been in it since. Refused otherwise: nobody owns what they have left or were taken out of.
 */
const takeOver = async (call: Call, before: Invitation): Promise<InvitationView> => {
  const { scopeId, listId, invitedBy, createdAt } = before;
  const invited = keys.invited(scopeId, listId, inviteeOf(before));
  const found = await batchGet([keys.member(scopeId, invitedBy), keys.member(scopeId, call.caller.userId)]);
  const [from, to] = found.map((stored) => decodeReadable(Membership, stored));
  if (!from || !isOwner(from) || !to || to.deletedAt || to.joinedAt > createdAt) throw new NotPending();
  const after = changed(before, { status: 'accepted' }, call);
  return writeOwn(
    call,
    [
      ...handScopeOver(from, to, call),
      ...answered(before, after),
      requireScope(call, { scopeId }, ownersAfter(to)),
      update(invited, { change: { set: { state: to.invitedAs === invited.sk ? 'member' : 'free' } } }),
    ],
    toView(after, call.now),
  );
};

interface Standing extends OwnMemberships {
  /** The placeholder that they take over. */
  readonly placeholder: Membership | undefined;
}

/** Returns the actions that make the caller a member of what they were invited to, and count them there. */
const joining = (call: Call, { scopeId, listId, roleId, ...before }: Invitation, standing: Standing): WriteAction[] => {
  const { sk: invitedAs } = keys.invited(scopeId, listId, inviteeOf(before));
  return joinActions(call, { scopeId, listId, roleId, invitedBy: before.invitedBy, invitedAs }, standing);
};

/**
 * Returns the actions by which a member who has accepted stays what they are: but for a placeholder that
 * was offered, which becomes them. Their membership has a new version then, by which their group's
 * clients hear of it.
 */
const staying = (call: Call, invitation: Invitation, standing: Standing): WriteAction[] => {
  const { inScope, placeholder } = standing;
  if (!placeholder) return requireTarget(call, targetOf(invitation));
  const { userId } = call.caller;
  // They have become a member since they were looked at.
  if (!inScope || inScope.deletedAt) throw new StaleRead();
  return [
    requireScope(call, { scopeId: invitation.scopeId }, withTakeOver(placeholder, userId, {})),
    ...placeholderEnds(placeholder, userId, call),
    replaceMembership(inScope, changed(inScope, {}, call)),
  ];
};

/** Names the scope, or the list, that an invitation is to. */
const targetOf = ({ scopeId, listId }: Invitation): Resource => ({ scopeId, listId: listId ?? undefined });

/**
 * Makes the caller a member. Who is one already stays what they are, and the invitation counts as accepted.
 * One under the other form goes with it. By one that hands the scope over they become its owner.
 * @throws NotFound, EmailUnverified, NotPending, QuotaExceeded, TableBusy, IdempotentReplay
 */
export const accept = (call: Call, id: InvitationId): Promise<InvitationView> =>
  retryOnStale(call, async () => {
    const before = await find(call, id);
    const { userId } = call.caller;
    const { scopeId, listId } = before;
    if (before.invitedBy === userId) throw new NotPending();
    if (before.transfersOwnership) return takeOver(call, before);
    const after = changed(before, { status: 'accepted' }, call);
    const [closing, memberships, offered, placeholder] = await Promise.all([
      closedToo(call, before),
      batchGet(ownMembershipKeys(before, userId)).then(ownMembershipsIn),
      stillOffered(before, call),
      offeredPlaceholder(before),
    ]);
    const standing = { ...memberships, placeholder };
    const answers = [...answered(before, after), ...closing];
    const invited = keys.invited(scopeId, listId, inviteeOf(before));
    const view = toView(after, call.now);
    const held = update(invited, { change: { set: { state: 'member' } } });
    try {
      return await writeOwn(call, [...joining(call, before, standing), ...answers, held, ...offered], view);
    } catch (error) {
      if (!(error instanceof AlreadyMember)) throw error;
      // Their membership goes back to another invitation: nothing would free this one when they go.
      return writeOwn(call, [...answers, ...staying(call, before, standing), freed(invited)], view);
    }
  });

/**
 * Refuses an invitation. The group waits a week before it invites them again, and what it sends under another
 * form meanwhile is not mailed.
 * @throws NotFound (the group, too, may be gone), EmailUnverified, NotPending, TableBusy, IdempotentReplay
 */
export const decline = (call: Call, id: InvitationId): Promise<InvitationView> =>
  retryOnStale(call, async () => {
    const before = await find(call, id);
    const { scopeId, listId } = before;
    const after = changed(before, { status: 'declined' }, call);
    const invited = keys.invited(scopeId, listId, inviteeOf(before));
    const addresses = call.caller.email && call.caller.emailVerified ? [call.caller.email] : [];
    const noMail = addresses.map((address) => declinedBy(address, scopeId, call.now));
    return writeOwn(
      call,
      [...answered(before, after), requireScope(call, { scopeId }), declined(invited, call), ...noMail],
      toView(after, call.now),
    );
  });
