import { beforeAll, describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { keys, scopePartition } from '../../shared/db/keys';
import { size } from '../support/generated';
import { heading } from '../support/headings';
import { household, join, type Household } from '../support/household';
import { wrongIn } from '../support/long-list';
import { placesIn } from '../support/many-labels';
import {
  dayOf,
  moneyIn,
  recordMany,
  relocationsIn,
  settleIn,
  standsIn,
  stepIn,
  toldOf,
} from '../support/many-transactions';
import type { Answer, Json, Person } from '../support/person';
import { observeAndTell, openStream } from '../support/observed';
import { recordsIn } from '../support/records';
import { runStream } from '../support/run-stream';
import { beforeNextWrite } from '../support/set-attributes';

/** The most that a call takes, in CI. */
const all = size(100, 20);

let home: Household;
let me: Person;
beforeAll(async () => {
  home = await household();
  me = home.owner;
});

/** A group with the same two people as `home` has among its own. */
const elsewhere = async (): Promise<string> => {
  const { body } = await me.post('/v1/scopes', { name: 'Cabin', currency: 'SEK', locale: 'sv-SE' });
  const { body: offer } = await me.post(`/v1/scopes/${String(body.id)}/invitations`, {
    email: home.editor.email,
    role: 'editor',
  });
  await home.editor.post(`/v1/me/invitations/${String(offer.id)}/accept`);
  return String(body.id);
};

/** A group of the two, with so many expenses and incomes, each of a day of its own, and a refund. */
const full = async (count: number) => {
  const from = await elsewhere();
  const path = `/v1/scopes/${from}`;
  const [food, rent, cash, card, trip] = [
    await heading(me, path, 'categories', 'Food'),
    await heading(me, path, 'categories', 'Rent'),
    await heading(me, path, 'sources', 'Cash'),
    await heading(me, path, 'sources', 'Card'),
    await heading(me, path, 'tags', 'trip'),
  ];
  const split = { mode: 'equal', shares: [{ userId: me.userId }, { userId: home.editor.userId }] };
  const ids = await recordMany(
    me,
    path,
    Array.from({ length: count - 1 }, (_, index) => ({
      kind: index % 5 === 4 ? 'income' : 'expense',
      amount: 1_001 + index,
      date: dayOf(index),
      categoryId: index % 2 ? food : rent,
      sourceId: index % 3 ? cash : card,
      tagIds: index % 4 ? [trip] : [],
      split,
      paidBy: [{ userId: index % 2 ? me.userId : home.editor.userId }],
    })),
  );
  const refund = { kind: 'income', amount: 400, date: dayOf(count - 1), refundOf: ids[0] };
  return { from, path, ids: [...ids, ...(await recordMany(me, path, [refund]))] };
};

/** Does some steps of what goes to a scope, between two looks at it. @returns whether nothing is left now */
const someSteps = async (scope: string): Promise<boolean> => {
  for (let step = 0; step < 6; step++) if (await stepIn(scope)) return true;
  return false;
};

const idsOf = async (by: Person, scope: string): Promise<string[]> =>
  (await by.get(`/v1/scopes/${scope}/transactions?limit=100`)).body.items.map(({ id }: Json) => String(id)).toSorted();

/** Follows the changes of a scope from now on. @returns what gives the transactions that are there by then */
const follower = async (by: Person, scope: string): Promise<() => Promise<ReadonlySet<string>>> => {
  const held = new Set<string>();
  let since = '';
  const follow = async () => {
    for (let more = true; more; ) {
      const { body }: Answer = await by.get(`/v1/scopes/${scope}/changes${since && `?since=${since}`}`);
      for (const { type, id, deleted } of body.items)
        if (type === 'transaction') held[deleted ? 'delete' : 'add'](String(id));
      [since, more] = [String(body.next), Boolean(body.more)];
    }
    return held;
  };
  await follow();
  return follow;
};

const revealedIn = async (scope: string): Promise<unknown> =>
  (await recordsIn(scopePartition(ScopeId.parse(scope)))).find(({ sk }) => sk === keys.scope(ScopeId.parse(scope)).sk)
    ?.revealed;

describe('as many transactions as a call takes', () => {
  it('are duplicated in one call: all is seen of them at once, and nothing changes until they are in their places', async () => {
    const [{ from, path, ids }, to] = [await full(all), await elsewhere()];
    const before = await moneyIn(me, from);
    const { status, body } = await me.post(`${path}/transactions/duplicate`, { ids, toScopeId: to });
    expect([status, body.items?.length]).toEqual([201, all]);
    const own = { ...before, spent: (await moneyIn(me, from)).spent };
    expect(own.spent).not.toEqual(before.spent);
    for (let done = false; !done; done = await someSteps(to)) {
      expect(await moneyIn(me, to)).toEqual(own);
      expect(await wrongIn(from, to)).toEqual([]);
    }
    expect(await toldOf(me, to)).toEqual({ feed: all, exported: all });
    await settleIn(to);
    expect(await moneyIn(me, to)).toEqual(own);
    expect(await moneyIn(me, from)).toEqual(own);
    expect(await wrongIn(from, to)).toEqual([]);
    expect([await revealedIn(to), await relocationsIn(to)]).toMatchObject([{}, [{ phase: 'ended', affected: 0 }]]);
    expect(body.items.map(({ version }: Json) => version)).toEqual(ids.map(() => 1));
  });

  it('are transferred in one call, count on one side alone at every moment, and can be restored', async () => {
    const [{ from, path, ids }, to] = [await full(all), await elsewhere()];
    const before = await moneyIn(me, from);
    const { status, body } = await me.post(`${path}/transactions/transfer`, { ids, toScopeId: to });
    expect([status, body.items?.length]).toEqual([201, all]);
    const one = `${path}/transactions/${ids[1] ?? ''}`;
    const [here, there] = [await moneyIn(me, from), await moneyIn(me, to)];
    expect([here.days, { ...there, spent: 0 }]).toEqual([[], { ...before, spent: 0 }]);
    expect([await toldOf(me, from), await toldOf(me, to)]).toMatchObject([{ feed: 0 }, { feed: all, exported: all }]);
    for (let done = false; !done; done = await someSteps(to)) {
      expect([await moneyIn(me, from), await moneyIn(me, to)]).toEqual([here, there]);
      expect([(await me.get(one)).status, (await me.patch(one, { amount: 1 })).status]).toEqual([404, 404]);
      expect(await wrongIn(from, to)).toEqual([]);
    }
    await settleIn(to);
    expect([await moneyIn(me, from), await moneyIn(me, to)]).toEqual([here, there]);
    const some = [...ids.slice(0, 3), ...ids.slice(-1)];
    for (const id of some) expect((await me.post(`${path}/transactions/${id}/restore`)).status).toBe(200);
    expect((await moneyIn(me, from)).days).toHaveLength(some.length);
    expect(await wrongIn(from, to)).toEqual([]);
    expect([await revealedIn(from), await revealedIn(to)]).toEqual([{}, {}]);
  });

  it('are held while they are taken away: whoever changes one waits, and finds it gone', async () => {
    const [{ from, path, ids }, to] = [await full(20), await elsewhere()];
    const one = `${path}/transactions/${ids[1] ?? ''}`;
    expect((await me.post(`${path}/transactions/transfer`, { ids, toScopeId: to })).status).toBe(201);
    expect((await me.post(`${one}/restore`)).status).toBe(503);
    expect((await me.delete(one)).status).toBe(404);
    const again = await me.post(`${path}/transactions/duplicate`, { ids: ids.slice(1, 2), toScopeId: to });
    expect(again.body.errors).toMatchObject([{ path: 'ids[0]', code: 'not_in_scope' }]);
    const refund = { kind: 'income', amount: 1, date: dayOf(1), refundOf: ids[1] };
    expect((await me.post(`${path}/transactions`, refund)).body.errors).toMatchObject([{ path: 'refundOf' }]);
    await settleIn(to);
    expect((await me.post(`${one}/restore`)).status).toBe(200);
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it('are taken along as they are by then, where somebody changes one meanwhile', async () => {
    const [{ from, path, ids }, to] = [await full(20), await elsewhere()];
    let answer: Answer | undefined;
    await beforeNextWrite(
      () => me.patch(`${path}/transactions/${ids[1] ?? ''}`, { amount: 77_777 }),
      async () => {
        answer = await me.post(`${path}/transactions/transfer`, { ids, toScopeId: to });
      },
    );
    expect([answer?.status, answer?.body.items[1].amount]).toEqual([201, 77_777]);
    // What was written with the amount that it had before is left by nobody.
    await settleIn(to);
    expect((await relocationsIn(to)).map(({ phase }) => phase)).toEqual(['ended', 'ended']);
    expect((await standsIn(to)).filter((sk) => sk.startsWith('TRANSACTION'))).toHaveLength(20);
    expect((await moneyIn(me, from)).days).toEqual([]);
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it('are written nowhere for somebody who lost the right a moment before, nor where people are missing', async () => {
    const { from, path, ids } = await full(20);
    const to = await elsewhere();
    const guest = await join(me, from, 'editor');
    const { body: offer } = await me.post(`/v1/scopes/${to}/invitations`, { email: guest.email, role: 'editor' });
    await guest.post(`/v1/me/invitations/${String(offer.id)}/accept`);
    const stood = await placesIn(to);
    let status = 0;
    await beforeNextWrite(
      () => me.patch(`/v1/scopes/${to}/members/${guest.userId}`, { role: 'viewer' }),
      async () => ({ status } = await guest.post(`${path}/transactions/duplicate`, { ids, toScopeId: to })),
    );
    expect(status).toBe(403);
    await settleIn(to);
    expect(await placesIn(to)).toEqual(stood);
    const alone = await me.post(`${path}/transactions/duplicate`, { ids, toScopeId: me.userId });
    expect(alone.body.errors).toMatchObject([{ path: `map.members.${home.editor.userId}`, code: 'not_a_member' }]);
    expect(await relocationsIn(me.userId)).toEqual([]);
    expect(await wrongIn(from, to)).toEqual([]);
  });

  it('go with their scope, and come back with it, while they are not in their places', async () => {
    const [{ path, ids }, to] = [await full(20), await elsewhere()];
    await me.post(`${path}/transactions/duplicate`, { ids, toScopeId: to });
    const before = await moneyIn(me, to);
    await stepIn(to, { most: 60 });
    expect((await me.delete(`/v1/scopes/${to}`)).status).toBe(200);
    const pk = scopePartition(ScopeId.parse(to));
    await runStream(pk);
    await settleIn(to);
    const copies = (await recordsIn(pk)).filter(({ sk }) => String(sk).startsWith('TRANSACTION#'));
    expect(copies.filter(({ ttl }) => ttl === undefined)).toEqual([]);
    expect((await me.post(`/v1/scopes/${to}/restore`)).status).toBe(200);
    await runStream(pk);
    expect(await moneyIn(me, to)).toEqual(before);
    expect(await wrongIn(to)).toEqual([]);
  });

  it('are told of to whoever follows either scope, and to nobody one by one', async () => {
    const stream = await openStream();
    const [{ from, path, ids }, to] = [await full(20), await elsewhere()];
    const partitions = [from, to].map((scope) => scopePartition(ScopeId.parse(scope)));
    const observeAll = async () => observeAndTell(await stream.read(partitions));
    await observeAll();
    const [here, there] = [await follower(me, from), await follower(me, to)];
    expect([(await here()).size, (await there()).size]).toEqual([20, 0]);
    expect((await me.post(`${path}/transactions/transfer`, { ids, toScopeId: to })).status).toBe(201);
    await observeAll();
    expect([(await here()).size, (await there()).size]).toEqual([20, 0]);
    await settleIn(to);
    await observeAll();
    stream.stop();
    expect([[...(await here())], [...(await there())].toSorted()]).toEqual([[], await idsOf(me, to)]);
    const acts = async (scope: string) =>
      (await me.get(`/v1/scopes/${scope}/activity?limit=100`)).body.items
        .filter(({ resource }: Json) => resource.type === 'transaction')
        .map(({ action }: Json) => action);
    expect((await acts(to)).filter((action: string) => action === 'created')).toHaveLength(20);
    expect((await acts(from)).filter((action: string) => action === 'deleted')).toHaveLength(20);
    const { body } = await home.editor.get('/v1/me/notifications?limit=100');
    expect(body.items.filter(({ scopeId }: Json) => scopeId === to).map(({ type }: Json) => type)).not.toContain(
      'expense',
    );
  });
});
