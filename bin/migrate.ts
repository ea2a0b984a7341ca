import { migrate } from '../lib/migrations/migrate';
import { runningUrl } from '../lib/local/settings';
import { chosenTable } from '../lib/recovery/chosen-table';
import { exportRecords } from '../lib/recovery/export-records';
import { folderAt } from '../lib/recovery/place';
import { plainly } from '../lib/recovery/plain-words';
import { backUpTable } from '../lib/recovery/point-in-time';
import { commandLine } from './command-line.mjs';

/**
 * `npm run migrate -- --stage dev [--down] [--to NAME]`, or without a stage, of the Hearth that runs here,
 * `[--backup FOLDER]`: see docs/recovery.md.
 */

const say = (line: string) => process.stdout.write(`${line}\n`);

const { values } = commandLine('migrate');
const { page, lease } = values;
await plainly(async () => {
  const { table, local } = await chosenTable({
    stage: values.stage,
    engine: process.env.DYNAMODB_ENDPOINT,
    name: values.table,
    here: runningUrl(),
  });
  const backup = async () => {
    const name = `${table.name}-before-migration-${new Date().toISOString().replace(/[^0-9T]/g, '')}`;
    if (!local) say(`backup: ${await backUpTable(table.client, table.name, name)}`);
    else if (values.backup === undefined) say('backup: none (--backup FOLDER keeps one)');
    else
      say(
        `backup: ${(await exportRecords(table, folderAt(`${values.backup}/${name}`))).records} records in ${values.backup}/${name}`,
      );
  };
  const made = await migrate(table, {
    backup,
    say,
    direction: values.down ? 'down' : 'up',
    to: values.to,
    page,
    lease: lease && lease * 1_000,
  });
  say(made.length > 0 ? `migrate: ${made.join(', ')} ${values.down ? 'reverted' : 'done'}` : 'migrate: nothing to do');
});
