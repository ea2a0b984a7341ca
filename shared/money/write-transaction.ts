import type { Authorized } from '../access/authorized';
import { StaleRead } from '../core/retry';
import type { Grant } from '../access/decide';
import type { Permission } from '../access/permissions';
import { requireScope, type ParentUpdate, writeAs } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists } from '../core/errors';
import type { UserId } from '../core/ids';
import { absent, equal, every } from '../db/expressions';
import { keys, indexKeys } from '../db/keys';
import { put } from '../db/transact';
import type { Scope } from '../groups/scope';
import { allAreIn } from '../groups/people-in-scope';
import { postings } from './postings';
import { Transaction } from './transaction';
import { namedIn } from './resolve-transaction';

/**
 * Returns the condition that the scope's currency is still what was read, and everybody named is still in it.
 * The first transaction fixes the currency, as a new version of the scope, so that a change of it that was
 * decided before is refused, whichever of the two is written first.
 */
export const scopeAsRead = ({ currency, holdsMoney, people }: Scope, users: readonly UserId[]): ParentUpdate => {
  const present = users.filter((user) => user in people);
  const same = equal('currency', currency);
  return {
    ...(!holdsMoney && { set: { holdsMoney: true }, add: { version: 1 } }),
    when: present.length > 0 ? every(same, allAreIn(present)) : same,
    otherwise: () => new StaleRead(),
  };
};

/**
 * Writes a new transaction and all that follows from it, under the access that was read.
 * @param refunded the expense that it refunds, if it does
 * @throws RefundTooLarge, and what writeAs does
 */
export const writeTransaction = <Answer, P extends Permission>(
  call: Call,
  {
    view,
    one,
    answer,
    refunded,
  }: {
    readonly view: Grant<P>;
    readonly one: Transaction;
    readonly answer: (one: Transaction) => Answer;
    readonly refunded?: Transaction | undefined;
  },
): Promise<Authorized<Answer, P>> =>
  writeAs(call, {
    resource: { scopeId: one.scopeId },
    grant: view,
    actions: [
      requireScope(call, { scopeId: one.scopeId }, scopeAsRead(view.scope, namedIn(one))),
      put(keys.transaction(one.scopeId, one.id), {
        schema: Transaction,
        item: { ...one, orderKey: indexKeys.transaction(one) },
        when: absent(),
        refusal: () => new AlreadyExists(),
      }),
      ...postings(one.scopeId, { before: null, after: one, refunded }),
    ],
    answer: answer(one),
  });
