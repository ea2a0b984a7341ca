import * as z from 'zod';
import type { Call } from '../../core/call';
import { personalScopeOf, type ScopeId, SliceId, sliceScopeOf, type UserId } from '../../core/ids';
import type { Instant } from '../../core/time';
import { queryAll } from '../../db/all';
import { decodeAll, decodeReadable } from '../../db/decode';
import { present } from '../../db/expressions';
import { keys, keyRanges, scopePartition, userPartition } from '../../db/keys';
import { batchGet } from '../../db/read';
import { put, transact, update } from '../../db/transact';
import { Invitation } from '../../groups/invitation';
import { FormerAddress } from '../../people/profile';
import { membershipKey } from '../../groups/join';
import { isEnded, Membership } from '../../groups/member';
import { personsIn, Scope } from '../../groups/scope';
import { sliceRange } from '../../groups/slice-record';
import { type Address, ErasedGroup, type Erasure } from './erasure';
import { endFormerMembership, endMembership } from '../accounts/end-membership';
import { endListMembership } from '../accounts/list-membership';
import { GroupPointer } from '../accounts/account-deletion';

/** The number of records that are written at a time: a transaction takes 100. */
const writtenBy = 90;

/**
 * Ends the memberships that are left: in a table that was restored to before the account was deleted they are
 * not yet a former member's.
 */
const leaveAll = async (pointers: readonly GroupPointer[], call: Call): Promise<void> => {
  for (const pointer of pointers) {
    for (const step of [endMembership, endFormerMembership]) {
      const actions = await step(pointer, call);
      if (actions.length > 0) await transact(call.requestId, actions);
    }
  }
};

/** Finds the deleted groups in which nobody else has a place. */
const groupsAlone = async (pointers: readonly GroupPointer[], userId: UserId): Promise<ScopeId[]> => {
  const ids = pointers.map(({ scopeId }) => scopeId);
  const found = await batchGet([...ids.map((id) => keys.scope(id)), ...ids.map((id) => keys.member(id, userId))]);
  return ids.filter((_, index) => {
    const [scope, member] = [found[index], found[ids.length + index]];
    const [group, membership] = [decodeReadable(Scope, scope), decodeReadable(Membership, member)];
    return (
      group !== undefined &&
      membership !== undefined &&
      !isEnded(membership) &&
      group.deletedAt !== null &&
      personsIn(group) <= 1
    );
  });
};

/**
 * Finds the slices that show what was theirs alone: whoever is in one has seen nothing in it since they
 * deleted their account, and it holds what they called it.
 */
const slicesOf = async (scopes: readonly ScopeId[]): Promise<ScopeId[]> => {
  const found: ScopeId[] = [];
  for (const scopeId of scopes) {
    const slices = decodeAll(z.object({ id: SliceId }), await queryAll({ ...sliceRange(scopeId), by: 'sk' }));
    found.push(...slices.map(({ id }) => sliceScopeOf(id)));
  }
  return found;
};

/** Reads the addresses under which they were invited to what they are, or were, in. */
const invitedUnder = async (memberships: readonly Membership[], userId: UserId): Promise<Address[]> => {
  const came = memberships.flatMap(({ scopeId, invitedAs, joinedAt }) =>
    invitedAs && !invitedAs.endsWith(userPartition(userId))
      ? [{ scopeId, until: joinedAt, key: { pk: scopePartition(scopeId), sk: invitedAs } }]
      : [],
  );
  const held = await batchGet(came.map(({ key }) => key));
  const by = came.flatMap(({ scopeId, until }, index) => {
    const id = Invitation.shape.id.safeParse(held[index]?.invitationId).data;
    return id ? [{ until, key: keys.invitation(scopeId, id) }] : [];
  });
  const invitations = await batchGet(by.map(({ key }) => key));
  return by.flatMap(({ until }, index) => {
    const email = decodeReadable(Invitation, invitations[index])?.email;
    return email ? [{ email, until }] : [];
  });
};

const signedInUnder = async (userId: UserId): Promise<Address[]> =>
  decodeAll(FormerAddress, await queryAll({ ...keyRanges.formerAddresses(userId), by: 'sk' }));

/** Returns each address once, with the last moment at which it was theirs. */
const merged = (addresses: readonly Address[]): Address[] => {
  const latest = new Map<string, Instant>();
  for (const { email, until } of addresses)
    latest.set(email, [latest.get(email) ?? until, until].toSorted().at(-1) ?? until);
  return [...latest].map(([email, until]) => ({ email, until }));
};

/**
 * Notes that groups were erased before anything of them goes: what the stream tells of that is to be kept
 * nowhere.
 */
export const keepErased = async (groups: readonly ScopeId[], userId: UserId, requestId: string): Promise<void> => {
  for (let from = 0; from < groups.length; from += writtenBy) {
    const some = groups.slice(from, from + writtenBy);
    await transact(
      requestId,
      some.map((scopeId) => put(keys.erasedGroup(scopeId), { schema: ErasedGroup, item: { scopeId, userId } })),
    );
  }
};

/**
 * Finds what else is theirs, while the records that tell are still there: groups they were alone in, slices
 * of what goes, and addresses they had before. Done again, it forgets nothing.
 * @throws StaleRead when somebody came or went meanwhile, TableBusy
 */
export const collect = async (erasure: Erasure, now: Instant, requestId: string): Promise<Erasure> => {
  const { userId, email } = erasure;
  const call: Call = { caller: { userId, email: null, emailVerified: false }, now, requestId };
  const pointers = decodeAll(GroupPointer, await queryAll({ ...keyRanges.memberships(userId), by: 'sk' }));
  await leaveAll(pointers, call);
  const lists = decodeAll(
    Membership.pick({ scopeId: true, listId: true }),
    await queryAll({ ...keyRanges.listMemberships(userId), by: 'sk' }),
  );
  for (const { scopeId, listId } of lists) {
    const actions = listId ? await endListMembership({ scopeId, listId }, call) : [];
    if (actions.length > 0) await transact(requestId, actions);
  }
  const found = await batchGet([
    ...pointers.map(({ scopeId }) => keys.member(scopeId, userId)),
    ...lists.map((list) => membershipKey({ ...list, userId })),
  ]);
  const memberships = decodeAll(
    Membership,
    found.filter((item) => item !== undefined),
  );
  const alone = [...erasure.groups, ...(await groupsAlone(pointers, userId))];
  const groups = [...new Set([...alone, ...(await slicesOf([personalScopeOf(userId), ...alone]))])];
  const former = merged([
    ...erasure.former,
    ...(await signedInUnder(userId)),
    ...(await invitedUnder(memberships, userId)),
  ]).filter((one) => one.email !== email);
  await keepErased(groups, userId, requestId);
  await transact(requestId, [update(keys.erasure(userId), { change: { set: { groups, former } }, when: present() })]);
  return { ...erasure, groups, former };
};
