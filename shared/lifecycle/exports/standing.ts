import { GroupPointer } from '../accounts/account-deletion';
import { counts, decide, type AccessRecords } from '../../access/decide';
import type { Permission } from '../../access/permissions';
import { groundOf, isSlice, type SliceGround } from '../../access/slice-ground';
import type { Call } from '../../core/call';
import { HearthError } from '../../core/errors';
import { ListId, type ScopeId, TransactionId, UserId } from '../../core/ids';
import type { Instant } from '../../core/time';
import type { StoredRecord } from '../../db/attributes';
import { decodeReadable } from '../../db/decode';
import { keys, kindIn } from '../../db/keys';
import { batchGet } from '../../db/read';
import { listIdOf } from '../cascade/cascade-scope';
import { List } from '../../lists/list';
import { nameFor, profilesOf } from '../../people/names';
import { Membership, periodOf } from '../../groups/member';
import { Scope } from '../../groups/scope';
import { wordOf } from '../../db/record';

/**
 * A person's standing in a group, and what decides about its lists and transactions that some of its records
 * belong to.
 */
export interface Standing {
  readonly call: Call;
  readonly scopeId: ScopeId;
  readonly scope: Scope | undefined;
  readonly membership: Membership | undefined;
  /** What it rests on, if it is a slice that isn't over. */
  readonly ground: SliceGround | undefined;
  /** The group's name when they left it, and the time of that. */
  readonly pointer: Pick<GroupPointer, 'lastKnownName' | 'leftAt'> | undefined;
  readonly lists: ReadonlyMap<ListId, Pick<AccessRecords, 'list' | 'listMembership'>>;
  /** The ids of those that live. */
  readonly transactions: ReadonlySet<unknown>;
  /** Returns the name of a member. */
  readonly nameOf: (user: UserId) => string;
}

/** Returns the list that a record is, or belongs to. */
export const listIn = (record: StoredRecord): ListId | undefined => {
  const sk = String(record.sk);
  return kindIn(sk) === wordOf('list') ? ListId.safeParse(record.id).data : listIdOf(sk, record);
};

const distinct = <T>(values: readonly (T | undefined)[]): T[] => [...new Set(values.flatMap((value) => value ?? []))];

/**
 * Reads how somebody stands to a group, with what decides about some of its records. It has to be read after
 * them: who is a member then was one when they were read, or may read them anyway.
 * @throws TableBusy
 */
export const standingTo = async (scopeId: ScopeId, records: readonly StoredRecord[], call: Call): Promise<Standing> => {
  const { userId } = call.caller;
  const lists = distinct(records.map(listIn));
  const transactions = distinct(records.map(({ transactionId }) => TransactionId.safeParse(transactionId).data));
  const members = records.filter(({ sk }) => kindIn(String(sk)) === wordOf('member'));
  const people = distinct(members.map((member) => UserId.safeParse(member.userId).data));
  const [profiles, [scope, membership, pointer, ...beside]] = await Promise.all([
    profilesOf(people),
    batchGet([
      keys.scope(scopeId),
      keys.member(scopeId, userId),
      keys.membershipPointer(userId, scopeId),
      ...lists.flatMap((id) => [keys.list(scopeId, id), keys.listMember(scopeId, id, userId)]),
      ...transactions.map((id) => keys.transaction(scopeId, id)),
    ]),
  ]);
  const readable = decodeReadable(Scope, scope);
  const memberOf = (stored: StoredRecord | undefined) => decodeReadable(Membership, stored);
  const evidenceOn = (index: number) => ({
    list: decodeReadable(List, beside[2 * index]),
    listMembership: memberOf(beside[2 * index + 1]),
  });
  const spokenOf = beside.slice(2 * lists.length);
  return {
    call,
    scopeId,
    scope: readable,
    membership: memberOf(membership),
    ground: isSlice(readable) ? await groundOf(readable, userId, call.now) : undefined,
    nameOf: (user) => nameFor(profiles.get(user), readable !== undefined && user in readable.people),
    pointer: decodeReadable(GroupPointer, pointer),
    lists: new Map(lists.map((id, index) => [id, evidenceOn(index)])),
    transactions: new Set(transactions.filter((_, index) => spokenOf[index] && !spokenOf[index].deletedAt)),
  };
};

const nowhere = { list: undefined, listMembership: undefined };
const onList = ({ lists }: Standing, listId: ListId | undefined) => (listId && lists.get(listId)) ?? nowhere;

/** Tells whether they may do something in the group, or on a list of it, by the rules of every call. */
export const may = (standing: Standing, permission: Permission, listId?: ListId): boolean => {
  const { call, scopeId, scope, membership, ground } = standing;
  try {
    return (
      decide(call, {
        resource: { scopeId, listId },
        permission,
        records: { scope, membership, ground, ...onList(standing, listId) },
        // Of a slice there is nothing in its own partition but what its members see: itself and who is in it.
        inSlice: true,
      }).permission === permission
    );
  } catch (error) {
    if (error instanceof HearthError) return false;
    throw error;
  }
};

/**
 * Tells since when they can no longer read what belongs to a list, or to the group alone: their role there
 * ended, or it was deleted, so that nobody changes anything in it. Undefined: they never had a role.
 */
export const leftAt = (standing: Standing, listId: ListId | undefined): Instant | undefined => {
  const { scope, membership, pointer } = standing;
  const { list, listMembership } = onList(standing, listId);
  const gone = scope?.deletedAt ?? list?.deletedAt ?? undefined;
  if (membership && !membership.deletedAt) return gone;
  if (listMembership && counts(listMembership, periodOf(membership))) return listMembership.deletedAt ?? gone;
  return pointer?.leftAt ?? membership?.deletedAt ?? undefined;
};
