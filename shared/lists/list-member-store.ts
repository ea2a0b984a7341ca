import type { Authorized } from '../access/authorized';
import { type AccessContext, authorize, authorizeWhile, authorized } from '../access/authorize';
import { counts } from '../access/decide';
import { roleIds } from '../access/roles';
import { requireList, requireScope } from '../access/write';
import type { Call } from '../core/call';
import { LastOwner, NotFound } from '../core/errors';
import { type ListId, type ScopeId, UserId } from '../core/ids';
import { living } from '../core/record';
import { StaleRead } from '../core/retry';
import { queryAll, queryPages } from '../db/all';
import type { Page, PageRequest } from '../db/cursor';
import { decodeAll, decodeReadable } from '../db/decode';
import { alive, equal, every } from '../db/expressions';
import { keyRanges, keys } from '../db/keys';
import { pageInMemory } from '../db/page';
import { update, type WriteAction } from '../db/transact';
import { leavingActions } from '../groups/join';
import { asKept, asMember, isEnded, isFormer, isPlaceholder, Membership, periodOf } from '../groups/member';
import { giveRole, goOut, type MemberSite, takeOut } from '../groups/member-change';
import { refuseSecondOwner, type RoleChange } from '../groups/member-view';
import type { Scope } from '../groups/scope';
import { Profile } from '../people/profile';
import { profilesOf } from '../people/names';
import { handedOver, type Successor, successorIn } from './hand-over';
import { Item } from './item';
import type { List } from './list';
import { type ListMember, type ListReader, toNamed, toReader, toView } from './list-member';

/** Returns the membership that nothing stores: that of whose the personal scope is. */
const personalOwner = ({ id: scopeId, createdAt }: Scope, call: Call): Membership =>
  asMember(
    { scopeId, listId: null, userId: UserId.parse(scopeId), roleId: roleIds.owner },
    { ...call, now: createdAt },
  );

/** A person who reaches a list, in the order of the page: by the list first, then by the scope. */
interface Reader {
  readonly id: UserId;
  readonly order: readonly [number, string];
  readonly membership: Membership;
  readonly inScope: Membership | undefined;
}

/** Somebody whom a list names, and who reaches it no longer. */
type Named = Pick<Reader, 'id' | 'order'>;

/** Those who are, or were, on a list by itself, and in its scope. */
interface Known {
  readonly onList: readonly Membership[];
  readonly members: readonly Membership[];
}

/** Returns who reaches a list: what somebody had on it before they last left its scope is nothing. */
const readersIn = ({ onList, members }: Known): Reader[] => {
  const all = new Map(members.map((one) => [one.userId, one]));
  const inScope = members.filter((one) => !isEnded(one));
  const here = new Set(inScope.map(({ userId }) => userId));
  const sharing = onList.filter((one) => !one.deletedAt && counts(one, periodOf(all.get(one.userId))));
  const shared = new Set(sharing.map(({ userId }) => userId));
  return [
    ...sharing.map((membership) => ({
      membership,
      inScope: here.has(membership.userId) ? all.get(membership.userId) : undefined,
      place: 0,
    })),
    ...inScope
      .filter((one) => !shared.has(one.userId) && !isPlaceholder(one))
      .map((membership) => ({ membership, inScope: membership, place: 1 })),
  ].map(({ place, ...one }) => ({
    ...one,
    id: one.membership.userId,
    order: [place, one.membership.joinedAt] as const,
  }));
};

/** Reads whom a list, and what is on it, names. */
const namedOn = async (list: List | undefined): Promise<ReadonlySet<UserId>> => {
  const named = new Set<UserId | null>();
  if (!list) return new Set();
  for (const one of [list.createdBy, list.modifiedBy, list.archivedBy]) named.add(one);
  for await (const stored of queryPages({ ...keyRanges.items(list.scopeId, list.id), by: 'sk' }))
    for (const { deletedAt, createdBy, modifiedBy, assignedTo, purchasedBy } of decodeAll(Item, stored))
      if (!deletedAt) for (const one of [createdBy, modifiedBy, assignedTo, purchasedBy]) named.add(one);
  return new Set([...named].filter((one) => one !== null));
};

/**
 * Finds those who reach a list no longer and whom it names still. What is on it is read only where somebody
 * has left.
 */
const namedFormer = async (known: Known, readers: readonly Reader[], list: List | undefined): Promise<Named[]> => {
  const here = new Set(readers.map(({ id }) => id));
  const left = [...known.onList, ...known.members].filter((one) => !here.has(one.userId) && !isPlaceholder(one));
  if (left.length === 0) return [];
  const named = await namedOn(list);
  const ids = [...new Set(left.map(({ userId }) => userId))].filter((id) => named.has(id));
  return ids.map((id) => ({ id, order: [2, id] }));
};

/**
 * Lists who reaches a list, by itself or by its scope: those it is shared with first, each by when they came;
 * then those whom it names though they have left. Names are read where they are kept, in one round trip more.
 * @throws NotFound, TableBusy
 */
