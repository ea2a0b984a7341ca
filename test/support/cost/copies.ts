import { BatchWriteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '../../../shared/core/env';
import { documents } from '../table';
import type { Item } from '../../../shared/db/attributes';
import type { Key } from '../../../shared/db/keys';

/** BatchWriteItem takes 25 records; so many batches run at once. */
const batch = 25;
const atOnce = 8;

/** Writes copies of a record beside it, each with what `change` gives for its number: a collection grows in no time. */
export const copies = async (key: Key, count: number, change: (number: number) => Item): Promise<void> => {
  const { TABLE_NAME } = env();
  const { Item: record } = await documents().send(new GetCommand({ TableName: TABLE_NAME, Key: { ...key }, ConsistentRead: true }));
  if (!record) throw new Error(`There is no record at ${key.pk} ${key.sk}`);
  for (let from = 0; from < count; from += batch * atOnce) {
    const starts = Array.from({ length: atOnce }, (_, index) => from + index * batch).filter((start) => start < count);
    await Promise.all(starts.map((start) => {
      const numbers = Array.from({ length: Math.min(batch, count - start) }, (_, index) => start + index);
      return documents().send(new BatchWriteCommand({ RequestItems: { [TABLE_NAME]: numbers.map((number) => ({ PutRequest: { Item: { ...record, ...change(number) } } })) } }));
    }));
  }
};
