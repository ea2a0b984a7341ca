import { type AttributeValue, type DynamoDBClient, GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { keyOf } from './attributes';
import { env } from '../core/env';
import { table } from './client';
import type { Condition } from './expressions';
import { filterInput } from './expressions';
import type { Key } from './keys';

/** A table and the client that speaks to it. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** Returns the table that functions work on. */
export const ownTable = (): Table => ({ client: table(), name: env().TABLE_NAME });

/** A record in DynamoDB's own form: nothing is lost by reading and writing it. */
export type RawRecord = Record<string, AttributeValue>;

/** Reads a record as it stands, whatever it holds; undefined: there is none. */
export const rawAt = async ({ client, name }: Table, key: Key): Promise<RawRecord | undefined> =>
  (await client.send(new GetItemCommand({ TableName: name, Key: keyOf(key), ConsistentRead: true }))).Item;

export interface ScanPage {
  readonly records: readonly RawRecord[];
  /** The key to go on from; undefined: that was the last page. */
  readonly after: RawRecord | undefined;
}

/**
 * Reads a page of a table's records; those of a partition come one after the other.
 * @param from goes on behind that place; absent: from the beginning
 * @param limit records that are looked at, at most
 * @param when which of them are given; absent: all
 */
export const scanPage = async (
  { client, name }: Table,
  {
    from,
    limit,
    when,
  }: {
    readonly from?: RawRecord | undefined;
    readonly limit?: number | undefined;
    readonly when?: Condition | undefined;
  } = {},
): Promise<ScanPage> => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new ScanCommand({
      TableName: name,
      ConsistentRead: true,
      ExclusiveStartKey: from,
      Limit: limit,
      ...(when && filterInput(when)),
    }),
  );
  return { records: Items, after: LastEvaluatedKey };
};
