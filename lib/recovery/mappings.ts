import { CreateEventSourceMappingCommand, type EventSourceMappingConfiguration, type LambdaClient, ListEventSourceMappingsCommand, UpdateEventSourceMappingCommand } from '@aws-sdk/client-lambda';

const mappingsOf = async (lambda: LambdaClient, stream: string): Promise<EventSourceMappingConfiguration[]> => {
  const found: EventSourceMappingConfiguration[] = [];
  let next: string | undefined;
  do {
    const { EventSourceMappings = [], NextMarker } = await lambda.send(new ListEventSourceMappingsCommand({ EventSourceArn: stream, Marker: next }));
    found.push(...EventSourceMappings);
    next = NextMarker;
  } while (next);
  return found;
};

/** What a mapping has of its own, to be given to another. */
const likeIt = ({
  FunctionArn, BatchSize, FilterCriteria, MaximumBatchingWindowInSeconds, ParallelizationFactor, DestinationConfig, MaximumRecordAgeInSeconds, BisectBatchOnFunctionError, MaximumRetryAttempts, TumblingWindowInSeconds,
  FunctionResponseTypes, MetricsConfig, KMSKeyArn,
}: EventSourceMappingConfiguration) => ({
  FunctionName: FunctionArn, BatchSize, FilterCriteria, MaximumBatchingWindowInSeconds, ParallelizationFactor, DestinationConfig, MaximumRecordAgeInSeconds, BisectBatchOnFunctionError, MaximumRetryAttempts,
  TumblingWindowInSeconds, FunctionResponseTypes, MetricsConfig, KMSKeyArn,
});

/**
 * Has the functions that read a table's stream read another's, from its beginning; the old mappings stand still. A mapping's stream can't be changed, so that each gets a twin.
 * @returns the ids of the new ones
 */
export const moveMappings = async (lambda: LambdaClient, from: string, to: string): Promise<string[]> => {
  const there = await mappingsOf(lambda, to);
  for (const old of await mappingsOf(lambda, from)) {
    if (!there.some(({ FunctionArn }) => FunctionArn === old.FunctionArn)) there.push(await lambda.send(new CreateEventSourceMappingCommand({ ...likeIt(old), EventSourceArn: to, StartingPosition: 'TRIM_HORIZON' })));
    await lambda.send(new UpdateEventSourceMappingCommand({ UUID: old.UUID, Enabled: false }));
  }
  return there.flatMap(({ UUID }) => UUID ?? []);
};
