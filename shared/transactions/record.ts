import type { Granted } from '../access/granted';
import { Stale } from '../access/fresh';
import type { Grant } from '../access/grant';
import { scopeLives, type Touch, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists } from '../core/errors';
import type { UserId } from '../core/ids';
import { absent, equal, every } from '../db/expressions';
import { keys, orderKeys } from '../db/keys';
import { put } from '../db/transact';
import type { Scope } from '../scopes/model';
import { allAreIn } from '../scopes/people';
import { moneyMoved } from './keep';
import { Transaction } from './model';
import { refundsMoved } from './refund-posting';
import { namedIn } from './settle';

/**
 * The scope's currency is still what was read, and everybody named is still in it. The first transaction fixes the currency, as a new version
 * of the scope, so that a change of it that was decided before is refused, whichever of the two is written first.
 */
export const asRead = ({ currency, holdsMoney, people }: Scope, users: readonly UserId[]): Touch => {
  const present = users.filter((user) => user in people);
  const same = equal('currency', currency);
  return {
    ...(!holdsMoney && { set: { holdsMoney: true }, add: { version: 1 } }),
    when: present.length > 0 ? every(same, allAreIn(present)) : same,
    otherwise: () => new Stale(),
  };
};

/**
 * Writes a new transaction and all that follows from it, under the access that was read.
 * @param refunded the expense that it refunds, if it does
 * @throws RefundTooLarge, and what writeAs does
 */
export const record = <Answer>(
  call: Call,
  view: Grant,
  one: Transaction,
  answer: (one: Transaction) => Answer,
  refunded?: Transaction,
): Promise<Granted<Answer>> =>
  writeAs(
    call,
    { scopeId: one.scopeId },
    view,
    [
      scopeLives(call, { scopeId: one.scopeId }, asRead(view.scope, namedIn(one))),
      put(
        keys.transaction(one.scopeId, one.id),
        Transaction,
        { ...one, orderKey: orderKeys.transaction(one) },
        absent(),
        () => new AlreadyExists(),
      ),
      ...refundsMoved({ before: null, after: one }, refunded),
      ...moneyMoved(one.scopeId, { before: null, after: one }),
    ],
    answer(one),
  );
