import fc from '../support/fast-check';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { resumeAccount } from '../../shared/lifecycle/accounts/resume-account';
import { personalScopeOf, ScopeId, UserId } from '../../shared/core/ids';
import { systemClock } from '../../shared/core/clock';
import { instant, minute } from '../../shared/core/time';
import { type StoredRecord, itemOf } from '../../shared/db/attributes';
import { keys, scopePartition, userPartition } from '../../shared/db/keys';
import { filesOf } from '../../shared/lifecycle/exports/pack';
import { pieceOf } from '../../shared/lifecycle/exports/piece';
import type { Route } from '../../shared/http/route';
import { join } from '../support/household';
import { MemoryTable } from '../support/memory-table';
import { type Answer, type Json, type Person } from '../support/person';
import { callRoute, type Ground, newGround, type Params, paramsOf, standing } from '../support/route-calls';
import { openTable } from '../support/table';
import { runs } from '../support/generated';
import { withWords } from '../support/testing';

const table = new MemoryTable();
beforeAll(() => {
  table.answer(openTable());
});

/** Returns what an export of somebody's holds by now of their own partition and of a group. */
const exported = async ({ userId }: Person, scopeId: string): Promise<Record<string, Json>> => {
  const user = UserId.parse(userId);
  const call = {
    caller: { userId: user, email: null, emailVerified: false },
    now: instant(Date.now()),
    requestId: 'r',
  };
  const all = table.all().map(itemOf);
  const recordsOf = (pk: string): StoredRecord[] =>
    all.filter((record) => record.pk === pk).sort((one, other) => (String(one.sk) < String(other.sk) ? -1 : 1));
  const parts = [userPartition(user), scopePartition(personalScopeOf(user)), scopePartition(ScopeId.parse(scopeId))];
  const pieces = await Promise.all(parts.map((pk) => pieceOf(pk, recordsOf(pk), call)));
  const files: [string, Json][] = [];
  for await (const { path, content } of filesOf(pieces, user, { sites: [], leftOut: 0 }))
    if (path.endsWith('.json')) files.push([path, JSON.parse(Buffer.from(content).toString())]);
  return Object.fromEntries(files);
};
const idOf = ({ listId, id, userId }: Json): string => [listId, id ?? userId].join(' ');
const recordsIn = (files: Record<string, Json>): Map<string, Json> => {
  const ofGroups = Object.entries(files).filter(([name]) => name.startsWith('groups/'));
  return new Map(
    ofGroups.flatMap(([name, records]) => records.map((record: Json) => [`${name} ${idOf(record)}`, record])),
  );
};

/**
 * The routes that end a group or somebody's part in it, and so are not among those that may be called there.
 */
const ending = new Set(['/v1/scopes/{scopeId}', '/v1/scopes/{scopeId}/restore', '/v1/scopes/{scopeId}/members/me']);
const writes = routes.filter(
  ({ method, path }) => method !== 'GET' && paramsOf({ path })[0] === 'scopeId' && !ending.has(path),
);

/**
 * Makes a group with something of everything, made by its founder and by somebody who is going to leave;
 * `act` does something to one of these records.
 */
const world = async () => {
  const ground: Ground = await newGround();
  const { founder, scopeId } = ground;
  const former = await join(founder, scopeId, 'owner');
  const path = `/v1/scopes/${scopeId}`;
  const params = new Map<Route, Params[]>();
  for (const route of writes) {
    const its: Params[] = [];
    for (const by of route.path.includes('{invitationId}') ? [former] : [founder, former])
      its.push(await standing(route, ground, by));
    params.set(route, its);
  }
  const theirs = { kind: 'expense', amount: 301, payee: 'Theirs', notes: 'Not yours' };
  const { body: shared } = await founder.post(`${path}/transactions`, theirs);
  const { body: mine } = await former.post(`${path}/transactions`, { kind: 'expense', amount: 100, payee: 'Mine' });
  const { body: remark } = await former.post(`${path}/transactions/${String(shared.id)}/comments`, {
    text: 'Said by me',
  });
  const { body: list } = await founder.post(`${path}/lists`, { name: 'Their list' });
  const { body: errand } = await founder.post(`${path}/lists/${String(list.id)}/items`, {
    name: 'Their words',
    assignedTo: former.userId,
  });
  const made = async (noun: string, body: object): Promise<string> =>
    (await former.post(`${path}/${noun}`, body)).body.id;
  const source = await made('sources', { name: 'Mine', kind: 'cash' });
  const category = await made('categories', { kind: 'transaction', name: 'Mine' });
  const ownList = await made('lists', { name: 'Mine' });
  await made(`lists/${ownList}/items`, { name: 'Mine', purchased: true });
  /** Does what others do with what is somebody's, without changing it. */
  const use = async (): Promise<void> => {
    await founder.post(`${path}/transactions`, { kind: 'income', amount: 40, refundOf: mine.id, sourceId: source });
    await founder.post(`${path}/transactions/${String(mine.id)}/comments`, { text: 'Who was that?' });
    await founder.post(`${path}/categories`, { kind: 'transaction', name: 'Below', groupId: category });
    await founder.post(`${path}/lists/${ownList}/items`, { name: 'Theirs', purchased: true });
    await founder.post(`${path}/lists/${ownList}/items/clear-purchased`);
    await founder.post(`${path}/settlements`, { from: former.userId, to: founder.userId, amount: 1 });
  };
  const act = async (choice: number, whose: number, by: Person): Promise<void> => {
    const route = writes[choice % writes.length];
    const all = route && params.get(route);
    const one = all?.[whose % all.length];
    if (route && one) await callRoute(route, one, by.token);
  };
  return { ground, founder, former, scopeId, path, act, use, shared, mine, remark, list, errand };
};

