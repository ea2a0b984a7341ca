import { systemClock } from '../../shared/core/clock';
import { TableBusy } from '../../shared/core/errors';
import { second } from '../../shared/core/time';
import { isExport } from '../../shared/db/keys';
import { isUnfinished } from '../../shared/deletions/model';
import { advanceExport, exportOf } from '../../shared/exports/advance';
import { log } from '../../shared/http/log';
import { changeOf } from './change';
import type { Reaction } from './in-order';

/** How long one change drives an export on, ms: what it writes last drives the next, and others get their turn between. */
const atMost = 5 * second;

/** An export goes on when it was asked for, and with every step. Where the store is away it waits for the sweeper: what must succeed in order does not wait for it. */
export const exportsGoOn: Reaction = async (record, requestId) => {
  const { key, after } = changeOf(record);
  if (!after || !isExport(key)) return;
  const work = exportOf(after);
  if (!isUnfinished(work)) return;
  try {
    await advanceExport(key, { atMost, clock: systemClock, requestId }, work);
  } catch (error) {
    if (error instanceof TableBusy) throw error;
    log().warn('an export waits', { requestId, error: error instanceof Error ? error.name : 'unknown' });
  }
};
