import { StaleRead } from '../core/retry';
import { isSameRecord, replaceRecord } from '../access/update';
import { QuotaExceeded } from '../core/errors';
import type { StoredRecord } from '../db/attributes';
import { absent, atLeast, type Condition, equal, every, fewerIn, present } from '../db/expressions';
import { keys } from '../db/keys';
import { type WriteAction, update } from '../db/transact';
import { isLeaving, isStaying } from '../groups/arrivals';
import { type Change, Transaction } from './transaction';
import { isRefund, mostRefunds, placeIn, tooLarge } from './refund';

interface Refund extends Transaction {
  readonly refundOf: NonNullable<Transaction['refundOf']>;
}

/** Returns what is left of an expense as it stands. */
const leftIn = (expense: StoredRecord | undefined): number =>
  typeof expense?.refundable === 'number' ? expense.refundable : 0;

/** Adds a refund of an expense that was read: it is still what it was then, and enough is left of it. */
const added = ({ id, scopeId, amount, currency }: Transaction, expense: Transaction): WriteAction => {
  const key = keys.transaction(scopeId, expense.id);
  const asRead = every(isSameRecord(expense), isStaying);
  if (!expense.refunds) {
    if (amount > expense.amount) throw tooLarge(expense.amount, currency);
    const set = { refunds: { [id]: amount }, refundable: expense.amount - amount };
    return update(key, { change: { set }, when: every(asRead, absent('refunds')), refusal: () => new StaleRead() });
  }
  const fits = every(asRead, atLeast('refundable', amount), fewerIn('refunds', mostRefunds));
  return update(key, {
    change: { add: { refundable: 0 - amount }, set: { [placeIn(id)]: amount } },
    when: fits,
    refusal: (existing) => {
      const isOther = existing?.version !== expense.version || existing.createdAt !== expense.createdAt;
      if (isOther || isLeaving(existing)) return new StaleRead();
      const left = leftIn(existing);
      return left < amount ? tooLarge(left, currency) : new QuotaExceeded('refunds of one expense', mostRefunds);
    },
  });
};

/** Changes a refund's amount: its expense lives as long as it does, so that the amount alone is checked. */
const changed = (before: Transaction, { id, scopeId, refundOf, amount, currency }: Refund): WriteAction[] => {
  const more = amount - before.amount;
  if (more === 0) return [];
  const room: Condition = more > 0 ? atLeast('refundable', more) : present('refunds');
  return [
    update(keys.transaction(scopeId, refundOf), {
      change: { add: { refundable: -more }, set: { [placeIn(id)]: amount } },
      when: room,
      refusal: (existing) => tooLarge(leftIn(existing) + before.amount, currency),
    }),
  ];
};

const removed = ({ id, scopeId, refundOf, amount }: Refund): WriteAction =>
  update(keys.transaction(scopeId, refundOf), {
    change: { add: { refundable: amount }, set: { [placeIn(id)]: null } },
    when: present('refunds'),
    refusal: () => new StaleRead(),
  });

const counted = (one: Transaction | null): Refund | undefined =>
  one?.refundOf && !one.deletedAt && isRefund(one) ? { ...one, refundOf: one.refundOf } : undefined;

/**
 * Returns the parts of a transaction of the table that keep an expense's refunds within it when one of them
 * changes.
 * @param expense the expense that is refunded, as it was read, where it wasn't by this one before
 * @throws RefundTooLarge
 */
export const refundsPosting = ({ before, after }: Change, expense: Transaction | undefined): WriteAction[] => {
  const [was, is] = [counted(before), counted(after)];
  if (is && was?.refundOf === is.refundOf) return changed(was, is);
  const gone = was ? [removed(was)] : [];
  if (!is) return gone;
  if (!expense) throw new Error(`Transaction ${is.id} refunds ${is.refundOf}, which was not read`);
  return [...gone, added(is, expense)];
};

/** Returns the condition that an expense has the refunds that it was read with. */
export const sameRefunds = ({ kind, refunds }: Transaction): Condition | undefined => {
  if (kind !== 'expense') return undefined;
  return refunds ? equal('refunds', refunds) : absent('refunds');
};

/**
 * Returns the condition of each write of a transaction: an expense has the refunds that it was read with, on
 * which much depends, and it isn't being taken elsewhere.
 */
export const asItStands = (one: Transaction): Condition => {
  const same = sameRefunds(one);
  return same ? every(isStaying, same) : isStaying;
};

/**
 * Writes the refunds that follow their expense. Refused with StaleRead when one of them was changed in
 * between.
 */
export const followersPosting = (followers: readonly Change[]): WriteAction[] =>
  followers.flatMap(({ before, after }) =>
    before && after
      ? [replaceRecord(keys.transaction(before.scopeId, before.id), { schema: Transaction, before, after })]
      : [],
  );
