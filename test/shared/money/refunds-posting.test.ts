import { describe, expect, it } from '@jest/globals';
import { HearthError } from '../../../shared/core/errors';
import { StaleRead } from '../../../shared/core/retry';
import { checkInput } from '../../../shared/db/expressions';
import { attributesOf, type Value } from '../../../shared/db/attributes';
import { followersPosting, refundsPosting, sameRefunds } from '../../../shared/money/refunds-posting';
import type { Transaction } from '../../../shared/money/transaction';
import { Expression } from '../../support/expression';
import { written } from './support/applied';
import { expense, idOf } from './support/transactions';

type Stored = Parameters<typeof written>[1];

const shoes = expense();
const [first, second, other] = [idOf(6, 2), idOf(6, 3), idOf(6, 4)];
const refund = (amount: number, more: object = {}) =>
  expense({ id: first, kind: 'income', amount, refundOf: shoes.id, follows: [], ...more });
const deletedAt = '2026-11-22T12:00:00.000Z';

/** The expense as it stands in the table, refunded by so much each. */
const stored = (refunds?: Record<string, number>, more: object = {}) => ({
  version: shoes.version,
  createdAt: shoes.createdAt,
  ...(refunds && { refunds, refundable: 1_000 - Object.values(refunds).reduce((sum, one) => sum + one, 0) }),
  ...more,
});
const refunded = (refunds: object, refundable: number) => expense({ refunds, refundable });

/** Returns what comes of the expense's record, for each action: the record, or the code that refuses it. */
const after = (before: Transaction | null, then: Transaction | null, read: Transaction | undefined, record: Stored) =>
  refundsPosting({ before, after: then }, read).map((action) => {
    const found = written(action, record);
    if (found instanceof HearthError) return { code: found.code, ...found.data };
    return found instanceof StaleRead ? 'stale' : found;
  });
const tooLarge = (left: number, most: string) => [{ code: 'refund-too-large', left, currency: 'SEK', most }];

describe('a refund that is new', () => {
  it('is the first: it takes from the whole of its expense, at most all', () => {
    expect(after(null, refund(400), shoes, stored())).toEqual([stored({ [first]: 400 })]);
    expect(after(null, refund(1_000), shoes, stored())).toEqual([stored({ [first]: 1_000 })]);
    expect(() => refundsPosting({ before: null, after: refund(1_001) }, shoes)).toThrow(
      expect.objectContaining({ code: 'refund-too-large', data: { left: 1_000, currency: 'SEK', most: '10.00' } }),
    );
  });

  it('is the first of an expense that is still what was read', () => {
    for (const changed of [{ version: 4 }, { createdAt: deletedAt }, { refunds: {} }])
      expect(after(null, refund(400), shoes, { ...stored(), ...changed })).toEqual(['stale']);
  });

  it('takes from what others left', () => {
    const read = refunded({ [second]: 700 }, 300);
    expect(after(null, refund(300), read, stored({ [second]: 700 }))).toEqual([
      stored({ [second]: 700, [first]: 300 }),
    ]);
    expect(after(null, refund(301), read, stored({ [second]: 700 }))).toEqual(tooLarge(300, '3.00'));
    expect(after(null, refund(301), read, { ...stored({ [second]: 700 }), refundable: null })).toEqual(
      tooLarge(0, '0.00'),
    );
    for (const changed of [{ version: 4 }, { createdAt: deletedAt }])
      expect(after(null, refund(1), read, { ...stored({ [second]: 700 }), ...changed })).toEqual(['stale']);
    expect(after(null, refund(1), read, undefined)).toEqual(['stale']);
  });

  it('is one too many, not too large, where all that is left would do', () => {
    const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`other ${index}`, 1]));
    expect(after(null, refund(980), refunded({ [second]: 1 }, 999), stored(twenty))).toMatchObject([
      { code: 'quota-exceeded' },
    ]);
  });

  it('is one of twenty at most', () => {
    const many = (count: number) =>
      stored(Object.fromEntries(Array.from({ length: count }, (_, index) => [`other ${index}`, 1])));
    const read = refunded({ [second]: 1 }, 999);
    expect(after(null, refund(1), read, many(19))).toMatchObject([{ refundable: 980 }]);
    expect(after(null, refund(1), read, many(20))).toEqual([
      { code: 'quota-exceeded', what: 'refunds of one expense', limit: 20 },
    ]);
  });

  it('can’t be without its expense', () => {
    expect(() => refundsPosting({ before: null, after: refund(1) }, undefined)).toThrow(
      `Transaction ${first} refunds ${shoes.id}, which was not read`,
    );
  });
});

