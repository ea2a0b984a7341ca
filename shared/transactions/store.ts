import type { Granted } from '../access/granted';
import { look, seen } from '../access/look';
import { untilFresh } from '../access/fresh';
import { reached } from '../access/permissions';
import { revise, type Revision } from '../access/revise';
import { scopeLives } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody, NotFound } from '../core/errors';
import { type ScopeId, TransactionId } from '../core/ids';
import { type Audit, deleted, living, restored } from '../core/record';
import { decode } from '../db/decode';
import { keys, orderKeys } from '../db/keys';
import { getAll } from '../db/read';
import type { Action } from '../db/transact';
import { changedFields, changedTo, changeIssues } from './change';
import { moneyMoved } from './keep';
import {
  type Change,
  draftedFields,
  type NewTransaction,
  recorded,
  shown,
  Transaction,
  type TransactionChange,
  type TransactionView,
} from './model';
import { asRead, record } from './record';
import { referenceKeys, surroundings } from './references';
import { following, isRefund, requireExpense, requireRefundable } from './refund';
import { followersMoved, refundsMoved, sameRefunds } from './refund-posting';
import { namedIn, settled } from './settle';
import { asksTheSame } from './split';

const read = (item: unknown): Transaction => decode(Transaction, item);
const counting = <T extends Audit>(one: T): T | null => (one.deletedAt ? null : one);

/**
 * Records a transaction: one round trip reads all that it names and decides, one writes it with the totals, sources and balances that follow.
 * @throws NotFound, Forbidden, InvalidBody, AlreadyExists, TotalTooLarge, TableBusy
 */
export const create = (call: Call, scopeId: ScopeId, draft: NewTransaction): Promise<Granted<TransactionView>> =>
  untilFresh(call, async () => {
    const view = await look(call, { scopeId }, 'transactions.create', { also: referenceKeys(scopeId, draft) });
    const around = surroundings(view.scope, draft, view.records);
    const fields = settled(draftedFields(draft, view.scope, call, around.refunded), around);
    return record(call, view, recorded(around.id, scopeId, fields, call), shown, around.refunded);
  });

/** @throws NotFound, TableBusy */
export const get = async (call: Call, scopeId: ScopeId, id: TransactionId): Promise<Granted<TransactionView>> => {
  const view = await look(call, { scopeId }, 'scope.read', { also: [keys.transaction(scopeId, id)] });
  const [stored] = view.records;
  if (!stored) throw new NotFound();
  return seen(view, shown(living(read(stored))));
};

/** What every change shares: all that follows moves from what the record was to what it is. */
const revision = (
  scopeId: ScopeId,
  id: TransactionId,
): Omit<Revision<Transaction, TransactionView>, 'permission' | 'revise' | 'around'> => ({
  key: keys.transaction(scopeId, id),
  schema: Transaction,
  orderKey: orderKeys.transaction,
  holds: sameRefunds,
  answer: shown,
});

/** What else is written when a transaction changes. */
const followingActions = (
  scopeId: ScopeId,
  { before, after, expense }: { before: Transaction; after: Transaction; expense?: Transaction | undefined },
  followers: readonly Change[] = [],
): Action[] => {
  const change = { before: counting(before), after: counting(after) };
  return [...refundsMoved(change, expense), ...followersMoved(followers), ...moneyMoved(scopeId, change, ...followers)];
};

/** The refunds of an expense that change with it. One round trip more, where it was refunded and what they follow has changed. */
const followersOf = async (
  scopeId: ScopeId,
  before: Transaction,
  after: Transaction,
  call: Call,
): Promise<Change[]> => {
  const ids = Object.keys(before.refunds ?? {}).map((id) => TransactionId.parse(id));
  if (ids.length === 0 || (asksTheSame(before.split, after.split) && before.categoryId === after.categoryId)) return [];
  const refunds = (await getAll(ids.map((id) => keys.transaction(scopeId, id))))
    .map(read)
    .filter(({ deletedAt }) => !deletedAt);
  return refunds
    .map((refund) => ({ before: refund, after: following(refund, after, call) }))
    .filter((change) => change.after !== change.before);
};

/** Changes a transaction; with the reach `own`, the caller's own alone. @throws NotFound, Forbidden, InvalidBody, RefundTooLarge, HasRefunds, VersionChanged, TotalTooLarge, TableBusy */
export const change = (
  call: Call,
  scopeId: ScopeId,
  id: TransactionId,
  patch: TransactionChange,
): Promise<Granted<TransactionView>> => {
  let [followers, expense]: [Change[], Transaction | undefined] = [[], undefined];
  return revise(
    call,
    { scopeId },
    {
      ...revision(scopeId, id),
      permission: 'transactions.edit',
      also: referenceKeys(scopeId, patch),
      revise: async (stored, view) => {
        const {
          scope,
          records: [, ...named],
        } = view;
        const before = reached(living(stored), view, call);
        const issues = changeIssues(before, patch);
        if (issues.length > 0) throw new InvalidBody(issues);
        const beside = surroundings(scope, patch, named, before);
        const after = changedTo(before, settled(changedFields(before, patch, call), beside), call);
        requireRefundable(before, after);
        [followers, expense] = [await followersOf(scopeId, before, after, call), beside.refunded];
        return after;
      },
      around: (before, after, view) => {
        const known = namedIn(before);
        const touched = scopeLives(
          call,
          { scopeId },
          asRead(
            view.scope,
            namedIn(after).filter((user) => !known.includes(user)),
          ),
        );
        return [touched, ...followingActions(scopeId, { before, after, expense }, followers)];
      },
    },
  );
};

/** An expense that was refunded goes after its refunds. @throws NotFound, Forbidden, HasRefunds, VersionChanged, TableBusy */
export const remove = (call: Call, scopeId: ScopeId, id: TransactionId): Promise<Granted<TransactionView>> =>
  revise(
    call,
    { scopeId },
    {
      ...revision(scopeId, id),
      permission: 'transactions.delete',
      revise: (before) => {
        const after = deleted(living(before), call);
        requireRefundable(before, after);
        return after;
      },
      around: (before, after) => [scopeLives(call, { scopeId }), ...followingActions(scopeId, { before, after })],
    },
  );

/** A refund comes back as its expense is by then, which is read: one round trip more. @throws NotFound, Forbidden, NotDeleted, ParentDeleted, ExpenseChanged, RefundTooLarge, RestoreExpired, TotalTooLarge, TableBusy */
export const restore = (call: Call, scopeId: ScopeId, id: TransactionId): Promise<Granted<TransactionView>> => {
  let expense: Transaction | undefined;
  return revise(
    call,
    { scopeId },
    {
      ...revision(scopeId, id),
      permission: 'transactions.delete',
      restoring: 'record',
      revise: async (before) => {
        const after = restored(before, call);
        if (!isRefund(after) || !after.refundOf) return after;
        const [stored] = await getAll([keys.transaction(scopeId, after.refundOf)]);
        expense = requireExpense(stored && read(stored), after);
        return { ...following(after, expense, call), version: after.version };
      },
      around: (before, after) => [
        scopeLives(call, { scopeId }),
        ...followingActions(scopeId, { before, after, expense }),
      ],
    },
  );
};
