import type { Call } from '../core/call';
import { AccountDeleted, VersionChanged } from '../core/errors';
import type { Audit } from '../core/record';
import { retryOnStale, StaleRead } from '../core/retry';
import type { StoredRecord } from '../db/attributes';
import { decode } from '../db/decode';
import type { Reads } from '../core/quick-reading';
import { absent } from '../db/expressions';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { type WriteAction, put } from '../db/transact';
import { refuseReadOnly } from './read-only';
import { replaceRecord } from './update';
import { writeOwn } from './write';

/** A change of a record of the caller's own; `fallback` is the record before its first write. */
interface OwnRecordUpdate<R extends Audit, Answer> {
  readonly key: Key;
  readonly schema: Reads<R>;
  readonly fallback: R;
  /** Keys of further records to read in the same round trip, which `alsoWrite` is given. */
  readonly alsoRead?: readonly Key[];
  readonly apply: (before: R) => R;
  /** Returns the actions to write in the same transaction. */
  readonly alsoWrite?: (before: R, after: R, records: readonly (StoredRecord | undefined)[]) => readonly WriteAction[];
  readonly answer: (after: R) => Answer;
}

/**
 * Changes a record of the caller's own partition, or makes it with its first change.
 * @throws AccountDeleted, InvalidBody, VersionChanged, TableBusy
 */
export const updateOwnRecord = <R extends Audit, Answer>(
  call: Call,
  { key, schema, fallback, alsoRead = [], apply, alsoWrite = () => [], answer }: OwnRecordUpdate<R, Answer>,
): Promise<Answer> =>
  retryOnStale(call, async () => {
    const [item, profile, ...records] = await batchGet([key, keys.profile(call.caller.userId), ...alsoRead]);
    // Also where nothing is to be changed; the write holds it once more.
    if (profile?.deletedAt) throw new AccountDeleted();
    const stored = item && decode(schema, item);
    const before = stored ?? fallback;
    if (call.ifVersion !== undefined && call.ifVersion !== before.version) throw new VersionChanged();
    const after = apply(before);
    refuseReadOnly(call, () => answer(before));
    if (after === before) return answer(before);
    const made = { ...after, createdAt: call.now };
    const action = stored
      ? replaceRecord(key, { schema, before, after })
      : put(key, { schema, item: made, when: absent(), refusal: () => new StaleRead() });
    return writeOwn(call, [action, ...alsoWrite(before, after, records)], answer(stored ? after : made));
  });
