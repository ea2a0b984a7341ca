import { expiryOf } from '../../core/record';
import { Instant } from '../../core/time';
import type { StoredRecord } from '../../db/attributes';
import { absent, type UpdateSpec, type Condition, equal, every } from '../../db/expressions';
import { tombstoneAttribute } from '../../db/housekeeping';
import { relocationIn } from '../../db/keys';
import { timeToLiveAttribute } from '../../db/table';
import { own } from '../../core/own';

/** The part of a deletion that its tombstones know. */
export interface Tombstone {
  readonly tombstone: string;
  readonly deletedAt: Instant;
}

const textOf = (record: StoredRecord, attribute: string): string | undefined => {
  const value = own(record, attribute);
  return typeof value === 'string' ? value : undefined;
};
export const tombstoneOf = (record: StoredRecord): string | undefined => textOf(record, tombstoneAttribute);
/** Returns the id of the relocation with which a record came that is not, or not for long, there. */
export const arrivingWith = (record: StoredRecord): string | undefined => {
  const mark = tombstoneOf(record);
  return mark === undefined ? undefined : relocationIn(mark);
};
/**
 * Tells whether a record came with others that are not, or not for long, there: as long as they aren't,
 * nobody is to see anything of it.
 */
export const isArriving = (record: StoredRecord): boolean => arrivingWith(record) !== undefined;
/** Reads when a record was deleted; absent, too, where the time can't be read. */
export const deletedAtOf = (record: StoredRecord): Instant | undefined => Instant.safeParse(record.deletedAt).data;

/** The attributes to set on a record, and on what points to it. */
export type TombstoneUpdate = NonNullable<UpdateSpec['set']>;

/** Returns the attributes of a record that goes with the deletion, and leaves the table when that does. */
export const setTombstone = ({ tombstone, deletedAt }: Tombstone): TombstoneUpdate => ({
  [tombstoneAttribute]: tombstone,
  [timeToLiveAttribute]: expiryOf(deletedAt),
});

/** Tells whether a record leaves the table when the deletion does. */
export const isDatedBy = (record: StoredRecord, { deletedAt }: Tombstone): boolean =>
  own(record, timeToLiveAttribute) === expiryOf(deletedAt);

/**
 * Returns the attributes of a record that is back; what was deleted by itself stays so for as long as it
 * would have.
 */
export const clearTombstone = (record: StoredRecord, expires: boolean): TombstoneUpdate => {
  const own = expires ? deletedAtOf(record) : undefined;
  return { [tombstoneAttribute]: null, [timeToLiveAttribute]: own ? expiryOf(own) : null };
};

const same = (record: StoredRecord, attribute: string): Condition => {
  const value = own(record, attribute);
  return typeof value === 'string' || typeof value === 'number' ? equal(attribute, value) : absent(attribute);
};

/** Returns the condition that nothing a tombstone depends on has changed since the record was read. */
export const unchangedSinceRead = (record: StoredRecord): Condition =>
  every(...['deletedAt', tombstoneAttribute, 'round', 'roleId'].map((attribute) => same(record, attribute)));
