import { chosenTable } from '../lib/recovery/chosen-table';
import { placeNamed } from '../lib/recovery/place';
import { Mendable, plainly } from '../lib/recovery/plain-words';
import { newPoolOf } from '../lib/recovery/pool';
import { planned, planUsers, restoreLines, restoreUsers } from '../lib/recovery/restore-users';
import { latestUsers, readUsers } from '../lib/recovery/users-export';
import { usersPrefix } from '../shared/people/pool-export';
import { runningUrl } from '../lib/local/settings';
import { commandLine } from './command-line.mjs';

/**
 * `npm run restore-users -- --stage prod [--from s3://BUCKET/users] [--only ADDRESS] [--dry-run]`: people of
 * a lost pool, in the stage's new one, under the ids they had. See docs/recovery.md.
 */

const say = (line: string) => process.stdout.write(`${line}\n`);

const { values } = commandLine('restore-users');
await plainly(async () => {
  const { stage, only } = values;
  const { table, aws } = await chosenTable({ stage, engine: undefined, name: undefined, here: runningUrl() });
  const { pool, bucket } = await newPoolOf(stage, aws);
  const from = await latestUsers(
    placeNamed(values.from ?? `s3://${bucket}/${usersPrefix.slice(0, -1)}`, aws.s3),
    pool.id,
  );
  const found = await readUsers(from);
  const { manifest } = found;
  say(
    `${manifest.count} users of ${manifest.pool}, as they were at ${manifest.takenAt}; into ${pool.id}, with the table ${table.name}`,
  );
  const plan = await planUsers(found, pool, table, only);
  if (only !== undefined && plan.people.length === 0)
    throw new Mendable(`Nobody in the export has the address ${only}`);
  if (values['dry-run']) {
    restoreLines(planned(plan)).forEach(say);
    say('restore-users: a plan, nothing was changed');
    return;
  }
  const result = await restoreUsers(plan, pool, table);
  restoreLines(result).forEach(say);
  say('restore-users: people set a new password by “Forgotten password”, and a new authenticator when they sign in');
});
