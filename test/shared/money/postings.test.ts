import { describe, expect, it } from '@jest/globals';
import { TotalTooLarge } from '../../../shared/core/errors';
import { balanceAttribute, largestVolume } from '../../../shared/core/money/balance-accounts';
import { CurrencyCode } from '../../../shared/core/money/currencies';
import { StaleRead } from '../../../shared/core/retry';
import { amountsThatCount } from '../../../shared/money/amounts-that-count';
import { balanceLines } from '../../../shared/money/balance-lines';
import { balanceMoves } from '../../../shared/money/balances-posting';
import { staysExact } from '../../../shared/money/exact';
import { figureChanges, postings } from '../../../shared/money/postings';
import { sourceMoves } from '../../../shared/money/sources-posting';
import type { Transaction } from '../../../shared/money/transaction';
import { attributeOf } from '../../../shared/money/totals-moves';
import { applied, written } from './support/applied';
import { ann, expense, idOf, kim, robin, scopeId } from './support/transactions';

const most = Number.MAX_SAFE_INTEGER;
const [card, cash, food] = [idOf(2, 1), idOf(2, 2), idOf(3, 1)];
const deletedAt = '2026-11-22T12:00:00.000Z';
const euros = { currency: 'EUR', exchange: { currency: 'SEK', rate: '11.5', amount: 11_501, given: 'rate' } };
const paid = (user: typeof ann, currency = 'SEK') =>
  balanceAttribute('paid', { userId: user, currency: CurrencyCode.parse(currency) });
const owed = (user: typeof ann, currency = 'SEK') =>
  balanceAttribute('owed', { userId: user, currency: CurrencyCode.parse(currency) });

/** Returns what is added to each record of figures, by its place in the scope. */
const figures = (before: Transaction | null, after: Transaction | null) =>
  Object.fromEntries(figureChanges(scopeId, [{ before, after }]).map(({ key, add }) => [key.sk, add]));
const change = (after: Transaction, sk: string) => {
  const found = figureChanges(scopeId, [{ before: null, after }]).find(({ key }) => key.sk === sk);
  if (!found) throw new Error(`Nothing moves in ${sk}`);
  return found;
};

describe('the amounts of a transaction that count', () => {
  it('are its own: of who paid and of who bears', () => {
    const one = expense();
    expect(amountsThatCount(one)).toEqual({
      currency: 'SEK',
      amount: 1_000,
      paid: one.paidBy,
      owedShares: one.split?.shares,
    });
    expect(amountsThatCount(expense({ split: null })).owedShares).toEqual(one.paidBy);
  });

  it('are those it was exchanged to, divided as its own are', () => {
    const paidBy = [
      { userId: robin, amount: 250 },
      { userId: ann, amount: 750 },
    ];
    const [byRobin, byAnn] = [
      { userId: robin, amount: 2_875 },
      { userId: ann, amount: 8_626 },
    ];
    expect(amountsThatCount(expense({ ...euros, paidBy, oddUnits: 'by-id' }))).toEqual({
      currency: 'SEK',
      amount: 11_501,
      paid: [byRobin, byAnn],
      owedShares: [
        { userId: ann, amount: 8_051 },
        { userId: robin, amount: 3_450 },
      ],
    });
    expect(amountsThatCount(expense({ ...euros, paidBy, split: null })).owedShares).toEqual([byRobin, byAnn]);
    expect(amountsThatCount(expense({ ...euros, paidBy: [], split: null })).paid).toEqual([]);
  });

  it('fall as the id says, or to the first where odd units fell so', () => {
    const split = { mode: 'equal', shares: [ann, robin].map((userId) => ({ userId, value: null, amount: 500 })) };
    const odd = (more: object) =>
      amountsThatCount(
        expense({ ...euros, split, id: '0190a0a0-0000-7000-8000-000000000001', ...more }),
      ).owedShares.map(({ amount }) => amount);
    expect([odd({ oddUnits: null }), odd({ oddUnits: 'by-id' })]).toEqual([
      [5_751, 5_750],
      [5_750, 5_751],
    ]);
  });
});

