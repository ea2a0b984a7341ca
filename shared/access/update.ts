import type { Call } from '../core/call';
import { NotFound, VersionChanged } from '../core/errors';
import { type Audit, expiryOf } from '../core/record';
import { retryOnStale, StaleRead } from '../core/retry';
import type { Value } from '../db/attributes';
import { decode, decodeReadable, refuseUnreadable } from '../db/decode';
import type { Reads } from '../core/quick-reading';
import { type UpdateSpec, type Condition, equal, every } from '../db/expressions';
import type { Key } from '../db/keys';
import { notMigratedSince } from '../db/migrated';
import { timeToLiveAttribute } from '../db/table';
import { type WriteAction, update } from '../db/transact';
import type { Restoring, Resource } from './decide';
import type { Authorized } from './authorized';
import { refuseReadOnly } from './read-only';
import { authorize, authorized, type AccessContext } from './authorize';
import type { AtLeast, Permission } from './permissions';
import { writeAs } from './write';
import { own } from '../core/own';

type Stored = Audit & Readonly<Record<string, Value>>;

/** Returns the attributes that differ, as the update sets them. */
const difference = (before: Stored, after: Stored): Record<string, Value | undefined> =>
  Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(own(before, name)) !== JSON.stringify(value)),
  );

/** Sets when a deleted record leaves the table, and clears that once it is restored. */
const expiry = (before: Audit, { deletedAt }: Audit): UpdateSpec['set'] =>
  before.deletedAt === deletedAt ? {} : { [timeToLiveAttribute]: deletedAt && expiryOf(deletedAt) };

export interface Replacement {
  readonly orderKey?: string | null | undefined;
  readonly condition?: Condition | undefined;
  /** Further attributes to write, which the record's schema doesn't know. */
  readonly alsoSet?: UpdateSpec['set'];
}

/**
 * Returns the condition that a record is still the one that was read: at that version, and the same (a
 * membership that begins anew begins at version 1).
 */
export const isSameRecord = ({ version, createdAt }: Pick<Audit, 'version' | 'createdAt'>): Condition =>
  every(equal('version', version), equal('createdAt', createdAt));

/**
 * Writes what differs, if the record is still the one that was read. Attributes that others count in
 * (itemCount) are left to them.
 */
export const replaceRecord = <R extends Audit>(
  key: Key,
  {
    schema,
    before,
    after,
    orderKey,
    condition,
    alsoSet,
  }: { readonly schema: Reads<R>; readonly before: R; readonly after: R } & Replacement,
): WriteAction => {
  refuseUnreadable(schema, { ...after, ...key });
  return update(key, {
    change: { set: { ...difference({ ...before }, { ...after }), ...alsoSet, orderKey } },
    when: every(isSameRecord(before), ...(condition ? [condition] : [])),
    refusal: () => new StaleRead(),
  });
};

/**
 * Deletes a record beside others, if it is still the one that was read: `after` is what its deletion makes of
 * it.
 */
export const deleteRecord = <R extends Audit>(
  key: Key,
  rest: { readonly schema: Reads<R>; readonly before: R; readonly after: R } & Replacement,
): WriteAction => replaceRecord(key, { ...rest, alsoSet: { ...rest.alsoSet, ...expiry(rest.before, rest.after) } });

/** The way to change one record. */
export interface RecordUpdate<R extends Audit, Answer, P extends Permission = Permission> {
  readonly key: Key;
  readonly permission: P;
  /** The schema by which the record is read and written. */
  readonly schema: Reads<R>;
  readonly restoring?: Restoring | undefined;
  /** Set where the record is there in slices, too. */
  readonly inSlice?: true | undefined;
  /** Keys of further records that the decision needs, read in the same round trip: `records` from 1 on. */
  readonly alsoRead?: readonly Key[];
  /**
   * Decides, and gives the record as it is to be; the same object: nothing changes. Throws what refuses the
   * change.
   */
  readonly apply: (before: R, access: AccessContext) => R | Promise<R>;
  /**
   * Returns the permission that this very change needs, where it depends on the record: only owners change
   * owners.
   */
  readonly needs?: (before: R) => NoInfer<AtLeast<P>>;
  readonly orderKey?: (after: R) => string | null;
  /**
   * Returns the condition on attributes that others change without a new version (counts). It held for what
   * was read: the change was refused otherwise.
   */
  readonly condition?: (before: R, after: R) => Condition | undefined;
  /** Whether the record stays in the table after it is deleted, since later decisions rest on it. */
  readonly keepAfterDelete?: boolean;
  /** Returns the actions to write in the same transaction: parents that must live, counts, totals. */
  readonly alsoWrite: (before: R, after: R, access: AccessContext) => readonly WriteAction[];
  readonly answer: (after: R, access: AccessContext) => Answer;
}

/**
 * Changes one record: one round trip reads and decides, one writes under the version that was read.
 * Without If-Match the change is made to what the record is by then; with it, a change in between is refused.
 * @throws NotFound, Forbidden, InvalidBody, VersionChanged, TableBusy, IdempotentReplay, and what `apply` and
 * `alsoWrite` refuse with
 */
export const updateRecord = <R extends Audit, Answer, P extends Permission>(
  call: Call,
  resource: Resource,
  recordUpdate: RecordUpdate<R, Answer, P>,
): Promise<Authorized<Answer, P>> => {
  const { key, permission, needs, schema, restoring, inSlice, alsoRead = [] } = recordUpdate;
  return retryOnStale(call, async () => {
    const access = await authorize(call, {
      resource,
      permission,
      needsBy:
        needs &&
        (([stored]) => {
          const read = decodeReadable(schema, stored);
          return read && needs(read);
        }),
      alsoRead: [key, ...alsoRead],
      restoring,
      inSlice,
    });
    const [stored] = access.records;
    if (!stored) throw new NotFound();
    const before = decode(schema, stored);
    if (call.ifVersion !== undefined && call.ifVersion !== before.version && !before.deletedAt)
      throw new VersionChanged();
    const after = await recordUpdate.apply(before, access);
    refuseReadOnly(call, () => recordUpdate.answer(before, access));
    if (after === before) return authorized(access, recordUpdate.answer(before, access));
    const others = recordUpdate.condition?.(before, after);
    const actions = [
      // First: what refuses the rest was decided by a record that is still the one that was read.
      replaceRecord(key, {
        schema,
        before,
        after,
        orderKey: recordUpdate.orderKey?.(after),
        condition: every(notMigratedSince(stored), ...(others ? [others] : [])),
        alsoSet: recordUpdate.keepAfterDelete ? {} : expiry(before, after),
      }),
      ...recordUpdate.alsoWrite(before, after, access),
    ];
    return writeAs(call, { resource, grant: access, actions, answer: recordUpdate.answer(after, access) });
  });
};
