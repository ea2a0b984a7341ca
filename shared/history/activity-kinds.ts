import type { Category } from '../labels/category';
import type { Comment } from '../money/comment';
import { ListId, TransactionId } from '../core/ids';
import { tombstoneAttribute, touchAttribute } from '../db/housekeeping';
import { type Key, kindIn, indexPrefixes, scopeIn } from '../db/keys';
import type { Invitation } from '../groups/invitation';
import type { Item } from '../lists/item';
import type { List } from '../lists/list';
import type { Settings } from '../people/settings';
import type { Membership } from '../groups/member';
import type { Profile } from '../people/profile';
import type { Scope } from '../groups/scope';
import type { Source } from '../money/source';
import type { Tag } from '../labels/tag';
import type { Transaction } from '../money/transaction';
import type { Below, Reference } from './activity';
import { own } from '../core/own';

/** A record as the table holds it. */
export type Stored = Readonly<Record<string, unknown>>;

/** The rules by which changes of a kind of record are remembered. */
export interface ActivityKind {
  readonly reference: (record: Stored) => Reference;
  /**
   * Fields whose values are kept: names of things, ids, codes, numbers, days. Of others it is kept that they
   * changed.
   */
  readonly logged: readonly string[];
  /** The housekeeping fields: what others count in it, what follows from other fields. */
  readonly silent: readonly string[];
  /**
   * The attributes whose change makes whoever holds the record look at it again, though nobody changed it.
   */
  readonly signals: readonly string[];
  /** Returns the records that changed with it without a version of their own. */
  readonly related: (record: Stored) => readonly Reference[];
  /** Returns the records that come back with it when it is restored. */
  readonly below: (id: string) => Below | null;
}

