import { beforeAll, describe, expect, it } from '@jest/globals';
import { stages } from '../../lib/aws/stage';
import { ownTableOf } from '../../lib/recovery/serving';
import { tableDefinition } from '../../shared/db/table';
import type { Json } from '../support/person';
import { serving } from './support/asked';
import { list, ofType, only, resourcesOf } from './support/synthesised';
import { withWords } from '../support/testing';

beforeAll(() => void resourcesOf('prod'), 240_000);

const replica = () => only('prod', 'AWS::DynamoDB::GlobalTable').properties.Replicas[0];

describe('the table', () => {
  it('has the keys, the index and the stream that the local engine has', () => {
    const { AttributeDefinitions, KeySchema, LocalSecondaryIndexes, BillingMode, StreamSpecification } =
      tableDefinition('');
    const { properties } = only('prod', 'AWS::DynamoDB::GlobalTable');
    expect(properties).toMatchObject({
      KeySchema,
      LocalSecondaryIndexes,
      BillingMode,
      StreamSpecification: { StreamViewType: StreamSpecification.StreamViewType },
    });
    expect(properties.AttributeDefinitions).toHaveLength(AttributeDefinitions.length);
    expect(properties.AttributeDefinitions).toEqual(expect.arrayContaining(AttributeDefinitions));
  });

  it('goes back to any moment of 35 days, forgets what has expired, and names its throttled keys', () => {
    expect(only('prod', 'AWS::DynamoDB::GlobalTable').properties.TimeToLiveSpecification).toEqual({
      AttributeName: 'ttl',
      Enabled: true,
    });
    expect(replica()).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      ContributorInsightsSpecification: { Enabled: true, Mode: 'THROTTLED_KEYS' },
    });
  });

  it('lies under a key of ours, which changes every year', () => {
    expect(only('prod', 'AWS::DynamoDB::GlobalTable').properties.SSESpecification).toEqual({
      SSEEnabled: true,
      SSEType: 'KMS',
    });
    expect(replica().SSESpecification).toBeDefined();
    expect(ofType('prod', 'AWS::KMS::Key').map(({ properties }) => properties.EnableKeyRotation)).not.toContain(
      undefined,
    );
  });
});

const holding = new Set([
  'AWS::DynamoDB::GlobalTable',
  'AWS::KMS::Key',
  'AWS::Cognito::UserPool',
  'AWS::SecretsManager::Secret',
  'AWS::S3::Bucket',
  'AWS::Backup::BackupVault',
  'AWS::Logs::LogGroup',
  'AWS::SQS::Queue',
]);

