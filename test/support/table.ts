import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { table } from '../../shared/db/client';

const timeouts = ['connectionTimeout', 'requestTimeout', 'socketTimeout'] as const;
/**
 * Milliseconds: what fills the engine for one test must not fail another on a slow machine, as the product's
 * 2 s would.
 */
const requestTimeout = 20_000;

/**
 * Returns the product's client of the table, to put in what counts its calls or comes between: it must not go
 * on with the handlers it has put together before.
 */
export const openTable = (): DynamoDBClient => {
  const client = table();
  client.config.cacheMiddleware = false;
  const { requestHandler } = client.config;
  if (!('updateHttpClientConfig' in requestHandler) || typeof requestHandler.updateHttpClientConfig !== 'function')
    throw new Error('The SDK’s handler of requests takes no settings');
  for (const timeout of timeouts) requestHandler.updateHttpClientConfig(timeout, requestTimeout);
  return client;
};

let client: DynamoDBDocumentClient | undefined;

/** Returns the same table for tests that look at records, or plant them, as plain objects. */
export const documents = (): DynamoDBDocumentClient =>
  (client ??= DynamoDBDocumentClient.from(openTable(), { marshallOptions: { removeUndefinedValues: true } }));
