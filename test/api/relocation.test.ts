import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { env } from '../../shared/core/env';
import { ScopeId } from '../../shared/core/ids';

import { scopePartition } from '../../shared/db/keys';
import { differencesAt } from '../../shared/operations/integrity/partition';
import fc from '../support/fast-check';
import { rounds } from '../support/generated';
import { heading } from '../support/headings';
import { type Household, household, join } from '../support/household';
import type { Answer, Json, Person } from '../support/person';
import { equally } from '../support/placeholders';
import { recordsIn } from '../support/records';
import { beforeNextWrite } from '../support/set-attributes';
import { openTable } from '../support/table';

const idOf = (path: string): string => path.split('/').at(-1) ?? '';
/** What is wrong with the figures of scopes, given by their paths or ids. */
const wrongIn = async (...places: readonly string[]): Promise<unknown[]> =>
  (
    await Promise.all(
      places.map((one) =>
        differencesAt({ client: openTable(), name: env().TABLE_NAME }, scopePartition(ScopeId.parse(idOf(one)))),
      ),
    )
  ).flat();

/** Lets somebody who is elsewhere already into a group. */
const enter = async ({ owner, path }: Household, who: Person, role: string): Promise<void> => {
  const { body } = await owner.post(`${path}/invitations`, { email: who.email, role });
  expect((await who.post(`/v1/me/invitations/${String(body.id)}/accept`)).status).toBe(200);
};
const named = (all: Json[]): string[] => all.map(({ name }) => String(name)).toSorted();
const itemsOf = async (by: Person, path: string): Promise<Json[]> => (await by.get(path)).body.items;
const code = ({ body }: Answer): unknown => body.errors?.map(({ path, code: why }: Json) => `${path} ${why}`);

/** Two groups of which the owner of the first is an editor of the second, and its editor a viewer. */
let home: Household;
let cabin: Household;
let me: Person;
let there: string;
beforeAll(async () => {
  [home, cabin] = await Promise.all([household(), household()]);
  me = home.owner;
  there = String(cabin.scope.id);
  await enter(cabin, me, 'editor');
  await enter(cabin, home.editor, 'viewer');
});

