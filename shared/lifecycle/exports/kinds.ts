import type { Permission } from '../../access/permissions';
import type { Category } from '../../labels/category';
import type { Comment } from '../../money/comment';
import type { UserId } from '../../core/ids';
import type { Invitation } from '../../groups/invitation';
import type { Item } from '../../lists/item';
import type { List } from '../../lists/list';
import type { Membership } from '../../groups/member';
import type { Scope } from '../../groups/scope';
import type { Source } from '../../money/source';
import type { Tag } from '../../labels/tag';
import type { Transaction } from '../../money/transaction';
import type { Plain } from './plain';

/** The rules by which somebody is given records of a kind in a scope. */
export interface ExportKind {
  /**
   * The permission to read one, and the permission to read one that is deleted; absent: nobody reads what is
   * deleted.
   */
  readonly read: Permission;
  readonly deleted: Permission | undefined;
  /**
   * The attributes that others change without a new version: they don't say how the record was when somebody
   * left.
   */
  readonly moving: readonly string[];
  /** Returns the part of another's record that is somebody's own: nothing that another wrote. */
  readonly part: (record: Plain, user: UserId) => Plain;
}

interface Given<Record> extends Partial<Pick<ExportKind, 'read' | 'deleted' | 'part'>> {
  /**
   * The fields by names that the model's type checks, so that one that is renamed there can't slip through.
   */
  readonly moving?: readonly (keyof Record & string)[];
}
const kind = <Record>(given: Given<Record>): ExportKind => ({
  read: 'scope.read',
  deleted: undefined,
  moving: [],
  part: () => ({}),
  ...given,
});

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const entriesOf = (value: Plain[string] | undefined, user: UserId): Plain[] =>
  Array.isArray(value) ? value.filter(isObject).filter(({ userId }) => userId === user) : [];
const picked = (record: Plain, ...fields: readonly string[]): Plain =>
  Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)));

/** Returns what somebody paid of an expense, and bears of it. */
const shareOf = (record: Plain, user: UserId): Plain => {
  const { paidBy, split } = record;
  const [paid, shares] = [entriesOf(paidBy, user), isObject(split) ? entriesOf(split.shares, user) : []];
  if (paid.length + shares.length === 0) return {};
  return {
    ...picked(record, 'id', 'scopeId', 'kind', 'date', 'currency'),
    paidBy: paid,
    split: shares.length > 0 ? { shares } : null,
  };
};

/** Returns the facts that it was theirs to get, and that they bought it. */
const errandOf = (record: Plain, user: UserId): Plain => {
  const bought = record.purchasedBy === user && picked(record, 'purchased', 'purchasedBy', 'purchasedAt');
  const mine = { ...(record.assignedTo === user && picked(record, 'assignedTo')), ...bought };
  return Object.keys(mine).length === 0 ? {} : { ...picked(record, 'id', 'scopeId', 'listId'), ...mine };
};

/**
 * The kinds of records of a scope of which somebody is given any, by the prefix of their sort keys: what
 * people have written. All else follows from it.
 */
export const exportKinds: ReadonlyMap<string, ExportKind> = new Map([
  ['SCOPE', kind<Scope>({})],
  ['MEMBER', kind<Membership>({})],
  ['LIST-MEMBER', kind<Membership>({})],
  [
    'LIST',
    kind<List>({
      deleted: 'lists.delete',
      moving: ['ownerId', 'ownerSince', 'itemCount', 'purchasedCount', 'ownerCount', 'memberCount'],
    }),
  ],
  ['ITEM', kind<Item>({ deleted: 'items.delete', part: errandOf })],
  ['CATEGORY', kind<Category>({ deleted: 'categories.manage', moving: ['childCount'] })],
  ['SOURCE', kind<Source>({ deleted: 'sources.manage', moving: ['moved'] })],
  ['TAG', kind<Tag>({ deleted: 'tags.manage' })],
  [
    'TRANSACTION',
    kind<Transaction>({ deleted: 'transactions.delete', moving: ['refunds', 'refundable'], part: shareOf }),
  ],
  ['COMMENT', kind<Comment>({ deleted: 'transactions.delete' })],
  ['INVITATION', kind<Invitation>({ read: 'members.manage', moving: ['sentAt'] })],
]);
