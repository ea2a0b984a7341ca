import { defaultSplitNow, type PersonOf } from '../../core/money/people-now';
import type { UserId } from '../../core/ids';
import type { Instant } from '../../core/time';
import type { StoredRecord } from '../../db/attributes';
import { decodeReadable } from '../../db/decode';
import { kindIn } from '../../db/keys';
import { isShown } from '../../lists/rounds';
import { Item as ListItem } from '../../lists/item';
import { nameFor } from '../../people/names';
import { isFormer, Membership } from '../../groups/member';
import { Category, groupNow } from '../../labels/category';
import { asTheyAre, type LabelsNow, labelsNow } from '../../core/merged';
import { personIn, type Scope } from '../../groups/scope';
import { Transaction } from '../../money/transaction';
import { transactionNow } from '../../money/transaction-now';
import { type ExportKind, exportKinds } from './kinds';
import { plain, Plain } from './plain';
import { leftAt, listIn, may, type Standing } from './standing';
import { wordOf } from '../../db/record';

/**
 * The part of a record that somebody is given: the whole, their part, or (`changed`) nothing, since others
 * have changed it after they left. Undefined: it is not theirs.
 */
export type Given = { readonly record: Plain } | 'changed' | undefined;

const isMembership = (kind: string): boolean => kind === wordOf('member') || kind === wordOf('listMember');
const isTheirs = (kind: string, { createdBy, userId }: StoredRecord, user: unknown): boolean =>
  (isMembership(kind) ? userId : createdBy) === user;

/** Tells whether what a record belongs to lives, and whether it is on its list: a cleared item is not. */
const standsOn = (kind: string, record: StoredRecord, { lists, transactions }: Standing): boolean => {
  if (kind === wordOf('comment')) return transactions.has(record.transactionId);
  if (kind !== wordOf('item')) return true;
  const listId = listIn(record);
  const list = listId && lists.get(listId)?.list;
  const item = decodeReadable(ListItem, record);
  return list !== undefined && item !== undefined && isShown(item, list);
};

/** Tells whether a member may read a record, by the rules of the routes that show it. */
const isRead = (kind: string, { read, deleted }: ExportKind, record: StoredRecord, standing: Standing): boolean => {
  if (kind === wordOf('listMember')) return false;
  const listId = listIn(record);
  // A former member keeps their place among the members (docs/decisions/0039).
  const isThere = !record.deletedAt || (kind === wordOf('member') && record.endedWith !== undefined);
  if (isThere && standsOn(kind, record, standing)) return may(standing, read, listId);
  if (!deleted || (kind === wordOf('comment') && !standing.transactions.has(record.transactionId))) return false;
  return may(standing, deleted, kind === wordOf('list') ? undefined : listId);
};

const isBefore = (at: unknown, end: Instant): boolean => typeof at === 'string' && at < end;

/** Tells whether nobody else has changed it since they left. A membership is ended by the leaving itself. */
const isAsLeft = (kind: string, { modifiedAt, modifiedBy }: StoredRecord, user: unknown, end: Instant): boolean =>
  isBefore(modifiedAt, end) || modifiedBy === user || (isMembership(kind) && modifiedAt === end);

/**
 * Returns a role on a list as it ended with the membership of the group, on which it rested: the stream notes
 * it later, or whoever the list passes to.
 */
const ended = (kind: string, record: StoredRecord, { membership }: Standing, end: Instant): StoredRecord => {
  if (kind !== wordOf('listMember') || record.deletedAt || membership?.deletedAt !== end || isFormer(membership))
    return record;
  const { deletedBy } = membership;
  const version = Number(record.version) + 1;
  return { ...record, version, deletedAt: end, deletedBy, modifiedAt: end, modifiedBy: deletedBy };
};

