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
import { queryAll } from '../db/all';
import type { Page, PageRequest } from '../db/cursor';
import { decodeAll, decodeReadable } from '../db/decode';
import { alive, equal, every } from '../db/expressions';
import { indexPrefixes, keys, scopePartition } from '../db/keys';
import { pageInMemory } from '../db/page';
import { batchGet } from '../db/read';
import { update, type WriteAction } from '../db/transact';
import { leavingActions } from '../groups/join';
import { asKept, asMember, isFormer, isPlaceholder, Membership, periodOf } from '../groups/member';
import { giveRole, goOut, type MemberSite, takeOut } from '../groups/member-change';
import { refuseSecondOwner, type RoleChange } from '../groups/member-view';
import type { Scope } from '../groups/scope';
import { Profile } from '../people/profile';
import { profilesOf } from '../people/names';
import { handedOver, type Successor, successorIn } from './hand-over';
import type { List } from './list';
import { type ListMember, type ListReader, toReader, toView } from './list-member';

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

const readersIn = (onList: readonly Membership[], inScope: readonly Membership[]): Reader[] => {
  const members = new Map(inScope.map((one) => [one.userId, one]));
  const sharing = onList.filter((one) => !one.deletedAt && counts(one, periodOf(members.get(one.userId))));
  const shared = new Set(sharing.map(({ userId }) => userId));
  return [
    ...sharing.map((membership) => ({ membership, inScope: members.get(membership.userId), place: 0 })),
    ...inScope
      .filter((one) => !shared.has(one.userId) && !isPlaceholder(one))
      .map((membership) => ({ membership, inScope: membership, place: 1 })),
  ].map(({ place, ...one }) => ({
    ...one,
    id: one.membership.userId,
    order: [place, one.membership.joinedAt] as const,
  }));
};

/**
 * Lists who reaches a list, by itself or by its scope: those it is shared with first, each by when they came.
 * Their names are read where they are kept, in one round trip more.
 * @throws NotFound, TableBusy
 */
export const list = async (
  call: Call,
  { scopeId, listId, request }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly request: PageRequest },
): Promise<Authorized<Page<ListReader>, 'scope.read'>> => {
  const all = (prefix: string) => queryAll({ pk: scopePartition(scopeId), prefix, by: 'orderKey' });
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId, listId },
    permission: 'scope.read',
    query: () => Promise.all([all(indexPrefixes.listMembers(listId)), all(indexPrefixes.members)]),
  });
  const [onList, members] = found.map((stored) => decodeAll(Membership, stored));
  const inScope = access.scope.type === 'personal' ? [personalOwner(access.scope, call)] : (members ?? []);
  const page = pageInMemory(readersIn(onList ?? [], inScope), {
    by: ({ order }) => order,
    order: { backwards: false },
    request,
  });
  // Whoever has left the scope isn't in its order any more: what they had on the list before is nothing.
  const outside = page.items.filter((one) => !one.inScope);
  const [profiles, left] = await Promise.all([
    profilesOf(page.items.map(({ id }) => id)),
    outside.length > 0 ? batchGet(outside.map(({ id }) => keys.member(scopeId, id))) : [],
  ]);
  const lost = new Set(
    outside.filter(({ membership }, index) => !counts(membership, periodOf(decodeReadable(Membership, left[index])))),
  );
  return authorized(access, {
    next: page.next,
    items: page.items
      .filter((one) => !lost.has(one))
      .map(({ id, membership, inScope: member }) =>
        membership.listId
          ? toView(membership, profiles.get(id), member !== undefined && !isFormer(member))
          : toReader(membership, profiles.get(id)),
      ),
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
