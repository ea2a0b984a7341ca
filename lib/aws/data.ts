import { Stack } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  Billing,
  ContributorInsightsMode,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { tableDefinition, timeToLiveAttribute } from '../../shared/db/table';
import { ownTableOf, type Serving } from '../recovery/serving';
import { removal } from './retention';
import type { Stage } from './stage';

export interface Data {
  /** The stage's own table: what it is deployed with. */
  readonly table: TableV2;
  /**
   * The table that the stage works on: its own, or one that a restore has put in its place
   * (docs/decisions/0019).
   */
  readonly serving: { readonly name: string; readonly arn: string; readonly stream: string };
  /**
   * The tables that functions may work on, as ARNs: its own, and those that restores make of it, with their
   * indexes and streams.
   */
  readonly tables: readonly [string, string];
  /**
   * The key that encrypts what people entrusted: the table, its backups, stream records that failed, and keys
   * of tokens.
   */
  readonly key: Key;
  readonly tokenKeys: Secret;
  /** The key by which push services know the stage. */
  readonly pushKey: Secret;
}

const definition = tableDefinition('');
const types = { S: AttributeType.STRING } as const;

/** Returns a key's two attributes, from the declaration that the local engine is made from, too. */
const keysOf = (
  schema: readonly { readonly AttributeName: string }[],
): { partitionKey: Attribute; sortKey: Attribute } => {
  const [partitionKey, sortKey] = schema.map(({ AttributeName: name }) => {
    const found = definition.AttributeDefinitions.find(({ AttributeName }) => AttributeName === name);
    if (!found) throw new Error(`${name} is no attribute of the table's keys`);
    return { name, type: types[found.AttributeType] };
  });
  if (!partitionKey || !sortKey) throw new Error('A key has two attributes');
  return { partitionKey, sortKey };
};

/** Makes the table and what protects it. The stream shows both images, so that reactions see what changed. */
export const dataResources = (scope: Construct, stage: Stage, moved: Serving | undefined): Data => {
  const key = new Key(scope, 'data-key', {
    description: `Hearth ${stage.name}: what people entrusted`,
    alias: `hearth-${stage.name}`,
    enableKeyRotation: true,
    removalPolicy: removal(stage),
  });
  const table = new TableV2(scope, 'table', {
    tableName: ownTableOf(stage.name),
    ...keysOf(definition.KeySchema),
    localSecondaryIndexes: definition.LocalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
      indexName: IndexName,
      sortKey: keysOf(KeySchema).sortKey,
      projectionType: ProjectionType[Projection.ProjectionType],
    })),
    globalSecondaryIndexes: definition.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
      indexName: IndexName,
      ...keysOf(KeySchema),
      projectionType: ProjectionType[Projection.ProjectionType],
    })),
    billing: Billing.onDemand(),
    dynamoStream: StreamViewType[definition.StreamSpecification.StreamViewType],
    timeToLiveAttribute,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    encryption: TableEncryptionV2.customerManagedKey(key),
    // A scope is a partition: the keys that are throttled name the households that are too busy for one.
    contributorInsightsSpecification: { enabled: true, mode: ContributorInsightsMode.THROTTLED_KEYS },
    deletionProtection: stage.keepData,
    removalPolicy: removal(stage),
  });
  const secret = (id: string, what: string) =>
    new Secret(scope, id, {
      description: `Hearth ${stage.name}: ${what}`,
      encryptionKey: key,
      removalPolicy: removal(stage),
      // 43 letters and digits are base64 of 32 bytes, as later keys of tokens are, and a private key of P-256
      // (shared/core/push-key.ts).
      generateSecretString: { passwordLength: 43, excludePunctuation: true },
    });
  const tokenKeys = secret('token-keys', 'keys of cursors and links, by functions/jobs/rotate-token-key.ts');
  const pushKey = secret('push-key', 'the key of pushes (VAPID); with another, every device has to register anew');
  const tables = [table.tableArn, `${table.tableArn}.*`] as const;
  const own = { name: table.tableName, arn: table.tableArn, stream: table.tableStreamArn ?? '' };
  const restored = ({ table: name, stream }: Serving) => ({
    name,
    arn: Stack.of(scope).formatArn({ service: 'dynamodb', resource: 'table', resourceName: name }),
    stream,
  });
  return { table, serving: moved ? restored(moved) : own, tables, key, tokenKeys, pushKey };
};
