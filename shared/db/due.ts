import { type AttributeValue, QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { env } from '../core/env';
import type { Instant } from '../core/time';
import { attributesOf, itemOf } from './attributes';
import { table } from './client';
import { toTableBusy } from './failures';
import { type Key, keyIn } from './keys';
import { dueIndex } from './table';

/** An entry of the index: the record that it is of, and what stands there in the place of a time. */
interface DueEntry {
  readonly key: Key;
  readonly dueAt: string;
}

/** Finds the one record that has a kind to itself; undefined: none has it. @throws TableBusy */
export const dueEntry = async (kind: string): Promise<DueEntry | undefined> => {
  try {
    const { Items = [] } = await table().send(
      new QueryCommand({
        TableName: env().TABLE_NAME,
        IndexName: dueIndex,
        KeyConditionExpression: 'dueKind = :kind',
        ExpressionAttributeValues: attributesOf({ ':kind': kind }),
        Limit: 1,
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    const [found] = Items.map(itemOf);
    return found && { key: keyIn(found), dueAt: String(found.dueAt) };
  } catch (error) {
    throw toTableBusy(error);
  }
};

/** The number of records read at a time. */
const slicedBy = 100;

/**
 * Lists the keys of what falls due by then, the longest due first. The index is a global one, which may lag:
 * whoever works on a record reads it again.
 * @throws TableBusy
 */
export async function* dueKeys(kind: string, by: Instant): AsyncGenerator<Key> {
  let after: Record<string, AttributeValue> | undefined;
  do {
    try {
      const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await table().send(
        new QueryCommand({
          TableName: env().TABLE_NAME,
          IndexName: dueIndex,
          KeyConditionExpression: 'dueKind = :kind AND dueAt <= :by',
          ExpressionAttributeValues: attributesOf({ ':kind': kind, ':by': by }),
          Limit: slicedBy,
          ...(after && { ExclusiveStartKey: after }),
          ReturnConsumedCapacity: 'TOTAL',
        }),
      );
      after = LastEvaluatedKey;
      yield* Items.map((item) => keyIn(itemOf(item)));
    } catch (error) {
      throw toTableBusy(error);
    }
  } while (after);
}
