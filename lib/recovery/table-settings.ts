import {
  ContinuousBackupsUnavailableException,
  DescribeContinuousBackupsCommand,
  DescribeContributorInsightsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  type StreamViewType,
  type Tag,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateContributorInsightsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';
import { Mendable } from './plain-words';
import type { RecoveryStep } from './step';

/**
 * The settings of a table that a restore to a point in time leaves out
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html).
 * Alarms move with the functions (repoint.ts); there is no auto-scaling on demand.
 */
export interface TableSettings {
  readonly arn: string;
  readonly stream: { readonly view: StreamViewType; readonly arn: string } | undefined;
  /** The attribute that says when a record may go. */
  readonly timeToLive: string | undefined;
  /** The number of days back to which the table can be restored. */
  readonly recovery:
    | { readonly days: number | undefined; readonly earliest: Date | undefined; readonly latest: Date | undefined }
    | undefined;
  readonly tags: readonly Tag[];
  readonly protected: boolean;
  readonly insights: boolean;
}

/** Says that a table can't have been what is asked for. */
export class CannotRestore extends Mendable {
  override readonly name = 'CannotRestore';
}

const tagsOf = async (dynamo: DynamoDBClient, arn: string): Promise<Tag[]> => {
  const tags: Tag[] = [];
  let next: string | undefined;
  do {
    const { Tags = [], NextToken } = await dynamo.send(
      new ListTagsOfResourceCommand({ ResourceArn: arn, NextToken: next }),
    );
    tags.push(...Tags);
    next = NextToken;
  } while (next);
  // CloudFormation's own mark a resource as one of a stack's, which a restored table is not; nobody may set
  // them either.
  return tags.filter(({ Key }) => !Key?.startsWith('aws:'));
};

const insightsOf = async (dynamo: DynamoDBClient, name: string): Promise<boolean> => {
  const { ContributorInsightsStatus: status } = await dynamo.send(
    new DescribeContributorInsightsCommand({ TableName: name }),
  );
  return status === 'ENABLED' || status === 'ENABLING';
};

export const settingsOf = async (dynamo: DynamoDBClient, name: string): Promise<TableSettings> => {
  // First: the others call a table that is missing by other names.
  const { Table: table } = await dynamo.send(new DescribeTableCommand({ TableName: name }));
  const [{ TimeToLiveDescription: ttl }, { ContinuousBackupsDescription: backups }, insights] = await Promise.all([
    dynamo.send(new DescribeTimeToLiveCommand({ TableName: name })),
    dynamo.send(new DescribeContinuousBackupsCommand({ TableName: name })),
    insightsOf(dynamo, name),
  ]);
  const { TableArn: arn, LatestStreamArn: stream, StreamSpecification: { StreamViewType: view } = {} } = table ?? {};
  if (!arn) throw new CannotRestore(`There is no table ${name}`);
  const {
    PointInTimeRecoveryStatus: status,
    RecoveryPeriodInDays: days,
    EarliestRestorableDateTime: earliest,
    LatestRestorableDateTime: latest,
  } = backups?.PointInTimeRecoveryDescription ?? {};
  return {
    arn,
    insights,
    stream: view && stream ? { view, arn: stream } : undefined,
    tags: await tagsOf(dynamo, arn),
    protected: table?.DeletionProtectionEnabled ?? false,
    timeToLive:
      ttl?.TimeToLiveStatus === 'ENABLED' || ttl?.TimeToLiveStatus === 'ENABLING' ? ttl.AttributeName : undefined,
    recovery: status === 'ENABLED' ? { days, earliest, latest } : undefined,
  };
};

/**
 * Enables recovery, again and again, since a new table can't be backed up continuously in its first moments.
 */
const enableRecovery = async (dynamo: DynamoDBClient, name: string, days: number | undefined): Promise<void> => {
  for (let attempt = 0; ; attempt++) {
    try {
      await dynamo.send(
        new UpdateContinuousBackupsCommand({
          TableName: name,
          PointInTimeRecoverySpecification: {
            PointInTimeRecoveryEnabled: true,
            ...(days && { RecoveryPeriodInDays: days }),
          },
        }),
      );
      return;
    } catch (error) {
      if (!(error instanceof ContinuousBackupsUnavailableException) || attempt === 30) throw error;
      await pause(10_000);
    }
  }
};

/**
 * Plans what gives the table `name`, as it is now, the settings of another. Nothing for what it has already.
 */
export const carriedOver = (
  dynamo: DynamoDBClient,
  name: string,
  from: TableSettings,
  now: Partial<TableSettings> = {},
): RecoveryStep[] => {
  const update = async (
    change:
      | { StreamSpecification: { StreamEnabled: true; StreamViewType: StreamViewType } }
      | { DeletionProtectionEnabled: boolean },
  ) => {
    await dynamo.send(new UpdateTableCommand({ TableName: name, ...change }));
    await waitUntilTableExists({ client: dynamo, maxWaitTime: 600, minDelay: 1 }, { TableName: name });
  };
  const { stream, timeToLive, recovery, tags, insights } = from;
  const missing = tags.filter(({ Key, Value }) => !now.tags?.some((tag) => tag.Key === Key && tag.Value === Value));
  return [
    ...(stream && stream.view !== now.stream?.view
      ? [
          {
            what: `stream: ${stream.view}`,
            run: () => update({ StreamSpecification: { StreamEnabled: true, StreamViewType: stream.view } }),
          },
        ]
      : []),
    ...(timeToLive && timeToLive !== now.timeToLive
      ? [
          {
            what: `time to live: ${timeToLive}`,
            run: () =>
              dynamo.send(
                new UpdateTimeToLiveCommand({
                  TableName: name,
                  TimeToLiveSpecification: { Enabled: true, AttributeName: timeToLive },
                }),
              ),
          },
        ]
      : []),
    ...(recovery && !now.recovery
      ? [
          {
            what: `point-in-time recovery${recovery.days ? `: ${recovery.days} days` : ''}`,
            run: () => enableRecovery(dynamo, name, recovery.days),
          },
        ]
      : []),
    ...(missing.length > 0
      ? [
          {
            what: `tags: ${missing.map(({ Key = '', Value = '' }) => `${Key}=${Value}`).join(', ')}`,
            run: async () =>
              dynamo.send(new TagResourceCommand({ ResourceArn: (await settingsOf(dynamo, name)).arn, Tags: missing })),
          },
        ]
      : []),
    ...(insights && !now.insights
      ? [
          {
            what: 'Contributor Insights',
            run: () =>
              dynamo.send(
                new UpdateContributorInsightsCommand({ TableName: name, ContributorInsightsAction: 'ENABLE' }),
              ),
          },
        ]
      : []),
    ...(from.protected && !now.protected
      ? [{ what: 'deletion protection', run: () => update({ DeletionProtectionEnabled: true }) }]
      : []),
  ];
};
