import { type AttributeValue, BatchWriteItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { env } from '../../../shared/core/env';
import type { StoredRecord } from '../../../shared/db/attributes';
import type { Key } from '../../../shared/db/keys';
import { openTable } from '../table';

/** BatchWriteItem takes 25 records; so many batches run at once. */
const batch = 25;
const atOnce = 8;

type Attributes = Record<string, AttributeValue>;
const attributesOf = (item: StoredRecord): Attributes => marshall(item, { removeUndefinedValues: true });

const stored = async (key: Key): Promise<Attributes> => {
  const { Item: record } = await openTable().send(
    new GetItemCommand({ TableName: env().TABLE_NAME, Key: attributesOf({ ...key }), ConsistentRead: true }),
  );
  if (!record) throw new Error(`There is no record at ${key.pk} ${key.sk}`);
  return record;
};

const write = async (count: number, recordAt: (number: number) => Attributes): Promise<void> => {
  let next = 0;
  const work = async () => {
    while (next < count) {
      const first = next;
      next += batch;
      const numbers = Array.from({ length: Math.min(batch, count - first) }, (_, index) => first + index);
      await openTable().send(
        new BatchWriteItemCommand({
          RequestItems: { [env().TABLE_NAME]: numbers.map((number) => ({ PutRequest: { Item: recordAt(number) } })) },
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};

/** Reads the record with that key, as it is stored. */
export const standing = async (key: Key): Promise<StoredRecord> => unmarshall(await stored(key));

/** Writes records as they are. */
export const putRecords = (records: readonly StoredRecord[]): Promise<void> =>
  write(records.length, (number) => attributesOf(records[number] ?? {}));

/**
 * Writes copies of a record beside it, each with what `change` gives for its number: a collection grows in no
 * time.
 */
export const copies = async (key: Key, count: number, change: (number: number) => StoredRecord): Promise<void> => {
  const record = await stored(key);
  await write(count, (number) => ({ ...record, ...attributesOf(change(number)) }));
};
