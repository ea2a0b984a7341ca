import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../shared/core/clock';
import { ScopeId, UserId } from '../../shared/core/ids';
import { keys, scopePartition } from '../../shared/db/keys';
import { queryAll } from '../../shared/db/all';
import { pieceOf } from '../../shared/lifecycle/exports/piece';
import { sweepRelocations } from '../../shared/lifecycle/relocations/relocation-sweep';
import { heading } from '../support/headings';
import { household, type Household } from '../support/household';
import { arrive, longList, standingIn, stepOf, tooMany, wrongIn } from '../support/long-list';
import { person, type Answer, type Json, type Person } from '../support/person';
import { runStream } from '../support/run-stream';
import { beforeNextWrite, setAttributes } from '../support/set-attributes';

let home: Household;
let me: Person;
beforeAll(async () => {
  home = await household();
  me = home.owner;
});

/** A scope of somebody's, to send lists to. */
const elsewhere = async (who: Person = me): Promise<string> =>
  String((await who.post('/v1/scopes', { name: 'Cabin', currency: 'SEK' })).body.id);
const jobPath = ({ scopeId, id }: Json): string => `/v1/scopes/${String(scopeId)}/relocations/${String(id)}`;
const itemsOf = async (by: Person, list: string): Promise<Json[]> => {
  const found: Json[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: Answer = await by.get(`${list}/items?limit=100${cursor && `&cursor=${cursor}`}`);
    found.push(...body.items);
    cursor = body.page.next;
  }
  return found;
};
const shape = ({ name, position, purchased, quantity }: Json): unknown[] => [name, position, purchased, quantity];

/** All that a member is shown of a scope. */
const shownOf = async (by: Person, scope: string): Promise<unknown> => {
  const path = `/v1/scopes/${scope}`;
  const read = async (what: string): Promise<unknown> => (await by.get(`${path}/${what}`)).body.items;
  const first: Json[] = [];
  for (let [since, more] = ['', true]; more; ) {
    const { body }: Answer = await by.get(`${path}/changes${since && `?since=${since}`}`);
    first.push(...body.items);
    [since, more] = [String(body.next), Boolean(body.more)];
  }
  const records = await queryAll({ pk: scopePartition(ScopeId.parse(scope)), prefix: '', from: '!', by: 'sk' });
  const call = {
    caller: { userId: UserId.parse(by.userId), email: null, emailVerified: false },
    now: systemClock(),
    requestId: 'export',
  };
  return {
    first,
    usage: (await by.get(`${path}/usage`)).body.quotas,
    exported: (await pieceOf(scopePartition(ScopeId.parse(scope)), records, call)).records,
    rest: await Promise.all(
      ['lists', 'lists?deleted=only', 'suggestions', 'activity', 'deletions', 'categories?kind=item'].map(read),
    ),
  };
};

