import { DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { GetFunctionConfigurationCommand, ListEventSourceMappingsCommand } from '@aws-sdk/client-lambda';
import { bucketAt } from '../../lib/recovery/place';
import { importTable } from '../../lib/recovery/import-table';
import { exportTable } from '../../lib/recovery/point-in-time';
import { restore } from '../../lib/recovery/restore';
import type { Table } from '../../shared/db/scan';
import { servingOf } from '../../lib/recovery/serving';
import { survey } from '../../lib/recovery/survey';
import { settingsOf } from '../../lib/recovery/table-settings';
import { bucket, deployedStage, plantWrongTotal } from './support/account';
import type { Moto } from './support/moto';

/** The findings of a drill, by what it was to show. */
export type Findings = Readonly<Record<string, boolean>>;

/**
 * Restores a stage in moto's account, with a wrong total planted in its table, moves it, exports and imports
 * it: all that `npm run restore`, `export` and `import` do.
 * @param source the records that the stage is to have
 */
export const drill = async (moto: Moto, source: Table, say: (line: string) => void): Promise<Findings> => {
  const { dynamo, lambda, alarms, ssm, s3 } = moto.aws;
  const before = await survey(source);
  const live = await deployedStage(moto, source);
  const copied = await survey(live);
  const wrong = await plantWrongTotal(live);
  let restored = '';
  let found: { pk: string; sk: string }[] = [];
  const moved = await restore(moto.aws, { stage: 'drill', at: undefined }, say, (plan, comparison) => {
    restored = plan.restored;
    found = comparison.restored.differences.map(({ pk, sk }) => ({ pk, sk }));
    return Promise.resolve(true);
  });
  const [had, has] = [await settingsOf(dynamo, live.name), await settingsOf(dynamo, restored)];
  const [writer, published, other] = await Promise.all([
    lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'hearth-drill-writer' })),
    lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'hearth-drill-writer', Qualifier: 'live' })),
    lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'another-app' })),
  ]);
  const { EventSourceMappings: mappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({}));
  const reading = mappings.find(({ EventSourceArn }) => EventSourceArn === has.stream?.arn);
  const { MetricAlarms: watching = [] } = await alarms.send(new DescribeAlarmsCommand({}));
  const watches = (alarm: string) => watching.find(({ AlarmName }) => AlarmName === alarm)?.Dimensions?.[0]?.Value;
  const serving = await servingOf(ssm, 'drill');

  const exported = await exportTable(dynamo, { arn: has.arn, bucket, prefix: 'drill', at: undefined });
  // moto names no manifest, nor the folder that it has made under the prefix.
  const [file = ''] = await bucketAt(s3, bucket, exported.replace(`s3://${bucket}/`, '')).list();
  const imported = await importTable(
    bucketAt(s3, bucket, `drill/${file.replace(/\/data\/[^/]*$/, '')}`),
    { client: dynamo, name: 'hearth-imported' },
    { unchecked: true },
  );
  const kept = await survey({ client: dynamo, name: restored });

  return {
    'the source is sound': before.differences.length === 0,
    'the copy has the contents of the source': copied.census.checksum === before.census.checksum,
    'the wrong total is found, and nothing else':
      found.length === 1 && found[0]?.pk === wrong.pk && found[0].sk === wrong.sk,
    'the stage was moved': moved && serving?.table === restored && serving.stream === has.stream?.arn,
    stream: has.stream?.view === had.stream?.view,
    'time to live': has.timeToLive === had.timeToLive && has.timeToLive !== undefined,
    'point-in-time recovery': has.recovery?.days === 35,
    tags: JSON.stringify(has.tags) === JSON.stringify(had.tags) && has.tags.length > 0,
    'deletion protection': has.protected,
    'Contributor Insights': has.insights,
    'functions name the restored table, and keep their other variables':
      writer.Environment?.Variables?.TABLE_NAME === restored &&
      writer.Environment.Variables.API_URL === 'https://api.example.com',
    'the alias calls a version that does': published.Environment?.Variables?.TABLE_NAME === restored,
    'other functions and alarms are left alone':
      other.Environment?.Variables?.TABLE_NAME === 'another-table' && watches('another-throttled') === 'another-table',
    'the stream is read as before':
      reading?.BatchSize === 25 &&
      reading.BisectBatchOnFunctionError === true &&
      reading.MaximumRetryAttempts === 10 &&
      serving?.mappings.includes(reading.UUID ?? '') === true,
    'the old stream is read no more': mappings.every((one) => one === reading || one.State === 'Disabled'),
    'the alarm watches the restored table': watches('hearth-drill-throttled') === restored,
    'export and import bring back the same contents':
      imported.census.checksum === kept.census.checksum && imported.differences.length === 1,
  };
};
