import { AdminCreateUserCommand, AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderAt } from '../../lib/recovery/place';
import { planUsers, restoreUsers } from '../../lib/recovery/restore-users';
import type { Table } from '../../shared/db/scan';
import { latestUsers, readUsers } from '../../lib/recovery/users-export';
import { instant } from '../../shared/core/time';
import { nextUsers, usersPrefix } from '../../shared/people/pool-export';
import { exportingUsers } from '../../shared/operations/jobs/users-export';
import type { Triggers } from '../../lib/local/sign-in/triggers';
import type { Findings } from './recovery-drill';
import { openPool, type OpenPool } from './support/pools';

const nobodySignsIn: Triggers = {
  postConfirmation: () => Promise.reject(new Error('Nobody signs up')),
  customMessage: (event) => Promise.resolve(event),
  preTokenGeneration: () => Promise.reject(new Error('Nobody signs in')),
};
const poolNamed = (id: string) => openPool({ id, clientId: 'drill', triggers: nobodySignsIn });

const fill = async ({ place: { client, id: UserPoolId } }: OpenPool, count: number): Promise<void> => {
  for (let index = 0; index < count; index++) {
    const Username = `person${index}@example.com`;
    const UserAttributes = [
      { Name: 'email_verified', Value: 'true' },
      { Name: 'name', Value: `Person ${index}` },
    ];
    await client.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS', UserAttributes }));
    await client.send(
      new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: 'a password of theirs', Permanent: true }),
    );
  }
};

const idsIn = async ({ place }: OpenPool): Promise<string[]> => {
  const ids: string[] = [];
  let from: string | null = null;
  do {
    const { users, next }: Awaited<ReturnType<typeof nextUsers>> = await nextUsers(place, from);
    ids.push(...users.map(({ email, userId }) => `${email} ${userId}`));
    from = next;
  } while (from !== null);
  return ids.toSorted();
};

/**
 * Exports a pool of so many people, loses it, restores them into another, breaks that off once and runs it
 * once more: what `users-export` and `npm run restore-users` do.
 */
export const usersDrill = async (table: Table, count: number, say: (line: string) => void): Promise<Findings> => {
  const [lost, next, folder] = [
    await poolNamed('us-east-1_Drilled01'),
    await poolNamed('us-east-1_Drilled02'),
    await mkdtemp(join(tmpdir(), 'users-drill-')),
  ];
  try {
    await fill(lost, count);
    const before = await idsIn(lost);
    const place = folderAt(folder);
    const timed = async <T>(what: string, of: number, work: () => Promise<T>): Promise<T> => {
      const from = performance.now();
      const done = await work();
      say(
        `${what}: ${((performance.now() - from) / 1_000).toFixed(1)} s for ${of} people on this machine, against the stand-in`,
      );
      return done;
    };
    const job = exportingUsers({ pool: () => lost.place, write: (key, content) => place.write(key, content) });
    await timed('export of the user pool', count, async () => {
      let cursor: string | null = null;
      do ({ cursor } = await job.step(cursor, { clock: () => instant(Date.now()), requestId: 'drill', mend: false }));
      while (cursor !== null);
    });
    lost.close();
    const users = await readUsers(await latestUsers(folderAt(join(folder, usersPrefix)), next.place.id));
    const { people } = await planUsers(users, next.place, table);
    await restoreUsers({ people: people.slice(0, count / 2) }, next.place, table);
    const plan = await planUsers(users, next.place, table);
    const { done } = await timed('restore of those who were left', count / 2, () =>
      restoreUsers(plan, next.place, table),
    );
    const after = await idsIn(next);
    const again = await restoreUsers(await planUsers(users, next.place, table), next.place, table);
    return {
      'everybody of the lost pool is in the export': users.manifest.count === count,
      'a restore that broke off is gone on with': done.there + done.make === count && done.make > 0,
      'everybody has their id in the new pool, and nobody else is there':
        JSON.stringify(after) === JSON.stringify(before),
      'another run changes nothing': again.done.there === count && again.left.length === 0,
    };
  } finally {
    next.close();
    await rm(folder, { recursive: true, force: true });
  }
};
