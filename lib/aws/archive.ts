import { Duration, Stack } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Bucket, HttpMethods, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { archivePrefix } from '../../shared/lifecycle/archive/bundle';
import { exportsPrefix } from '../../shared/db/objects/objects';
import { picturesPrefix, uploadsPrefix } from '../../shared/db/objects/picture-keys';
import { usersPrefix } from '../../shared/people/pool-export';
import { objectCors } from '../gateway/object-cors';
import type { Data } from './data';
import type { Deployed } from './functions';
import { privateBucket } from './private-bucket';
import type { Stage } from './stage';

/** The days in which an object that was written over, or removed by mistake, can be got back. */
const undoDays = 30;
/**
 * The days that exports of the user pool are kept, and one more: long enough that a lost pool is noticed, and
 * no longer, since whoever is erased stays in them so long.
 */
const usersExportDays = 14;

/**
 * Makes the bucket of what left the table, of what people export and upload, and of who is in the user pool.
 */
export const objectsBucket = (scope: Construct, stage: Stage, data: Data): Bucket => {
  const kept = (prefix: string, days: number, undo = Math.min(days, undoDays)): LifecycleRule => ({
    prefix,
    expiration: Duration.days(days),
    noncurrentVersionExpiration: Duration.days(undo),
  });
  return privateBucket(scope, 'objects', {
    stage,
    data,
    lifecycleRules: [
      kept(archivePrefix, stage.archiveDays),
      kept(exportsPrefix, stage.exportDays),
      kept(usersPrefix, usersExportDays, 1),
      // What was sent goes once it was read, a picture with its record: this is for what was left behind.
      kept(uploadsPrefix, 1),
      { prefix: picturesPrefix, noncurrentVersionExpiration: Duration.days(1) },
      { abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    ...(stage.corsOrigins.length > 0 && {
      cors: [
        {
          allowedOrigins: stage.corsOrigins,
          allowedMethods: objectCors.methods.map((method) => HttpMethods[method]),
          allowedHeaders: [...objectCors.requestHeaders],
          exposedHeaders: [...objectCors.exposedHeaders],
          maxAge: objectCors.maxAge,
        },
      ],
    }),
  });
};

/** Lets a function add to the archive: it reads nothing of it, and removes nothing. */
export const allowArchiving = ({ fn }: Deployed, { key }: Data, objects: Bucket): void => {
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:PutObject'], resources: [objects.arnForObjects(`${archivePrefix}*`)] }),
  );
  fn.addToRolePolicy(new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }));
};

/**
 * Lets a function put somebody's export together, and sign the address by which they read it: what such an
 * address may is what the function may.
 */
export const allowExporting = ({ fn }: Deployed, { key }: Data, objects: Bucket): void => {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: [objects.arnForObjects(`${exportsPrefix}*`)],
    }),
  );
  fn.addToRolePolicy(new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }));
};

/**
 * Lets a function be told that an object isn't there: to one that may not list the bucket S3 says 403 of what
 * is missing, as of what is forbidden (API reference, GetObject), and it would be tried again and set aside.
 */
export const allowTellingMissing = ({ fn }: Deployed, objects: Bucket): void => {
  fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [objects.bucketArn] }));
};

/**
 * Names the bucket that exports of the user pool are copied to, in the region that outlives the stage's: made
 * by hand, as the vault there is (docs/deploy.md).
 */
const usersCopyBucket = (scope: Construct, stage: Stage): string | undefined =>
  stage.backupCopyRegion && `hearth-${stage.name}-users-${Stack.of(scope).account}-${stage.backupCopyRegion}`;

/** Lets a function write down who is in the user pool. It reads nothing of what was written. */
export const allowExportingUsers = (deployed: Deployed, stage: Stage, objects: Bucket, pool: IUserPool): void => {
  const { fn } = deployed;
  const copy = usersCopyBucket(fn, stage);
  fn.addToRolePolicy(new PolicyStatement({ actions: ['cognito-idp:ListUsers'], resources: [pool.userPoolArn] }));
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:PutObject'],
      resources: [
        objects.arnForObjects(`${usersPrefix}*`),
        ...(copy === undefined ? [] : [`arn:${Stack.of(fn).partition}:s3:::${copy}/${usersPrefix}*`]),
      ],
    }),
  );
  if (copy === undefined || stage.backupCopyRegion === undefined) return;
  fn.addEnvironment('USERS_COPY_BUCKET', copy);
  fn.addEnvironment('USERS_COPY_REGION', stage.backupCopyRegion);
};

/** Lets a function look through what the stream gave up, and take out of it what is somebody's. */
export const allowErasingUndelivered = ({ fn }: Deployed, deadLetters: Bucket): void => {
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['s3:ListBucket', 's3:ListBucketVersions'], resources: [deadLetters.bucketArn] }),
  );
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'],
      resources: [deadLetters.arnForObjects('*')],
    }),
  );
  fn.addEnvironment('UNDELIVERED_BUCKET', deadLetters.bucketName);
};

/**
 * Lets a function look through the archive, and take out of it, and of exports, what is somebody's: every
 * version of it.
 */
export const allowErasing = ({ fn }: Deployed, { key }: Data, objects: Bucket, pool: IUserPool): void => {
  const may = (actions: string[], ...resources: string[]) =>
    fn.addToRolePolicy(new PolicyStatement({ actions, resources }));
  may(['s3:ListBucket', 's3:ListBucketVersions'], objects.bucketArn);
  may(['s3:GetObject', 's3:PutObject'], objects.arnForObjects(`${archivePrefix}*`));
  may(
    ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    objects.arnForObjects(`${archivePrefix}*`),
    objects.arnForObjects(`${exportsPrefix}*`),
  );
  may(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn);
  may(['cognito-idp:AdminGetUser', 'cognito-idp:AdminDeleteUser'], pool.userPoolArn);
};
