import { beforeAll, describe, expect, it } from '@jest/globals';
import { mappingOf, type StreamName, streamNames } from '../../lib/streams/mappings';
import { alarmsIn, measuresOf } from './operations-readings';
import { list, ofType, resourcesOf, statementsOf } from './support/synthesised';

beforeAll(() => void resourcesOf('prod'), 240_000);

const functionOf = (name: StreamName) =>
  ofType('prod', 'AWS::Lambda::Function').find(({ properties }) => properties.FunctionName === `hearth-prod-${name}`);
const streamOf = (name: StreamName) => {
  const found = ofType('prod', 'AWS::Lambda::EventSourceMapping').find(({ properties }) =>
    JSON.stringify(properties.FunctionName).includes(`"${functionOf(name)?.id}"`),
  );
  if (!found) throw new Error(`Nothing carries the stream to ${name}`);
  return found;
};

describe.each(streamNames)('the stream of the table, for %s', (name) => {
  it('is carried as one machine’s pump carries it', () => {
    const {
      batchSize,
      maximumBatchingWindowInSeconds,
      parallelizationFactor,
      startingPosition,
      filters,
      bisectBatchOnFunctionError,
      maximumRetryAttempts,
      maximumRecordAgeInSeconds,
    } = mappingOf(name);
    const { properties } = streamOf(name);
    expect(properties).toMatchObject({
      BatchSize: batchSize,
      MaximumBatchingWindowInSeconds: maximumBatchingWindowInSeconds,
      ParallelizationFactor: parallelizationFactor,
      StartingPosition: startingPosition,
      BisectBatchOnFunctionError: bisectBatchOnFunctionError,
      MaximumRetryAttempts: maximumRetryAttempts,
      MaximumRecordAgeInSeconds: maximumRecordAgeInSeconds,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MetricsConfig: { Metrics: ['EventCount'] },
    });
    expect(properties.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual(
      filters,
    );
    expect(properties.TumblingWindowInSeconds).toBeUndefined();
  });

  it('ends in the bucket of undelivered changes, to which the function may write and which it can’t read', () => {
    const bucket = ofType('prod', 'AWS::S3::Bucket').find(({ id }) => id.startsWith('undelivered'));
    expect(JSON.stringify(streamOf(name).properties.DestinationConfig.OnFailure.Destination)).toContain(
      `"${bucket?.id}"`,
    );
    const onBucket = statementsOf('prod', name).filter(({ resources }) =>
      JSON.stringify(resources).includes(`"${bucket?.id}"`),
    );
    expect(onBucket.flatMap(({ actions }) => actions).sort()).toEqual(['s3:ListBucket', 's3:PutObject']);
  });

  it('has its alarms: behind, given up, unread, and failing', () => {
    const alarmed = (dimension: string, id: string | undefined) =>
      alarmsIn(resourcesOf('prod'))
        .flatMap(measuresOf)
        .filter(({ dimensions }) =>
          dimensions.some(({ Name, Value }) => Name === dimension && JSON.stringify(Value).includes(`"${id}"`)),
        )
        .map((measure) => measure.name);
    expect(alarmed('FunctionName', functionOf(name)?.id)).toEqual(expect.arrayContaining(['Errors', 'IteratorAge']));
    expect(alarmed('EventSourceMappingUUID', streamOf(name).id)).toEqual(
      expect.arrayContaining(['OnFailureDestinationDeliveredEventCount', 'DroppedEventCount', 'PolledEventCount']),
    );
  });
});

it('is read by two functions, the most that DynamoDB lets without throttling, and only ever by these', () => {
  expect(ofType('prod', 'AWS::Lambda::EventSourceMapping')).toHaveLength(2);
  const reading = ofType('prod', 'AWS::IAM::Policy').filter(({ properties }) =>
    properties.PolicyDocument.Statement.some(({ Action }: { Action: string }) =>
      list(Action).includes('dynamodb:GetRecords'),
    ),
  );
  expect(reading).toHaveLength(2);
});

it('puts aside what it keeps for 90 days, encrypted, and beyond anybody’s reach from outside', () => {
  const properties = ofType('prod', 'AWS::S3::Bucket').find(({ id }) => id.startsWith('undelivered'))?.properties;
  expect(properties.LifecycleConfiguration.Rules).toEqual([
    expect.objectContaining({ ExpirationInDays: 90, Status: 'Enabled' }),
  ]);
  expect(
    properties.BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.SSEAlgorithm,
  ).toBe('aws:kms');
});
