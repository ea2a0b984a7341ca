import { ListId, type ScopeId } from '../../core/ids';
import type { StoredRecord } from '../../db/attributes';
import { decodeReadable } from '../../db/decode';
import type { Range } from '../../db/expressions';
import { kindIn, indexPrefixes, keyRanges, scopePartition } from '../../db/keys';
import { type Clearing, Item as ListItem } from '../../lists/item';
import { isShown } from '../../lists/rounds';
import type { List } from '../../lists/list';
import { deletedAtOf } from '../work/tombstone';
import type { Deletion } from './deletion';

/** A part of what belongs to a root: a range of its partition. */
export interface KeyRange extends Range {
  readonly by: 'sk' | 'orderKey';
}

const bySk = (range: Range): KeyRange => ({ ...range, by: 'sk' });
const byOrder =
  (scopeId: ScopeId) =>
  (prefix: string): KeyRange => ({ pk: scopePartition(scopeId), prefix, by: 'orderKey' });

/**
 * Returns the ranges that hold all that belongs to a root, and maybe more: whether a record goes with it is
 * decided one by one.
 */
export const belowRoot = ({ scopeId, root }: Deletion): KeyRange[] => {
  if (root.type === 'scope') return [bySk(keyRanges.scope(scopeId))];
  const list = ListId.parse(root.id);
  return [
    ...[keyRanges.items, keyRanges.listMembers, keyRanges.invited].map((range) => bySk(range(scopeId, list))),
    byOrder(scopeId)(indexPrefixes.invitations(list)),
  ];
};

/**
 * Returns the ranges of what an act of clearing took off a list; once that is undone, it can be anywhere on
 * the list.
 */
export const belowClearing = (scopeId: ScopeId, { listId, rounds, status }: Clearing): KeyRange[] =>
  status === 'restoring'
    ? [bySk(keyRanges.items(scopeId, listId))]
    : rounds.map((round) => byOrder(scopeId)(indexPrefixes.bought(listId, round)));

/**
 * The kinds that have an end of their own: what was deleted by itself leaves the table by itself, and these
 * say how deletions go.
 */
const onTheirOwn = new Set(['SCOPE', 'DELETION', 'CLEARING']);
/** The kinds that stay when they have ended, since later decisions depend on them. */
const memberships = new Set(['MEMBER', 'LIST-MEMBER']);

/** Tells whether a record that is deleted by itself leaves the table by itself. */
export const expires = (sk: string): boolean => !memberships.has(kindIn(sk));

/** Returns the list that a record belongs to; undefined: it belongs to the scope alone. */
export const listIdOf = (sk: string, record: StoredRecord): ListId | undefined => {
  const [kind, id] = sk.split('#');
  const found = ListId.safeParse(kind === 'ITEM' || kind === 'LIST-MEMBER' || kind === 'INVITED' ? id : record.listId);
  return found.success ? found.data : undefined;
};

/** Tells whether an item was cleared: it goes with the clearing, not with its list. */
const isCleared = (sk: string, record: StoredRecord, list: List | undefined): boolean => {
  if (kindIn(sk) !== 'ITEM' || !list) return false;
  // What can't be read goes with its list like what is on it.
  const item = decodeReadable(ListItem, record);
  return item !== undefined && !isShown(item, list);
};

/**
 * Tells whether a record goes with a deletion: nothing nearer to it is deleted, neither itself nor its list
 * nor by clearing.
 * @param list the list it belongs to, as it is
 */
export const belongsTo = (
  type: 'scope' | 'list' | 'clearing',
  sk: string,
  record: StoredRecord,
  list: List | undefined,
): boolean => {
  if (onTheirOwn.has(kindIn(sk)) || (expires(sk) && deletedAtOf(record))) return false;
  if (type === 'clearing') return true;
  return !isCleared(sk, record, list) && (type === 'list' || !list?.deletedAt);
};