describe('a refund that changes', () => {
  const change = (from: number, to: number, record: Stored = stored({ [first]: from, [second]: 500 })) =>
    after(refund(from), refund(to), undefined, record);

  it('takes more of what is left, or gives back', () => {
    expect(change(400, 500)).toEqual([stored({ [first]: 500, [second]: 500 })]);
    expect(change(400, 100)).toEqual([stored({ [first]: 100, [second]: 500 })]);
    expect(change(400, 501)).toEqual(tooLarge(500, '5.00'));
  });

  it('may give back where more was refunded than was spent, before refunds were counted', () => {
    expect(change(400, 399, { refunds: { [first]: 400 }, refundable: -200 })).toEqual([
      { refunds: { [first]: 399 }, refundable: -199 },
    ]);
    expect(change(400, 399, {})).toEqual(tooLarge(400, '4.00'));
  });

  it('moves nothing where its amount stays', () => {
    expect(change(400, 400)).toEqual([]);
  });

  it('gives its whole amount back when it goes, is deleted, or becomes something else', () => {
    const record = stored({ [first]: 400, [second]: 500 });
    for (const gone of [
      null,
      refund(400, { deletedAt }),
      refund(400, { refundOf: null, follows: null }),
      refund(400, { follows: null }),
      refund(400, { kind: 'expense' }),
    ])
      expect(after(refund(400), gone, undefined, record)).toEqual([stored({ [second]: 500 })]);
    expect(after(refund(400), null, undefined, {})).toEqual(['stale']);
  });

  it('gives back to the one and takes from the other when it refunds another', () => {
    const to = expense({ id: other });
    const [back, taken, ...more] = refundsPosting({ before: refund(400), after: refund(300, { refundOf: other }) }, to);
    expect([back?.key.sk, taken?.key.sk, more]).toEqual([`TRANSACTION#${shoes.id}`, `TRANSACTION#${other}`, []]);
    expect(back && written(back, stored({ [first]: 400 }))).toEqual(stored({}));
    expect(taken && written(taken, stored())).toEqual(stored({ [first]: 300 }));
  });

  it('is none while it was deleted, or from before refunds were counted', () => {
    for (const before of [refund(400, { deletedAt }), refund(400, { follows: null })]) {
      expect(after(before, null, undefined, stored())).toEqual([]);
      expect(after(before, refund(400), shoes, stored())).toEqual([stored({ [first]: 400 })]);
    }
    expect(after(shoes, shoes, undefined, stored())).toEqual([]);
  });
});

describe('the refunds of an expense that changes', () => {
  const holds = (one: Transaction, record: Readonly<Record<string, Value>>) => {
    const condition = sameRefunds(one);
    if (!condition) return 'always';
    const input = checkInput({ pk: 'a', sk: 'b' }, condition);
    return new Expression(input.ConditionExpression, input, attributesOf(record)).any();
  };

  it('are those it was read with', () => {
    const read = refunded({ [first]: 1 }, 999);
    expect([holds(shoes, {}), holds(shoes, { refunds: {} })]).toEqual([true, false]);
    expect([holds(read, { refunds: { [first]: 1 } }), holds(read, { refunds: { [first]: 2 } })]).toEqual([true, false]);
    expect(holds(refund(1), { refunds: {} })).toBe('always');
  });

  it('are written anew where they follow it, if nobody changed them in between', () => {
    const before = refund(400);
    const now = refund(400, { categoryId: idOf(3, 1), version: 4 });
    const [action, ...more] = followersPosting([
      { before, after: now },
      { before: null, after: now },
      { before, after: null },
    ]);
    expect([action?.key.sk, more]).toEqual([`TRANSACTION#${first}`, []]);
    expect(action && written(action, { version: 3, createdAt: before.createdAt })).toEqual({
      version: 4,
      createdAt: before.createdAt,
      categoryId: idOf(3, 1),
    });
    expect(action && written(action, { version: 4, createdAt: before.createdAt })).toBeInstanceOf(StaleRead);
  });
});
