import * as z from 'zod';
import { bringBack, latestOf } from '../lib/archive/bring-back';
import { archiveOf } from '../lib/archive/place';
import { runningUrl } from '../lib/local/settings';
import { chosenTable } from '../lib/recovery/chosen-table';
import { plainly, Mendable } from '../lib/recovery/plain-words';
import { DamagedArchive } from '../shared/lifecycle/archive/bundle';
import { find } from '../shared/lifecycle/archive/store';
import { ScopeId, UserId } from '../shared/core/ids';
import { LocalDate } from '../shared/core/time';
import { itemOf } from '../shared/db/attributes';
import { kindIn, scopePartition, userPartition } from '../shared/db/keys';
import { commandLine } from './command-line.mjs';

/**
 * `npm run archive -- find --scope ID [--user ID] [--partition PK] [--day 2026-11-20] [--type transaction]
 * [--unreadable] [--stage dev]`: prints what was deleted long ago, or could not be read. `npm run archive --
 * restore --scope ID --record SORT-KEY [--stage dev]`: puts a record back to where it stood. See
 * docs/jobs.md.
 */

const Wish = z.object({
  scope: ScopeId.optional(),
  user: UserId.optional(),
  partition: z.string().optional(),
  day: LocalDate.optional(),
  type: z.string().optional(),
  record: z.string().optional(),
  stage: z.string().optional(),
  raw: z.boolean(),
  unreadable: z.boolean(),
});
const {
  values,
  words: [verb],
} = commandLine('archive');
await plainly(async () => {
  const { scope, user, partition, day, type, record, stage, raw, unreadable } = Wish.parse(values);
  const pk = partition ?? (scope ? scopePartition(scope) : user && userPartition(user));
  if ((verb !== 'find' && verb !== 'restore') || !pk)
    throw new Mendable('Say what to find: npm run archive -- find --scope ID [--day 2026-11-20] [--type transaction]');
  const place = await archiveOf(stage, runningUrl());
  // The others are of no use here, and asked for all the same.
  const unused = {
    TABLE_NAME: '-',
    USER_POOL_ID: '-',
    USER_POOL_CLIENT_ID: '-',
    SIGN_IN_URL: 'https://-.invalid',
    API_URL: 'https://-.invalid',
    ASSETS_FOLDER: '-',
  };
  Object.assign(process.env, { ...place, ...unused });
  try {
    if (verb === 'restore') {
      if (record === undefined)
        throw new Mendable('Say which: npm run archive -- restore --scope ID --record SORT-KEY, as `find` prints it');
      const line = await latestOf(find(pk, day), record);
      const { table } = await chosenTable({
        stage,
        engine: stage === undefined ? process.env.DYNAMODB_ENDPOINT : undefined,
        name: undefined,
        here: runningUrl(),
      });
      await bringBack(table, line);
      process.stderr.write(
        `archive: ${record} is back as it was on ${line.removedAt}; \`npm run job -- integrity --mend\` counts it in\n`,
      );
      return;
    }
    let count = 0;
    for await (const { key, removedAt, Item, why } of find(pk, day)) {
      if (
        (type !== undefined && kindIn(Item.sk?.S ?? '').toLowerCase() !== type.toLowerCase()) ||
        (unreadable && why !== 'unreadable')
      )
        continue;
      count++;
      const shown = raw ? { Item } : { key, removedAt, ...(why && { why }), record: itemOf(Item) };
      process.stdout.write(
        `${JSON.stringify(shown, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`,
      );
    }
    process.stderr.write(
      count === 0 ? 'archive: nothing is kept of that\n' : `archive: ${count} records, their checksums are right\n`,
    );
  } catch (error) {
    if (error instanceof DamagedArchive)
      throw new Mendable(
        `${error.message}. Older versions of an object are kept in the bucket for as long as its lifecycle says.`,
      );
    throw error;
  }
});
