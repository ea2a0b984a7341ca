import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { invitationPrefixes } from '../../shared/db/keys';
import type { Data } from './data';
import type { Deployed } from './parts';
import { removal } from './retention';
import type { Stage } from './stage';

/** Days that a record which could not be handled is kept: the stream itself keeps it for one. */
const keptFor = Duration.days(90);

/**
 * Carries the table's stream to a function, in order, without what it has no use for. What fails eleven times is halved down to the record that does,
 * which is kept whole in a bucket (a queue would get where it was in the stream alone), and the others go on.
 */
export const observe = (scope: Construct, stage: Stage, { table, serving, tables: [, restored], key }: Data, { fn }: Deployed): { stream: EventSourceMapping; undelivered: Bucket } => {
  const undelivered = new Bucket(scope, 'undelivered', {
    encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true, blockPublicAccess: BlockPublicAccess.BLOCK_ALL, enforceSSL: true, versioned: true,
    lifecycleRules: [{ expiration: keptFor, noncurrentVersionExpiration: Duration.days(1) }], removalPolicy: removal(stage),
  });
  const may = (actions: string[], ...resources: string[]) => fn.addToRolePolicy(new PolicyStatement({ actions, resources }));
  may(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], table.tableStreamArn ?? '', restored);
  may(['s3:ListBucket'], undelivered.bucketArn);
  may(['s3:PutObject'], undelivered.arnForObjects('*'));
  may(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn);
  const stream = new EventSourceMapping(scope, 'stream', {
    target: fn, eventSourceArn: serving.stream, startingPosition: StartingPosition.TRIM_HORIZON, batchSize: 100, maxBatchingWindow: Duration.seconds(1), bisectBatchOnError: true, retryAttempts: 10,
    reportBatchItemFailures: true, parallelizationFactor: 1, metricsConfig: { metrics: [MetricType.EVENT_COUNT] }, onFailure: { bind: () => ({ destination: undelivered.bucketArn }) },
    filters: [FilterCriteria.filter({ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: invitationPrefixes.pk }] }, sk: { S: [{ prefix: invitationPrefixes.sk }] } } } })],
  });
  return { stream, undelivered };
};
