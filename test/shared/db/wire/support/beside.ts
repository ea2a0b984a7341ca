import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import type { MetadataBearer } from '@smithy/types';
import { lightClient } from '../../../../../shared/db/client';
import { Sockets, type Waits } from '../../../../../shared/db/wire/sockets';
import { region, scripted, type Seen, type Step, withoutSession } from './scripted';

export interface Way {
  readonly options?: Omit<DynamoDBClientConfig, 'region'>;
  readonly waits?: Partial<Waits>;
  readonly maxSockets?: number;
}
const patient: Waits = { connection: 20_000, answer: 20_000, silence: 20_000 };

const optionsOf = ({ options }: Way, endpoint: string) => ({
  region,
  endpoint,
  credentials: withoutSession,
  // The same waits in both, and short ones: how long they are is the SDK's in either.
  retryStrategy: new ConfiguredRetryStrategy(2, () => 1),
  ...options,
});
/** Makes the SDK's client as it comes, with what is set of it. */
export const plainClient = (way: Way, endpoint: string): DynamoDBClient => {
  const { connection, answer, silence } = { ...patient, ...way.waits };
  return new DynamoDBClient({
    ...optionsOf(way, endpoint),
    requestHandler: {
      connectionTimeout: connection,
      requestTimeout: answer,
      socketTimeout: silence,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: way.maxSockets ?? 64 },
    },
  });
};
export const ourClient = (way: Way, endpoint: string): DynamoDBClient => {
  const waits = { ...patient, ...way.waits };
  return lightClient({ ...optionsOf(way, endpoint), requestHandler: new Sockets(waits, way.maxSockets ?? 64) }, waits);
};
/** Reads a member of what may have any, by its path. */
const at = (holder: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (found, name) => (typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined),
    holder,
  );

/** Writes down a value as JSON, its bytes the same whatever class holds them. */
export const written = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) => {
      if (at(one, 'type') === 'Buffer') return { bytes: at(one, 'data') };
      return one instanceof Uint8Array ? { bytes: [...one] } : one;
    }),
  );

/** What an error is to those who catch it; the words of a timeout are each client's own. */
const told = (error: unknown): Record<string, unknown> => ({
  error: at(error, 'constructor', 'name'),
  name: at(error, 'name'),
  code: at(error, 'code'),
  fault: at(error, '$fault'),
  retryable: at(error, '$retryable'),
  service: at(error, '$service'),
  cause: String(at(error, 'cause')),
  retryAfter: at(error, '$response', 'headers', 'retry-after'),
  requestId: at(error, '$response', 'headers', 'x-amzn-requestid'),
  ...(at(error, 'name') !== 'TimeoutError' && { message: at(error, 'message') }),
  ...(at(error, '$fault') !== undefined && { members: written({ ...Object(error), $metadata: undefined }) }),
  metadata: { ...Object(at(error, '$metadata')), totalRetryDelay: undefined },
});

/** What the server saw, with the made tokens (UUIDs) by the order in which they came: which are the same? */
const withoutTokens = (seen: readonly Seen[]): readonly Seen[] => {
  const tokens: string[] = [];
  return seen.map(({ body, ...others }) => {
    const token = body.ClientRequestToken;
    if (typeof token !== 'string' || token.length !== 36) return { ...others, body };
    if (!tokens.includes(token)) tokens.push(token);
    return { ...others, body: { ...body, ClientRequestToken: tokens.indexOf(token) } };
  });
};

/** What came of calls: their results or errors, and what the server saw of them. */
export interface Outcome {
  readonly came: readonly Record<string, unknown>[];
  readonly seen: readonly Seen[];
  readonly connections: number;
}

/** Makes the same calls by one client, of a server of its own that does these steps. */
const outcomeOf = async (client: typeof plainClient, { steps, calls, ...way }: Case): Promise<Outcome> => {
  const server = await scripted(steps);
  const one = client(way, server.endpoint);
  try {
    const came = (await Promise.allSettled(calls(one))).map((result) =>
      result.status === 'rejected'
        ? told(result.reason)
        : { ...Object(written(result.value)), $metadata: { ...result.value.$metadata, totalRetryDelay: undefined } },
    );
    return { came, seen: withoutTokens(server.seen), connections: server.connections() };
  } finally {
    one.destroy();
    server.close();
  }
};
export interface Case extends Way {
  readonly steps: readonly Step[];
  readonly calls: (client: DynamoDBClient) => Promise<MetadataBearer>[];
}

/** Makes the same calls by the plain client and by ours; gives what came of both. */
export const beside = async (one: Case | (() => Case)): Promise<{ plain: Outcome; light: Outcome }> => {
  const make = typeof one === 'function' ? one : () => one;
  const [plain, light] = await Promise.all([outcomeOf(plainClient, make()), outcomeOf(ourClient, make())]);
  return { plain, light };
};
