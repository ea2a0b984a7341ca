import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTable } from '../../lib/local/engine/table';
import { boughtBeforeRounds } from '../../lib/migrations/0001-bought-before-rounds';
import { migrate } from '../../lib/migrations/migrate';
import { usualPage } from '../../lib/migrations/rewriting';
import { writeRecords } from '../../lib/recovery/write-records';
import type { Findings } from './recovery-drill';
import { oldItems } from './support/old-items';
import { callerAt } from './support/visitor';

const figure = (value: number): string => value.toLocaleString('en');
const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1e6);
/** Goes up by less than this, in MB, whatever the number of records: a page of them is held at a time. */
const flat = 150;
/** The time between two looks at the list, in ms. */
const pauseBetween = 250;

/** Adds to a list and reads it, again and again, as the product's people do. */
const useMeanwhile = async (url: string) => {
  const visitor = await callerAt(url);
  const used = { calls: 0, refused: 0, slowest: 0, over: false };
  const { id } = await visitor.call('POST', '/v1/scopes/personal/lists', { name: 'Beside a migration' });
  const items = `/v1/scopes/personal/lists/${String(id)}/items`;
  const going = (async () => {
    while (!used.over) {
      for (const call of [
        () => visitor.call('POST', items, { name: `Thing ${used.calls}` }),
        () => visitor.call('GET', `${items}?limit=10`),
      ]) {
        const from = performance.now();
        await call().catch(() => (used.refused += 1));
        used.calls += 1;
        used.slowest = Math.max(used.slowest, Math.round(performance.now() - from));
      }
      await pause(pauseBetween);
    }
  })();
  return async () => {
    used.over = true;
    await going;
    return used;
  };
};

/**
 * Migrates so many old records, broken off half-way and gone on with, while the product is used beside it on
 * the same engine.
 * @param url of the running stack @param endpoint of its engine
 */
export const migrationDrill = async (
  client: DynamoDBClient,
  { url, endpoint }: { url: string; endpoint: string },
  records: number,
  say: (line: string) => void,
): Promise<Findings> => {
  const table = { client, name: 'drill-migration' };
  await createTable(endpoint, table.name);
  const seeding = Date.now();
  await writeRecords(
    table,
    oldItems('11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222', records),
  );
  say(`migration: ${figure(records)} old records put there in ${((Date.now() - seeding) / 1_000).toFixed(0)} s`);

  const used = await useMeanwhile(url);
  const from = Date.now();
  const seen = { pages: 0, first: 0, most: 0, last: '', breakOff: records / 2 };
  const onLine = (line: string) => {
    const read = Number(/: ([\d,]+) of about/.exec(line)?.[1]?.replaceAll(',', '') ?? 0);
    seen.last = line;
    if (read === 0) return;
    seen.pages += 1;
    seen.first ||= megabytes();
    seen.most = Math.max(seen.most, megabytes());
    if (seen.pages % 10 === 0) say(`${line}; ${((Date.now() - from) / 1_000).toFixed(0)} s, ${megabytes()} MB`);
    if (read >= seen.breakOff) throw new Error('broken off');
  };
  // The one that finds old records here, the others would write nothing; in pages of which several are read
  // before half of them.
  const run = () =>
    migrate(table, {
      backup: () => Promise.resolve(),
      lease: 1_000,
      say: onLine,
      all: [boughtBeforeRounds],
      page: Math.min(usualPage, Math.ceil(records / 10)),
    });
  await run().catch((error: unknown) => say(`migration: ${error instanceof Error ? error.message : String(error)}`));
  seen.breakOff = Infinity;
  await run();
  const { calls, refused, slowest } = await used();
  say(
    `migration of ${figure(records)} records: ${((Date.now() - from) / 1_000).toFixed(1)} s on this ` +
      `machine, ${seen.first} MB of memory after its first page, ${seen.most} MB at most; ${seen.last}`,
  );
  say(`beside it ${figure(calls)} calls of the product, ${refused} refused, the slowest ${slowest} ms`);
  return {
    'every old record is migrated, once': seen.last.includes(`done, ${figure(records)} of `),
    'the migration takes no more memory for more records': seen.most - seen.first < flat,
    'the product answers beside it': calls > 0 && refused === 0,
  };
};
