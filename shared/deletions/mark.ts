import { expiryOf } from '../core/record';
import { Instant } from '../core/time';
import type { Item } from '../db/attributes';
import { absent, type Change, type Condition, equal, every } from '../db/expressions';
import { markAttribute } from '../db/housekeeping';
import { timeToLiveAttribute } from '../db/table';
import { own } from '../core/own';

/** The deletion whose marks are set or taken off, as far as marks know it. */
export interface Marker {
  readonly mark: string;
  readonly deletedAt: Instant;
}

const textOf = (record: Item, attribute: string): string | undefined => {
  const value = own(record, attribute);
  return typeof value === 'string' ? value : undefined;
};
export const markOf = (record: Item): string | undefined => textOf(record, markAttribute);
/** Absent, too, of a record whose time can't be read. */
export const deletedAtOf = (record: Item): Instant | undefined => Instant.safeParse(record.deletedAt).data;

/** What is set on a record, and on what points to it. */
export type Marking = NonNullable<Change['set']>;

/** It goes with the deletion, and leaves the table when that does. */
export const marked = ({ mark, deletedAt }: Marker): Marking => ({
  [markAttribute]: mark,
  [timeToLiveAttribute]: expiryOf(deletedAt),
});

/** It is back; but what was deleted by itself stays so for as long as it would have. */
export const unmarked = (record: Item, expires: boolean): Marking => {
  const own = expires ? deletedAtOf(record) : undefined;
  return { [markAttribute]: null, [timeToLiveAttribute]: own ? expiryOf(own) : null };
};

const same = (record: Item, attribute: string): Condition => {
  const value = own(record, attribute);
  return typeof value === 'string' || typeof value === 'number' ? equal(attribute, value) : absent(attribute);
};

/** That nothing a mark follows from has changed since the record was read. */
export const asRead = (record: Item): Condition =>
  every(...['deletedAt', markAttribute, 'round', 'roleId'].map((attribute) => same(record, attribute)));