describe('labels', () => {
  it('are made in another scope as they are, in their groups, and stay where they were', async () => {
    const { path } = home;
    const group = await heading(me, path, 'categories', 'Living');
    const child = await heading(me, path, 'categories', 'Rent', { groupId: group, color: '#C8E6C9' });
    const source = await heading(me, path, 'sources', 'Cash box', { currency: 'EUR', openingBalance: 700 });
    const { status, body } = await me.post(`${path}/categories/duplicate`, { ids: [child], toScopeId: there });
    expect([status, named(body.items)]).toEqual([201, ['Rent']]);
    const categories = await itemsOf(me, `${cabin.path}/categories?kind=transaction`);
    const living = categories.find(({ name }) => name === 'Living');
    expect(body.items[0]).toMatchObject({ scopeId: there, groupId: living.id, color: '#C8E6C9', version: 1 });
    expect(body.items[0].id).not.toBe(child);
    const made = await me.post(`${path}/sources/duplicate`, { ids: [source], toScopeId: there });
    expect(made.body.items[0]).toMatchObject({ currency: 'EUR', openingBalance: 700, balance: 700 });
    expect((await me.get(`${path}/categories/${child}`)).status).toBe(200);
    expect(await wrongIn(path, cabin.path)).toEqual([]);
  });

  it('are taken away by a transfer, and come back with their names', async () => {
    const { path } = home;
    const group = await heading(me, path, 'categories', 'Fun');
    const ids = [
      group,
      ...(await Promise.all(
        ['Games', 'Books'].map((name) => heading(me, path, 'categories', name, { groupId: group })),
      )),
    ];
    const key = { headers: { 'Idempotency-Key': randomUUID() } };
    const request = { ids, toScopeId: there };
    const first = await me.post(`${path}/categories/transfer`, request, key);
    const again = await me.post(`${path}/categories/transfer`, request, key);
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(first.body.items.map(({ groupId }: Json) => groupId === first.body.items[0].id)).toEqual([
      false,
      true,
      true,
    ]);
    expect((await me.get(`${path}/categories/${group}`)).status).toBe(404);
    expect(await wrongIn(path, cabin.path)).toEqual([]);
    for (const id of ids) expect((await me.post(`${path}/categories/${id}/restore`)).status).toBe(200);
    expect(await wrongIn(path, cabin.path)).toEqual([]);
    // One that goes out of its group alone is counted there no more.
    const alone = await me.post(`${path}/categories/transfer`, { ids: ids.slice(1, 2), toScopeId: me.userId });
    expect(alone.status).toBe(201);
    expect(await wrongIn(path, me.userId)).toEqual([]);
    await me.post(`${path}/categories/${ids[1] ?? ''}/restore`);
    const taken = await me.post(`${path}/categories/transfer`, request);
    expect([taken.status, taken.body.name]).toEqual([409, 'Fun']);
    expect((await me.get(`${path}/categories/${group}`)).status).toBe(200);
  });

  it('go nowhere without a right on either side, and nothing tells what is elsewhere', async () => {
    const { path, editor, viewer, stranger } = home;
    const id = await heading(me, path, 'tags', 'kept');
    const send = (who: Person, how: string, body: object) =>
      who.post(`${path}/tags/${how}`, { ids: [id], toScopeId: there, ...body });
    const before = await recordsIn(scopePartition(ScopeId.parse(there)));
    expect((await send(stranger, 'duplicate', {})).status).toBe(404);
    expect((await send(viewer, 'transfer', {})).status).toBe(403);
    expect((await send(editor, 'duplicate', {})).status).toBe(403);
    const foreign = await send(viewer, 'duplicate', {});
    const missing = await send(viewer, 'duplicate', { toScopeId: randomUUID() });
    expect([foreign.status, code(foreign)]).toEqual([422, ['toScopeId no_scope']]);
    expect({ ...missing.body, errorId: '' }).toEqual({ ...foreign.body, errorId: '' });
    expect(code(await send(me, 'transfer', { toScopeId: home.scope.id }))).toEqual(['toScopeId same_scope']);
    expect(code(await send(me, 'duplicate', { ids: [id, id] }))).toEqual(['ids[1] duplicate']);
    expect(code(await send(me, 'duplicate', { ids: [randomUUID(), id] }))).toEqual(['ids[0] not_in_scope']);
    expect(
      (
        await me.post(`${path}/categories/duplicate`, {
          ids: ['aaaaaaaa-1111-1111-1111-111111111111'],
          toScopeId: there,
        })
      ).status,
    ).toBe(403);
    expect(await recordsIn(scopePartition(ScopeId.parse(there)))).toEqual(before);
  });
});