export const list = async (
  call: Call,
  { scopeId, listId, request }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly request: PageRequest },
): Promise<Authorized<Page<ListReader>, 'scope.read'>> => {
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId, listId },
    permission: 'scope.read',
    query: () =>
      Promise.all(
        [keyRanges.listMembers(scopeId, listId), keyRanges.members(scopeId)].map((range) =>
          queryAll({ ...range, by: 'sk' }),
        ),
      ),
  });
  const [onList = [], members = []] = found.map((stored) => decodeAll(Membership, stored));
  const isPersonal = access.scope.type === 'personal';
  const known = { onList, members: isPersonal ? [personalOwner(access.scope, call)] : members };
  const readers = readersIn(known);
  const page = pageInMemory<Reader | Named>([...readers, ...(await namedFormer(known, readers, access.list))], {
    by: ({ order }) => order,
    order: { backwards: false },
    request,
  });
  const profiles = await profilesOf(page.items.map(({ id }) => id));
  return authorized(access, {
    next: page.next,
    items: page.items.map((one) => {
      const profile = profiles.get(one.id);
      if (!('membership' in one)) return toNamed(one.id, profile);
      const { membership, inScope: member } = one;
      return membership.listId
        ? toView(membership, profile, member !== undefined && !isFormer(member))
        : toReader(membership, profile);
    }),
  });
};

/**
 * Finds to whom a list passes when its owner goes; undefined: they don't own it.
 * @throws LastOwner when the heir is they themselves: there is nobody to pass it on to
 */
const heirTo = async ({ scope, list: of }: AccessContext, userId: UserId): Promise<Successor | undefined> => {
  if (of?.ownerId !== userId) return undefined;
  const heir = await successorIn(scope, of);
  if (!heir || heir.userId === userId) throw new LastOwner();
  return heir;
};

const listIn = ({ list: of }: AccessContext): List => {
  if (!of) throw new NotFound();
  return of;
};

/**
 * Returns what follows from a change of somebody's membership of a list. Whoever owns it is not given
 * another role; when they go, it passes to the heir in the same transaction.
 */
const onList = (call: Call, scopeId: ScopeId, listId: ListId, userId: UserId): MemberSite<ListMember> => {
  let heir: Successor | undefined;
  return {
    at: { scopeId, listId },
    userId,
    alsoRead: [keys.profile(userId), keys.member(scopeId, userId)],
    standing: async (before, access, change) => {
      const period = periodOf(decodeReadable(Membership, access.records[2]));
      // Who has deleted their account can be taken off for good: it brings back nothing then.
      if (!counts(living(change === 'end' ? asKept(before) : before), period)) throw new NotFound();
      if (change === 'role' && listIn(access).ownerId === userId) throw new LastOwner();
      heir = await heirTo(access, userId);
      return before;
    },
    alsoWrite: (before, after, access) => {
      const of = listIn(access);
      const list = ((): WriteAction[] => {
        if (!after.deletedAt) return [requireList(scopeId, listId)];
        // Former members are counted no more.
        if (!heir) return [requireList(scopeId, listId, isFormer(before) ? undefined : { add: { memberCount: -1 } })];
        const { set, add, actions } = handedOver(of, { to: heir, before, after, call });
        return [
          update(keys.list(scopeId, listId), {
            change: { set, add },
            when: every(alive, equal('ownerId', userId)),
            refusal: () => new StaleRead(),
          }),
          ...actions,
        ];
      })();
      return [requireScope(call, { scopeId }), ...list, ...(after.deletedAt ? leavingActions(of, before, after) : [])];
    },
    answer: (after, { records: [, profile, member] }) =>
      toView(
        after,
        decodeReadable(Profile, profile),
        member !== undefined && !decodeReadable(Membership, member)?.deletedAt,
      ),
  };
};

/**
 * Gives somebody another role on a list. Its owner keeps theirs until they hand it over.
 * @throws NotFound, Forbidden, InvalidBody, LastOwner, VersionChanged, TableBusy
 */
export const change = async (
  call: Call,
  {
    scopeId,
    listId,
    userId,
    patch: { role },
  }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly userId: UserId; readonly patch: RoleChange },
): Promise<Authorized<ListMember, 'members.manage'>> => {
  if (role === 'owner') {
    await authorize(call, { resource: { scopeId, listId }, permission: 'members.manage' });
    refuseSecondOwner(role);
  }
  return giveRole(call, onList(call, scopeId, listId, userId), { role });
};

/**
 * Takes somebody off a list. Whoever is in its scope reaches it still.
 * @throws NotFound, Forbidden, LastOwner, VersionChanged, TableBusy
 */
export const remove = (
  call: Call,
  { scopeId, listId, userId }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly userId: UserId },
): Promise<Authorized<ListMember, 'members.manage'>> => takeOut(call, onList(call, scopeId, listId, userId));

/**
 * Leaves a list; what its owner leaves passes to the scope's owner who joined first.
 * @throws NotFound, LastOwner, VersionChanged, TableBusy
 */
export const goOff = (call: Call, scopeId: ScopeId, listId: ListId): Promise<Authorized<ListMember, 'scope.read'>> =>
  goOut(call, onList(call, scopeId, listId, call.caller.userId));
