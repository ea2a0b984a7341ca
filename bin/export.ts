import { parseArgs } from 'node:util';
import { awsAt } from '../lib/recovery/aws';
import { chosenTable } from '../lib/recovery/chosen-table';
import { exportRecords } from '../lib/recovery/export-records';
import { folderAt } from '../lib/recovery/place';
import { exportTable } from '../lib/recovery/point-in-time';
import { settingsOf } from '../lib/recovery/table-settings';

/** `npm run export -- --stage dev --bucket NAME [--prefix P] [--at TIME]` (DynamoDB's own), or `-- --to FOLDER` (read record by record): see docs/recovery.md. */

const { values } = parseArgs({ options: { stage: { type: 'string' }, table: { type: 'string' }, bucket: { type: 'string' }, prefix: { type: 'string', default: 'exports' }, at: { type: 'string' }, to: { type: 'string' } } });
const say = (line: string) => process.stdout.write(`${line}\n`);
const aws = awsAt();
const { table, local } = await chosenTable(aws, { stage: values.stage, engine: process.env.DYNAMODB_ENDPOINT, name: values.table });

if (values.to !== undefined) {
  say(`export: ${await exportRecords(table, folderAt(values.to))} records of ${table.name} in ${values.to}`);
} else if (values.bucket !== undefined && !local) {
  say(`DynamoDB exports ${table.name}, which takes minutes to hours`);
  const { arn } = await settingsOf(aws.dynamo, table.name);
  say(`export: ${await exportTable(aws.dynamo, { arn, bucket: values.bucket, prefix: values.prefix, at: values.at === undefined ? undefined : new Date(values.at) })}`);
} else {
  process.stderr.write('Say where to: --bucket NAME of the account, or --to FOLDER of this machine (an engine on it knows that alone)\n');
  process.exitCode = 1;
}