describe('a list', () => {
  it('is made elsewhere with all that is on it, in its order, and counted there', async () => {
    const { path } = home;
    const category = await heading(me, path, 'categories', 'Garden', { kind: 'item' });
    const { body: list } = await me.post(`${path}/lists`, { name: 'Spring', description: 'Soon' });
    const items = `${path}/lists/${String(list.id)}/items`;
    for (const [name, more] of [
      ['Soil', { categoryId: category, price: 500 }],
      ['Seeds', { assignedTo: me.userId }],
      ['soil', { purchased: true }],
    ] as const)
      expect((await me.post(items, { name, unit: null, categoryId: null, ...more })).status).toBe(201);
    const cleared = await me.post(items, { name: 'Gone', unit: null, categoryId: null });
    await me.delete(`${items}/${String(cleared.body.id)}`);
    await me.post(`${path}/lists/${String(list.id)}/links`, { kind: 'join', role: 'viewer' });
    const made = await me.post(`${path}/lists/${String(list.id)}/duplicate`, { toScopeId: there, name: 'Cabin' });
    expect([made.status, code(made)]).toEqual([201, undefined]);
    const [copy] = made.body.items;
    expect(copy).toMatchObject({
      name: 'Cabin',
      description: 'Soon',
      ownerId: me.userId,
      role: 'owner',
      itemCount: 3,
      purchasedCount: 1,
    });
    const copied = await itemsOf(me, `${cabin.path}/lists/${String(copy.id)}/items`);
    expect(copied.map(({ name, purchasedBy }) => [name, purchasedBy])).toEqual([
      ['Soil', null],
      ['Seeds', null],
      ['soil', me.userId],
    ]);
    const garden = (await itemsOf(me, `${cabin.path}/categories?kind=item`)).find(({ name }) => name === 'Garden');
    expect(copied[0]).toMatchObject({ categoryId: garden.id, price: 500 });
    const within = await me.post(`${path}/lists/${String(list.id)}/duplicate`, { toScopeId: home.scope.id });
    expect(within.body.items[0]).toMatchObject({ name: 'Spring', itemCount: 3 });
    expect(await wrongIn(path, cabin.path)).toEqual([]);
  });

  it('is taken away as it stands when that is written, and comes back as it was', async () => {
    const { path } = home;
    const { body: list } = await me.post(`${path}/lists`, { name: 'Move' });
    const at = `${path}/lists/${String(list.id)}`;
    await me.post(`${at}/items`, { name: 'Boxes', unit: null, categoryId: null });
    let moved: Answer | undefined;
    await beforeNextWrite(
      () => me.post(`${at}/items`, { name: 'Tape', unit: null, categoryId: null }),
      async () => {
        moved = await me.post(`${at}/transfer`, { toScopeId: there });
      },
    );
    expect([moved?.status, moved?.body.items[0].itemCount]).toEqual([201, 2]);
    expect((await me.get(at)).status).toBe(404);
    expect(await wrongIn(path, cabin.path)).toEqual([]);
    expect((await me.post(`${at}/restore`)).body).toMatchObject({ itemCount: 2 });
    expect((await home.editor.post(`${at}/transfer`, { toScopeId: there })).status).toBe(403);
  });

  it('stays where somebody who bought of it is not there, who is named, until the caller says who stands for them', async () => {
    const { path, admin } = home;
    const { body: list } = await me.post(`${path}/lists`, { name: 'Theirs' });
    const at = `${path}/lists/${String(list.id)}`;
    await admin.post(`${at}/items`, { name: 'Nails', purchased: true });
    expect(code(await me.post(`${at}/transfer`, { toScopeId: there }))).toEqual([
      `map.members.${admin.userId} not_a_member`,
    ]);
    const map = { members: { [admin.userId]: me.userId } };
    expect((await me.post(`${at}/transfer`, { toScopeId: me.userId, map })).status).toBe(201);
    expect(await wrongIn(path, me.userId)).toEqual([]);
  });
});