describe('a list with more on it than one step writes', () => {
  it('is shown to nobody until all of it is there, and then with all that was on it, in its order', async () => {
    const to = await elsewhere();
    const list = await longList(me, home.path, 130);
    const category = await heading(me, home.path, 'categories', `Garden ${randomUUID()}`, { kind: 'item' });
    await me.post(`${list}/items`, { name: 'Soil', unit: null, categoryId: category, assignedTo: me.userId });
    const before = await shownOf(me, to);
    const asked = await me.post(`${list}/duplicate`, { toScopeId: to, name: 'Cabin' });
    expect([asked.status, asked.body]).toMatchObject([
      202,
      { status: 'queued', listId: null, problem: null, progress: { done: 0, total: 131 }, scopeId: to },
    ]);
    expect(asked.headers.get('location')).toBe(jobPath(asked.body));
    for (let status = 'queued'; status !== 'done'; ) {
      expect(await shownOf(me, to)).toEqual(before);
      expect(await wrongIn(home.scope.id, to)).toEqual([]);
      await stepOf(asked.body);
      ({ status } = (await me.get(jobPath(asked.body))).body);
    }
    const { body: done } = await me.get(jobPath(asked.body));
    expect(done).toMatchObject({ progress: { done: 131, total: 131 } });
    const copy = `/v1/scopes/${to}/lists/${String(done.listId)}`;
    const originals = await itemsOf(me, list);
    // It is whole at once, though what came with it is not yet as other items are.
    expect((await itemsOf(me, copy)).map(shape)).toEqual(originals.map(shape));
    expect((await me.get(copy)).body).toMatchObject({
      name: 'Cabin',
      itemCount: 131,
      purchasedCount: 20,
      role: 'owner',
    });
    expect(await wrongIn(to)).toEqual([]);
    await arrive(asked.body);
    expect(await wrongIn(home.scope.id, to)).toEqual([]);
    const [soil] = (await itemsOf(me, copy)).filter(({ name }) => name === 'Soil');
    expect(soil.assignedTo).toBe(me.userId);
    const { body: there } = await me.get(`/v1/scopes/${to}/categories/${String(soil.categoryId)}`);
    expect(there.name).toMatch(/^Garden/);
    const { body: sent } = await me.get(`/v1/scopes/${to}/suggestions?q=soil`);
    expect(sent.items).toMatchObject([{ name: 'Soil' }]);
  });

  it('is gone from where it was in the moment in which it is there, and can be restored', async () => {
    const me = await person();
    const to = await elsewhere(me);
    const list = await longList(me, '/v1/scopes/personal');
    const { status, body: job } = await me.post(`${list}/transfer`, { toScopeId: to });
    expect(status).toBe(202);
    for (let there = false; !there; ) {
      await stepOf(job);
      const [{ body: now }, from] = [await me.get(jobPath(job)), await me.get(list)];
      there = now.status === 'done';
      expect(from.status).toBe(there ? 404 : 200);
    }
    await arrive(job);
    expect((await me.post(`${list}/restore`)).body).toMatchObject({ itemCount: tooMany });
    expect((await me.post(`${list}/items`, { name: 'Again' })).status).toBe(201);
    await runStream(scopePartition(ScopeId.parse(me.userId)));
    expect(await wrongIn(me.userId, to)).toEqual([]);
  });

  it('goes on by the stream alone, and by the sweeper where that is late', async () => {
    const me = await person();
    const to = await elsewhere(me);
    const list = await longList(me, '/v1/scopes/personal');
    const { body: job } = await me.post(`${list}/duplicate`, { toScopeId: to });
    await runStream(scopePartition(ScopeId.parse(to)));
    expect((await me.get(jobPath(job))).body.status).toBe('done');
    const { body: next } = await me.post(`${list}/duplicate`, { toScopeId: to });
    await setAttributes(keys.relocation(ScopeId.parse(to), String(next.id)), { dueAt: '2020-01-01T00:00:00.000Z' });
    await sweepRelocations({ atMost: 60_000, clock: systemClock, requestId: 'sweep' });
    expect((await me.get(jobPath(next))).body.status).toBe('done');
    expect(await wrongIn(to)).toEqual([]);
  });

  it('leaves nothing behind where its person cancels it, and is there for nobody outside', async () => {
    const who = await person();
    const to = await elsewhere(who);
    const list = await longList(who, '/v1/scopes/personal');
    const before = await standingIn(to);
    const { body: job } = await who.post(`${list}/transfer`, { toScopeId: to });
    expect((await who.post(`${list}/duplicate`, { toScopeId: to })).body.type).toMatch(/relocation-running$/);
    await stepOf(job);
    await stepOf(job);
    expect((await me.get(jobPath(job))).status).toBe(404);
    expect((await me.delete(jobPath(job))).status).toBe(404);
    expect((await who.delete(jobPath(job))).body).toMatchObject({ status: 'cancelled', listId: null });
    await arrive(job);
    expect(await standingIn(to)).toEqual(before);
    expect((await who.get(list)).body.itemCount).toBe(tooMany);
    const { body: again } = await who.post(`${list}/transfer`, { toScopeId: to });
    await arrive(again);
    // What is whole stays.
    expect((await who.delete(jobPath(again))).body.status).toBe('done');
    expect(await wrongIn(who.userId, to)).toEqual([]);
  });

  it.each([
    [
      'the right to make lists there',
      'access-lost',
      async (to: string, who: Person, host: Person) => {
        await host.patch(`/v1/scopes/${to}/members/${who.userId}`, { role: 'viewer' });
      },
    ],
    [
      'the scope that it goes to',
      'access-lost',
      async (to: string, _who: Person, host: Person) => {
        await host.delete(`/v1/scopes/${to}`);
      },
    ],
    [
      'their account',
      'access-lost',
      async (_to: string, who: Person) => {
        expect((await who.delete('/v1/me')).status).toBe(200);
      },
    ],
  ] as const)('is undone for who loses %s meanwhile', async (_what, problem, lose) => {
    const [host, who] = await Promise.all([person(), person()]);
    const to = await elsewhere(host);
    const { body: invited } = await host.post(`/v1/scopes/${to}/invitations`, { email: who.email, role: 'editor' });
    await who.post(`/v1/me/invitations/${String(invited.id)}/accept`);
    const list = await longList(who, '/v1/scopes/personal');
    const before = (await standingIn(to)).filter((sk) => sk.startsWith('ITEM') || sk.startsWith('LIST'));
    const { body: job } = await who.post(`${list}/transfer`, { toScopeId: to });
    await stepOf(job);
    await lose(to, who, host);
    await runStream(scopePartition(ScopeId.parse(to)));
    await arrive(job);
    const left = (await standingIn(to)).filter((sk) => sk.startsWith('ITEM') || sk.startsWith('LIST'));
    expect(left).toEqual(before);
    const stored = await queryAll({ ...keys.scope(ScopeId.parse(to)), prefix: 'RELOCATION#', by: 'sk' });
    expect(stored).toMatchObject([{ outcome: 'failed', problem, affected: 0 }]);
    expect(await wrongIn(to)).toEqual([]);
  });

  it('is held for the moment of its transfer: what is written on it by then goes along, or ends it', async () => {
    const who = await person();
    const to = await elsewhere(who);
    const list = await longList(who, '/v1/scopes/personal');
    const { body: job } = await who.post(`${list}/transfer`, { toScopeId: to });
    const [first] = (await who.get(`${list}/items?limit=1`)).body.items;
    let held = 201;
    while (held === 201) {
      await stepOf(job);
      const { body: one } = await who.get(jobPath(job));
      if (one.status === 'failed') break;
      if (one.progress.done < tooMany) continue;
      held = (await who.post(`${list}/items`, { name: 'Late', unit: null, categoryId: null })).status;
    }
    // The one that came in between was not seen: the list stays, as it is by now.
    expect(held).toBe(503);
    expect((await who.patch(`${list}/items/${String(first.id)}`, { purchased: false })).status).toBe(503);
    await arrive(job);
    expect((await who.get(jobPath(job))).body).toMatchObject({ status: 'failed', problem: 'source-changed' });
    expect((await who.post(`${list}/items`, { name: 'Later' })).status).toBe(201);
    expect(await wrongIn(who.userId, to)).toEqual([]);
  });

  it('is whole or cancelled, never both, whichever comes first', async () => {
    const who = await person();
    const to = await elsewhere(who);
    const list = await longList(who, '/v1/scopes/personal');
    const { body: job } = await who.post(`${list}/duplicate`, { toScopeId: to });
    while ((await who.get(jobPath(job))).body.progress.done < tooMany) await stepOf(job);
    let cancelled: Answer | undefined;
    await beforeNextWrite(
      async () => {
        cancelled = await who.delete(jobPath(job));
      },
      () => stepOf(job),
    );
    expect(cancelled?.body.status).toBe('cancelled');
    await arrive(job);
    expect((await who.get(`/v1/scopes/${to}/lists`)).body.items).toEqual([]);
    expect((await standingIn(to)).filter((sk) => sk.startsWith('ITEM'))).toEqual([]);
  });

  it('is refused whole where the target holds all the lists it may, or a script asks', async () => {
    const who = await person();
    const to = await elsewhere(who);
    const list = await longList(who, '/v1/scopes/personal');
    await setAttributes(keys.scope(ScopeId.parse(to)), { listCount: 1_000_000 });
    const full = await who.post(`${list}/duplicate`, { toScopeId: to });
    expect([full.status, full.body.what]).toEqual([409, 'lists']);
    await setAttributes(keys.scope(ScopeId.parse(to)), { listCount: 0 });
    const key = { headers: { 'Idempotency-Key': randomUUID() } };
    const first = await who.post(`${list}/duplicate`, { toScopeId: to }, key);
    const again = await who.post(`${list}/duplicate`, { toScopeId: to }, key);
    expect([again.status, again.body]).toEqual([202, first.body]);
    await setAttributes(keys.scope(ScopeId.parse(to)), { listCount: 1_000_000 });
    await arrive(first.body);
    expect((await who.get(jobPath(first.body))).body).toMatchObject({ status: 'failed', problem: 'quota-exceeded' });
  });
});
