import * as z from 'zod';
import { ifStale, StaleRead } from '../../core/retry';
import { millis, second } from '../../core/time';
import { decodeAll } from '../../db/decode';
import { atMost, begins, equal, every, not, present } from '../../db/expressions';
import { activityPrefix } from '../../db/keys';
import { timeToLiveAttribute } from '../../db/table';
import { remove, transact } from '../../db/transact';
import type { Job } from './run';
import { scanned } from './scanned';

const Expired = z.object({ pk: z.string(), sk: z.string(), [timeToLiveAttribute]: z.number() });

/** The number of records that are looked at in a step, and that are removed at a time. */
const perStep = 1_000;
const atOnce = 20;

/**
 * Takes out of the table what has expired, as the table's own TTL does, only sooner: within days on AWS
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html), and not at all for records
 * that the engine of one machine passes over. The stream tells of both alike, so that both are archived.
 * Activity is nobody's to remove: it goes by TTL alone.
 */
export const retention: Job = {
  step: async (cursor, { clock, requestId }) => {
    const now = Math.floor(millis(clock()) / second);
    const { found, cursor: behind } = await scanned(
      cursor,
      perStep,
      every(present(timeToLiveAttribute), atMost(timeToLiveAttribute, now), not(begins('pk', activityPrefix))),
    );
    const expired = decodeAll(Expired, found);
    let done = 0;
    /** Removes a record as it was read: what was restored meanwhile has no end any more. */
    const removed = async ({ [timeToLiveAttribute]: end, ...key }: z.output<typeof Expired>) => {
      const removal = remove(key, equal(timeToLiveAttribute, end), () => new StaleRead());
      if (await transact(requestId, [removal]).then(() => true, ifStale(false))) done++;
    };
    for (let first = 0; first < expired.length; first += atOnce)
      await Promise.all(expired.slice(first, first + atOnce).map(removed));
    return { cursor: behind, done };
  },
};
