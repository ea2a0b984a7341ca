import * as z from 'zod';
import { isDefaultCategory } from '../labels/category';
import type { Call } from '../core/call';
import { AlreadyExists, Archived, NotFound, QuotaExceeded, VersionChanged } from '../core/errors';
import { CategoryId, type ScopeId } from '../core/ids';
import type { Audit } from '../core/record';
import type { FeedReference } from '../access/feed-declaration';
import type { ScopeFeedChange } from './feeds';
import { found } from './resolve-changes';
import { own } from '../core/own';

/** A client's request to change a record: which record, and which version of it. */
export interface Asked {
  readonly op: 'create' | 'update' | 'delete';
  readonly reference: FeedReference;
  readonly ifVersion: number | undefined;
  /** The fields it sent. */
  readonly sent: unknown;
}

const Fields = z.record(z.string(), z.unknown());
const isDefault = (value: unknown): boolean =>
  CategoryId.safeParse(value).success && isDefaultCategory(CategoryId.parse(value));

/**
 * Tells whether what was sent is what is stored. Fields that a record doesn't show say nothing (where it was
 * moved to); null may have become the default.
 */
const holds = (sent: unknown, stands: unknown): boolean => {
  if (sent === undefined || stands === undefined) return true;
  if (sent === null) return stands === null || isDefault(stands);
  if (Array.isArray(sent))
    return (
      Array.isArray(stands) && sent.length === stands.length && sent.every((one, index) => holds(one, stands[index]))
    );
  if (typeof sent !== 'object') return sent === stands;
  const [asked, are] = [Fields.safeParse(sent), Fields.safeParse(stands)];
  return (
    asked.success &&
    are.success &&
    Object.entries(asked.data).every(([field, value]) => holds(value, own(are.data, field)))
  );
};

/** Tells whether a refusal may have been caused by the change itself, the first time it was sent. */
const mayBeOurs = ({ op, ifVersion }: Asked, refusal: unknown): boolean => {
  if (op === 'create')
    return refusal instanceof AlreadyExists || refusal instanceof QuotaExceeded || refusal instanceof Archived;
  return op === 'update' ? refusal instanceof VersionChanged && ifVersion !== undefined : refusal instanceof NotFound;
};

const wasDone = (
  { op, ifVersion = 0, sent }: Asked,
  { createdBy, modifiedBy, deletedBy, version }: Audit,
  { record }: ScopeFeedChange,
  { caller: { userId } }: Call,
): boolean => {
  if (op === 'delete') return deletedBy === userId;
  if (record === null) return false;
  // What others have changed since can't be compared any more: the id alone tells, which nobody else made up.
  if (op === 'create') return createdBy === userId && (version > 1 || holds(sent, record));
  return modifiedBy === userId && version === ifVersion + 1 && holds(sent, record);
};

/**
 * Finds the result of a change that was sent before, by the same person and with the same content, whose
 * answer was lost: it is refused now because it was done.
 * @returns undefined when it was not done
 * @throws NotFound, TableBusy
 */
export const doneBefore = async (
  call: Call,
  { scopeId, asked, refusal }: { readonly scopeId: ScopeId; readonly asked: Asked; readonly refusal: unknown },
): Promise<ScopeFeedChange | undefined> => {
  if (!mayBeOurs(asked, refusal)) return undefined;
  const known = await found(call, scopeId, asked.reference);
  return known && wasDone(asked, known.audit, known.change, call) ? known.change : undefined;
};
