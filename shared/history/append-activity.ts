import { epochSeconds, later } from '../core/time';
import { absent, present } from '../db/expressions';
import { replayedAttribute } from '../db/housekeeping';
import { type Key, keys } from '../db/keys';
import { timeToLiveAttribute } from '../db/table';
import { put, transact, update } from '../db/transact';
import { type StreamChange, entryOf } from './activity-entry';
import { Entry, activityRetention } from './activity';

/** Says that an entry was remembered before: the stream delivers at least once. */
export class DoneBefore extends Error {
  constructor() {
    super('done before');
  }
}

/** Waits for a write, and takes it for done when it was done before. */
export const onceOnly = (write: Promise<void>): Promise<void> =>
  write.catch((error: unknown) => {
    if (!(error instanceof DoneBefore)) throw error;
  });

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

/**
 * Keeps what happened, at its position, which nobody overwrites: whoever has read up to a position misses
 * nothing of what is kept later.
 * @throws TableBusy
 */
export const appendActivity = async (change: StreamChange, position: string, requestId: string): Promise<void> => {
  const entry = entryOf(change);
  if (!entry) return;
  const expiry = { [timeToLiveAttribute]: epochSeconds(later(entry.at, activityRetention)) };
  await onceOnly(
    transact(requestId, [
      put(keys.activity(change.key.pk, position), {
        schema: Entry,
        item: { ...entry, ...expiry },
        when: absent(),
        refusal: () => new DoneBefore(),
      }),
    ]),
  );
};

/**
 * Has a record told of again, as it is by now, at the end of the order: whoever has read on past the place of
 * a change that comes late would miss it. What is gone was told of when it went.
 * @throws TableBusy
 */
export const republish = (key: Key, requestId: string): Promise<void> =>
  onceOnly(
    transact(requestId, [
      update(key, {
        change: { set: { [replayedAttribute]: requestId } },
        when: present(),
        refusal: () => new DoneBefore(),
      }),
    ]),
  );
