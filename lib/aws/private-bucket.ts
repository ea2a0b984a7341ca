import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Data } from './data';
import { removal } from './retention';
import type { Stage } from './stage';

/**
 * Makes a bucket that nobody outside reaches: encrypted with the stage's key, over TLS alone, every version
 * kept.
 */
export const privateBucket = (
  scope: Construct,
  id: string,
  {
    stage,
    data,
    ...own
  }: { readonly stage: Stage; readonly data: Data } & Pick<BucketProps, 'lifecycleRules' | 'cors'>,
): Bucket =>
  new Bucket(scope, id, {
    encryption: BucketEncryption.KMS,
    encryptionKey: data.key,
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    versioned: true,
    removalPolicy: removal(stage),
    ...own,
  });