describe('the lines of a balance', () => {
  it('are one for everybody who paid or bears', () => {
    const paidBy = [{ userId: kim, amount: 1_000 }];
    expect(balanceLines(expense({ paidBy }))).toEqual([
      { userId: kim, currency: 'SEK', paid: 1_000, owed: 0 },
      { userId: ann, currency: 'SEK', paid: 0, owed: 700 },
      { userId: robin, currency: 'SEK', paid: 0, owed: 300 },
    ]);
  });

  it('count the other way for income, and none of a transfer or of what everybody bears as they paid', () => {
    const paidBy = [ann, robin].map((userId) => ({ userId, amount: 500 }));
    expect(balanceLines(expense({ kind: 'income', paidBy }))).toEqual([
      { userId: ann, currency: 'SEK', paid: -500, owed: -700 },
      { userId: robin, currency: 'SEK', paid: -500, owed: -300 },
    ]);
    expect(balanceLines(expense({ kind: 'transfer' }))).toEqual([]);
    expect(balanceLines(expense({ split: null }))).toEqual([]);
  });

  it('add up to what a change moves, volumes included, without what stays', () => {
    const [before, after] = [expense(), expense({ amount: 1_100, paidBy: [{ userId: ann, amount: 1_100 }] })];
    expect(balanceMoves({ before, after })).toEqual({
      add: { [paid(ann)]: 100, 'v:SEK': 100 },
      volume: { 'v:SEK': 100 },
    });
    const income = expense({ kind: 'income' });
    expect(balanceMoves({ before: income, after: null })).toEqual({
      add: { [paid(ann)]: 1_000, [owed(ann)]: 700, [owed(robin)]: 300, 'v:SEK': -1_000 },
      volume: { 'v:SEK': -1_000 },
    });
    expect(balanceMoves({ before, after: before })).toEqual({ add: {}, volume: {} });
  });
});

describe('what moves in a source', () => {
  const from = (currency: string, sourceAmount: number | null = null) => ({
    sourceId: card,
    sourceCurrency: currency,
    sourceAmount,
  });
  const to = (currency: string, toSourceAmount: number | null = null) => ({
    toSourceId: cash,
    toSourceCurrency: currency,
    toSourceAmount,
  });

  it('goes out of it, and comes in by income', () => {
    expect(sourceMoves(expense(from('SEK')))).toEqual([{ id: card, currency: 'SEK', amount: -1_000 }]);
    expect(sourceMoves(expense({ kind: 'income', ...from('SEK') }))).toEqual([
      { id: card, currency: 'SEK', amount: 1_000 },
    ]);
    expect(sourceMoves(expense())).toEqual([]);
  });

  it('is in its own currency: the transaction’s, that of its exchange, or what was said apart', () => {
    expect(sourceMoves(expense({ ...euros, ...from('SEK') }))).toEqual([
      { id: card, currency: 'SEK', amount: -11_501 },
    ]);
    expect(sourceMoves(expense({ ...euros, ...from('NOK', 900) }))).toEqual([
      { id: card, currency: 'NOK', amount: -900 },
    ]);
  });

  it('goes from one to the other by a transfer', () => {
    const transfer = { kind: 'transfer', paidBy: [], split: null };
    expect(sourceMoves(expense({ ...transfer, ...from('SEK'), ...to('NOK', 900) }))).toEqual([
      { id: card, currency: 'SEK', amount: -1_000 },
      { id: cash, currency: 'NOK', amount: 900 },
    ]);
    expect(sourceMoves(expense({ ...transfer, ...to('SEK') }))).toEqual([{ id: cash, currency: 'SEK', amount: 1_000 }]);
    // A source that was deleted before currencies were kept has none.
    expect(sourceMoves(expense({ ...transfer, sourceId: card, toSourceId: cash }))).toEqual([]);
  });

  it('is added to its record as long as that keeps its currency, up to the largest sum', () => {
    const one = change(expense({ kind: 'income', ...from('SEK') }), `SOURCE#${card}`);
    expect([one.add, one.set]).toEqual([{ moved: 1_000 }, undefined]);
    expect(applied(one, { currency: 'SEK' })).toEqual({ currency: 'SEK', moved: 1_000 });
    expect(applied(one, { currency: 'SEK', moved: 5, deletedAt })).toEqual({
      currency: 'SEK',
      moved: 1_005,
      deletedAt,
    });
    expect(applied(one, { currency: 'NOK', moved: 5 })).toBeInstanceOf(StaleRead);
    expect(applied(one, undefined)).toBeInstanceOf(StaleRead);
    const room = most - 10 ** 13;
    expect(applied(one, { currency: 'SEK', moved: room - 1_000 })).toEqual({ currency: 'SEK', moved: room });
    expect(applied(one, { currency: 'SEK', moved: room - 999 })).toBeInstanceOf(TotalTooLarge);
  });

  it('is one sum for each, of all that changes, and none where it stays', () => {
    const [before, after] = [expense(from('SEK')), expense({ ...from('SEK'), amount: 1_300 })];
    expect(figures(before, after)[`SOURCE#${card}`]).toEqual({ moved: -300 });
    expect(figures(before, expense({ ...from('SEK'), payee: 'Market' }))).toEqual({});
  });
});

