import { parseArgs } from 'node:util';
import { LockLost, MigrationRuns } from '../lib/migrations/lock';
import { migrate } from '../lib/migrations/migrate';
import { awsAt } from '../lib/recovery/aws';
import { chosenTable } from '../lib/recovery/chosen-table';
import { exportRecords } from '../lib/recovery/export-records';
import { folderAt } from '../lib/recovery/place';
import { backUpTable } from '../lib/recovery/point-in-time';

/** `npm run migrate -- --stage dev [--down] [--to NAME]`, or with DYNAMODB_ENDPOINT `[--backup FOLDER]`: see docs/recovery.md. */

const { values } = parseArgs({
  options: { stage: { type: 'string' }, table: { type: 'string' }, down: { type: 'boolean', default: false }, to: { type: 'string' }, backup: { type: 'string' }, page: { type: 'string' }, lease: { type: 'string' } },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const { table, local } = await chosenTable(awsAt(), { stage: values.stage, engine: process.env.DYNAMODB_ENDPOINT, name: values.table });

const backup = async () => {
  const name = `${table.name}-before-migration-${new Date().toISOString().replace(/[^0-9T]/g, '')}`;
  if (!local) say(`backup: ${await backUpTable(table.client, table.name, name)}`);
  else if (values.backup === undefined) say('backup: none (--backup FOLDER keeps one)');
  else say(`backup: ${await exportRecords(table, folderAt(`${values.backup}/${name}`))} records in ${values.backup}/${name}`);
};

try {
  const made = await migrate(table, {
    backup, say, direction: values.down ? 'down' : 'up', to: values.to,
    ...(values.page !== undefined && { page: Number(values.page) }), ...(values.lease !== undefined && { lease: Number(values.lease) * 1_000 }),
  });
  say(made.length > 0 ? `migrate: ${made.join(', ')} ${values.down ? 'taken back' : 'done'}` : 'migrate: nothing to do');
} catch (error) {
  if (!(error instanceof MigrationRuns || error instanceof LockLost)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
