import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../lib/recovery/place';
import { latestUsers, readUsers } from '../../lib/recovery/users-export';
import { instant } from '../../shared/core/time';
import { exportingUsers } from '../../shared/operations/jobs/users-export';
import { partName } from '../../shared/people/pool-export';
import { emptyBucket, exported, kept, makeUser, openLost, openNew } from '../recovery/support/users';
import { pool } from '../support/person';

const objects = emptyBucket();
const address = (name: string) => `${name}.${randomUUID().slice(0, 8)}@example.com`;

describe('the job that exports', () => {
  it('writes every user once, in parts, and neither passwords nor authenticators', async () => {
    const lost = await openLost();
    const ids = [];
    for (let index = 0; index < 61; index++) {
      const made = new AdminCreateUserCommand({
        UserPoolId: lost.place.id,
        Username: address(`user${index}`),
        MessageAction: 'SUPPRESS',
      });
      ids.push((await lost.place.client.send(made)).User?.Username);
    }
    const { manifest, users } = await exported(lost);
    expect([manifest.count, manifest.parts.map(({ count }) => count), manifest.pool]).toEqual([
      61,
      [60, 1],
      lost.place.id,
    ]);
    expect(users.map(({ userId }) => userId).toSorted()).toEqual(ids.toSorted());
    const fields = ['userId', 'sub', 'email', 'emailVerified', 'name', 'locale', 'status', 'enabled', 'createdAt'];
    expect(new Set(users.flatMap((one) => Object.keys(one)))).toEqual(new Set(fields));
  });

  it('writes a part again as it was when a step is done twice', async () => {
    const lost = await openLost();
    await makeUser(lost, address('ann'));
    const job = exportingUsers({ pool: () => lost.place });
    const call = { clock: () => instant(1_800_000_000_000), requestId: 'r', mend: false };
    await job.step(null, call);
    await job.step(null, call);
    expect((await readUsers(await latestUsers(kept, pool.id))).users).toHaveLength(1);
    expect(new Set(objects.all().map(([key]) => key)).size).toBe(2);
  });

  it('is of no use to a restore once a part is missing or changed', async () => {
    const lost = await openLost();
    await makeUser(lost, address('ann'));
    await exported(lost);
    const place = await latestUsers(kept, pool.id);
    const without: Place = {
      ...place,
      read: (path) => (path === partName(0) ? Promise.resolve(undefined) : place.read(path)),
    };
    await expect(readUsers(without)).rejects.toThrow('00000.jsonl.gz is missing');
    const changed = () => Promise.resolve(Readable.from([gzipSync('{}\n')]));
    const other: Place = { ...place, read: (path) => (path === partName(0) ? changed() : place.read(path)) };
    await expect(readUsers(other)).rejects.toThrow('its checksum differs');
  });

  it('of the new pool is not taken for the lost one’s', async () => {
    const next = await openNew();
    await makeUser(next, address('ann'));
    await expect(exported(next)).rejects.toThrow('There is no export of another pool');
  });
});
