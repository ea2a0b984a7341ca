import * as z from 'zod';
import type { Call } from './call';
import { NotDeleted, NotFound, RestoreExpired } from './errors';
import { UserId } from './ids';
import { own } from './own';
import { day, epochSeconds, Instant, instant, later } from './time';

/** The time for which a deleted record can be restored (product rule). */
export const restorableFor = 30 * day;

/** The time for which a deleted record is kept in the table (product rule). */
export const deletedRetention = 90 * day;

/** Returns when what was deleted then leaves the table, as DynamoDB's TTL attribute holds it. */
export const expiryOf = (deletedAt: Instant): number => epochSeconds(later(deletedAt, deletedRetention));

/** The fields that every record carries. Absent fields are null, never missing. */
export const audit = {
  version: z.int().min(1).describe('1, 2, …: goes up by one with every change'),
  createdBy: UserId,
  createdAt: Instant,
  modifiedBy: UserId,
  modifiedAt: Instant,
  deletedBy: UserId.nullable().default(null),
  deletedAt: Instant.nullable().default(null),
};

export type Audit = z.output<z.ZodObject<typeof audit>>;

/** Returns `deletedAt` plus 30 days, on deleted records: until when Undo can be offered. */
export const restorableUntil = ({ deletedAt }: Audit): Instant | null => deletedAt && later(deletedAt, restorableFor);

/** Returns the audit fields of a record that this call creates. */
export const created = ({ caller, now }: Call): Audit => ({
  version: 1,
  createdBy: caller.userId,
  createdAt: now,
  modifiedBy: caller.userId,
  modifiedAt: now,
  deletedBy: null,
  deletedAt: null,
});

/** Applies `change` to the record by this call: next version, new modifier. */
export const changed = <R extends Audit>(
  record: R,
  change: Partial<R>,
  { caller, now }: { readonly caller: Pick<Call['caller'], 'userId'>; readonly now: Instant },
): R => ({
  ...record,
  ...change,
  version: record.version + 1,
  modifiedBy: caller.userId,
  modifiedAt: now,
});

/** Returns the record as this call deletes it. */
export const deleted = <R extends Audit>(
  record: R,
  call: { readonly caller: Pick<Call['caller'], 'userId'>; readonly now: Instant },
): R => ({
  ...changed(record, {}, call),
  deletedBy: call.caller.userId,
  deletedAt: call.now,
});

/**
 * Returns the record as this call restores it.
 * @throws NotDeleted, RestoreExpired (30 days after the deletion)
 */
export const restored = <R extends Audit>(record: R, call: Call): R => {
  const until = restorableUntil(record);
  if (!until) throw new NotDeleted();
  if (until < call.now) throw new RestoreExpired();
  return { ...changed(record, {}, call), deletedBy: null, deletedAt: null };
};

/**
 * Returns the record, if it lives.
 * @throws NotFound: what is deleted is not there to GET, PATCH and DELETE
 */
export const living = <R extends Audit>(record: R): R => {
  if (record.deletedAt) throw new NotFound();
  return record;
};

/**
 * Returns the record with the fields of a merge patch (RFC 7396) that differ; the same object when none does.
 */
export const patched = <R extends Audit>(record: R, patch: Partial<R>, call: Call): R => {
  const before: Readonly<Record<string, unknown>> = { ...record };
  const differs = Object.entries(patch).some(
    ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(own(before, name)),
  );
  return differs ? changed(record, patch, call) : record;
};

type Defined<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** Returns the fields that were given: a patch says nothing of the others. */
export const defined = <T extends object>(fields: T): Defined<T> => {
  const given: Defined<T> = { ...fields };
  for (const [name, value] of Object.entries(fields)) if (value === undefined) Reflect.deleteProperty(given, name);
  return given;
};

/**
 * The epoch, at which a record that was never written counts as made, so that it reads the same until it is.
 */
const never = instant(0);
/** Gives who wrote a user's record that was never written, and when: themselves, at the beginning of time. */
export const unwritten = (user: UserId): Audit => ({
  version: 1,
  createdBy: user,
  createdAt: never,
  modifiedBy: user,
  modifiedAt: never,
  deletedBy: null,
  deletedAt: null,
});
