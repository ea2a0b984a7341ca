import * as z from 'zod';
import type { Call } from '../../core/call';
import { personalScopeOf, type ScopeId } from '../../core/ids';
import type { StoredRecord } from '../../db/attributes';
import { keys, kindIn, scopeIn } from '../../db/keys';
import { batchGet } from '../../db/read';
import { listIdOf } from '../cascade/cascade-scope';
import { isArriving } from '../work/tombstone';
import { givenOf } from './given';
import { exportKinds, ownKinds } from './kinds';
import { plain, Plain } from './plain';
import { standingTo } from './standing';

/**
 * The records of one part, as they are written down until all are together. `leftOut`: how many more there
 * are that others have changed since their person left.
 */
export const Piece = z.object({
  part: z.string(),
  records: z.array(z.object({ kind: z.string(), record: Plain })),
  leftOut: z.int().default(0),
});
export type Piece = z.output<typeof Piece>;

/** Returns all records of some kinds. */
const all = (items: readonly StoredRecord[], given: { has: (kind: string) => boolean }): Piece['records'] =>
  items.flatMap((item) => {
    const kind = kindIn(String(item.sk));
    return given.has(kind) ? [{ kind, record: plain(item) }] : [];
  });

/** Leaves out what comes with a list that isn't there yet. @throws TableBusy */
const withoutArriving = async (scopeId: ScopeId, items: readonly StoredRecord[]): Promise<readonly StoredRecord[]> => {
  const listOf = (item: StoredRecord) => (isArriving(item) ? listIdOf(String(item.sk), item) : undefined);
  const lists = [...new Set(items.flatMap((item) => listOf(item) ?? []))];
  const found = await batchGet(lists.map((id) => keys.list(scopeId, id)));
  const missing = new Set(lists.filter((_, index) => !found[index]));
  return items.filter((item) => {
    const list = listOf(item);
    return !list || !missing.has(list);
  });
};

/**
 * Returns somebody's part of the records of a partition: all of their own and of their personal scope, of a
 * group what their standing allows.
 * @throws TableBusy
 */
export const pieceOf = async (pk: string, stored: readonly StoredRecord[], call: Call): Promise<Piece> => {
  const scopeId = scopeIn(pk);
  if (!scopeId) return { part: pk, records: all(stored, ownKinds), leftOut: 0 };
  const items = await withoutArriving(scopeId, stored);
  if (scopeId === personalScopeOf(call.caller.userId))
    return { part: pk, records: all(items, exportKinds), leftOut: 0 };
  const standing = await standingTo(scopeId, items, call);
  const given = items.map((item) => ({ kind: kindIn(String(item.sk)), given: givenOf(item, standing) }));
  return {
    part: pk,
    records: given.flatMap(({ kind, given: one }) => (typeof one === 'object' ? [{ kind, record: one.record }] : [])),
    leftOut: given.filter(({ given: one }) => one === 'changed').length,
  };
};
