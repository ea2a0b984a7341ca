import type { DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { notErased } from '../../shared/lifecycle/erasure/erased';
import { positionOf } from '../../shared/history/append-activity';
import { isArchived, ArchiveLine } from '../../shared/lifecycle/archive/bundle';
import type { Removed } from '../../shared/lifecycle/archive/store';
import { removeWithTransaction } from '../../shared/money/remove-with-transaction';
import { systemClock } from '../../shared/core/clock';
import { transactionIn } from '../../shared/db/keys';
import { log } from '../../shared/core/log';
import { changeOf, labelOf } from './change';
import type { Reaction, StreamHandler } from './in-order';

const Image = z.object({ OldImage: ArchiveLine.shape.Item });

/**
 * Selects the records of a batch that are to be kept: what people deleted, as it leaves the table by its time
 * to live or by the retention job.
 */
const removedIn = (records: readonly DynamoDBRecord[]): Removed[] =>
  records
    .filter(({ eventName }) => eventName === 'REMOVE')
    .flatMap((record) => {
      const {
        key: { pk, sk },
        before,
        at,
      } = changeOf(record);
      if (!before || !isArchived(pk, sk, before)) return [];
      return [
        {
          pk,
          position: positionOf(labelOf(record), record.dynamodb?.SequenceNumber ?? ''),
          removedAt: at,
          Item: Image.parse(record.dynamodb).OldImage,
        },
      ];
    });

/**
 * Archives what a batch removes before anything else is done with it: a batch that comes again, in part or
 * cut in two, adds nothing.
 */
export const archiving =
  (rest: StreamHandler): StreamHandler =>
  async (event, context) => {
    try {
      const removed = await notErased(removedIn(event.Records));
      // Loaded when something is to be kept: the store of objects is a seventh of a function's start
      // (docs/decisions/0028).
      if (removed.length > 0) await (await import('../../shared/lifecycle/archive/store')).keep(removed);
    } catch (error) {
      const sequenceNumber = event.Records[0]?.dynamodb?.SequenceNumber ?? '';
      log().error('what was removed could not be archived', {
        requestId: context.awsRequestId,
        sequenceNumber,
        error: error instanceof Error ? error.name : 'unknown',
      });
      return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
    }
    return rest(event, context);
  };

/**
 * Has comments leave with their transaction: they are read through it alone, so that when it leaves the
 * table, they go, too.
 */
export const removeComments: Reaction = async (record, requestId) => {
  const transaction = record.eventName === 'REMOVE' ? transactionIn(changeOf(record).key) : undefined;
  if (transaction)
    await removeWithTransaction(transaction.scopeId, {
      transactionId: transaction.transactionId,
      now: systemClock(),
      requestId,
    });
};
