import * as z from 'zod';
import type { StoredRecord } from '../../db/attributes';
import { housekeeping, secretAttributes } from '../../db/housekeeping';

/** A record as it is given to somebody. */
export const Plain = z.record(z.string(), z.json());
export type Plain = z.output<typeof Plain>;

/**
 * The attributes that say how records are kept, which is nobody's; and, of a group, who is in it, which its
 * members say.
 */
const kept = new Set([
  ...housekeeping,
  ...secretAttributes,
  'people',
  'placeholders',
  'merged',
  'payees',
  'revealed',
  'groupReturns',
  'endedWith',
  'invitedAs',
  'round',
  'shownRounds',
  'ownerSince',
  'additions',
  'countedAt',
  'takenBack',
  'pendingId',
  'pendingUntil',
  'testId',
  'tokensEndedAt',
  'deviceKeys',
]);

/** Writes a record as JSON, with numbers beyond 2^53 as text. */
const textOf = (item: StoredRecord): string =>
  JSON.stringify(item, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/**
 * Returns the attributes of a stored record that people know.
 * @param without further attributes that are left out
 */
export const plain = (item: StoredRecord, without: readonly string[] = []): Plain =>
  Object.fromEntries(
    Object.entries(Plain.parse(JSON.parse(textOf(item)))).filter(
      ([name]) => !kept.has(name) && !without.includes(name),
    ),
  );
