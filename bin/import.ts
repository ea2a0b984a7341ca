import { parseArgs } from 'node:util';
import { awsAt } from '../lib/recovery/aws';
import { chosenTable } from '../lib/recovery/chosen-table';
import { DamagedExport } from '../lib/recovery/import-records';
import { importTable } from '../lib/recovery/import-table';
import { placeNamed } from '../lib/recovery/place';
import { differenceLines } from '../lib/recovery/report';

/** `npm run import -- --stage dev --from s3://bucket/prefix/AWSDynamoDB/ID|FOLDER --table NEW`: see docs/recovery.md. */

const { values } = parseArgs({ options: { stage: { type: 'string' }, from: { type: 'string' }, table: { type: 'string' } } });
const say = (line: string) => process.stdout.write(`${line}\n`);
const aws = awsAt();
try {
  if (values.from === undefined || values.table === undefined) throw new DamagedExport('Say what to import and the name of the table to make: --from s3://bucket/prefix/AWSDynamoDB/ID --table NAME');
  const { table } = await chosenTable(aws, { stage: values.stage, engine: process.env.DYNAMODB_ENDPOINT, name: values.table });
  const found = await importTable(placeNamed(values.from, aws.s3), table);
  differenceLines(table.name, found).forEach(say);
  say(`import: ${found.imported} records in ${table.name}, checksum ${found.census.checksum}, ${found.differences.length} differences`);
  process.exitCode = found.differences.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof DamagedExport)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
