import { randomUUID } from 'node:crypto';
import { systemClock } from '../../shared/core/clock';
import { env } from '../../shared/core/env';
import { ListId, newId, RelocationId, ScopeId, UserId } from '../../shared/core/ids';
import { created } from '../../shared/core/record';
import { keyRanges, keys, scopePartition } from '../../shared/db/keys';
import { queryAll } from '../../shared/db/all';
import { absent } from '../../shared/db/expressions';
import { put, transact } from '../../shared/db/transact';
import { ListOnItsWay } from '../../shared/lists/relocation-job';
import { resumeRelocation } from '../../shared/lifecycle/relocations/relocation-sweep';
import { differencesAt } from '../../shared/operations/integrity/partition';
import type { Json, Person } from './person';
import { openTable } from './table';

/** The fewest items that one transaction doesn't take along, each of a name of its own. */
export const tooMany = 60;

/** Makes a list with so many items, and returns its path. */
export const longList = async (by: Person, path: string, items = tooMany): Promise<string> => {
  const { body: list } = await by.post(`${path}/lists`, { name: 'Long' });
  const at = `${path}/lists/${String(list.id)}`;
  for (let left = items; left > 0; left -= 100) {
    const operations = Array.from({ length: Math.min(left, 100) }, (_, index) => ({
      op: 'create',
      body: { name: `${String(left)} ${String(index)}`, unit: null, categoryId: null, purchased: index % 7 === 0 },
    }));
    const { body } = await by.post(`${at}/items/batch`, { operations });
    if (body.results.some(({ status }: Json) => status !== 201)) throw new Error(JSON.stringify(body));
  }
  return at;
};

/** Notes that a list of somebody's has come to a scope, though none has. @returns the id of that */
export const arrivedBefore = async (by: Person, scopeId: string | undefined): Promise<string> => {
  const [id, list] = [newId(RelocationId), newId(ListId)];
  const [scope, from] = [ScopeId.parse(scopeId), ScopeId.parse(by.userId)];
  const call = {
    caller: { userId: UserId.parse(by.userId), email: null, emailVerified: false },
    now: systemClock(),
    requestId: randomUUID(),
  };
  const item: ListOnItsWay = {
    ...{ id, scopeId: scope, fromScopeId: from, fromListId: list, as: 'duplicate', name: null, listId: list },
    ...{ phase: 'ended', outcome: 'done', problem: null, round: 0, categories: [], chosen: {}, people: [] },
    ...{ copied: 0, purchased: 0, total: 0, digest: '', until: call.now },
    ...{ status: 'restored', turn: 1, cursor: null, affected: 0 },
    ...created(call),
  };
  await transact(call.requestId, [put(keys.relocation(scope, id), { schema: ListOnItsWay, item, when: absent() })]);
  return id;
};

/** Does one step of a list on its way. @returns whether nothing is left to do */
export const stepOf = ({ scopeId, id }: Json, most = 20): Promise<boolean> =>
  resumeRelocation(keys.relocation(ScopeId.parse(scopeId), String(id)), {
    atMost: -1,
    clock: systemClock,
    requestId: randomUUID(),
    most,
  });

/** Takes a list on its way to its end. */
export const arrive = async (one: Json, most?: number): Promise<void> => {
  for (let step = 0; !(await stepOf(one, most)); step++) if (step > 500) throw new Error('It never ends');
};

/** Returns what is wrong with the figures of scopes. */
export const wrongIn = async (...scopes: readonly unknown[]): Promise<unknown[]> =>
  (
    await Promise.all(
      scopes.map((one) =>
        differencesAt({ client: openTable(), name: env().TABLE_NAME }, scopePartition(ScopeId.parse(one))),
      ),
    )
  ).flat();

/** Names all that stands in a scope, but how far lists are on their way to it. */
export const standingIn = async (scope: unknown): Promise<string[]> =>
  (await queryAll({ ...keyRanges.scope(ScopeId.parse(scope)), by: 'sk' }))
    .map(({ sk }) => String(sk))
    .filter((sk) => !sk.startsWith('RELOCATION'));
