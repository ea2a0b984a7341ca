import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AsyncLocalStorage } from 'node:async_hooks';
import { env } from '../core/env';
import { patience } from '../core/patience';

/** Capacity units that a request consumed, as the table reports them. */
export interface Usage {
  units: number;
}
const meter = new AsyncLocalStorage<Usage>();

/** Runs `work` and counts the units it consumes into `usage`. */
export const metered = <T>(usage: Usage, work: () => Promise<T>): Promise<T> => meter.run(usage, work);

const unitsOf = (output: unknown): number => {
  if (typeof output !== 'object' || output === null || !('ConsumedCapacity' in output)) return 0;
  return [output.ConsumedCapacity].flat().reduce<number>((sum, part) => sum + unitsIn(part), 0);
};
const unitsIn = (part: unknown): number =>
  typeof part === 'object' && part !== null && 'CapacityUnits' in part && typeof part.CapacityUnits === 'number'
    ? part.CapacityUnits
    : 0;

let client: DynamoDBClient | undefined;

/**
 * The time a call may take, in ms, and the number of its attempts: a read and a write that both hang take 8 s
 * together, which a function (10 s) outlives; so does one that hangs after 5 s of conflicts.
 */
const waits = () => ({
  connectionTimeout: patience(1_000),
  requestTimeout: patience(2_000),
  socketTimeout: patience(2_000),
  throwOnRequestTimeout: true,
});
const attempts = 2;

/** Returns the table's client, made at first use. */
export const table = (): DynamoDBClient => {
  if (client) return client;
  const { DYNAMODB_ENDPOINT, AWS_REGION } = env();
  client = new DynamoDBClient({
    region: AWS_REGION,
    ...(DYNAMODB_ENDPOINT && { endpoint: DYNAMODB_ENDPOINT }),
    maxAttempts: attempts,
    // The handlers of a command are put together once: 130 µs a call.
    cacheMiddleware: true,
    requestHandler: { ...waits(), httpAgent: { maxSockets: 64 }, httpsAgent: { maxSockets: 64 } },
  });
  // Filters every input and output for a logger that isn't there: 350 µs a request.
  client.middlewareStack.remove('loggerMiddleware');
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const usage = meter.getStore();
      if (usage) usage.units += unitsOf(result.output);
      return result;
    },
    { step: 'initialize', name: 'meter' },
  );
  return client;
};
