import { StaleRead } from '../core/retry';
import type { Call } from '../core/call';
import { SliceId, sliceScopeOf, systemUser } from '../core/ids';
import { deleted, expiryOf } from '../core/record';
import { type Instant, later, minute } from '../core/time';
import type { Value } from '../db/attributes';
import { decodeReadable } from '../db/decode';
import { alive, present } from '../db/expressions';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { wordOf } from '../db/record';
import { timeToLiveAttribute } from '../db/table';
import { transact, update, type WriteAction } from '../db/transact';
import { replaceRecord } from '../access/update';
import { isSlice, type SliceScope } from '../access/slice-ground';
import { deletes, restores } from '../lifecycle/work/deletion-intent';
import { Scope } from './scope';
import { Slice } from './slice';
import { sliceKey, sliceOrder } from './slice-record';

/** The entry of the index `due` under which the sweeper finds slices whose time is over. */
export const sliceDueKind = wordOf('slice');
/** Returns the attributes by which the sweeper finds a slice once it is over, and a little later. */
export const sliceDue = (expiresAt: Instant | null): Record<string, Value> =>
  expiresAt ? { dueKind: sliceDueKind, dueAt: later(expiresAt, minute) } : { dueKind: null, dueAt: null };

const stale = () => new StaleRead();

/** Returns the actions that delete the scope of a slice with who is in it, together with the slice itself. */
export const scopeGoes = ({ id, deletedBy, deletedAt, version }: Slice, call: Call): WriteAction[] => [
  update(keys.scope(sliceScopeOf(id)), {
    change: {
      set: {
        version,
        deletedBy,
        deletedAt,
        modifiedBy: deletedBy,
        modifiedAt: deletedAt,
        ...sliceDue(null),
        [timeToLiveAttribute]: deletedAt && expiryOf(deletedAt),
      },
    },
    when: alive,
    refusal: stale,
  }),
  deletes({ type: 'scope', scopeId: sliceScopeOf(id) }, call),
];

/** Returns the actions that bring the scope of a slice back, with who went with it. */
export const scopeReturns = (before: Slice, { version, expiresAt }: Slice, call: Call): WriteAction[] => [
  update(keys.scope(sliceScopeOf(before.id)), {
    change: {
      set: {
        version,
        deletedBy: null,
        deletedAt: null,
        modifiedBy: call.caller.userId,
        modifiedAt: call.now,
        ...sliceDue(expiresAt),
        [timeToLiveAttribute]: null,
      },
    },
    when: present('deletedAt'),
    refusal: stale,
  }),
  restores({ type: 'scope', scopeId: sliceScopeOf(before.id) }, before, call),
];

/** Returns a slice as its own scope tells of it: what stood in its source may have left the table before. */
const sliceIn = ({ slice: { sourceScopeId, ...terms }, ...scope }: SliceScope): Slice => ({
  ...scope,
  ...terms,
  id: SliceId.parse(scope.id),
  scopeId: sourceScopeId,
});

/**
 * Ends a slice for good, as its deletion would, by the system: its members lose it, and the source has room
 * for another. Does nothing where it has ended.
 * @throws StaleRead when somebody changed it meanwhile, TableBusy
 */
const end = async (id: SliceId, at: { readonly now: Instant; readonly requestId: string }): Promise<void> => {
  const call: Call = { caller: { userId: systemUser, email: null, emailVerified: false }, ...at };
  const [stored] = await batchGet([keys.scope(sliceScopeOf(id))]);
  const scope = decodeReadable(Scope, stored);
  if (!isSlice(scope) || scope.deletedAt) return;
  const { sourceScopeId } = scope.slice;
  const key = sliceKey(sourceScopeId, id);
  const [kept, source] = await batchGet([key, keys.scope(sourceScopeId)]);
  const before = decodeReadable(Slice, kept);
  const after = deleted(before ?? sliceIn(scope), call);
  const alsoSet = { [timeToLiveAttribute]: expiryOf(at.now) };
  await transact(at.requestId, [
    ...(before ? [replaceRecord(key, { schema: Slice, before, after, orderKey: sliceOrder(after), alsoSet })] : []),
    ...(before && source
      ? [update(keys.scope(sourceScopeId), { change: { add: { sliceCount: -1 } }, when: present(), refusal: stale })]
      : []),
    ...scopeGoes(after, call),
  ]);
};

/**
 * Ends a slice whose time is over.
 * @returns whether nothing is left to do
 * @throws StaleRead, TableBusy
 */
export const endExpired = async (
  key: Key,
  { clock, requestId }: { readonly clock: () => Instant; readonly requestId: string },
): Promise<boolean> => {
  const [stored] = await batchGet([key]);
  const scope = decodeReadable(Scope, stored);
  const now = clock();
  if (isSlice(scope) && scope.slice.expiresAt <= now) await end(SliceId.parse(scope.id), { now, requestId });
  return true;
};
