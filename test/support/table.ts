import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { table } from '../../shared/db/client';

/**
 * Returns the product's client of the table, to put in what counts its calls or comes between, at once: it
 * goes on with none of the handlers that it has put together before.
 */
export const openTable = (): DynamoDBClient => {
  const client = table();
  Reflect.deleteProperty(client, 'handlers');
  return client;
};

/** Returns the client as one that puts together the handler of each call: the document client needs that. */
const withoutHandlers = (client: DynamoDBClient): DynamoDBClient =>
  Object.create(client, { config: { value: { ...client.config, cacheMiddleware: false } } });

let client: DynamoDBDocumentClient | undefined;

/** Returns the same table for tests that look at records, or plant them, as plain objects. */
export const documents = (): DynamoDBDocumentClient =>
  (client ??= DynamoDBDocumentClient.from(withoutHandlers(table()), {
    marshallOptions: { removeUndefinedValues: true },
  }));
