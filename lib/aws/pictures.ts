import { Duration, Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { picturesPrefix, uploadsPrefix } from '../../shared/db/objects/picture-keys';
import type { Data } from './data';
import { failureQueue } from './failure-queue';
import type { Deployed } from './functions';
import type { Stage } from './stage';

const all = (objects: Bucket, ...prefixes: readonly string[]): string[] =>
  prefixes.map((prefix) => objects.arnForObjects(`${prefix}*`));

/** Lets a function use the stage's key for objects alone. */
const allowKey = ({ fn }: Deployed, { key }: Data, ...actions: string[]): void => {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions,
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `s3.${Stack.of(fn).region}.amazonaws.com` } },
    }),
  );
};

/**
 * Lets a function sign the form by which somebody sends a file: what such a form may is what the function
 * may.
 */
export const allowReceiving = (deployed: Deployed, data: Data, objects: Bucket): void => {
  deployed.fn.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:PutObject'], resources: all(objects, uploadsPrefix) }),
  );
  allowKey(deployed, data, 'kms:GenerateDataKey');
};

/** Lets a function read pictures, and so sign the addresses by which people see them. */
export const allowReadingPictures = (deployed: Deployed, data: Data, objects: Bucket): void => {
  deployed.fn.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:GetObject'], resources: all(objects, picturesPrefix) }),
  );
  allowKey(deployed, data, 'kms:Decrypt');
};

/** Lets a function remove what people have sent, and the pictures that were made of it: every version. */
export const allowRemovingPictures = ({ fn }: Deployed, objects: Bucket): void => {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:ListBucketVersions'],
      resources: [objects.bucketArn],
      conditions: { StringLike: { 's3:prefix': [`${uploadsPrefix}*`, `${picturesPrefix}*`] } },
    }),
  );
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      resources: all(objects, uploadsPrefix, picturesPrefix),
    }),
  );
};

/** Lets a function give the copy of a picture files of its own; the key of what is in the bucket it has. */
export const allowCopyingPictures = ({ fn }: Deployed, objects: Bucket): void => {
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: all(objects, picturesPrefix) }),
  );
};

/** Lets a function make pictures of what people have sent. */
export const allowMakingPictures = (deployed: Deployed, data: Data, objects: Bucket): void => {
  const may = (action: string, prefix: string) =>
    deployed.fn.addToRolePolicy(new PolicyStatement({ actions: [action], resources: all(objects, prefix) }));
  may('s3:GetObject', uploadsPrefix);
  may('s3:PutObject', picturesPrefix);
  allowRemovingPictures(deployed, objects);
  allowKey(deployed, data, 'kms:Decrypt', 'kms:GenerateDataKey');
};

/**
 * Has a function called for each file that somebody has sent, by the bus that S3 tells of new objects: the
 * bucket needs to know nothing of the function.
 * @returns the queue that keeps what failed at every attempt
 * @throws Error when the bucket is another stack's: nothing would come of what people send
 */
export const hearArrivals = (scope: Construct, stage: Stage, objects: Bucket, deployed: Deployed): Queue => {
  const bucket = objects.node.defaultChild;
  // As a property: the CDK's own way is a function of its own that sets it when the stage is deployed.
  if (!(bucket instanceof CfnBucket))
    throw new Error('The bucket of objects tells of no arrival: it is not this stack’s');
  bucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  const failures = failureQueue(scope, stage, { id: 'picture-failures', of: [deployed], retryAttempts: 2 });
  new Rule(scope, 'arrivals', {
    description: 'Files that people have sent',
    eventPattern: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [objects.bucketName] }, object: { key: [{ prefix: uploadsPrefix }] } },
    },
    targets: [
      new LambdaFunction(deployed.fn, { deadLetterQueue: failures, retryAttempts: 10, maxEventAge: Duration.hours(1) }),
    ],
  });
  return failures;
};
