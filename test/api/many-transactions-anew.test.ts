import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { operationsPerDay } from '../../shared/core/env';
import { UserId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { beforeWrites } from '../support/before-writes';
import { wrongIn } from '../support/long-list';
import { dayOf, moneyIn, recordMany, relocationsIn, settleIn, standsIn, stepIn } from '../support/many-transactions';
import { type Answer, person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const many = 40;

const begins = (actions: readonly TransactWriteItem[]): boolean =>
  actions.some(({ Put }) => Put?.Item?.sk?.S?.startsWith('RELOCATION#'));
const shows = (actions: readonly TransactWriteItem[]): boolean =>
  actions.some(({ Update }) => Object.values(Update?.ExpressionAttributeNames ?? {}).includes('revealed'));
const removes = (actions: readonly TransactWriteItem[]): boolean => actions.some((action) => action.Delete);

/** Something to wait for until it is opened. */
const gate = () => {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    passed,
    open: () => {
      open();
    },
  };
};

/** Somebody with many expenses of their own, each of a day of its own, and an empty group of theirs. */
const prepared = async () => {
  const me = await person();
  const path = '/v1/scopes/personal';
  const { id, currency } = (await me.post('/v1/scopes', { name: 'Cabin', currency: 'SEK' })).body;
  const bodies = Array.from({ length: many }, (_, index) => ({
    kind: 'expense',
    amount: 100,
    date: dayOf(index),
    currency,
  }));
  const ids = await recordMany(me, path, bodies);
  const to = String(id);
  const duplicate = (): Promise<Answer> => me.post(`${path}/transactions/duplicate`, { ids, toScopeId: to });
  return { me, to, duplicate };
};

describe('many transactions that are staged', () => {
  it('count in full on days from which an earlier attempt of the same call is taken away meanwhile', async () => {
    const { me, to, duplicate } = await prepared();
    const [waits, mayGoOn] = [gate(), gate()];
    let [begun, shown] = [0, 0];
    let undone: Promise<boolean> | undefined;
    let answer: Answer | undefined;
    // The first attempt meets another currency. Its days are read as it left them, and removed later.
    const between = async (actions: readonly TransactWriteItem[]): Promise<void> => {
      if (removes(actions)) {
        waits.open();
        await mayGoOn.passed;
      } else if (begins(actions) && ++begun === 2) {
        undone = stepIn(to);
        await waits.passed;
      } else if (shows(actions) && ++shown === 1) {
        await me.patch(`/v1/scopes/${to}`, { currency: 'NOK' });
      } else if (shows(actions)) {
        mayGoOn.open();
        await undone;
      }
    };
    await beforeWrites(between, async () => {
      answer = await duplicate();
    });
    expect([answer?.status, begun, shown]).toEqual([201, 2, 2]);
    expect((await moneyIn(me, to)).days).toHaveLength(many);
    expect(await wrongIn(to)).toEqual([]);
    await settleIn(to);
    expect((await relocationsIn(to)).map(({ phase }) => phase)).toEqual(['ended', 'ended']);
    expect((await moneyIn(me, to)).days).toHaveLength(many);
    expect(await wrongIn(to)).toEqual([]);
  });

  it('count against the day of whoever sends them before any of them is written, shown or not', async () => {
    const { me, to, duplicate } = await prepared();
    const today = keys.count(UserId.parse(me.userId), 'operations', new Date().toISOString().slice(0, 10));
    await setAttributes(today, { number: operationsPerDay - many });
    await beforeWrites(
      async (actions) => {
        if (shows(actions)) await me.delete(`/v1/scopes/${to}`);
      },
      async () => {
        expect((await duplicate()).body.errors).toMatchObject([{ path: 'toScopeId', code: 'no_scope' }]);
      },
    );
    await settleIn(to);
    expect((await me.post(`/v1/scopes/${to}/restore`)).status).toBe(200);
    const begun = (await relocationsIn(to)).length;
    expect((await duplicate()).body).toMatchObject({ what: 'operations a day' });
    expect((await relocationsIn(to)).length).toBe(begun);
    expect((await standsIn(to)).filter((sk) => /^(TRANSACTION|TOTAL)#/.test(sk))).toEqual([]);
  });
});
