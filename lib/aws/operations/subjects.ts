import { Stack } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { dueIndex } from '../../../shared/db/table';
import { functionOf } from '../../../shared/operations/jobs/functions';
import { jobNames } from '../../../shared/operations/jobs/job';
import type { StackResources } from '../stack-resources';

/** A thing that is watched: CloudWatch keeps its metrics in `namespace` under these dimensions. */
export interface Subject {
  /** The name that tells it apart from others of its kind; empty where there is only one. */
  readonly name: string;
  readonly namespace: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Numbers of its own that an alarm's expression may name as `$fact`. */
  readonly facts?: Readonly<Record<string, number>>;
}

const lambda = (name: string, { functionName, timeout }: Function): Subject => ({
  name,
  namespace: 'AWS/Lambda',
  dimensions: { FunctionName: functionName },
  facts: { timeoutMs: timeout?.toMilliseconds() ?? 3_000 },
});

const only = (namespace: string, dimensions: Readonly<Record<string, string>> = {}): Subject[] => [
  { name: '', namespace, dimensions },
];

/**
 * Returns everything that is watched, by kind, with the names under which CloudWatch keeps it. What the logs
 * and the jobs count is in the stage's own namespace. Mail is counted for the whole account and region: AWS
 * keeps no finer dimension.
 */
export const subjects = (resources: StackResources, stack: Stack, logs: string) => {
  const functions = Object.entries(resources.functions).map(([name, { fn }]) => lambda(name, fn));
  const jobs = jobNames.map((name): Subject => ({ name, namespace: logs, dimensions: { service: 'jobs', job: name } }));
  const { restApiName, deploymentStage } = resources.api;
  return {
    function: functions.filter(({ name }) => name !== 'probe'),
    // A trigger refuses by an error, which anybody can bring about: its failures are counted in its logs.
    failing: functions.filter(({ name }) => !['probe', 'pre-sign-up'].includes(name)),
    // Neither the topic of bounces, nor the scheduler, nor the bus of events waits for its function.
    asynchronous: functions.filter(
      ({ name }) => ['mail-feedback', 'pictures'].includes(name) || Object.values<string>(functionOf).includes(name),
    ),
    probe: functions.filter(({ name }) => name === 'probe').map((probe) => ({ ...probe, name: '' })),
    reader: functions.filter(({ name }) => Object.keys(resources.streams).includes(name)),
    stream: Object.entries(resources.streams).map(([name, { eventSourceMappingId }]) => ({
      name,
      namespace: 'AWS/Lambda',
      dimensions: { EventSourceMappingUUID: eventSourceMappingId },
    })),
    table: only('AWS/DynamoDB', { TableName: resources.servingTable }),
    dueIndex: only('AWS/DynamoDB', { TableName: resources.servingTable, GlobalSecondaryIndexName: dueIndex }),
    queue: Object.entries(resources.queues).map(([name, { queueName }]) => ({
      name,
      namespace: 'AWS/SQS',
      dimensions: { QueueName: queueName },
    })),
    topic: [
      { name: 'mail-feedback', namespace: 'AWS/SNS', dimensions: { TopicName: resources.mailFeedback.topicName } },
    ],
    api: only('AWS/ApiGateway', { ApiName: restApiName, Stage: deploymentStage.stageName }),
    firewall: only('AWS/WAFV2', { WebACL: resources.webAcl.name ?? '', Rule: 'ALL', Region: stack.region }),
    userPool: only('AWS/Cognito', {
      UserPool: resources.userPool.userPoolId,
      UserPoolClient: resources.userPoolClient.userPoolClientId,
    }),
    mail: only('AWS/SES'),
    vault: only('AWS/Backup', { BackupVaultName: resources.backupVault.backupVaultName }),
    logs: only(logs),
    job: jobs,
    dailyJob: jobs.filter(({ name }) => name !== 'sweeper'),
    sweeper: jobs.filter(({ name }) => name === 'sweeper').map((sweeper) => ({ ...sweeper, name: '' })),
    integrity: jobs.filter(({ name }) => name === 'integrity').map((integrity) => ({ ...integrity, name: '' })),
  } satisfies Readonly<Record<string, readonly Subject[]>>;
};
export type Subjects = Readonly<Record<keyof ReturnType<typeof subjects>, readonly Subject[]>>;
export type Kind = keyof Subjects;
