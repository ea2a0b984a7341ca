import * as z from 'zod';
import type { Call } from '../../core/call';
import { personalScopeOf } from '../../core/ids';
import type { StoredRecord } from '../../db/attributes';
import { kindIn, scopeIn } from '../../db/keys';
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

/**
 * Returns somebody's part of the records of a partition: all of their own and of their personal scope, of a
 * group what their standing allows.
 * @throws TableBusy
 */
export const pieceOf = async (pk: string, items: readonly StoredRecord[], call: Call): Promise<Piece> => {
  const scopeId = scopeIn(pk);
  if (!scopeId) return { part: pk, records: all(items, ownKinds), leftOut: 0 };
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
