import { randomUUID } from 'node:crypto';
import { balanceMoves } from '../../../shared/money/balances-posting';
import { ScopeId, TransactionId } from '../../../shared/core/ids';
import { day, instant, type LocalDate, localDate } from '../../../shared/core/time';
import type { StoredRecord } from '../../../shared/db/attributes';
import { keys, indexKeys } from '../../../shared/db/keys';
import { movesOf } from '../../../shared/money/totals-moves';
import { Transaction } from '../../../shared/money/transaction';
import { size } from '../generated';
import { heading } from '../headings';
import { join } from '../household';
import { person } from '../person';
import { setAttributes } from '../set-attributes';
import { copies, putRecords, standing } from './copies';

/**
 * The numbers of times that a household spends in a year, all but the least on every day of it: 100,000 take
 * the engine half a minute or more, so that only `npm run cost -- --grown` writes them, 10,000 some seconds.
 */
export const yearsOfSpending = [
  10,
  size(1_000, 740),
  process.env.COST_GROWN === 'on' ? 100_000 : size(10_000, 1_500),
] as const;
/** The amount it spends each time, in minor units. */
export const spent = 12_340;

const daysAYear = 365;
const newYear = Date.parse('2026-01-01T12:00:00Z');
/** Returns the dates from the first day of 2026 on, again and again. */
const dateOf = (number: number): LocalDate => localDate(instant(newYear + (number % daysAYear) * day), 'UTC');

type Amounts = Readonly<Record<string, number>>;
const plus = (so: Amounts, more: Amounts): Amounts => {
  const sums = { ...so };
  for (const [attribute, amount] of Object.entries(more)) sums[attribute] = (sums[attribute] ?? 0) + amount;
  return sums;
};

/**
 * Makes a group of two with its headings, and an expense by each of them on a day of its own, as the API
 * records them: what the rest of a year is copied from.
 */
const begun = async () => {
  const owner = await person();
  const { body: scope } = await owner.post('/v1/scopes', { name: 'Elm Street 4', currency: 'SEK', timeZone: 'UTC' });
  const scopeId = ScopeId.parse(scope.id);
  const path = `/v1/scopes/${scopeId}`;
  const other = await join(owner, scopeId, 'editor');
  const [sourceId, tagId] = [
    await heading(owner, path, 'sources', 'Account'),
    await heading(owner, path, 'tags', 'Everyday'),
  ];
  const patterns: Transaction[] = [];
  for (const [number, [payer, name]] of (
    [
      [owner, 'Food'],
      [other, 'Home'],
    ] as const
  ).entries()) {
    const categoryId = await heading(owner, path, 'categories', name);
    const { body } = await payer.post(`${path}/transactions`, {
      kind: 'expense',
      amount: spent,
      date: dateOf(number),
      categoryId,
      sourceId,
      tagIds: [tagId],
      payee: 'ICA Maxi',
    });
    patterns.push(Transaction.parse(await standing(keys.transaction(scopeId, TransactionId.parse(body.id)))));
  }
  return { owner, path, scopeId, patterns };
};

/**
 * Works out all that the product's rules make follow from transactions: records of days, and what the record
 * of balances holds.
 */
const following = (scopeId: ScopeId, all: Iterable<Transaction>) => {
  const days = new Map<string, { record: StoredRecord; sums: Amounts }>();
  let balances: Amounts = {};
  for (const one of all) {
    balances = plus(balances, balanceMoves({ before: null, after: one }).add);
    for (const { dimension, date, currency, add } of movesOf(null, one)) {
      const key = keys.dayTotal(scopeId, dimension, date, currency);
      days.set(key.sk, { record: { ...key, date, currency }, sums: plus(days.get(key.sk)?.sums ?? {}, add) });
    }
  }
  return { days: [...days.values()].map(({ record, sums }) => ({ ...record, ...sums })), balances };
};

/** Makes a group that spent so many times in 2026, as often on every day. */
export const spending = async (count: number) => {
  const { owner, path, scopeId, patterns } = await begun();
  const all = patterns.flatMap((one, first) =>
    Array.from({ length: Math.ceil((count - first) / patterns.length) }, (_, turn) => ({
      ...one,
      date: dateOf(first + turn * patterns.length),
    })),
  );
  for (const one of patterns) {
    const [, ...further] = all.filter(({ id }) => id === one.id);
    await copies(keys.transaction(scopeId, one.id), further.length, (number) => {
      const copy = { ...one, ...further[number], id: TransactionId.parse(randomUUID()) };
      return {
        ...keys.transaction(scopeId, copy.id),
        id: copy.id,
        date: copy.date,
        orderKey: indexKeys.transaction(copy),
      };
    });
  }
  const { days, balances } = following(scopeId, all);
  const { requestId, schemaVersion } = await standing(keys.balances(scopeId));
  await putRecords(days.map((record) => ({ ...record, requestId, schemaVersion })));
  await setAttributes(keys.balances(scopeId), balances);
  return { owner, path };
};
