import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateBackupCommand,
  DescribeBackupCommand,
  DescribeExportCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ExportTableToPointInTimeCommand,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';

/**
 * The time to wait, in seconds. A restore, a backup or an export of a large table takes hours: AWS names no
 * bound.
 */
const restoreTimeout = 24 * 3600;
/** Waits between two looks: the longer it has taken, the more seldom it is asked for. */
const between = (start: number): Promise<void> => pause(Math.min(200 + (Date.now() - start) / 10, 30_000));

const exists = (dynamo: DynamoDBClient, name: string): Promise<boolean> =>
  dynamo.send(new DescribeTableCommand({ TableName: name })).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ResourceNotFoundException) return false;
      throw error;
    },
  );

/**
 * Restores a table to a moment into a new one and waits until it can be used. Goes on waiting where an
 * earlier run has begun it.
 * @param at absent: the latest moment there is
 */
export const restoreTable = async (
  dynamo: DynamoDBClient,
  { from, to, at }: { from: string; to: string; at: Date | undefined },
): Promise<void> => {
  if (!(await exists(dynamo, to))) {
    await dynamo.send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: from,
        TargetTableName: to,
        ...(at ? { RestoreDateTime: at } : { UseLatestRestorableTime: true }),
      }),
    );
  }
  await waitUntilTableExists(
    { client: dynamo, maxWaitTime: restoreTimeout, minDelay: 1, maxDelay: 30 },
    { TableName: to },
  );
};

/**
 * Has DynamoDB write a table, as it was at a moment, to a bucket.
 * @returns where: `s3://bucket/prefix/AWSDynamoDB/id`, as import takes it
 */
export const exportTable = async (
  dynamo: DynamoDBClient,
  { arn, bucket, prefix, at }: { arn: string; bucket: string; prefix: string; at: Date | undefined },
): Promise<string> => {
  const { ExportDescription: begun } = await dynamo.send(
    new ExportTableToPointInTimeCommand({
      TableArn: arn,
      S3Bucket: bucket,
      S3Prefix: prefix,
      ExportFormat: 'DYNAMODB_JSON',
      ...(at && { ExportTime: at }),
    }),
  );
  for (const start = Date.now(); ; ) {
    await between(start);
    const { ExportDescription: now } = await dynamo.send(new DescribeExportCommand({ ExportArn: begun?.ExportArn }));
    if (now?.ExportStatus === 'FAILED')
      throw new Error(`The export failed: ${now.FailureMessage ?? now.FailureCode ?? 'no reason given'}`);
    if (now?.ExportStatus === 'COMPLETED')
      return `s3://${bucket}/${now.ExportManifest?.replace(/\/manifest-summary\.json$/, '') ?? prefix}`;
  }
};

/** Takes a full backup of a table and waits until it can be restored from. @returns its ARN */
export const backUpTable = async (dynamo: DynamoDBClient, table: string, name: string): Promise<string> => {
  const { BackupDetails: { BackupArn: arn = '' } = {} } = await dynamo.send(
    new CreateBackupCommand({ TableName: table, BackupName: name }),
  );
  for (const start = Date.now(); ; ) {
    await between(start);
    const { BackupDescription: { BackupDetails: now } = {} } = await dynamo.send(
      new DescribeBackupCommand({ BackupArn: arn }),
    );
    if (now?.BackupStatus === 'AVAILABLE') return arn;
    if (now?.BackupStatus === 'DELETED') throw new Error(`The backup ${arn} was deleted while it was made`);
  }
};
