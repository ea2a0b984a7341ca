import type { StoredRecord } from '../../shared/db/attributes';
import { absent, type Condition, equal, every, present, some } from '../../shared/db/expressions';
import { keys } from '../../shared/db/keys';
import { kindOf } from '../../shared/operations/integrity/tally';
import { figureChanges } from '../../shared/money/postings';
import { Transaction } from '../../shared/money/transaction';
import { isRefund, placeIn } from '../../shared/money/refund';
import { sameRefunds } from '../../shared/money/refunds-posting';
import { asked, applySplit } from '../../shared/core/money/split';
import { type RelatedRewrite, type Migration, type Rewrite, writerOf } from './migration';

const name = '0003-refunds-on-their-expense';
const writer = writerOf({ name });
const whatever: Condition = some(present(), absent());

const read = (record: StoredRecord): Transaction | undefined =>
  kindOf(record) === 'TRANSACTION' ? Transaction.safeParse(record).data : undefined;
const asRead = ({ version, createdAt }: Transaction): Condition =>
  every(equal('version', version), equal('createdAt', createdAt));

/** Moves the figures that count a transaction differently. */
const moved = (before: Transaction, after: Transaction): RelatedRewrite[] =>
  figureChanges(before.scopeId, [{ before, after }]).map(({ key, set, add }) => ({
    key,
    change: { ...(set && { set }), add },
    when: whatever,
  }));

/**
 * Returns what an expense comes to hold of a refund that was recorded before refunds were counted: whether it
 * holds others or not. Where it is gone for good, or in another currency, which was allowed, what came back
 * stays income.
 */
const counted = ({ scopeId, id, refundOf, amount, currency }: Transaction): RelatedRewrite[] => {
  if (!refundOf) return [];
  const key = keys.transaction(scopeId, refundOf);
  const is = every(equal('kind', 'expense'), equal('currency', currency));
  const another = {
    key,
    change: { set: { [placeIn(id)]: amount }, add: { refundable: 0 - amount } },
    when: every(is, present('refunds')),
  };
  const first = {
    key,
    change: { set: { refunds: { [id]: amount } }, less: { refundable: { from: 'amount', by: amount } } },
    when: every(is, absent('refunds')),
  };
  // Between the first two looks another one may have become the first.
  return [another, first, another];
};

/**
 * Returns an old refund as it was recorded: it was given its expense's split by rule, and its category by
 * whoever recorded it, or none.
 */
const asRefund = (one: Transaction): Transaction => ({
  ...one,
  follows: one.categoryId === null ? ['split', 'category'] : ['split'],
});

const up = (record: StoredRecord): Rewrite | undefined => {
  const one = read(record);
  if (one?.kind !== 'income' || !one.refundOf || one.follows) return undefined;
  const after = asRefund(one);
  const rewrite = {
    change: { set: { follows: after.follows, requestId: writer } },
    when: every(asRead(one), absent('follows')),
  };
  return one.deletedAt
    ? rewrite
    : { ...rewrite, beside: counted(one).map((expense) => [expense, ...moved(one, after)]) };
};

/**
 * Returns a record as the release before reads it: refunds as income, and odd units to the first, which it
 * reckons anew whenever it counts.
 */
const down = (record: StoredRecord): Rewrite | undefined => {
  const one = read(record);
  if (!one || !(one.follows || one.refunds || one.oddUnits)) return undefined;
  const { id, amount, split, scopeId, refundOf } = one;
  const after: Transaction = {
    ...one,
    follows: null,
    refunds: null,
    refundable: null,
    oddUnits: null,
    split: split && applySplit(asked(split), amount, { id, oddUnits: null }),
  };
  const set = {
    follows: null,
    refunds: null,
    refundable: null,
    oddUnits: null,
    split: after.split,
    requestId: `${writer}:back`,
  };
  const unchanged = sameRefunds(one);
  const rewrite = { change: { set }, when: unchanged ? every(asRead(one), unchanged) : asRead(one) };
  const beside = moved(one, after);
  if (one.deletedAt || !refundOf || !isRefund(one))
    return beside.length > 0 ? { ...rewrite, beside: [beside] } : rewrite;
  const given: RelatedRewrite = {
    key: keys.transaction(scopeId, refundOf),
    change: { set: { [placeIn(id)]: null }, add: { refundable: amount } },
    when: present('refunds'),
  };
  return { ...rewrite, beside: [[given, ...beside], beside] };
};

/**
 * Lets refunds from before they were counted on their expense (docs/decisions/0037) lower what was spent,
 * instead of being income.
 */
export const refundsOnTheirExpense: Migration = { name, up, down };