describe('the figures that follow from a transaction', () => {
  const day = 'TOTAL#category#2026-11-21#SEK';
  const [none, count] = [attributeOf('expense', null), attributeOf('count', null)];

  it('are totals of its day by what it has, its source, and everybody’s balance', () => {
    const one = expense({ categoryId: food, sourceId: card, sourceCurrency: 'SEK' });
    expect(figures(null, one)).toEqual({
      [day]: { [attributeOf('expense', food)]: 1_000, [attributeOf('count', food)]: 1 },
      'TOTAL#source#2026-11-21#SEK': { [attributeOf('expense', card)]: 1_000, [attributeOf('count', card)]: 1 },
      'TOTAL#member#2026-11-21#SEK': {
        [attributeOf('expense', ann)]: 700,
        [attributeOf('count', ann)]: 1,
        [attributeOf('expense', robin)]: 300,
        [attributeOf('count', robin)]: 1,
        E: 1_000,
      },
      [`SOURCE#${card}`]: { moved: -1_000 },
      BALANCES: { [paid(ann)]: 1_000, [owed(ann)]: 700, [owed(robin)]: 300, 'v:SEK': 1_000 },
    });
  });

  it('are in the scope’s own records', () => {
    expect(new Set(figureChanges(scopeId, [{ before: null, after: expense() }]).map(({ key }) => key.pk))).toEqual(
      new Set([`SCOPE#${scopeId}`]),
    );
  });

  it('are none of what is deleted', () => {
    const gone = expense({ deletedAt, deletedBy: ann });
    expect(figures(gone, gone)).toEqual({});
    expect(figures(expense(), gone)).toEqual(figures(expense(), null));
    expect(figures(gone, expense())).toEqual(figures(null, expense()));
    expect(figures(expense(), gone).BALANCES).toEqual({
      [paid(ann)]: -1_000,
      [owed(ann)]: -700,
      [owed(robin)]: -300,
      'v:SEK': -1_000,
    });
  });

  it('name a day’s record the first time, and stay sums that a double holds exactly', () => {
    const one = change(expense(), day);
    const named = { date: '2026-11-21', currency: 'SEK' };
    expect(applied(one, undefined)).toEqual({ ...named, [none]: 1_000, [count]: 1 });
    expect(applied(one, { ...named, [none]: most - 1_000 })).toEqual({ ...named, [none]: most, [count]: 1 });
    expect(applied(one, { ...named, [none]: most - 999 })).toBeInstanceOf(TotalTooLarge);
  });

  it('bound what members bear by its sum alone, of either kind', () => {
    for (const [kind, sum] of [
      ['expense', 'E'],
      ['income', 'I'],
    ] as const) {
      const one = change(expense({ kind }), 'TOTAL#member#2026-11-21#SEK');
      expect(applied(one, { [attributeOf(kind, ann)]: most - 700 })).toMatchObject({ [sum]: 1_000 });
      expect(applied(one, { [sum]: most - 1_000 })).toMatchObject({ [sum]: most });
      expect(applied(one, { [sum]: most - 999 })).toBeInstanceOf(TotalTooLarge);
    }
  });

  it('count for nobody who bears nothing', () => {
    const shares = [ann, robin].map((userId, index) => ({ userId, value: index, amount: index * 1_000 }));
    expect(figures(null, expense({ split: { mode: 'shares', shares } }))['TOTAL#member#2026-11-21#SEK']).toEqual({
      [attributeOf('expense', robin)]: 1_000,
      [attributeOf('count', robin)]: 1,
      E: 1_000,
    });
  });

  it('take a refund from what was spent, and leave a refund from before they were counted as income', () => {
    const refund = (follows: string[] | null) =>
      figures(null, expense({ kind: 'income', refundOf: idOf(6, 9), follows }))[day];
    expect(refund([])).toEqual({ [none]: -1_000, [count]: 1 });
    expect(refund(null)).toEqual({ [attributeOf('income', null)]: 1_000, [count]: 1 });
  });

  it('bound balances by their volume alone, which has half of the room', () => {
    const one = change(expense(), 'BALANCES');
    expect(one.set).toBeUndefined();
    expect(applied(one, { [paid(ann)]: most - 1_000 })).toMatchObject({ 'v:SEK': 1_000, [paid(ann)]: most });
    const room = most - (most - largestVolume);
    expect(applied(one, { 'v:SEK': room - 1_000 })).toMatchObject({ 'v:SEK': room });
    expect(applied(one, { 'v:SEK': room - 999 })).toBeInstanceOf(TotalTooLarge);
    expect(applied(one, undefined)).toMatchObject({ 'v:SEK': 1_000 });
  });

  it('stay exact in either direction, if they move at all', () => {
    const holds = (add: Record<string, number>, before: number) => {
      const condition = staysExact(add);
      return !(
        applied(
          { key: { pk: 'a', sk: 'b' }, add, condition, refusal: () => new TotalTooLarge() },
          { one: before },
        ) instanceof Error
      );
    };
    expect([holds({ one: -5 }, 5 - most), holds({ one: -5 }, 4 - most), holds({ one: 5 }, most - 4)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([holds({ two: 1, one: 5 }, most), holds({ one: 5, two: 1 }, most)]).toEqual([false, false]);
    expect(staysExact({})).toBeUndefined();
  });
});

describe('what is written with a transaction', () => {
  const refund = (more: object = {}) =>
    expense({ id: idOf(6, 2), kind: 'income', amount: 400, refundOf: idOf(6, 1), follows: ['category'], ...more });

  it('is what is left of the expense it refunds, its followers and all figures, a record once', () => {
    const shoes = expense();
    const records = (all: ReturnType<typeof postings>) => all.map(({ key }) => key.sk);
    expect(records(postings(scopeId, { before: null, after: refund(), refunded: shoes }))).toEqual([
      `TRANSACTION#${shoes.id}`,
      'TOTAL#category#2026-11-21#SEK',
      'TOTAL#member#2026-11-21#SEK',
      'BALANCES',
    ]);
    const after = expense({ categoryId: food, version: 4 });
    const followers = [{ before: refund(), after: refund({ categoryId: food, version: 4 }) }];
    expect(records(postings(scopeId, { before: shoes, after, followers }))).toEqual([
      `TRANSACTION#${idOf(6, 2)}`,
      'TOTAL#category#2026-11-21#SEK',
    ]);
    expect(postings(scopeId, { before: shoes, after: shoes })).toEqual([]);
  });

  it('gives a deleted refund back to its expense', () => {
    const gone = refund({ deletedAt, deletedBy: ann });
    const [back] = postings(scopeId, { before: refund(), after: gone });
    expect(back && written(back, { refunds: { [gone.id]: 400 }, refundable: 600 })).toEqual({
      refunds: {},
      refundable: 1_000,
    });
    expect(postings(scopeId, { before: gone, after: gone })).toEqual([]);
  });

  it('names a day’s record, and is refused as its figures are', () => {
    const total = postings(scopeId, { before: null, after: expense() }).find(({ key }) => key.sk.startsWith('TOTAL'));
    expect(total && written(total, undefined)).toMatchObject({ date: '2026-11-21', currency: 'SEK' });
    expect(total && written(total, { [attributeOf('expense', null)]: most })).toBeInstanceOf(TotalTooLarge);
    const balances = postings(scopeId, { before: null, after: expense() }).find(({ key }) => key.sk === 'BALANCES');
    expect(balances && written(balances, undefined)).toMatchObject({ 'v:SEK': 1_000 });
  });
});
