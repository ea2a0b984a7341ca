import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { env } from '../../shared/core/env';
import type { Key } from '../../shared/db/keys';
import { documents, openTable } from './table';

/** Reads a partition as it stands, in order. */
const query = async (pk: string): Promise<Record<string, AttributeValue>[]> => {
  const { Items = [] } = await openTable().send(
    new QueryCommand({
      TableName: env().TABLE_NAME,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
      ConsistentRead: true,
    }),
  );
  return Items;
};

/** Reads all that stands in a partition, in order: what a refused call must leave as it is. */
export const recordsIn = async (pk: string): Promise<Record<string, unknown>[]> =>
  (await query(pk)).map((record) => unmarshall(record));

/** Records as texts, each under its key. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Reads all that stands in some partitions, each record as one text: comparing a household with itself a
 * hundred times costs a tenth of what its records as objects do.
 */
export const textsIn = async (partitions: readonly string[]): Promise<Texts> => {
  const found = await Promise.all(partitions.map(query));
  return new Map(
    found.flat().map((item) => [`${item.pk?.S ?? ''} ${item.sk?.S ?? ''}`, JSON.stringify(item)] as const),
  );
};

/** Returns the records that came, went or became others, each as it was and as it is. */
export const changed = (before: Texts, after: Texts): (readonly [string | undefined, string | undefined])[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => [before.get(key), after.get(key)] as const);

/** Takes a record away for good, as an erasure does. */
export const remove = async (key: Key): Promise<void> => {
  await documents().send(new DeleteCommand({ TableName: env().TABLE_NAME, Key: { ...key } }));
};
