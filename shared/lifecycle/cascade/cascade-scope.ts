import { ListId, type ScopeId } from '../../core/ids';
import type { StoredRecord } from '../../db/attributes';
import { decodeReadable } from '../../db/decode';
import type { Range } from '../../db/expressions';
import { kindIn, indexPrefixes, keyRanges, scopePartition } from '../../db/keys';
import type { RecordClass } from '../../db/kinds';
import { classInScope, kindData, kindInScope, kindsWhere, wordOf } from '../../db/record';
import { type Clearing, Item as ListItem } from '../../lists/item';
import { isShown } from '../../lists/rounds';
import type { List } from '../../lists/list';
import { expires, type KeyRange } from '../work/cascade';
import { deletedAtOf } from '../work/tombstone';
import type { Deletion } from './deletion';

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
    ...kindsWhere(({ listInKey }) => listInKey === true).map((name) =>
      bySk(keyRanges.onList(wordOf(name), scopeId, list)),
    ),
    byOrder(scopeId)(indexPrefixes.invitations(list)),
    byOrder(scopeId)(indexPrefixes.links(list)),
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

/** The classes of records that go with nothing: each has an end of its own. */
const onTheirOwn: ReadonlySet<RecordClass | undefined> = new Set(['work', 'housekeeping']);

/**
 * Tells whether a record has an end of its own: what was deleted by itself leaves the table by itself, work
 * says how deletions go, and an upload stays as long as what shows its picture.
 */
const isOnItsOwn = (sk: string): boolean => kindIn(sk) === wordOf('scope') || onTheirOwn.has(classInScope(sk));

/** Returns the list that a record belongs to; undefined: it belongs to the scope alone. */
export const listIdOf = (sk: string, record: StoredRecord): ListId | undefined => {
  const name = kindInScope(sk);
  const found = ListId.safeParse(name && kindData(name).listInKey ? sk.split('#')[1] : record.listId);
  return found.success ? found.data : undefined;
};

/** Tells whether an item was cleared: it goes with the clearing, not with its list. */
const isCleared = (sk: string, record: StoredRecord, list: List | undefined): boolean => {
  if (kindIn(sk) !== wordOf('item') || !list) return false;
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
  { sk, record, list }: { readonly sk: string; readonly record: StoredRecord; readonly list: List | undefined },
): boolean => {
  if (isOnItsOwn(sk) || (expires(sk, record) && deletedAtOf(record))) return false;
  if (type === 'clearing') return true;
  return !isCleared(sk, record, list) && (type === 'list' || !list?.deletedAt);
};
