import { BackupClient } from '@aws-sdk/client-backup';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import { type Stage, stages } from '../aws/stage';
import { Mendable } from './plain-words';

/** The clients of an account that recovery needs. */
export interface Aws {
  readonly dynamo: DynamoDBClient;
  readonly lambda: LambdaClient;
  readonly ssm: SSMClient;
  readonly alarms: CloudWatchClient;
  readonly s3: S3Client;
  readonly backup: BackupClient;
}

/**
 * The place to use instead of AWS: an address that all of its services answer at. Region and credentials are
 * those of the environment unless named.
 */
export interface Elsewhere {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export const awsAt = (where: Partial<Elsewhere> = {}): Aws => ({
  dynamo: new DynamoDBClient(where),
  lambda: new LambdaClient(where),
  ssm: new SSMClient(where),
  alarms: new CloudWatchClient(where),
  backup: new BackupClient(where),
  s3: new S3Client({ ...where, ...(where.endpoint && { forcePathStyle: true }) }),
});

/** Returns the settings of a stage. @throws Mendable for a stage that is none */
export const stageCalled = (stage: string | undefined): Stage => {
  const found = stages().find(({ name }) => name === stage);
  if (!found)
    throw new Mendable(
      `Which stage? --stage ${stages()
        .map(({ name }) => name)
        .join('|')}`,
    );
  return found;
};

/**
 * Returns the region of a stage, whatever region the shell names.
 * @throws Mendable for a stage that is none
 */
export const regionOf = (stage: string | undefined): string => stageCalled(stage).region;
