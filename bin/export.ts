import * as z from 'zod';
import { runningUrl } from '../lib/local/settings';
import { chosenTable } from '../lib/recovery/chosen-table';
import { exportRecords } from '../lib/recovery/export-records';
import { folderAt } from '../lib/recovery/place';
import { Mendable, plainly } from '../lib/recovery/plain-words';
import { exportTable } from '../lib/recovery/point-in-time';
import { settingsOf } from '../lib/recovery/table-settings';
import { commandLine } from './command-line.mjs';

/**
 * `npm run export -- --stage dev --bucket NAME [--prefix P] [--at TIME]` (DynamoDB's own), or `-- --to
 * FOLDER` (read record by record): see docs/recovery.md.
 */

const say = (line: string) => process.stdout.write(`${line}\n`);
const Moment = z.iso
  .datetime({ offset: true, error: '--at: a moment such as 2026-11-20T10:00:00Z' })
  .transform((text) => new Date(text))
  .optional();

const { values } = commandLine('export');
await plainly(async () => {
  const at = Moment.parse(values.at);
  const { table, aws, local } = await chosenTable({
    stage: values.stage,
    engine: process.env.DYNAMODB_ENDPOINT,
    name: values.table,
    here: runningUrl(),
  });
  if (values.to !== undefined) {
    const { records, contents } = await exportRecords(table, folderAt(values.to));
    say(`export: ${records} records of ${table.name} in ${values.to}, checksum ${contents}`);
  } else if (values.bucket !== undefined && !local) {
    say(`DynamoDB exports ${table.name}, which can take minutes or hours`);
    const { arn } = await settingsOf(aws.dynamo, table.name);
    say(`export: ${await exportTable(aws.dynamo, { arn, bucket: values.bucket, prefix: values.prefix, at })}`);
  } else
    throw new Mendable(
      'Say where to: --bucket NAME of the account, or --to FOLDER of this machine (an engine on it knows that alone)',
    );
});
