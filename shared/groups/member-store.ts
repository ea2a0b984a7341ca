import type { Authorized } from '../access/authorized';
import { type AccessContext, authorizeWhile, authorized } from '../access/authorize';
import { roleIds, roleName, type RoleName } from '../access/roles';
import { updateRecord } from '../access/update';
import { requireScope, type ParentUpdate } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';
import { refusePersonal } from '../access/decide';
import type { ScopeId, UserId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { own } from '../core/own';
import { changed, defined, living, patched } from '../core/record';
import { decodeReadable } from '../db/decode';
import type { Reads } from '../core/quick-reading';
import { keys, indexPrefixes, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { accountsIn, openBalancesOf } from '../core/money/balance-accounts';
import { Profile } from '../people/profile';
import { profilesOf } from '../people/names';
import { peopleChange } from './people-in-scope';
import { isOwner, leavingActions, ownerRemains, recountMembership } from './join';
import { ending, goOut, managing, type MemberSite, sharedUpdate } from './member-change';
import { asKept, asMember, isFormer, isPlaceholder, Membership } from './member';
import { type Member, type MemberChange, toView } from './member-view';
import { placeholderActions, requireSettled } from './placeholder-store';
import { personIn, type Scope, takenOverBy } from './scope';

/** A membership as its group has it. */
const Kept: Reads<Membership> = { parse: (item) => asKept(Membership.parse(item)) };

/** Reads people's names where they are kept, in one round trip more, since they are theirs to change. */
const withNames = async (memberships: readonly Membership[], scope: Scope): Promise<Member[]> => {
  const profiles = await profilesOf(memberships.map(({ userId }) => userId));
  return memberships.map((membership) =>
    toView(membership, profiles.get(membership.userId), { takenOver: takenOverBy(scope, membership.userId) }),
  );
};

/** @throws NotFound, TableBusy */
export const list = async (
  call: Call,
  scopeId: ScopeId,
  request: PageRequest,
): Promise<Authorized<Page<Member>, 'scope.read'>> => {
  const collection = {
    pk: scopePartition(scopeId),
    prefix: indexPrefixes.members,
    by: 'orderKey' as const,
    parse: (item: unknown) => Kept.parse(item),
  };
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query: () => page(collection, request),
    inSlice: true,
  });
  const alone = asMember(
    { scopeId, listId: null, userId: call.caller.userId, roleId: roleIds.owner },
    { ...call, now: access.scope.createdAt },
  );
  const memberships = access.by === 'personal' ? [alone] : found.items;
  return authorized(access, {
    ...found,
    items: await withNames(memberships, access.scope),
    total: access.scope.memberCount,
  });
};

/** Moves the scope's counts with a membership, and requires that an owner remains who can act. */
const counted = (before: Membership, after: Membership): ParentUpdate => {
  const owners = Number(isOwner(after)) - Number(isOwner(before));
  const members = after.deletedAt ? -1 : 0;
  const former = members !== 0 && isFormer(before);
  const add = {
    ...(owners !== 0 && { ownerCount: owners }),
    ...(members !== 0 && { memberCount: members }),
    ...(former && { formerCount: members }),
  };
  const touch = {
    ...(owners !== 0 || members !== 0 ? { add } : {}),
    ...(after.deletedAt && { set: peopleChange(after.userId, null) }),
  };
  return owners < 0 ? { ...touch, ...ownerRemains } : touch;
};

/** Gives what was read beside a membership: profile, balances, the scope’s currency, and who is who. */
const beside = ({ scope, records: [, profile, balances] }: AccessContext) => ({
  currency: scope.currency,
  personOf: personIn(scope),
  profile,
  balances,
});

const inScope = (call: Call, scopeId: ScopeId, userId: UserId): MemberSite<Member> => ({
  at: { scopeId },
  userId,
  schema: Kept,
  alsoRead: [keys.profile(userId), keys.balances(scopeId)],
  standing: (before, access, change) => {
    if (change === 'end' && isPlaceholder(living(before))) requireSettled(before, beside(access));
    return Promise.resolve(living(before));
  },
  alsoWrite: (before, after, access) =>
    isPlaceholder(before)
      ? placeholderActions(call, { before, after, ...beside(access) })
      : [
          requireScope(call, { scopeId }, counted(before, after)),
          ...(after.deletedAt ? leavingActions(access.scope, before, after) : recountMembership(before, after)),
        ],
  answer: (after, access) => {
    const { profile, balances, personOf } = beside(access);
    return toView(after, decodeReadable(Profile, profile), {
      takenOver: takenOverBy(access.scope, userId),
      openBalances: after.deletedAt ? openBalancesOf(userId, accountsIn(balances, personOf)) : [],
    });
  },
});

/** Returns what it takes to change somebody: editors see to placeholders, managers to people. */
const needed = (before: Membership, role?: RoleName) =>
  isPlaceholder(before) ? 'placeholders.manage' : managing(before, role);

/**
 * Applies a change: people have a role and name themselves, placeholders have a name and no role. What comes
 * as it was read says nothing.
 * @throws InvalidBody
 */
const applied = (before: Membership, { role, displayName }: MemberChange, shown: Member, call: Call): Membership => {
  const fixed = isPlaceholder(before) ? { role } : { displayName };
  const issues = Object.entries(fixed)
    .filter(([field, said]) => said !== undefined && said !== own<unknown>({ ...shown }, field))
    .map(([path]) => ({ path, code: 'read_only' }));
  if (issues.length > 0) throw new InvalidBody(issues);
  if (isPlaceholder(before)) return patched(before, defined({ displayName }), call);
  return role === undefined || role === roleName(before.roleId)
    ? before
    : changed(before, { roleId: roleIds[role] }, call);
};

/**
 * Gives somebody another role, or a placeholder another name.
 * @throws NotFound, Forbidden, InvalidBody, LastOwner, NameTaken, PersonalScope, VersionChanged, TableBusy
 */
export const update = async (
  call: Call,
  { scopeId, userId, change }: { readonly scopeId: ScopeId; readonly userId: UserId; readonly change: MemberChange },
): Promise<Authorized<Member, 'placeholders.manage'>> => {
  refusePersonal(call, scopeId);
  const site = inScope(call, scopeId, userId);
  return updateRecord(call, site.at, {
    ...sharedUpdate(site),
    permission: 'placeholders.manage',
    needs: (before) => needed(before, change.role),
    apply: (before, access) => applied(living(before), change, site.answer(before, access), call),
  });
};

/**
 * Takes somebody out of a group; a placeholder as soon as it has no balance.
 * @throws NotFound, Forbidden, LastOwner, OpenBalance, PersonalScope, VersionChanged, TableBusy
 */
export const remove = async (
  call: Call,
  scopeId: ScopeId,
  userId: UserId,
): Promise<Authorized<Member, 'placeholders.manage'>> => {
  refusePersonal(call, scopeId);
  const site = inScope(call, scopeId, userId);
  return updateRecord(call, site.at, {
    ...sharedUpdate(site),
    permission: 'placeholders.manage',
    inSlice: true,
    needs: (before) => needed(before),
    apply: ending(call, site),
  });
};

/**
 * Leaves a group, which every member may but the last owner.
 * @throws NotFound, LastOwner, PersonalScope, VersionChanged, TableBusy
 */
export const leave = async (call: Call, scopeId: ScopeId): Promise<Authorized<Member, 'scope.read'>> => {
  refusePersonal(call, scopeId);
  return goOut(call, inScope(call, scopeId, call.caller.userId));
};
