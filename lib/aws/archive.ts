import { Duration } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, type LifecycleRule } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { archivePrefix } from '../../shared/archive/bundle';
import { exportsPrefix } from '../../shared/objects/objects';
import { objectCors } from '../gateway/object-cors';
import type { Data } from './data';
import type { Deployed } from './parts';
import { removal } from './retention';
import type { Stage } from './stage';

/** Days in which an object that was written over, or removed by mistake, can be got back. */
const undoDays = 30;

/** The bucket of what left the table, and of what people export. */
export const objectsBucket = (scope: Construct, stage: Stage, { key }: Data): Bucket => {
  const kept = (prefix: string, days: number): LifecycleRule => ({ prefix, expiration: Duration.days(days), noncurrentVersionExpiration: Duration.days(Math.min(days, undoDays)) });
  return new Bucket(scope, 'objects', {
    encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true, blockPublicAccess: BlockPublicAccess.BLOCK_ALL, enforceSSL: true, versioned: true,
    lifecycleRules: [kept(archivePrefix, stage.archiveDays), kept(exportsPrefix, stage.exportDays), { abortIncompleteMultipartUploadAfter: Duration.days(1) }], removalPolicy: removal(stage),
    ...(stage.corsOrigins.length > 0 && { cors: [{
      allowedOrigins: stage.corsOrigins, allowedMethods: objectCors.methods.map((method) => HttpMethods[method]), allowedHeaders: [...objectCors.requestHeaders],
      exposedHeaders: [...objectCors.exposedHeaders], maxAge: objectCors.maxAge,
    }] }),
  });
};

/** Lets a function add to the archive: it reads nothing of it, and removes nothing. */
export const allowArchiving = ({ fn }: Deployed, { key }: Data, objects: Bucket): void => {
  fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [objects.arnForObjects(`${archivePrefix}*`)] }));
  fn.addToRolePolicy(new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }));
};

/** Lets a function put somebody's export together, and sign the address by which they read it: what such an address may is what the function may. */
export const allowExporting = ({ fn }: Deployed, { key }: Data, objects: Bucket): void => {
  fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: [objects.arnForObjects(`${exportsPrefix}*`)] }));
  fn.addToRolePolicy(new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }));
};

/** Lets a function look through what the stream gave up, and take out of it what is somebody's. */
export const allowErasingUndelivered = ({ fn }: Deployed, undelivered: Bucket): void => {
  fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket', 's3:ListBucketVersions'], resources: [undelivered.bucketArn] }));
  fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'], resources: [undelivered.arnForObjects('*')] }));
  fn.addEnvironment('UNDELIVERED_BUCKET', undelivered.bucketName);
};

/** Lets a function look through the archive, and take out of it, and of exports, what is somebody's: every version of it. */
export const allowErasing = ({ fn }: Deployed, { key }: Data, objects: Bucket, pool: IUserPool): void => {
  const may = (actions: string[], ...resources: string[]) => fn.addToRolePolicy(new PolicyStatement({ actions, resources }));
  may(['s3:ListBucket', 's3:ListBucketVersions'], objects.bucketArn);
  may(['s3:GetObject', 's3:PutObject'], objects.arnForObjects(`${archivePrefix}*`));
  may(['s3:DeleteObject', 's3:DeleteObjectVersion'], objects.arnForObjects(`${archivePrefix}*`), objects.arnForObjects(`${exportsPrefix}*`));
  may(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn);
  may(['cognito-idp:AdminDeleteUser'], pool.userPoolArn);
};
