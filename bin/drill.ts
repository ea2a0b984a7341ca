import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTable } from '../lib/local/engine/table';
import { localCredentials, localRegion } from '../lib/local/credentials';
import { projectRoot } from '../lib/local/root';
import { migrate } from '../lib/migrations/migrate';
import { writeRecords } from '../lib/recovery/write-records';
import { drill } from '../test/recovery/recovery-drill';
import { startMoto } from '../test/recovery/support/moto';
import { oldItems } from '../test/recovery/support/old-items';

/** `npm run drill [-- --records N]`: the demo household restored, exported and imported in an account of moto's, and a migration of N records, broken off and gone on with. */

const { values } = parseArgs({ options: { records: { type: 'string', default: '100000' } } });
const records = Number(values.records);
const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = (from: number) => `${((Date.now() - from) / 1_000).toFixed(1)} s`;

const startStack = async () => {
  const child = spawn(process.execPath, ['bin/start.mjs'], { cwd: projectRoot(), stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PORT: '0', HEARTH_DATA: 'memory' } });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  let endpoint = '';
  for await (const line of createInterface(child.stdout)) {
    endpoint = /^table engine: (http\S+)/.exec(line)?.[1] ?? endpoint;
    if (line.startsWith('Hearth is ready: ')) return { endpoint, stop };
  }
  throw new Error('Hearth ended before it was ready');
};

/** Migrates so many old records, in two goes. @returns whether all were written once */
const rehearseMigration = async (client: DynamoDBClient, endpoint: string): Promise<boolean> => {
  const table = { client, name: 'drill-migration' };
  await createTable(endpoint, table.name);
  await writeRecords(table, oldItems('11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222', records));
  const from = Date.now();
  let last = '';
  const backup = () => Promise.resolve();
  await migrate(table, { backup, lease: 1_000, say: (line) => {
    last = line;
    if (Number(/: ([\d,]+) of/.exec(line)?.[1]?.replaceAll(',', '') ?? 0) >= records / 2) throw new Error('broken off');
  } }).catch((error: unknown) => say(`migration: ${error instanceof Error ? error.message : String(error)} at ${last}`));
  await migrate(table, { backup, lease: 1_000, say: (line) => {
    last = line;
  } });
  say(`migration of ${records} records: ${seconds(from)} on this machine; ${last}`);
  return last.includes(`${records.toLocaleString('en')} of ${records.toLocaleString('en')} records written`);
};

const [moto, stack] = [await startMoto(say), await startStack()];
try {
  const client = new DynamoDBClient({ endpoint: stack.endpoint, region: localRegion, credentials: localCredentials });
  const from = Date.now();
  const found = { ...(await drill(moto, { client, name: 'hearth' }, say)) };
  say(`restore, comparison, move, export and import: ${seconds(from)} on this machine, against moto`);
  const all = { ...found, 'every old record is migrated, once': await rehearseMigration(client, stack.endpoint) };
  for (const [what, shown] of Object.entries(all)) say(`${shown ? 'shown ' : 'FAILED'} ${what}`);
  const failed = Object.values(all).filter((shown) => !shown).length;
  say(`drill: ${Object.keys(all).length - failed} shown, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await stack.stop();
  await moto.stop();
}
