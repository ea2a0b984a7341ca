import type { DynamoDBRecord } from 'aws-lambda';
import { second } from '../../../shared/core/time';
import type { Mapping } from '../../streams/mapping';

/**
 * The most that a function is called with, in bytes of JSON:
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const payloadLimit = 6 * 1024 * 1024;
const frame = Buffer.byteLength(JSON.stringify({ Records: [] }));

export interface Batches {
  add: (record: DynamoDBRecord) => void;
  /**
   * Takes the next batch that is due: full by number or by bytes, or its window is over.
   * @param flush gives what there is
   */
  take: (flush?: boolean) => DynamoDBRecord[] | undefined;
  /** Returns the milliseconds until the window is over; undefined when nothing waits. */
  dueIn: () => number | undefined;
}

/**
 * Gathers records into batches. The window begins with a batch's first record.
 * @param now milliseconds since the epoch
 */
export const gatherBatches = (
  { batchSize, maximumBatchingWindowInSeconds }: Pick<Mapping, 'batchSize' | 'maximumBatchingWindowInSeconds'>,
  now: () => number,
): Batches => {
  const waiting: { record: DynamoDBRecord; bytes: number; at: number }[] = [];
  const fitting = (): number => {
    let bytes = frame;
    const over = waiting.findIndex((one) => (bytes += one.bytes) > payloadLimit);
    return Math.min(batchSize, over < 0 ? waiting.length : Math.max(1, over));
  };
  const dueIn = () =>
    waiting[0] ? Math.max(0, waiting[0].at + maximumBatchingWindowInSeconds * second - now()) : undefined;
  return {
    add: (record) => waiting.push({ record, bytes: Buffer.byteLength(JSON.stringify(record)) + 1, at: now() }),
    take: (flush = false) => {
      const count = fitting();
      const full = count === batchSize || count < waiting.length;
      if (count === 0 || !(full || flush || dueIn() === 0)) return undefined;
      return waiting.splice(0, count).map(({ record }) => record);
    },
    dueIn,
  };
};
