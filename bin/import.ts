import { runningUrl } from '../lib/local/settings';
import { chosenTable } from '../lib/recovery/chosen-table';
import { importTable } from '../lib/recovery/import-table';
import { placeNamed } from '../lib/recovery/place';
import { plainly } from '../lib/recovery/plain-words';
import { differenceLines } from '../lib/recovery/report';
import { commandLine } from './command-line.mjs';

/**
 * `npm run import -- --stage dev --from s3://bucket/prefix/AWSDynamoDB/ID|FOLDER --table NEW [--unchecked]`:
 * see docs/recovery.md.
 */

const say = (line: string) => process.stdout.write(`${line}\n`);

const {
  values: { stage, from, table: name, unchecked },
} = commandLine('import');
await plainly(async () => {
  const { table, aws } = await chosenTable({ stage, engine: process.env.DYNAMODB_ENDPOINT, name, here: runningUrl() });
  const found = await importTable(placeNamed(from, aws.s3), table, { unchecked, say });
  differenceLines(name, found).forEach(say);
  if (!found.same) say(`${name} does not contain what was exported: someone has written to it in the meantime`);
  say(
    `import: ${found.records} records in ${name}, checksum ${found.census.checksum}, ${found.differences.length} differences`,
  );
  process.exitCode = found.same && found.differences.length === 0 ? 0 : 1;
});
