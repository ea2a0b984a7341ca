import { parseArgs } from 'node:util';
import { chosenTable } from '../lib/recovery/chosen-table';
import { importTable } from '../lib/recovery/import-table';
import { placeNamed } from '../lib/recovery/place';
import { Mendable, plainly } from '../lib/recovery/plain-words';
import { differenceLines } from '../lib/recovery/report';

/** `npm run import -- --stage dev --from s3://bucket/prefix/AWSDynamoDB/ID|FOLDER --table NEW [--unchecked]`: see docs/recovery.md. */

const say = (line: string) => process.stdout.write(`${line}\n`);

await plainly(async () => {
  const { values: { stage, from, table: name, unchecked } } = parseArgs({ options: { stage: { type: 'string' }, from: { type: 'string' }, table: { type: 'string' }, unchecked: { type: 'boolean', default: false } } });
  if (from === undefined || name === undefined) throw new Mendable('Say what to import and the name of the table to make: --from s3://bucket/prefix/AWSDynamoDB/ID --table NAME');
  const { table, aws } = await chosenTable({ stage, engine: process.env.DYNAMODB_ENDPOINT, name });
  const found = await importTable(placeNamed(from, aws.s3), table, { unchecked, say });
  differenceLines(name, found).forEach(say);
  if (!found.same) say(`${name} does not hold what was exported: somebody wrote to it meanwhile`);
  say(`import: ${found.records} records in ${name}, checksum ${found.census.checksum}, ${found.differences.length} differences`);
  process.exitCode = found.same && found.differences.length === 0 ? 0 : 1;
});
