import {
  ConditionalCheckFailedException,
  PutItemCommand,
  TransactionConflictException,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { retry } from '../core/retry';
import { table } from './client';
import { toTableBusy } from './failures';
import { reportLargePartitions } from './partition-size';
import { stamped, transact, type WriteAction } from './transact';

/** Says that something was written before. */
class DoneBefore extends Error {}

/** Sends one action by itself. */
const send = (requestId: string, { part }: WriteAction) => {
  const { Put, Update } = part(stamped(requestId));
  const asked = { ReturnConsumedCapacity: 'TOTAL', ReturnItemCollectionMetrics: 'SIZE' } as const;
  if (Put) return table().send(new PutItemCommand({ ...Put, ...asked }));
  if (Update) return table().send(new UpdateItemCommand({ ...Update, ...asked }));
  throw new Error('What is written once puts a record or updates it');
};

const writtenAlone = async (requestId: string, action: WriteAction): Promise<void> => {
  try {
    const { ItemCollectionMetrics } = await retry(() => send(requestId, action), {
      firstWait: 8,
      passes: (error) => error instanceof TransactionConflictException,
    });
    reportLargePartitions(requestId, { ...(ItemCollectionMetrics && { written: [ItemCollectionMetrics] }) });
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw toTableBusy(error);
  }
};

/**
 * Writes what the stream may ask for again: a condition that fails says that it was written before, and that
 * is all right. One action is sent by itself, for half of what it costs as a transaction; the SDK may send
 * it twice, when an answer is lost, which such a condition makes harmless as well.
 * @throws TableBusy
 */
export const writeOnce = async (requestId: string, actions: readonly WriteAction[]): Promise<void> => {
  const [first, ...more] = actions;
  if (first && more.length === 0) return writtenAlone(requestId, first);
  try {
    await transact(
      requestId,
      actions.map((action) => ({ ...action, refusal: () => new DoneBefore() })),
    );
  } catch (error) {
    if (!(error instanceof DoneBefore)) throw error;
  }
};
