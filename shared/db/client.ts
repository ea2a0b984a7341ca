import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { deserializerMiddlewareOption, getSchemaSerdePlugin, serializerMiddlewareOption } from '@smithy/core/schema';
import type { EndpointV2 } from '@smithy/types';
import { env } from '../core/env';
import { patience } from '../core/patience';
import { DailySigner } from './wire/signer';
import { PlainJson } from './wire/plain-json';
import { collected, Sockets, type Waits } from './wire/sockets';

/** Capacity units that a request consumed, as the table reports them. */
export interface Usage {
  units: number;
}
let counted: Usage | undefined;

/**
 * Begins a count of the units that calls consume from now on. A function of AWS answers one request at a
 * time, so that they are the request's; where one process answers several at once, as on one machine, a call
 * counts for the request that began last, and only the sum of all is exact
 * (docs/decisions/0110-units-are-counted-without-async-hooks.md).
 */
export const countUnits = (): Usage => (counted = { units: 0 });

const unitsOf = (output: unknown): number => {
  if (typeof output !== 'object' || output === null || !('ConsumedCapacity' in output)) return 0;
  return [output.ConsumedCapacity].flat().reduce<number>((sum, part) => sum + unitsIn(part), 0);
};
const unitsIn = (part: unknown): number =>
  typeof part === 'object' && part !== null && 'CapacityUnits' in part && typeof part.CapacityUnits === 'number'
    ? part.CapacityUnits
    : 0;

/**
 * The time a call may take, in ms, and the number of its attempts: a read and a write that both hang take 8 s
 * together, which a function (10 s) outlives; so does one that hangs after 5 s of conflicts.
 */
const waits = (): Waits => ({ connection: patience(1_000), answer: patience(2_000), silence: patience(2_000) });
const attempts = 2;
const mostSockets = 64;

/**
 * What the SDK puts between a call and its request and does nothing here: the protocol writes length, host
 * and who asks; nobody logs inputs (350 µs a request); and the trace that it hands on ends at a table.
 */
const needless = [
  'loggerMiddleware',
  'contentLengthMiddleware',
  'getUserAgentMiddleware',
  'hostHeaderMiddleware',
  'recursionDetectionMiddleware',
];

/**
 * Makes a client of the table that is the SDK's own in all that it does and throws, and takes two thirds of
 * its time: by what the SDK lets be replaced, a file for each in `wire/` (decision 0101). Its rules of
 * endpoints are asked once: what they look at stays the same.
 * @throws Error when the SDK has no middleware by one of the names any more
 */
export const lightClient = (options: DynamoDBClientConfig & { readonly region: string }, timing: Waits) => {
  const made: DynamoDBClient = new DynamoDBClient({
    maxAttempts: attempts,
    // The handlers of a command are put together once: 130 µs a call.
    cacheMiddleware: true,
    protocol: PlainJson,
    streamCollector: collected,
    requestHandler: new Sockets(timing, mostSockets),
    signer: new DailySigner(options.region, () => made.config.credentials()),
    ...options,
  });
  const { endpointProvider } = made.config;
  let endpoint: EndpointV2 | undefined;
  made.config.endpointProvider = (...asked) => (endpoint ??= endpointProvider(...asked));
  for (const name of [...needless, serializerMiddlewareOption.name, deserializerMiddlewareOption.name])
    if (!name || !made.middlewareStack.remove(name)) throw new Error(`The SDK has no ${String(name)} to remove`);
  made.middlewareStack.use(getSchemaSerdePlugin(readAndWritten(made.config)));
  // The rules of endpoints copy them, too; a copy is copied a hundred times as fast as what was put together.
  Object.assign(made, { config: { ...made.config } });
  return made;
};

/**
 * Picks of the client's settings what is asked for where a call is written and its answer read: for each, the
 * SDK copies all 51, 27 µs a copy (docs/decisions/0101-the-sdk-with-its-dear-parts-replaced.md).
 */
const readAndWritten = (settings: DynamoDBClient['config']) => {
  const { protocol, streamCollector, requestHandler, urlParser, disableHostPrefix } = settings;
  const { base64Decoder, base64Encoder, utf8Decoder, utf8Encoder } = settings;
  const texts = { base64Decoder, base64Encoder, utf8Decoder, utf8Encoder };
  return { protocol, streamCollector, requestHandler, urlParser, disableHostPrefix, ...texts };
};

let client: DynamoDBClient | undefined;

/** Returns the table's client, made at first use. */
export const table = (): DynamoDBClient => {
  if (client) return client;
  const { DYNAMODB_ENDPOINT, AWS_REGION } = env();
  client = lightClient({ region: AWS_REGION, ...(DYNAMODB_ENDPOINT && { endpoint: DYNAMODB_ENDPOINT }) }, waits());
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      if (counted) counted.units += unitsOf(result.output);
      return result;
    },
    { step: 'initialize', name: 'meter' },
  );
  return client;
};
