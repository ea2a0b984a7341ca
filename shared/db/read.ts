import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  type KeysAndAttributes,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { env } from '../core/env';
import { TableBusy } from '../core/errors';
import type { CursorPosition } from './cursor';
import { attributesOf, itemOf, keyOf } from './attributes';
import { table } from './client';
import type { StoredRecord } from './attributes';
import { rangeInput, type Range } from './expressions';
import { toTableBusy } from './failures';
import type { Key } from './keys';
import { own } from '../core/own';

/** The most keys that DynamoDB takes in a BatchGetItem. */
const batchSize = 100;

const nameOf = (item: StoredRecord): string => `${String(item.pk)} ${String(item.sk)}`;

const getBatch = async (keys: readonly Key[]): Promise<StoredRecord[]> => {
  const { TABLE_NAME } = env();
  let wanted: NonNullable<KeysAndAttributes['Keys']> = keys.map(keyOf);
  const found: StoredRecord[] = [];
  for (let attempt = 0; wanted.length > 0; attempt++) {
    if (attempt === 3) throw new TableBusy();
    const output: BatchGetItemCommandOutput = await table().send(
      new BatchGetItemCommand({
        RequestItems: { [TABLE_NAME]: { Keys: wanted, ConsistentRead: true } },
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    found.push(...(own(output.Responses ?? {}, TABLE_NAME) ?? []).map(itemOf));
    wanted = own(output.UnprocessedKeys ?? {}, TABLE_NAME)?.Keys ?? [];
  }
  return found;
};

/**
 * Reads the records with these keys, in their order, undefined where there is none: strongly consistent, one
 * round trip for any number (batches run side by side), each key read once however often it is named.
 * @throws TableBusy
 */
export const batchGet = async (keys: readonly Key[]): Promise<(StoredRecord | undefined)[]> => {
  const distinct = [...new Map(keys.map((key) => [nameOf({ ...key }), key])).values()];
  const batches = Array.from({ length: Math.ceil(distinct.length / batchSize) }, (_, index) =>
    distinct.slice(index * batchSize, (index + 1) * batchSize),
  );
  try {
    const found = new Map((await Promise.all(batches.map(getBatch))).flat().map((item) => [nameOf(item), item]));
    return keys.map((key) => found.get(nameOf({ ...key })));
  } catch (error) {
    throw toTableBusy(error);
  }
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export interface QueryPage {
  readonly items: readonly StoredRecord[];
  /** The place to go on from; undefined at the end of the range. */
  readonly after?: CursorPosition | undefined;
}

/**
 * Takes the part of a narrower range from a page that starts a wider one: its first records, and where to go
 * on; undefined when the page ended before it.
 */
export const narrowedTo = ({ items, after }: QueryPage, prefix: string): QueryPage | undefined => {
  const mine = items.filter((item) => text(item.orderKey).startsWith(prefix));
  const end = after?.orderKey ?? '';
  if (!after || (end > prefix && !end.startsWith(prefix))) return { items: mine };
  return end.startsWith(prefix) ? { items: mine, after } : undefined;
};

export interface QueryRequest extends Range {
  /** `orderKey` reads the index `order`, in the order that people see. */
  readonly by: 'sk' | 'orderKey';
  readonly limit: number;
  readonly after?: CursorPosition | undefined;
  readonly backwards?: boolean | undefined;
}

/** Returns the place of a record in the order it was read by. */
export const cursorPositionOf = (item: StoredRecord): CursorPosition => ({
  sk: text(item.sk),
  orderKey: text(item.orderKey) || null,
});

/**
 * Reads up to `limit` records of a range, strongly consistent (the index is a local one, which allows it). A
 * query stops at 1 MB: the page may be shorter than `limit` and yet go on.
 * @throws TableBusy
 */
export const queryPage = async ({
  by,
  limit,
  after,
  backwards = false,
  ...range
}: QueryRequest): Promise<QueryPage> => {
  try {
    const output = await table().send(
      new QueryCommand({
        TableName: env().TABLE_NAME,
        ...(by === 'orderKey' && { IndexName: 'order' }),
        ...rangeInput(by, range),
        ...(after && {
          ExclusiveStartKey: attributesOf({
            pk: range.pk,
            sk: after.sk,
            ...(by === 'orderKey' && { orderKey: after.orderKey }),
          }),
        }),
        Limit: limit,
        ScanIndexForward: !backwards,
        ConsistentRead: true,
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    const end = output.LastEvaluatedKey;
    return { items: (output.Items ?? []).map(itemOf), after: end && cursorPositionOf(itemOf(end)) };
  } catch (error) {
    throw toTableBusy(error);
  }
};