describe('a transaction', () => {
  const record = async (by: Person, path: string, body: object): Promise<Json> => {
    const { status, body: made } = await by.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 1_000,
      date: '2026-11-21',
      ...body,
    });
    if (status !== 201) throw new Error(JSON.stringify(made));
    return made;
  };

  it('goes with what it names, made where there is none, and counts on one side alone', async () => {
    const { path } = home;
    const [sek, eur] = [
      await heading(me, path, 'sources', 'Card'),
      await heading(me, path, 'sources', 'Euro', { currency: 'EUR', openingBalance: 900 }),
    ];
    const tags = [await heading(me, path, 'tags', 'trip'), await heading(me, path, 'tags', 'Fest')];
    const known = await heading(me, cabin.path, 'tags', 'ＦＥＳＴ');
    const split = { mode: 'equal', shares: [{ userId: me.userId }, { userId: home.editor.userId }] };
    const expense = await record(me, path, {
      sourceId: sek,
      categoryId: await heading(me, path, 'categories', 'Food'),
      tagIds: tags,
      split,
      notes: 'All',
    });
    const moved = await record(me, path, { kind: 'transfer', sourceId: sek, toSourceId: eur, toSourceAmount: 90 });
    const back = await record(me, path, { kind: 'income', amount: 300, refundOf: expense.id });
    const ids = [expense.id, moved.id, back.id];
    expect(code(await me.post(`${path}/transactions/transfer`, { ids: [back.id], toScopeId: there }))).toEqual([
      'ids[0] refund_apart',
    ]);
    expect(
      (await me.post(`${path}/transactions/transfer`, { ids: [expense.id], toScopeId: there })).body.refundIds,
    ).toEqual([back.id]);
    const { status, body } = await me.post(`${path}/transactions/transfer`, { ids, toScopeId: there });
    expect([status, body.errors]).toEqual([201, undefined]);
    const [copy, , refund] = body.items;
    expect(copy).toMatchObject({
      scopeId: there,
      amount: 1_000,
      notes: 'All',
      refunded: 300,
      split: {
        shares: [
          { userId: me.userId, amount: 500 },
          { userId: home.editor.userId, amount: 500 },
        ],
      },
    });
    expect(copy.tagIds).toContain(known);
    expect(refund.refundOf).toBe(copy.id);
    const accounts = await itemsOf(me, `${cabin.path}/sources`);
    expect(
      accounts
        .filter(({ name }) => name === 'Card' || name === 'Euro')
        .map(({ openingBalance, balance }) => [openingBalance, balance]),
    ).toEqual([
      [0, -2_000],
      [0, 90],
    ]);
    expect((await me.get(`${path}/sources/${sek}`)).body.balance).toBe(0);
    expect(await wrongIn(path, cabin.path)).toEqual([]);
    for (const id of ids) expect((await me.post(`${path}/transactions/${id}/restore`)).status).toBe(200);
    expect(await wrongIn(path, cabin.path)).toEqual([]);
    expect((await me.get(`${path}/transactions/${expense.id}`)).body.refunded).toBe(300);
  });

  it('keeps its currency, and its exchange where that counts', async () => {
    const { path } = home;
    const { body: euros } = await me.post('/v1/scopes', { name: 'Euros', currency: 'EUR' });
    const { body: dollars } = await me.post('/v1/scopes', { name: 'Dollars', currency: 'USD' });
    const card = await heading(me, path, 'sources', 'Crowns');
    const split = { mode: 'equal', shares: [{ userId: me.userId }] };
    const one = await record(me, path, { currency: 'EUR', exchange: { rate: '11.5' }, sourceId: card, split });
    const send = (toScopeId: string) => me.post(`${path}/transactions/duplicate`, { ids: [one.id], toScopeId });
    expect((await send(there)).body.items[0].exchange).toEqual(one.exchange);
    expect((await send(String(euros.id))).body.items[0]).toMatchObject({
      currency: 'EUR',
      exchange: null,
      sourceAmount: 11_500,
    });
    expect(code(await send(String(dollars.id)))).toEqual(['ids[0] exchanged_elsewhere']);
    expect(await wrongIn(path, cabin.path, euros.id, dollars.id)).toEqual([]);
    expect((await me.patch(`/v1/scopes/${String(euros.id)}`, { currency: 'SEK' })).status).toBe(409);
  });

  it('is borne by whom the caller says: where two become one, to the last unit', async () => {
    const { path, editor, admin } = home;
    const people = [me, editor, admin].map(({ userId }) => userId);
    const one = await record(me, path, {
      paidBy: [
        { userId: me.userId, amount: 400 },
        { userId: admin.userId, amount: 600 },
      ],
      split: { mode: 'equal', shares: people.map((userId) => ({ userId })) },
    });
    const ask = (members: object) =>
      me.post(`${path}/transactions/duplicate`, { ids: [one.id], toScopeId: me.userId, map: { members } });
    expect(code(await ask({}))).toEqual([admin.userId, editor.userId].map((id) => `map.members.${id} not_a_member`));
    expect(code(await ask({ [admin.userId]: home.stranger.userId, [editor.userId]: me.userId }))).toEqual([
      `map.members.${admin.userId} not_a_member`,
    ]);
    const { body } = await ask({ [admin.userId]: me.userId, [editor.userId]: me.userId });
    expect(body.items[0]).toMatchObject({
      paidBy: [{ userId: me.userId, amount: 1_000 }],
      split: { mode: 'shares', shares: [{ userId: me.userId, value: 3, amount: 1_000 }] },
    });
    const { body: paid } = await me.post(`${path}/settlements`, {
      from: me.userId,
      to: admin.userId,
      amount: 50,
      currency: 'SEK',
      date: '2026-11-21',
    });
    const settled = await me.post(`${path}/transactions/duplicate`, {
      ids: [paid.id],
      toScopeId: me.userId,
      map: { members: { [admin.userId]: me.userId } },
    });
    expect(code(settled)).toEqual(['ids[0] settled_with_oneself']);
    const own = JSON.parse(
      `{"ids":["${one.id}"],"toScopeId":"${me.userId}","map":{"members":{"__proto__":"${me.userId}"}}}`,
    );
    expect((await me.post(`${path}/transactions/duplicate`, own)).status).toBe(422);
    expect(await wrongIn(path, me.userId)).toEqual([]);
  });

  it('is copied by nobody who was removed, or lost the right there, a moment before', async () => {
    const { path } = home;
    const guest = await join(me, String(home.scope.id), 'editor');
    await enter(cabin, guest, 'editor');
    const one = await record(guest, path, {
      split: { mode: 'equal', shares: [{ userId: me.userId }] },
      paidBy: [{ userId: me.userId }],
    });
    const before = await recordsIn(scopePartition(ScopeId.parse(there)));
    const send = async (between: () => Promise<unknown>) => {
      let answer: Answer | undefined;
      await beforeNextWrite(between, async () => {
        answer = await guest.post(`${path}/transactions/transfer`, { ids: [one.id], toScopeId: there });
      });
      return answer?.status;
    };
    const at = `${cabin.path}/members/${guest.userId}`;
    expect(await send(() => cabin.owner.patch(at, { role: 'viewer' }))).toBe(403);
    await cabin.owner.patch(at, { role: 'editor' });
    expect(await send(() => me.delete(`${path}/members/${guest.userId}`))).toBe(404);
    const after = await recordsIn(scopePartition(ScopeId.parse(there)));
    expect(after.filter(({ sk }) => String(sk).startsWith('TRANSACTION'))).toEqual(
      before.filter(({ sk }) => String(sk).startsWith('TRANSACTION')),
    );
    expect((await me.get(`${path}/transactions/${one.id}`)).status).toBe(200);
  });

  it('goes with so many others as one step can write: 9 to transfer, 15 to duplicate', async () => {
    const { path } = home;
    const split = { mode: 'equal', shares: [{ userId: me.userId }] };
    const ids: string[] = [];
    for (let day = 1; day <= 16; day++)
      ids.push(String((await record(me, path, { split, date: `2026-10-${String(day).padStart(2, '0')}` })).id));
    const send = (how: string, count: number) =>
      me.post(`${path}/transactions/${how}`, { ids: ids.slice(0, count), toScopeId: me.userId });
    expect((await send('duplicate', 15)).status).toBe(201);
    expect((await send('transfer', 9)).status).toBe(201);
    expect(await wrongIn(path, me.userId)).toEqual([]);
  });
});

