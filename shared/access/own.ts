import type { Call } from '../core/call';
import { AccountDeleted, VersionChanged } from '../core/errors';
import type { Audit } from '../core/record';
import type { Item } from '../db/attributes';
import { decode, type Reads } from '../db/decode';
import { absent } from '../db/expressions';
import { type Key, keys } from '../db/keys';
import { getAll } from '../db/read';
import { type Action, put } from '../db/transact';
import { refuseReadOnly, Stale, untilFresh } from './fresh';
import { replace } from './revise';
import { writeOwn } from './write';

/** How a record of the caller's own is changed; `fallback` is what it is before its first write. */
interface OwnRevision<R extends Audit, Answer> {
  readonly key: Key;
  readonly schema: Reads<R>;
  readonly fallback: R;
  /** Further records of the same round trip, which `around` is given. */
  readonly also?: readonly Key[];
  readonly revise: (before: R) => R;
  /** What else is written with it. */
  readonly around?: (before: R, after: R, records: readonly (Item | undefined)[]) => readonly Action[];
  readonly answer: (after: R) => Answer;
}

/**
 * Changes a record of the caller's own partition, or makes it with its first change.
 * @throws AccountDeleted, InvalidBody, VersionChanged, TableBusy
 */
export const reviseOwn = <R extends Audit, Answer>(
  call: Call,
  { key, schema, fallback, also = [], revise, around = () => [], answer }: OwnRevision<R, Answer>,
): Promise<Answer> =>
  untilFresh(call, async () => {
    const [item, profile, ...records] = await getAll([key, keys.profile(call.caller.userId), ...also]);
    // Also where nothing is to be changed; the write holds it once more.
    if (profile?.deletedAt) throw new AccountDeleted();
    const stored = item && decode(schema, item);
    const before = stored ?? fallback;
    if (call.ifVersion !== undefined && call.ifVersion !== before.version) throw new VersionChanged();
    const after = revise(before);
    refuseReadOnly(call, () => answer(before));
    if (after === before) return answer(before);
    const made = { ...after, createdAt: call.now };
    const action = stored ? replace(key, schema, before, after) : put(key, schema, made, absent(), () => new Stale());
    return writeOwn(call, [action, ...around(before, after, records)], answer(stored ? after : made));
  });
