import { type AttributeValue, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { type Item, itemOf } from '../../shared/db/attributes';

/** A table and the client that speaks to it. */
export interface Table {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** A record in DynamoDB's own form: nothing is lost by reading and writing it. */
export type RawRecord = Record<string, AttributeValue>;

export interface ScanPage {
  readonly records: readonly RawRecord[];
  /** Where to go on; undefined: that was the last. */
  readonly after: RawRecord | undefined;
}

/**
 * All records of a table, page by page; those of a partition come one after the other. Each is as it is when its page is read.
 * @param from goes on behind that place; absent: from the beginning
 * @param limit records of a page, at most
 */
export async function* pagesOf({ client, name }: Table, from?: RawRecord, limit?: number): AsyncGenerator<ScanPage> {
  let after = from;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName: name, ConsistentRead: true, ExclusiveStartKey: after, Limit: limit }));
    after = LastEvaluatedKey;
    yield { records: Items, after };
  } while (after);
}

export async function* rawRecordsOf(table: Table): AsyncGenerator<RawRecord> {
  for await (const { records } of pagesOf(table)) yield* records;
}

/** All records of a table, read as the product reads them. */
export async function* recordsOf(table: Table): AsyncGenerator<Item> {
  for await (const record of rawRecordsOf(table)) yield itemOf(record);
}
