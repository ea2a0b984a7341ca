import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteItemCommand, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { eachAtOnce } from './at-once';
import type { RawRecord, Table } from '../../shared/db/scan';
import { own } from '../../shared/core/own';

/** DynamoDB takes 25 records in a BatchWriteItem, and hands back those it had no room for. */
const batchSize = 25;
const writers = 8;
const longestWait = 5_000;

async function* batchesOf(records: AsyncIterable<RawRecord>): AsyncGenerator<RawRecord[]> {
  let batch: RawRecord[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Writes records as they are, whatever stands in their places. @returns how many */
export const writeRecords = async ({ client, name }: Table, records: AsyncIterable<RawRecord>): Promise<number> => {
  let written = 0;
  await eachAtOnce(writers, batchesOf(records), async (batch) => {
    let waiting: WriteRequest[] = batch.map((Item) => ({ PutRequest: { Item } }));
    for (let attempt = 0; waiting.length > 0; attempt++) {
      if (attempt > 0) await pause(Math.random() * Math.min(longestWait, 50 * 2 ** attempt));
      waiting =
        own(
          (await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: waiting } }))).UnprocessedItems ?? {},
          name,
        ) ?? [];
    }
    written += batch.length;
  });
  return written;
};
