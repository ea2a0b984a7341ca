import { epochSeconds, later } from '../core/time';
import { absent, present } from '../db/expressions';
import { replayedAttribute } from '../db/housekeeping';
import { type Key, keys } from '../db/keys';
import { timeToLiveAttribute } from '../db/table';
import { put, update } from '../db/transact';
import { writeOnce } from '../db/write-once';
import type { StreamChange } from './activity-entry';
import { Entry, activityRetention } from './activity';

/**
 * The most digits of a sequence number
 * (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html): it has up
 * to 40.
 */
const digits = 40;

/**
 * Returns a change's place in the order of the stream: all changes of one partition of the table come in it,
 * and are kept in it.
 * @param label when the stream began: a restored table has another, with numbers of its own
 */
export const positionOf = (label: string, sequenceNumber: string): string =>
  `${label.replace(/\D/g, '')}#${sequenceNumber.padStart(digits, '0')}`;

/** What happened, and its place in the order of the stream. */
export interface Placed {
  readonly change: StreamChange;
  readonly position: string;
}

/**
 * Keeps what happened, at its position, which nobody overwrites: whoever has read up to a position misses
 * nothing of what is kept later, so what happened before in the partition is to be kept by then.
 * @throws TableBusy
 */
export const appendActivity = (entry: Entry, { change, position }: Placed, requestId: string): Promise<void> => {
  const expiry = { [timeToLiveAttribute]: epochSeconds(later(entry.at, activityRetention)) };
  return writeOnce(requestId, [
    put(keys.activity(change.key.pk, position), { schema: Entry, item: { ...entry, ...expiry }, when: absent() }),
  ]);
};

/**
 * Has a record told of again, as it is by now, at the end of the order: whoever has read on past the place of
 * a change that comes late would miss it. What is gone was told of when it went.
 * @throws TableBusy
 */
export const republish = (key: Key, requestId: string): Promise<void> =>
  writeOnce(requestId, [update(key, { change: { set: { [replayedAttribute]: requestId } }, when: present() })]);
