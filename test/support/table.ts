import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { table } from '../../shared/db/client';

/**
 * Returns the product's client of the table, to put in what counts its calls or comes between: it must not go
 * on with the handlers it has put together before.
 */
export const openTable = (): DynamoDBClient => {
  const client = table();
  client.config.cacheMiddleware = false;
  return client;
};

let client: DynamoDBDocumentClient | undefined;

/** Returns the same table for tests that look at records, or plant them, as plain objects. */
export const documents = (): DynamoDBDocumentClient =>
  (client ??= DynamoDBDocumentClient.from(openTable(), { marshallOptions: { removeUndefinedValues: true } }));
