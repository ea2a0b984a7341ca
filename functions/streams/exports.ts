import { TableBusy } from '../../shared/core/errors';
import { decode } from '../../shared/db/decode';
import { isExport } from '../../shared/db/keys';
import { Export } from '../../shared/lifecycle/exports/export';
import { resumeExport } from '../../shared/lifecycle/exports/sweep';
import { log } from '../../shared/core/log';
import { driving } from './driving';
import type { Reaction } from './in-order';

const drive = driving({ is: isExport, workOf: (stored) => decode(Export, stored), resume: resumeExport });

/**
 * Goes on with an export when it was asked for. Where the store is away it waits for the sweeper: what must
 * succeed in order does not wait for it.
 */
export const resumeExports: Reaction = (record, requestId, late) =>
  drive(record, requestId, late).catch((error: unknown) => {
    if (error instanceof TableBusy) throw error;
    log().warn('an export waits', { requestId, error: error instanceof Error ? error.name : 'unknown' });
  });