/** Returns what is theirs of a record of a group that they have left: as it was then, if it is still so. */
const asLeft = (kind: string, rules: ExportKind, record: StoredRecord, standing: Standing): Given => {
  const {
    caller: { userId },
  } = standing.call;
  const end = leftAt(standing, listIn(record));
  if (end === undefined) return undefined;
  if (kind === wordOf('scope')) return groupAsLeft(standing, end);
  if (!isBefore(record.createdAt, end)) return undefined;
  // Whom others have become since is not theirs to know, nor what was merged.
  const whole = givenNow(
    kind,
    { given: plain(ended(kind, record, standing, end), rules.moving), record, scope: standing.scope },
    { told: (one, then) => (then === userId ? then : one), labels: asTheyAre },
  );
  const theirs = isTheirs(kind, record, userId) ? whole : rules.part(whole, userId);
  if (Object.keys(theirs).length === 0) return undefined;
  return isAsLeft(kind, record, userId, end) ? { record: theirs } : 'changed';
};

/**
 * Returns the group's name as they knew it, and nothing else of the group. A deleted one has the name it had:
 * nobody can change it.
 */
const groupAsLeft = ({ scopeId, scope, membership, pointer }: Standing, end: Instant): Given => ({
  record: { id: scopeId, name: (membership?.deletedAt ? pointer?.lastKnownName : scope?.name) ?? null, leftAt: end },
});

/**
 * Returns a record by who its people, and what its labels, are by now, whatever it was written under.
 */
export const givenNow = (
  kind: string,
  { given, record, scope }: { readonly given: Plain; readonly record: StoredRecord; readonly scope: Scope | undefined },
  as: { readonly told?: (one: UserId, then: UserId) => UserId; readonly labels?: LabelsNow } = {},
): Plain => {
  if (!scope || !(scope.placeholders ?? scope.merged ?? scope.payees)) return given;
  const { told = (_: UserId, then: UserId) => then, labels = labelsNow(scope) } = as;
  const personOf: PersonOf = (user) => told(user, personIn(scope)(user));
  if (kind === wordOf('scope') && scope.defaultSplit)
    return { ...given, defaultSplit: Plain.parse(defaultSplitNow(scope.defaultSplit, personOf)) };
  const category = kind === wordOf('category') ? decodeReadable(Category, record) : undefined;
  if (category) return { ...given, groupId: groupNow(category, labels) };
  const item = kind === wordOf('item') ? decodeReadable(ListItem, record) : undefined;
  if (item) return { ...given, categoryId: labels.category(item.categoryId) };
  const one = kind === wordOf('transaction') ? decodeReadable(Transaction, record) : undefined;
  if (!one) return given;
  const { paidBy, split, categoryId, sourceId, toSourceId, tagIds, payee } = transactionNow(one, { personOf, labels });
  const labelled = labels === asTheyAre ? {} : { categoryId, sourceId, toSourceId, tagIds, payee };
  return { ...given, ...Plain.parse({ paidBy, split, ...labelled }) };
};

const named = (kind: string, record: Plain, { nameOf }: Standing): Plain => {
  const { userId } = Membership.pick({ userId: true }).safeParse(record).data ?? {};
  if (kind !== wordOf('member') || userId === undefined || typeof record.displayName === 'string') return record;
  return { ...record, displayName: record.deletedAt ? nameFor(undefined, false) : nameOf(userId) };
};

/**
 * Returns what somebody is given of a record of a group: all that they may read, and what they wrote, while
 * they are in it, or on its list; afterwards what they wrote and their part of what others wrote, as it was
 * when they left (docs/decisions/0040).
 */
export const givenOf = (record: StoredRecord, standing: Standing): Given => {
  const kind = kindIn(String(record.sk));
  const rules = exportKinds.get(kind);
  if (!rules) return undefined;
  const isIn = may(standing, 'scope.read') || may(standing, 'scope.read', listIn(record));
  if (!isIn) return asLeft(kind, rules, record, standing);
  const { userId } = standing.call.caller;
  // What they wrote and can't read by now is dead with what it hangs on, or as they wrote it: invitations are
  // for those to see who manage members.
  const wrote = isTheirs(kind, record, userId) && (record.modifiedBy === userId || may(standing, rules.read));
  return wrote || isRead(kind, rules, record, standing)
    ? { record: named(kind, givenNow(kind, { given: plain(record), record, scope: standing.scope }), standing) }
    : undefined;
};
