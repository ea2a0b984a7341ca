import { setTimeout as pause } from 'node:timers/promises';
import {
  type BackupClient,
  DeleteRecoveryPointCommand,
  DescribeBackupVaultCommand,
  ListRecoveryPointsByBackupVaultCommand,
} from '@aws-sdk/client-backup';
import {
  DeleteTableCommand,
  type DynamoDBClient,
  ListTablesCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteObjectsCommand,
  GetBucketTaggingCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { costTag, type Stage, type StageName } from '../aws/stage';
import type { Aws } from '../recovery/aws';
import { mappingsBy, removeMappings } from '../recovery/mappings';
import { Mendable } from '../recovery/plain-words';
import { forgetServing, ownTableOf, servingOf } from '../recovery/serving';
import type { RecoveryStep } from '../recovery/step';

const isOf = async (s3: S3Client, bucket: string, stage: StageName): Promise<boolean> => {
  const { key, value } = costTag(stage);
  try {
    const { TagSet = [] } = await s3.send(new GetBucketTaggingCommand({ Bucket: bucket }));
    return TagSet.some(({ Key, Value }) => Key === key && Value === value);
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchTagSet') return false;
    throw error;
  }
};

/**
 * Finds the buckets that a stage's stack has made: their names begin with its own, and its tag is on all that
 * it has made.
 */
const bucketsOf = async (s3: S3Client, stage: StageName): Promise<string[]> => {
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  const named = Buckets.flatMap(({ Name = '' }) => (Name.startsWith(`${ownTableOf(stage)}-`) ? Name : []));
  const ours = await Promise.all(named.map((name) => isOf(s3, name, stage)));
  return named.filter((_, index) => ours[index]);
};

/** Removes every version of every object, and what marks objects as deleted. */
const emptyBucket = async (s3: S3Client, bucket: string): Promise<void> => {
  for (;;) {
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket }));
    const Objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    if (Objects.length === 0) return;
    const { Errors: [refused] = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
    );
    if (refused)
      throw new Mendable(
        `${bucket}: ${refused.Key ?? 'an object'} could not be deleted: ${refused.Message ?? refused.Code ?? 'no reason given'}`,
      );
  }
};

/** Finds what can be deleted of a vault now; undefined: there is no vault. */
const recoveryPointsOf = async (backup: BackupClient, vault: string): Promise<string[] | undefined> => {
  try {
    await backup.send(new DescribeBackupVaultCommand({ BackupVaultName: vault }));
  } catch (error) {
    // AWS Backup says of a vault that is not there, too, that access to it is denied.
    if (
      error instanceof Error &&
      (error.name === 'ResourceNotFoundException' || error.name === 'AccessDeniedException')
    )
      return undefined;
    throw error;
  }
  const found: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await backup.send(new ListRecoveryPointsByBackupVaultCommand({ BackupVaultName: vault, NextToken }));
    found.push(...(page.RecoveryPoints ?? []).flatMap(({ RecoveryPointArn }) => RecoveryPointArn ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return found;
};

/** The time to wait, in milliseconds: AWS Backup takes recovery points out in its own time. */
const removalTimeout = 600_000;

const emptyVault = async (backup: BackupClient, vault: string): Promise<void> => {
  for (const RecoveryPointArn of (await recoveryPointsOf(backup, vault)) ?? [])
    await backup.send(new DeleteRecoveryPointCommand({ BackupVaultName: vault, RecoveryPointArn }));
  for (const until = Date.now() + removalTimeout; ((await recoveryPointsOf(backup, vault)) ?? []).length > 0; ) {
    if (Date.now() > until)
      throw new Mendable(`AWS Backup is still deleting what is in the vault ${vault}: try again later`);
    await pause(2_000);
  }
};

const restoredTablesOf = async (dynamo: DynamoDBClient, own: string): Promise<string[]> => {
  const found: string[] = [];
  let from: string | undefined;
  do {
    const { TableNames = [], LastEvaluatedTableName } = await dynamo.send(
      new ListTablesCommand({ ExclusiveStartTableName: from }),
    );
    found.push(...TableNames.filter((name) => name.startsWith(`${own}.`)));
    from = LastEvaluatedTableName;
  } while (from);
  return found;
};

const removeTable = async (dynamo: DynamoDBClient, name: string): Promise<void> => {
  // Whatever protection a restore has carried over.
  await dynamo.send(new UpdateTableCommand({ TableName: name, DeletionProtectionEnabled: false }));
  await dynamo.send(new DeleteTableCommand({ TableName: name }));
};

/** The steps of taking a stage down beside deleting its stacks. */
export interface TakeDown {
  /**
   * The steps on what would keep CloudFormation from deleting them: it takes neither buckets nor vaults that
   * hold something.
   */
  readonly before: readonly RecoveryStep[];
  /** The steps on what they don't know of: what restores have made. */
  readonly after: readonly RecoveryStep[];
}

/**
 * Plans how a stage is taken down until nothing of it is left. Reads alone.
 * @throws Mendable for a stage that keeps its data
 */
export const takeDown = async (
  { s3, backup, dynamo, lambda, ssm }: Pick<Aws, 's3' | 'backup' | 'dynamo' | 'lambda' | 'ssm'>,
  { name: stage, keepData }: Pick<Stage, 'name' | 'keepData'>,
): Promise<TakeDown> => {
  if (keepData)
    throw new Mendable(
      `${stage} keeps its data (keepData in lib/aws/stage.ts): it is taken down by hand, one thing after the other, as docs/deploy.md says`,
    );
  const own = ownTableOf(stage);
  const points = await recoveryPointsOf(backup, own);
  const serving = await servingOf(ssm, stage);
  const mappings = await mappingsBy(lambda, serving?.mappings ?? []);
  return {
    before: [
      ...(await bucketsOf(s3, stage)).map(
        (bucket): RecoveryStep => ({
          what: `delete all that is in the bucket ${bucket}`,
          run: () => emptyBucket(s3, bucket),
        }),
      ),
      ...(points && points.length > 0
        ? [{ what: `delete ${points.length} recovery points in the vault ${own}`, run: () => emptyVault(backup, own) }]
        : []),
    ],
    after: [
      ...(mappings.length > 0
        ? [
            {
              what: `delete ${mappings.length} event source mappings that a restore has made`,
              run: () => removeMappings(lambda, mappings),
            },
          ]
        : []),
      ...(await restoredTablesOf(dynamo, own)).map(
        (table): RecoveryStep => ({
          what: `delete the table ${table}, which a restore or an import has made`,
          run: () => removeTable(dynamo, table),
        }),
      ),
      ...(serving ? [{ what: 'forget which table the stage works on', run: () => forgetServing(ssm, stage) }] : []),
    ],
  };
};
