import { randomUUID } from 'node:crypto';
import { ScopeId, UserId } from '../../shared/core/ids';
import { keys, scopePartition, userPartition } from '../../shared/db/keys';
import { putRecords } from './copies';
import type { Json, Person } from './person';
import { recordsIn } from './records';
import { setAttributes } from './set-attributes';

/**
 * Makes groups in which somebody is alone, besides those that they have: the first through the API, others as
 * copies of it.
 * @returns the paths of all of them, `/v1/scopes/…`
 */
export const groupsOf = async (owner: Person, count: number): Promise<readonly string[]> => {
  const { body } = await owner.post('/v1/scopes', { name: 'Group' });
  const id = String(body.id);
  const userId = UserId.parse(owner.userId);
  const [scope, own] = await Promise.all([
    recordsIn(scopePartition(ScopeId.parse(id))),
    recordsIn(userPartition(userId)),
  ]);
  const text = JSON.stringify([...scope, ...own.filter((record) => JSON.stringify(record).includes(id))]);
  const ids = [id, ...Array.from({ length: count - 1 }, () => randomUUID())];
  await putRecords(ids.slice(1).flatMap((copy): Json[] => JSON.parse(text.replaceAll(id, copy))));
  const counted = own.find(({ sk }) => sk === keys.scopeCount(userId).sk);
  await setAttributes(keys.scopeCount(userId), {
    scopes: Number(counted?.scopes) + count - 1,
    owned: Number(counted?.owned) + count - 1,
  });
  return ids.map((one) => `/v1/scopes/${one}`);
};