describe('whatever goes to and fro', () => {
  const Step = fc.record({
    noun: fc.constantFrom('transactions', 'tags', 'categories', 'sources', 'lists'),
    act: fc.constantFrom('make', 'duplicate', 'transfer', 'transfer', 'restore', 'delete'),
    from: fc.nat(2),
    to: fc.nat(2),
    which: fc.nat(50),
    many: fc.integer({ min: 1, max: 3 }),
  });

  it('leaves figures that add up in every scope', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(Step, { minLength: 10, maxLength: 25 }), async (steps) => {
        const who = (await household()).owner;
        const scopes = [
          who.userId,
          ...(await Promise.all(
            [0, 1].map(async (index) =>
              String((await who.post('/v1/scopes', { name: 'One', currency: index ? 'EUR' : 'SEK' })).body.id),
            ),
          )),
        ];
        // Who takes part in a group's transactions, and is missing elsewhere until one of them goes there.
        const others = await Promise.all(
          scopes.map(async (id, index) =>
            id === who.userId
              ? undefined
              : String((await who.post(`/v1/scopes/${id}/members`, { displayName: `Kim ${index}` })).body.userId),
          ),
        );
        const made: { at: string; id: string; noun: string }[] = [];
        const outcomes: number[] = [];
        for (const { noun, act, from, to, which, many } of steps) {
          const at = `/v1/scopes/${scopes[from] ?? ''}`;
          const mine = made.filter((one) => one.at === at && one.noun === noun);
          const pick = Array.from(
            { length: Math.min(many, mine.length) },
            (_, index) => mine[(which + index) % mine.length]?.id ?? '',
          );
          const ofNoun = (other: string) =>
            made.filter((one) => one.at === at && one.noun === other).map(({ id }) => id);
          const keep = (answer: Answer, place: string) => {
            outcomes.push(answer.status);
            for (const { id } of answer.body.items ?? (answer.status === 201 ? [answer.body] : []))
              made.push({ at: place, id, noun });
          };
          if (act === 'make') {
            const [category = null] = ofNoun('categories');
            const [source = null] = ofNoun('sources');
            const other = others[from];
            const bodies: Record<string, object> = {
              transactions: {
                kind: which % 3 ? 'expense' : 'income',
                amount: 100 + which,
                date: `2026-11-${String(10 + (which % 5))}`,
                categoryId: category,
                sourceId: source,
                tagIds: ofNoun('tags').slice(0, 2),
                ...(other && which % 2 && { split: equally(who.userId, other) }),
              },
              tags: { name: `tag ${which % 4}` },
              categories: { kind: 'transaction', name: `category ${which % 4}`, groupId: which % 2 ? category : null },
              sources: {
                kind: 'bank',
                name: `source ${which % 4}`,
                currency: which % 2 ? 'SEK' : 'EUR',
                openingBalance: which,
              },
              lists: { name: `list ${which}` },
            };
            const answer = await who.post(`${at}/${noun}`, bodies[noun]);
            keep(answer, at);
            if (noun === 'lists')
              await who.post(`${at}/lists/${String(answer.body.id)}/items`, {
                name: `item ${which % 3}`,
                purchased: which % 2 === 0,
              });
          } else if (act === 'duplicate' || act === 'transfer') {
            const place = `/v1/scopes/${scopes[to] ?? ''}`;
            const path = noun === 'lists' ? `${at}/lists/${pick[0] ?? randomUUID()}/${act}` : `${at}/${noun}/${act}`;
            keep(
              await who.post(path, {
                toScopeId: scopes[to],
                ...(noun !== 'lists' && { ids: pick.length > 0 ? pick : [randomUUID()] }),
              }),
              place,
            );
          } else if (act === 'restore')
            outcomes.push((await who.post(`${at}/${noun}/${pick[0] ?? randomUUID()}/restore`)).status);
          else outcomes.push((await who.delete(`${at}/${noun}/${pick[0] ?? randomUUID()}`)).status);
        }
        expect(outcomes.filter((status) => status >= 500)).toEqual([]);
        expect(await wrongIn(...scopes)).toEqual([]);
      }),
      { numRuns: rounds(200), endOnFailure: true },
    );
  });
});
