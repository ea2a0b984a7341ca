import { parseArgs } from 'node:util';
import * as z from 'zod';
import { archiveOf } from '../lib/archive/place';
import { plainly, Mendable } from '../lib/recovery/plain-words';
import { DamagedArchive } from '../shared/archive/bundle';
import { find } from '../shared/archive/store';
import { ScopeId, UserId } from '../shared/core/ids';
import { LocalDate } from '../shared/core/time';
import { itemOf } from '../shared/db/attributes';
import { kindIn, scopePartition, userPartition } from '../shared/db/keys';

/** `npm run archive -- find --scope ID [--user ID] [--day 2026-11-20] [--type transaction] [--stage dev]`: prints what was deleted long ago. See docs/jobs.md. */

const Wish = z.object({
  scope: ScopeId.optional(), user: UserId.optional(), day: LocalDate.optional(), type: z.string().optional(), stage: z.string().optional(), raw: z.boolean(),
});

await plainly(async () => {
  const { values, positionals: [verb] } = parseArgs({ allowPositionals: true, options: { scope: { type: 'string' }, user: { type: 'string' }, day: { type: 'string' }, type: { type: 'string' }, stage: { type: 'string' }, raw: { type: 'boolean', default: false } } });
  const { scope, user, day, type, stage, raw } = Wish.parse(values);
  const pk = scope ? scopePartition(scope) : user && userPartition(user);
  if (verb !== 'find' || !pk) throw new Mendable('Say what to find: npm run archive -- find --scope ID [--day 2026-11-20] [--type transaction]');
  const place = await archiveOf(stage, process.env.HEARTH_URL);
  // The others are of no use here, and asked for all the same.
  Object.assign(process.env, { ...place, TABLE_NAME: '-', USER_POOL_ID: '-', USER_POOL_CLIENT_ID: '-', SIGN_IN_URL: 'https://-.invalid', API_URL: 'https://-.invalid', ASSETS_FOLDER: '-' });
  let count = 0;
  try {
    for await (const { key, removedAt, Item } of find(pk, day)) {
      if (type !== undefined && kindIn(Item.sk?.S ?? '').toLowerCase() !== type.toLowerCase()) continue;
      count++;
      process.stdout.write(`${JSON.stringify(raw ? { Item } : { key, removedAt, record: itemOf(Item) }, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}\n`);
    }
  } catch (error) {
    if (error instanceof DamagedArchive) throw new Mendable(`${error.message}. Older versions of an object are kept in the bucket for as long as its lifecycle says.`);
    throw error;
  }
  process.stderr.write(count === 0 ? 'archive: nothing is kept of that\n' : `archive: ${count} records, their checksums are right\n`);
});
