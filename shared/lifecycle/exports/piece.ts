import * as z from 'zod';
import type { Call } from '../../core/call';
import { personalScopeOf, type ScopeId } from '../../core/ids';
import type { StoredRecord } from '../../db/attributes';
import { decodeReadable } from '../../db/decode';
import { leavingAttribute } from '../../db/housekeeping';
import { keys, kindIn, scopeIn } from '../../db/keys';
import { batchGet } from '../../db/read';
import { isThereIn } from '../../groups/arrivals';
import { Scope } from '../../groups/scope';
import { listIdOf } from '../cascade/cascade-scope';
import { isArriving } from '../work/tombstone';
import { givenNow, givenOf } from './given';
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
const all = (
  items: readonly StoredRecord[],
  given: { has: (kind: string) => boolean },
  as: (kind: string, record: StoredRecord) => Plain = (_, record) => plain(record),
): Piece['records'] =>
  items.flatMap((item) => {
    const kind = kindIn(String(item.sk));
    return given.has(kind) ? [{ kind, record: as(kind, item) }] : [];
  });

/** Leaves out what is on its way there, with a list or by itself, and what has left. @throws TableBusy */
const onlyThere = async (scopeId: ScopeId, items: readonly StoredRecord[]): Promise<readonly StoredRecord[]> => {
  const arriving = items.filter(isArriving);
  if (arriving.length === 0 && !items.some((item) => item[leavingAttribute] !== undefined)) return items;
  const listOf = (item: StoredRecord) => listIdOf(String(item.sk), item);
  const lists = [...new Set(arriving.flatMap((item) => listOf(item) ?? []))];
  const [scope, ...found] = await batchGet([keys.scope(scopeId), ...lists.map((id) => keys.list(scopeId, id))]);
  const there = new Set(lists.filter((_, index) => found[index]));
  const isThere = isThereIn(decodeReadable(Scope, scope));
  return items.filter((item) => {
    const list = isArriving(item) ? listOf(item) : undefined;
    return list ? there.has(list) : isThere(item);
  });
};

/** Returns all records of a personal scope by what their labels are by now. @throws TableBusy */
const personalRecords = async (scopeId: ScopeId, items: readonly StoredRecord[]): Promise<Piece['records']> => {
  const [stored] = await batchGet([keys.scope(scopeId)]);
  const scope = decodeReadable(Scope, stored);
  return all(items, exportKinds, (kind, record) => givenNow(kind, { given: plain(record), record, scope }));
};

/**
 * Returns somebody's part of the records of a partition: all of their own and of their personal scope, of a
 * group what their standing allows.
 * @throws TableBusy
 */
export const pieceOf = async (pk: string, stored: readonly StoredRecord[], call: Call): Promise<Piece> => {
  const scopeId = scopeIn(pk);
  if (!scopeId) return { part: pk, records: all(stored, ownKinds), leftOut: 0 };
  const items = await onlyThere(scopeId, stored);
  if (scopeId === personalScopeOf(call.caller.userId))
    return { part: pk, records: await personalRecords(scopeId, items), leftOut: 0 };
  const standing = await standingTo(scopeId, items, call);
  const given = items.map((item) => ({ kind: kindIn(String(item.sk)), given: givenOf(item, standing) }));
  return {
    part: pk,
    records: given.flatMap(({ kind, given: one }) => (typeof one === 'object' ? [{ kind, record: one.record }] : [])),
    leftOut: given.filter(({ given: one }) => one === 'changed').length,
  };
};