interface KindDeclaration<Record> extends Partial<Pick<ActivityKind, 'signals' | 'related' | 'below'>> {
  readonly reference: ActivityKind['reference'];
  /**
   * The fields by names that the model's type checks, so that one that is renamed there can't slip through.
   */
  readonly logged?: readonly (keyof Record & string)[];
  readonly silent?: readonly (keyof Record & string)[];
}
const kind = <Record>(told: KindDeclaration<Record>): ActivityKind => ({
  logged: [],
  silent: [],
  signals: [],
  related: () => [],
  below: () => null,
  ...told,
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const refer = (type: Reference['type'], id: unknown, parentId?: unknown): Reference => ({
  type,
  id: text(id),
  parentId: text(parentId) || null,
});
const byId =
  (type: Reference['type']) =>
  ({ id }: Stored) =>
    refer(type, id);

/** The records of the API of which changes are told, by the prefix of their sort keys. */
const kinds: Readonly<Record<string, ActivityKind>> = {
  SCOPE: kind<Scope>({
    reference: byId('scope'),
    logged: ['name', 'type', 'currency', 'locale', 'timeZone', 'weekStart', 'monthStartsOn', 'defaultSplit'],
    silent: [
      'people',
      'memberCount',
      'formerCount',
      'ownerCount',
      'listCount',
      'categoryCount',
      'sourceCount',
      'tagCount',
      'holdsMoney',
      'endedWith',
    ],
  }),
  MEMBER: kind<Membership>({
    reference: ({ userId }) => refer('member', userId),
    logged: ['roleId'],
    silent: ['userId', 'joinedAt', 'invitedBy', 'invitedAs', 'endedWith'],
    signals: [tombstoneAttribute],
    related: ({ scopeId }) => [refer('scope', scopeId)],
  }),
  INVITATION: kind<Invitation>({
    reference: byId('invitation'),
    logged: ['roleId', 'status', 'userId'],
    silent: ['sentAt', 'targetName', 'inviterName', 'locale', 'invitedBy', 'expiresAt'],
  }),
  LIST: kind<List>({
    reference: byId('list'),
    logged: ['name', 'ownerId', 'archivedAt'],
    silent: [
      'ownerSince',
      'archivedBy',
      'itemCount',
      'purchasedCount',
      'round',
      'shownRounds',
      'ownerCount',
      'memberCount',
    ],
    below: (id) => ({
      prefixes: [indexPrefixes.items(ListId.parse(id)), indexPrefixes.bought(ListId.parse(id))],
      gone: false,
    }),
  }),
  ITEM: kind<Item>({
    reference: ({ id, listId }) => refer('item', id, listId),
    logged: ['name', 'quantity', 'unit', 'categoryId', 'purchased', 'assignedTo', 'dueOn', 'price'],
    silent: ['purchasedAt', 'purchasedBy', 'round', 'additions', 'countedAt', 'takenBack'],
    related: ({ listId }) => [refer('list', listId)],
  }),
  CATEGORY: kind<Category>({
    reference: byId('category'),
    logged: ['kind', 'name', 'icon', 'color', 'sortOrder', 'groupId'],
    silent: ['childCount'],
  }),
  SOURCE: kind<Source>({
    reference: byId('source'),
    logged: ['name', 'kind', 'currency', 'openingBalance'],
    silent: ['moved'],
  }),
  TAG: kind<Tag>({ reference: byId('tag'), logged: ['name', 'color'] }),
  TRANSACTION: kind<Transaction>({
    reference: byId('transaction'),
    logged: [
      'kind',
      'amount',
      'currency',
      'date',
      'sourceId',
      'toSourceId',
      'sourceAmount',
      'toSourceAmount',
      'categoryId',
      'tagIds',
      'paidBy',
      'split',
      'exchange',
      'refundOf',
      'itemIds',
    ],
    silent: ['sourceCurrency', 'toSourceCurrency', 'oddUnits', 'follows', 'refunds', 'refundable'],
    related: ({ sourceId, toSourceId, refundOf }) => [
      ...[sourceId, toSourceId].flatMap((id) => (id ? [refer('source', id)] : [])),
      ...(refundOf ? [refer('transaction', refundOf)] : []),
    ],
    below: (id) => ({ prefixes: [indexPrefixes.comments(TransactionId.parse(id))], gone: false }),
  }),
  COMMENT: kind<Comment>({ reference: ({ id, transactionId }) => refer('comment', id, transactionId) }),
};

/**
 * The attributes whose change is news of a pointer: whoever leaves a group, or answers an invitation, no
 * longer finds it, since it goes out of its order.
 */
const signals = [touchAttribute, tombstoneAttribute, 'orderKey'];

/**
 * The kinds in people's own partitions, and in those of addresses: nobody's doing, and told to nobody else.
 */
const ownKinds: Readonly<Record<string, ActivityKind>> = {
  MEMBERSHIP: kind<Membership>({ reference: ({ scopeId }) => refer('scope', scopeId), silent: ['listId'], signals }),
  'LIST-MEMBERSHIP': kind<Membership>({ reference: ({ scopeId, listId }) => refer('list', listId, scopeId), signals }),
  INVITATION: kind<Invitation>({
    reference: ({ id, scopeId }) => refer('invitation', id, scopeId),
    silent: ['sentAt', 'inviterName'],
    signals,
  }),
  PROFILE: kind<Profile>({ reference: byId('me') }),
  SETTINGS: kind<Settings>({ reference: byId('settings') }),
};

/** Tells whether a change in a partition is people's doing: people's own partitions only follow from it. */
export const isActivity = ({ pk }: Key): boolean => scopeIn(pk) !== undefined;

/** Returns the kind of a record; undefined for those of which nobody is told. */
export const activityKindOf = ({ pk, sk }: Key): ActivityKind | undefined =>
  own(scopeIn(pk) ? kinds : ownKinds, kindIn(sk));

/** Tells whether a record is a clearing. Clearing a list writes none of its items: the act itself is told. */
export const isClearing = (key: Key): boolean => isActivity(key) && kindIn(key.sk) === 'CLEARING';

/** Tells whether changes of such a record are told to anybody. */
export const isTold = (key: Key): boolean => isClearing(key) || activityKindOf(key) !== undefined;
