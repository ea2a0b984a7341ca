import { PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateTableCommand,
  DescribeTableCommand,
  PutItemCommand,
  QueryCommand,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  CreateAliasCommand,
  CreateEventSourceMappingCommand,
  CreateFunctionCommand,
  PublishVersionCommand,
} from '@aws-sdk/client-lambda';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { ownTableOf } from '../../../lib/recovery/serving';
import type { Table } from '../../../shared/db/scan';
import { rawRecordsOf, recordsOf } from '../../../lib/recovery/scan';
import { writeRecords } from '../../../lib/recovery/write-records';
import { tableDefinition, timeToLiveAttribute } from '../../../shared/db/table';
import type { Moto } from './moto';

/** An archive with nothing in it (the end record of APPNOTE.TXT, 4.3.16): nobody calls these functions. */
export const emptyZip = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);

export const bucket = 'hearth-drill-exports';

/** Makes what a stage has in its account, with a copy of a table's records in its own. */
export const deployedStage = async (
  { aws: { dynamo, lambda, alarms, s3 }, where }: Moto,
  source: Table,
  stage = 'drill',
): Promise<Table> => {
  const name = ownTableOf(stage);
  await dynamo.send(
    new CreateTableCommand({
      ...tableDefinition(name),
      DeletionProtectionEnabled: true,
      Tags: [{ Key: 'stage', Value: stage }],
    }),
  );
  await dynamo.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { Enabled: true, AttributeName: timeToLiveAttribute },
    }),
  );
  await writeRecords({ client: dynamo, name }, rawRecordsOf(source));
  await dynamo.send(
    new UpdateContinuousBackupsCommand({
      TableName: name,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    }),
  );
  const { Role } = await new IAMClient(where).send(
    new CreateRoleCommand({ RoleName: 'drill', AssumeRolePolicyDocument: '{}' }),
  );
  const { Table: table } = await dynamo.send(new DescribeTableCommand({ TableName: name }));
  for (const FunctionName of [`${name}-writer`, `${name}-observation`, 'another-app']) {
    const Variables = {
      TABLE_NAME: FunctionName === 'another-app' ? 'another-table' : name,
      API_URL: 'https://api.example.com',
    };
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName,
        Role: Role?.Arn,
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Code: { ZipFile: emptyZip },
        Environment: { Variables },
      }),
    );
  }
  const { Version } = await lambda.send(new PublishVersionCommand({ FunctionName: `${name}-writer` }));
  await lambda.send(new CreateAliasCommand({ FunctionName: `${name}-writer`, Name: 'live', FunctionVersion: Version }));
  await lambda.send(
    new CreateEventSourceMappingCommand({
      FunctionName: `${name}-observation`,
      EventSourceArn: table?.LatestStreamArn,
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 25,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    }),
  );
  const alarm = {
    AlarmDescription: 'The table is throttled',
    Namespace: 'AWS/DynamoDB',
    MetricName: 'ThrottledRequests',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  } as const;
  await alarms.send(
    new PutMetricAlarmCommand({
      ...alarm,
      AlarmName: `${name}-throttled`,
      Dimensions: [{ Name: 'TableName', Value: name }],
    }),
  );
  await alarms.send(
    new PutMetricAlarmCommand({
      ...alarm,
      AlarmName: 'another-throttled',
      Dimensions: [{ Name: 'TableName', Value: 'another-table' }],
    }),
  );
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  return { client: dynamo, name };
};

/** Makes one day's total of a table wrong by a hundred minor units. @returns where */
export const plantWrongTotal = async (table: Table): Promise<{ pk: string; sk: string }> => {
  for await (const record of recordsOf(table)) {
    const { pk, sk } = record;
    if (typeof pk !== 'string' || typeof sk !== 'string' || !sk.startsWith('TOTAL#category#')) continue;
    const { Items: [stored] = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND sk = :sk',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':sk': { S: sk } },
      }),
    );
    const [attribute, value] = Object.entries(stored ?? {}).find(([name]) => /^[ei](:|$)/.test(name)) ?? [];
    if (attribute === undefined || value?.N === undefined) continue;
    await table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: { ...stored, [attribute]: { N: String(Number(value.N) + 100) } },
      }),
    );
    return { pk, sk };
  }
  throw new Error('There is no total to make wrong');
};