const endings = {
  'was removed': ({ founder, former, path }) => founder.delete(`${path}/members/${former.userId}`),
  left: ({ former, path }) => former.delete(`${path}/members/me`),
  'deleted their account': async ({ former }) => {
    const answer = await former.delete('/v1/me');
    await resumeAccount(keys.accountDeletion(UserId.parse(former.userId)), {
      atMost: minute,
      clock: systemClock,
      requestId: 'r',
    });
    return answer;
  },
} satisfies Record<string, (here: Awaited<ReturnType<typeof world>>) => Promise<Answer>>;
const waysToLeave = fc.constantFrom(endings['was removed'], endings.left, endings['deleted their account']);

describe('what somebody who has left a group takes with them', () => {
  it('is what they wrote and their part of what others wrote, and of the group its name', async () => {
    table.clear();
    const here = await world();
    const { founder, former, path, shared, mine, remark, errand } = here;
    expect((await endings['was removed'](here)).status).toBe(200);
    await founder.patch(path, { name: 'What they call it now', description: 'Without them' });
    const records = recordsIn(await exported(former, here.scopeId));
    const found = (id: string): Json => [...records].find(([name]) => name.endsWith(id))?.[1];
    expect(found(here.scopeId)).toEqual({ id: here.scopeId, name: 'Elm Street 4', leftAt: expect.any(String) });
    expect(found(mine.id)).toMatchObject({ payee: 'Mine', amount: 100 });
    expect(found(remark.id)).toMatchObject({ text: 'Said by me' });
    const share = shared.split.shares.find(({ userId }: Json) => userId === former.userId);
    expect(found(shared.id)).toEqual({
      id: shared.id,
      scopeId: here.scopeId,
      kind: 'expense',
      date: shared.date,
      currency: shared.currency,
      paidBy: [],
      split: { shares: [{ userId: former.userId, amount: share.amount, value: null }] },
    });
    expect(found(errand.id)).toEqual({
      id: errand.id,
      scopeId: here.scopeId,
      listId: errand.listId,
      assignedTo: former.userId,
    });
    expect(JSON.stringify([...records])).not.toMatch(
      /What they call it now|Without them|Theirs|Not yours|Their words|Their list/,
    );
  });

  it('stays as it was, whatever others do from then on: what they change is left out and counted, and nothing else differs', async () => {
    const acts = fc.array(fc.tuple(fc.nat(1_000), fc.nat(1)), { minLength: 5, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(acts, acts, waysToLeave, async (before, after, end) => {
        table.clear();
        const here = await world();
        const { founder, former, scopeId, path } = here;
        for (const [index, [choice, whose]] of before.entries())
          await here.act(choice, whose, index % 2 ? former : founder);
        expect((await end(here)).status).toBe(200);
        const then = await exported(former, scopeId);
        await founder.patch(path, { name: 'What they call it now' });
        for (const [choice, whose] of after) await here.act(choice, whose, founder);
        await here.use();
        const now = await exported(former, scopeId);

        const [had, has] = [recordsIn(then), recordsIn(now)];
        for (const [name, record] of has) withWords(name, () => expect(record).toEqual(had.get(name)));
        const missing = [...had].filter(([name]) => !has.has(name)).map(([, record]) => record);
        const [{ name, leftAt, leftOut }] = now['about.json'];
        expect(name).toBe('Elm Street 4');
        expect([then['about.json'][0].leftOut, leftOut]).toEqual([0, missing.length]);
        for (const { id } of missing) {
          const record = table
            .all()
            .map(itemOf)
            .find((one) => one.id === id);
          withWords(String(id), () =>
            expect([record?.modifiedBy !== former.userId, String(record?.modifiedAt) >= leftAt]).toEqual([true, true]),
          );
        }
        const isOwn = (name: string): boolean => name.startsWith('me/') || name.startsWith('personal/');
        const rest = (files: Record<string, Json>) =>
          Object.fromEntries(Object.entries(files).filter(([name]) => isOwn(name)));
        expect(rest(now)).toEqual(rest(then));
      }),
      { numRuns: runs(12) },
    );
  });
});
