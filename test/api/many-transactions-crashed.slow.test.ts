import { beforeAll, describe, expect, it } from '@jest/globals';
import { crashAt, crashMoments } from '../support/crash-at';
import fc from '../support/fast-check';
import { rounds } from '../support/generated';
import { heading } from '../support/headings';
import { wrongIn } from '../support/long-list';
import { placesIn } from '../support/many-labels';
import { dayOf, moneyIn, recordMany, settleIn, stepIn, toldOf } from '../support/many-transactions';
import { MemoryTable } from '../support/memory-table';
import { type Answer, type Json, person } from '../support/person';
import { openTable } from '../support/table';

/** More than one transaction of the table takes to another scope, each on a day of its own. */
const many = 40;

const table = new MemoryTable();
beforeAll(() => {
  table.answer(openTable());
});

/** Somebody with many transactions in their own scope, and a group of theirs in which there is nothing. */
const prepared = async () => {
  const me = await person();
  const path = '/v1/scopes/personal';
  const to = String((await me.post('/v1/scopes', { name: 'Cabin', currency: 'SEK' })).body.id);
  const sourceId = await heading(me, path, 'sources', 'Cash');
  const categoryId = await heading(me, path, 'categories', 'Food');
  const bodies = Array.from({ length: many }, (_, index) => ({
    kind: 'expense',
    amount: 100 + index,
    date: dayOf(index),
    sourceId,
    categoryId,
  }));
  const ids = await recordMany(me, path, bodies);
  const send = (how: string): Promise<Answer> => me.post(`${path}/transactions/${how}`, { ids, toScopeId: to });
  const here = () => moneyIn(me, me.userId);
  const there = () => moneyIn(me, to);
  return { me, to, path, ids, send, here, there };
};

describe('many transactions on their way to another scope', () => {
  // One write begins, four hold the originals, and have the copies and the days, and one shows all of it.
  it.each(crashMoments(6))(
    'are there whole or not at all, when the call that takes them crashes (moment %i)',
    async (moment) => {
      const { me, to, send, here, there } = await prepared();
      const [full, none, stood] = [await here(), await there(), await placesIn(to)];
      await crashAt(table, moment, async () => {
        await send('transfer');
      });
      const there1 = await there();
      const isWhole = there1.days.length > 0;
      const seen = async () => ({ here: (await here()).days, there: (await there()).days, told: await toldOf(me, to) });
      const whole = { here: [], there: full.days, told: { feed: many, exported: many } };
      const nothing = { here: full.days, there: [], told: { feed: 0, exported: 0 } };
      expect(await seen()).toEqual(isWhole ? whole : nothing);
      if (!isWhole) expect([await here(), there1]).toEqual([full, none]);
      expect(await wrongIn(me.userId, to)).toEqual([]);
      await settleIn(to);
      expect(await seen()).toEqual(isWhole ? whole : nothing);
      if (!isWhole) expect(await placesIn(to)).toEqual(stood);
      expect(await wrongIn(me.userId, to)).toEqual([]);
    },
  );

  // Four writes settle all of it, and two end it.
  it.each(crashMoments(6))('stay whole, when a step behind that crashes (moment %i)', async (moment) => {
    const { me, to, send, here, there } = await prepared();
    expect((await send('transfer')).status).toBe(201);
    const shown = [await here(), await there()];
    await crashAt(table, moment, () => settleIn(to));
    expect([await here(), await there()]).toEqual(shown);
    await settleIn(to);
    expect([await here(), await there()]).toEqual(shown);
    expect(await wrongIn(me.userId, to)).toEqual([]);
  });

  it('come side by side with others, and one of two that take the same away finds them gone', async () => {
    const { me, to, send, there } = await prepared();
    const duplicated = await Promise.all([send('duplicate'), send('duplicate'), send('duplicate')]);
    expect(duplicated.map(({ status }) => status)).toEqual([201, 201, 201]);
    const transferred = await Promise.all([send('transfer'), send('transfer')]);
    expect(transferred.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect((await there()).days).toHaveLength(4 * many);
    await settleIn(to);
    expect((await there()).days).toHaveLength(4 * many);
    expect(await wrongIn(me.userId, to)).toEqual([]);
  });

  const Act = fc.constantFrom(
    'step',
    'step',
    'change',
    'delete',
    'restore',
    'add',
    'refund',
    'spend here',
    'remove scope',
    'restore scope',
  );

  it('add up at every moment, whatever others write on either side', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('duplicate', 'transfer'),
        fc.array(Act, { maxLength: 16 }),
        fc.nat(many - 1),
        async (how, acts, which) => {
          const { me, to, send } = await prepared();
          const { status, body } = await send(how);
          expect(status).toBe(201);
          const at = `/v1/scopes/${to}/transactions`;
          const one = `${at}/${String(body.items[which].id)}`;
          const does: Record<typeof Act extends fc.Arbitrary<infer Name> ? Name : never, () => Promise<unknown>> = {
            step: () => stepIn(to, { most: 20 }),
            change: () => me.patch(one, { amount: 5_000 + which, date: dayOf(which + 1) }),
            delete: () => me.delete(one),
            restore: () => me.post(`${one}/restore`),
            add: () => me.post(at, { kind: 'income', amount: 70, date: dayOf(which) }),
            'spend here': () =>
              me.post('/v1/scopes/personal/transactions', { kind: 'expense', amount: 9, date: dayOf(which) }),
            refund: () =>
              me.post(at, { kind: 'income', amount: 7, date: dayOf(which), refundOf: String(body.items[which].id) }),
            'remove scope': () => me.delete(`/v1/scopes/${to}`),
            'restore scope': () => me.post(`/v1/scopes/${to}/restore`),
          };
          for (const act of acts) {
            await does[act]();
            expect([act, await wrongIn(me.userId, to)]).toEqual([act, []]);
          }
          await does['restore scope']();
          const before = await moneyIn(me, to);
          await settleIn(to);
          expect(await moneyIn(me, to)).toEqual(before);
          expect(await wrongIn(me.userId, to)).toEqual([]);
          const total = before.days.reduce((sum: number, [, amount]: Json) => sum + Number(amount), 0);
          expect(total).toBeGreaterThan(0);
        },
      ),
      { numRuns: rounds(100, 3), endOnFailure: true },
    );
  }, 600_000);
});