describe('what holds data', () => {
  it('outlives the stack of prod, and goes with that of dev', () => {
    const policies = (name: 'dev' | 'prod') =>
      resourcesOf(name)
        .filter(({ type }) => holding.has(type))
        .map(({ id, deletionPolicy }) => `${id}: ${deletionPolicy ?? 'Delete'}`);
    expect(policies('prod').length).toBeGreaterThan(15);
    expect(policies('prod').filter((one) => !one.endsWith(': RetainExceptOnCreate'))).toEqual([]);
    expect(policies('dev').filter((one) => !one.endsWith(': Delete'))).toEqual([]);
  });

  it('goes with the deployment that was to create it, where that fails: nothing holds its name against the next', () => {
    for (const { name } of stages()) {
      const kept = resourcesOf(name).filter(
        ({ deletionPolicy }) => deletionPolicy !== undefined && deletionPolicy !== 'Delete',
      );
      expect(kept.length).toBeGreaterThan(1);
      expect(
        kept.filter(({ deletionPolicy }) => deletionPolicy !== 'RetainExceptOnCreate').map(({ id }) => id),
      ).toEqual([]);
    }
  });

  it('leaves nothing of a stage that keeps no data but versions, which go with their functions', () => {
    expect(
      resourcesOf('dev')
        .filter(
          ({ type, deletionPolicy }) => deletionPolicy === 'RetainExceptOnCreate' && type !== 'AWS::Lambda::Version',
        )
        .map(({ id }) => id),
    ).toEqual([]);
    const logs = ofType('dev', 'AWS::Logs::LogGroup').map(({ properties }) =>
      JSON.stringify(properties.LogGroupName ?? ''),
    );
    expect(logs.filter((name) => name.includes('API-Gateway-Execution-Logs_'))).toHaveLength(1);
    const [stage] = ofType('dev', 'AWS::ApiGateway::Stage');
    expect(stage?.dependsOn?.filter((id) => id.startsWith('executionlogs'))).toHaveLength(1);
  });

  it('refuses to be deleted in prod', () => {
    expect(replica().DeletionProtectionEnabled).toBe(true);
    expect(only('prod', 'AWS::Cognito::UserPool').properties.DeletionProtection).toBe('ACTIVE');
    expect(only('dev', 'AWS::DynamoDB::GlobalTable').properties.Replicas[0].DeletionProtectionEnabled).not.toBe(true);
  });

  it('is encrypted', () => {
    for (const { properties } of ofType('prod', 'AWS::S3::Bucket'))
      expect(properties).toMatchObject({
        BucketEncryption: expect.anything(),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
    for (const { properties } of ofType('prod', 'AWS::SQS::Queue'))
      expect(properties.SqsManagedSseEnabled ?? properties.KmsMasterKeyId).toBeDefined();
    for (const { properties } of ofType('prod', 'AWS::SNS::Topic')) expect(properties.KmsMasterKeyId).toBeDefined();
    for (const { properties } of ofType('prod', 'AWS::Backup::BackupVault'))
      expect(properties.EncryptionKeyArn).toBeDefined();
  });

  it('keeps logs as long as the stage says', () => {
    for (const { name, logDays } of stages()) {
      const terms = ofType(name, 'AWS::Logs::LogGroup').map(({ properties }) => properties.RetentionInDays);
      expect(terms.length).toBeGreaterThan(8);
      expect(new Set(terms)).toEqual(new Set([logDays]));
    }
  });
});

describe('versions of functions that are released', () => {
  it('stay when the next one comes, in every stage', () => {
    for (const { name } of stages())
      expect(ofType(name, 'AWS::Lambda::Version').map(({ deletionPolicy }) => deletionPolicy)).toEqual([
        'RetainExceptOnCreate',
        'RetainExceptOnCreate',
      ]);
  });
});

describe('backups', () => {
  it('are made every day for 35 days and every month for a year, and copied to another region', () => {
    const rules = only('prod', 'AWS::Backup::BackupPlan').properties.BackupPlan.BackupPlanRule;
    expect(
      rules.map((rule: { RuleName: string; Lifecycle: object; CopyActions: object[] }) => [
        rule.RuleName,
        rule.Lifecycle,
        rule.CopyActions.length,
      ]),
    ).toEqual([
      ['daily', { DeleteAfterDays: 35 }, 1],
      ['monthly', { DeleteAfterDays: 365 }, 1],
    ]);
  });

  it('can be deleted by nobody in prod, and by their makers in dev', () => {
    expect(only('prod', 'AWS::Backup::BackupVault').properties.LockConfiguration).toEqual({
      MinRetentionDays: 35,
      MaxRetentionDays: 365,
      ChangeableForDays: 3,
    });
    expect(only('dev', 'AWS::Backup::BackupVault').properties.LockConfiguration).toBeUndefined();
  });
});

describe('a stage that a restore has moved', () => {
  const of = (type: string) =>
    resourcesOf('prod-restored')
      .filter((one) => one.type === type)
      .map(({ properties }) => properties);

  it('works on the restored table at the next deployment: functions, the stream’s readers and alarms', () => {
    const tables = of('AWS::Lambda::Function').map(({ Environment }) => Environment.Variables.TABLE_NAME);
    expect(new Set(tables)).toEqual(new Set([serving.table]));
    expect(new Set(of('AWS::Lambda::EventSourceMapping').map(({ EventSourceArn }) => EventSourceArn))).toEqual(
      new Set([serving.stream]),
    );
    const watched = of('AWS::CloudWatch::Alarm')
      .flatMap(({ Dimensions = [] }) => Dimensions)
      .filter(({ Name }: { Name: string }) => Name === 'TableName');
    expect(new Set(watched.map(({ Value }: { Value: string }) => Value))).toEqual(new Set([serving.table]));
  });

  it('backs that table up', () => {
    const [
      {
        BackupSelection: { Resources },
      },
    ] = of('AWS::Backup::BackupSelection');
    expect(JSON.stringify(Resources)).toContain(`:table/${serving.table}"`);
  });

  it('leaves nothing at its own table but what functions may do, and they may do the same to the other', () => {
    const own = resourcesOf('prod-restored').find(({ type }) => type === 'AWS::DynamoDB::GlobalTable')?.id ?? '';
    const naming = resourcesOf('prod-restored').filter(
      ({ id, properties }) => id !== own && JSON.stringify(properties).includes(`"${own}"`),
    );
    expect(naming.filter(({ type }) => type !== 'AWS::IAM::Policy').map(({ id }) => id)).toEqual([]);
    expect(naming.length).toBeGreaterThan(8);
    for (const { id, properties } of naming) {
      const allowed = properties.PolicyDocument.Statement.filter(({ Effect }: Json) => Effect === 'Allow').map(
        ({ Action, Resource }: Json) => ({ actions: list(Action), resources: JSON.stringify(Resource) }),
      );
      const to = (on: string) =>
        [
          ...new Set<string>(
            allowed.filter(({ resources }: Json) => resources.includes(on)).flatMap(({ actions }: Json) => actions),
          ),
        ].sort();
      withWords(id, () => expect(to(`"${own}","Arn"]},".*"`)).toEqual(to(`"${own}"`)));
    }
  });

  it('keeps its own table beside it', () => {
    expect(of('AWS::DynamoDB::GlobalTable').map(({ TableName }) => TableName)).toEqual([ownTableOf('prod')]);
  });
});
