import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateEventSourceMappingCommand,
  DeleteEventSourceMappingCommand,
  type EventSourceMappingConfiguration,
  GetEventSourceMappingCommand,
  type LambdaClient,
  ListEventSourceMappingsCommand,
  ResourceNotFoundException,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';

const mappingsOf = async (lambda: LambdaClient, stream: string): Promise<EventSourceMappingConfiguration[]> => {
  const found: EventSourceMappingConfiguration[] = [];
  let next: string | undefined;
  do {
    const { EventSourceMappings = [], NextMarker } = await lambda.send(
      new ListEventSourceMappingsCommand({ EventSourceArn: stream, Marker: next }),
    );
    found.push(...EventSourceMappings);
    next = NextMarker;
  } while (next);
  return found;
};

/** Returns what a mapping has of its own, to be given to another. */
const likeIt = ({
  FunctionArn,
  BatchSize,
  FilterCriteria,
  MaximumBatchingWindowInSeconds,
  ParallelizationFactor,
  DestinationConfig,
  MaximumRecordAgeInSeconds,
  BisectBatchOnFunctionError,
  MaximumRetryAttempts,
  TumblingWindowInSeconds,
  FunctionResponseTypes,
  MetricsConfig,
  KMSKeyArn,
}: EventSourceMappingConfiguration) => ({
  FunctionName: FunctionArn,
  BatchSize,
  FilterCriteria,
  MaximumBatchingWindowInSeconds,
  ParallelizationFactor,
  DestinationConfig,
  MaximumRecordAgeInSeconds,
  BisectBatchOnFunctionError,
  MaximumRetryAttempts,
  TumblingWindowInSeconds,
  FunctionResponseTypes,
  MetricsConfig,
  KMSKeyArn,
});

/**
 * Has the functions that read a table's stream read another's, from its beginning; the old mappings stand
 * still. A mapping's stream can't be changed, so that each gets a twin.
 * @returns the ids of the new ones
 */
export const moveMappings = async (lambda: LambdaClient, from: string, to: string): Promise<string[]> => {
  const there = await mappingsOf(lambda, to);
  for (const old of await mappingsOf(lambda, from)) {
    if (!there.some(({ FunctionArn }) => FunctionArn === old.FunctionArn))
      there.push(
        await lambda.send(
          new CreateEventSourceMappingCommand({ ...likeIt(old), EventSourceArn: to, StartingPosition: 'TRIM_HORIZON' }),
        ),
      );
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID: old.UUID, Enabled: false }));
  }
  return there.flatMap(({ UUID }) => UUID ?? []);
};

const mappingBy = async (lambda: LambdaClient, UUID: string): Promise<EventSourceMappingConfiguration | undefined> => {
  try {
    return await lambda.send(new GetEventSourceMappingCommand({ UUID }));
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** Reads mappings by their ids; those that are gone are left out. */
export const mappingsBy = async (
  lambda: LambdaClient,
  ids: readonly string[],
): Promise<EventSourceMappingConfiguration[]> =>
  (await Promise.all(ids.map((id) => mappingBy(lambda, id)))).filter((found) => found !== undefined);

/**
 * The time to wait, in milliseconds. Lambda takes a mapping out within seconds; until then its function can
 * have no other on the same stream.
 */
const removalTimeout = 120_000;

/**
 * Deletes mappings and waits until they are gone.
 * @throws Error when one is still there after two minutes
 */
export const removeMappings = async (
  lambda: LambdaClient,
  mappings: readonly EventSourceMappingConfiguration[],
): Promise<void> => {
  for (const { UUID = '' } of mappings) {
    await lambda.send(new DeleteEventSourceMappingCommand({ UUID }));
    for (const until = Date.now() + removalTimeout; await mappingBy(lambda, UUID); ) {
      if (Date.now() > until) throw new Error(`The event source mapping ${UUID} is still being deleted`);
      await pause(500);
    }
  }
};

/**
 * Makes mappings that were deleted again, as they were, from the beginning of their stream. Where the
 * function reads that stream already, that is left as it is.
 * @returns their new ids
 */
export const putBackMappings = async (
  lambda: LambdaClient,
  mappings: readonly EventSourceMappingConfiguration[],
): Promise<string[]> => {
  const ids: string[] = [];
  for (const old of mappings) {
    const there = (await mappingsOf(lambda, old.EventSourceArn ?? '')).find(
      ({ FunctionArn }) => FunctionArn === old.FunctionArn,
    );
    const { UUID } =
      there ??
      (await lambda.send(
        new CreateEventSourceMappingCommand({
          ...likeIt(old),
          EventSourceArn: old.EventSourceArn,
          StartingPosition: 'TRIM_HORIZON',
          Enabled: old.State !== 'Disabled',
        }),
      ));
    if (UUID) ids.push(UUID);
  }
  return ids;
};
