import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startChild } from '../lib/local/child';
import { localCredentials, localRegion } from '../lib/local/credentials';
import { createTable } from '../lib/local/engine/table';
import type { Table } from '../shared/db/scan';
import { rawRecordsOf } from '../lib/recovery/scan';
import { survey } from '../lib/recovery/survey';
import { writeRecords } from '../lib/recovery/write-records';
import { migrationDrill } from '../test/recovery/migration-drill';
import { drill } from '../test/recovery/recovery-drill';
import { usersDrill } from '../test/recovery/users-drill';
import { startMoto } from '../test/recovery/support/moto';
import { commandLine } from './command-line.mjs';

/**
 * `npm run drill [-- --records N] [--people N]`: the demo household restored, exported and imported in an
 * account of moto's, a user pool of N people lost and restored, and a migration of N records, broken off and
 * gone on with.
 */

const {
  values: { records, people },
} = commandLine('drill');
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Makes a copy of the stack's table that nobody writes to: what the demo household set going may still be on
 * its way through the stream.
 */
const stillCopy = async (live: Table, endpoint: string): Promise<Table> => {
  for (let attempt = 1; attempt <= 20; attempt++) {
    const copy = { ...live, name: `drill-source-${attempt}` };
    await createTable(endpoint, copy.name);
    await writeRecords(copy, rawRecordsOf(live));
    if ((await survey(copy)).census.checksum === (await survey(live)).census.checksum) return copy;
  }
  throw new Error('The stack never stopped writing to its table');
};

const [moto, stack] = [
  await startMoto(say),
  await startChild({ ...process.env, HEARTH_DATA: 'memory', LOG_LEVEL: 'SILENT' }),
];
try {
  const client = new DynamoDBClient({ endpoint: stack.engine, region: localRegion, credentials: localCredentials });
  const from = Date.now();
  const restored = await drill(moto, await stillCopy({ client, name: 'hearth' }, stack.engine), say);
  say(
    `restore, comparison, move, export and import: ${((Date.now() - from) / 1_000).toFixed(1)} s on this machine, against moto`,
  );
  const restoredPeople = await usersDrill({ client, name: 'hearth' }, people, say);
  const all = {
    ...restored,
    ...restoredPeople,
    ...(await migrationDrill(client, { url: stack.url, endpoint: stack.engine }, records, say)),
  };
  for (const [what, shown] of Object.entries(all)) say(`${shown ? 'shown ' : 'FAILED'} ${what}`);
  const failed = Object.values(all).filter((shown) => !shown).length;
  say(`drill: ${Object.keys(all).length - failed} shown, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await stack.stop();
  await moto.stop();
}
