import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { forEver } from '../streams/mapping';
import { mappingOf, type StreamName } from '../streams/mappings';
import type { Data } from './data';
import type { Deployed } from './functions';
import { privateBucket } from './private-bucket';
import type { Stage } from './stage';

/** The days that a batch which could not be handled is kept: the stream itself keeps it for one. */
const deadLetterRetention = Duration.days(90);

/**
 * Makes the bucket for batches that are given up, whole: a queue would get where they were in the stream
 * alone.
 */
const undeliveredBucket = (scope: Construct, stage: Stage, data: Data): Bucket =>
  privateBucket(scope, 'undelivered', {
    stage,
    data,
    lifecycleRules: [{ expiration: deadLetterRetention, noncurrentVersionExpiration: Duration.days(1) }],
  });

/** Carries the table's stream to a function, as lib/streams/mappings.ts says. */
const follow = (
  scope: Construct,
  name: StreamName,
  { table, serving, tables: [, restored], key }: Data,
  { fn }: Deployed,
  deadLetters: Bucket,
): EventSourceMapping => {
  const {
    batchSize,
    maximumBatchingWindowInSeconds,
    parallelizationFactor,
    startingPosition,
    filters,
    reportBatchItemFailures,
    bisectBatchOnFunctionError,
    maximumRetryAttempts,
    maximumRecordAgeInSeconds,
    keepUndelivered,
  } = mappingOf(name);
  const may = (actions: string[], ...resources: string[]) =>
    fn.addToRolePolicy(new PolicyStatement({ actions, resources }));
  may(
    ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    table.tableStreamArn ?? '',
    restored,
  );
  // Lambda refuses the mapping to a role that lacks it. It tells which streams there are and is about none of
  // them, so that it is asked for everywhere, as the CDK's own grant does.
  may(['dynamodb:ListStreams'], '*');
  may(['s3:ListBucket'], deadLetters.bucketArn);
  may(['s3:PutObject'], deadLetters.arnForObjects('*'));
  may(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn);
  fn.addEnvironment('UNDELIVERED_BUCKET', deadLetters.bucketName);
  return new EventSourceMapping(scope, `${name}-stream`, {
    target: fn,
    eventSourceArn: serving.stream,
    startingPosition: StartingPosition[startingPosition],
    batchSize,
    maxBatchingWindow: Duration.seconds(maximumBatchingWindowInSeconds),
    parallelizationFactor,
    reportBatchItemFailures,
    bisectBatchOnError: bisectBatchOnFunctionError,
    ...(maximumRetryAttempts !== forEver && { retryAttempts: maximumRetryAttempts }),
    ...(maximumRecordAgeInSeconds !== forEver && { maxRecordAge: Duration.seconds(maximumRecordAgeInSeconds) }),
    ...(keepUndelivered && { onFailure: { bind: () => ({ destination: deadLetters.bucketArn }) } }),
    filters: filters.map((pattern) => FilterCriteria.filter({ ...pattern })),
    metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
  });
};

/** Has each function that reads the table's stream called with it. */
export const followTable = (
  scope: Construct,
  stage: Stage,
  data: Data,
  functions: Readonly<Record<StreamName, Deployed>>,
): { streams: Record<StreamName, EventSourceMapping>; deadLetters: Bucket } => {
  const deadLetters = undeliveredBucket(scope, stage, data);
  const of = (name: StreamName) => follow(scope, name, data, functions[name], deadLetters);
  return { streams: { consistency: of('consistency'), observation: of('observation') }, deadLetters };
};
