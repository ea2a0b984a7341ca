import type { Authorized } from '../access/authorized';
import { type AccessContext, authorize, authorizeWhile, authorized } from '../access/authorize';
import { isInside, viewsIn } from './in-slice';
import { retryOnStale, StaleRead } from '../core/retry';
import { reached } from '../access/permissions';
import { updateRecord, type RecordUpdate } from '../access/update';
import { requireScope } from '../access/write';
import type { Call } from '../core/call';
import { InvalidBody, NotFound, TableBusy } from '../core/errors';
import { type ScopeId, TransactionId } from '../core/ids';
import { deleted, living, restored } from '../core/record';
import { decode } from '../db/decode';
import { keys, indexKeys } from '../db/keys';
import { batchGet } from '../db/read';
import { changedFields, changedTo, changeIssues } from './transaction-change';
import { draftedFields, newTransaction } from './transaction-draft';
import { postings } from './postings';
import {
  type Change,
  type NewTransaction,
  toView,
  Transaction,
  type TransactionChange,
  type TransactionView,
} from './transaction';
import { scopeAsRead, writeTransaction } from './write-transaction';
import { referenceKeys, toReferencedRecords, withMerged } from './transaction-references';
import { pastGoneFigures } from './gone-figures';
import { followExpense, isRefund, requireExpense, requireRefundable } from './refund';
import { asItStands } from './refunds-posting';
import { namedIn, resolveTransaction } from './resolve-transaction';
import { asksTheSame } from '../core/money/split';
import { hasLeft } from '../groups/arrivals';
import { type Present, presentIn, type Scope } from '../groups/scope';
import { asStored, changeNow, draftNow, transactionNow } from './transaction-now';

const read = (item: unknown): Transaction => decode(Transaction, item);

/** Shows a transaction by who its people are by now. */
const seenIn =
  ({ scope }: Pick<AccessContext, 'scope'>) =>
  (one: Transaction): TransactionView =>
    toView(transactionNow(one, presentIn(scope)));

/**
 * Records a transaction: one round trip reads all that it names and decides, one writes it with the totals,
 * sources and balances that follow.
 * @throws NotFound, Forbidden, InvalidBody, AlreadyExists, TotalTooLarge, TableBusy
 */
export const create = (
  call: Call,
  scopeId: ScopeId,
  draft: NewTransaction,
): Promise<Authorized<TransactionView, 'transactions.create'>> =>
  retryOnStale(call, async () => {
    const access = await authorize(call, {
      resource: { scopeId },
      permission: 'transactions.create',
      alsoRead: referenceKeys(scopeId, draft),
    });
    const { scope } = access;
    const records = await withMerged(scope, draft, access.records);
    const now = draftNow(draft, presentIn(scope));
    const referenced = toReferencedRecords(scope, { references: now, records });
    const fields = resolveTransaction(
      draftedFields(now, {
        scope,
        call,
        refunded: referenced.refunded,
      }),
      referenced,
    );
    return writeTransaction(call, {
      view: access,
      one: newTransaction(referenced.id, { scopeId, fields, call }),
      answer: seenIn(access),
      refunded: referenced.refunded,
    });
  });

/**
 * Reads one transaction; in a slice that of its source, which must be one that it shows.
 * @throws NotFound, TableBusy
 */
export const get = async (
  call: Call,
  scopeId: ScopeId,
  id: TransactionId,
): Promise<Authorized<TransactionView, 'scope.read'>> => {
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    alsoRead: [keys.transaction(scopeId, id)],
    query: () => Promise.resolve(undefined),
    queryInSlice: async ({ sourceScopeId }) => (await batchGet([keys.transaction(sourceScopeId, id)]))[0],
  });
  const { scope, ground } = access;
  const stored = ground ? found : access.records[0];
  if (!stored) throw new NotFound();
  const one = living(read(stored));
  if (hasLeft(ground?.source ?? scope, one)) throw new NotFound();
  if (!scope.slice || !ground) return authorized(access, seenIn(access)(one));
  const [shown] = isInside(scope.slice, presentIn(ground.source))(one)
    ? await viewsIn(scope.slice, ground.source, [one])
    : [];
  if (!shown) throw new NotFound();
  return authorized(access, shown);
};

/**
 * Returns a transaction that nobody is taking elsewhere; whoever meets one that is waits for the outcome.
 * @throws NotFound, StaleRead
 */
const requireStaying = (one: Transaction, scope: Pick<Scope, 'revealed'>): Transaction => {
  if (hasLeft(scope, one)) throw new NotFound();
  if (one.leavingWith) throw new StaleRead();
  return one;
};

/** Returns what every change shares: all that follows moves from what the record was to what it is. */
const sharedUpdate = (
  scopeId: ScopeId,
  id: TransactionId,
): Omit<RecordUpdate<Transaction, TransactionView>, 'permission' | 'apply' | 'alsoWrite'> => ({
  key: keys.transaction(scopeId, id),
  schema: Transaction,
  orderKey: indexKeys.transaction,
  condition: asItStands,
  answer: (after, access) => seenIn(access)(after),
});

/**
 * Finds the refunds of an expense that change with it. Takes one round trip more, where it was refunded and
 * what they follow has changed.
 */
const followersOf = async (
  scopeId: ScopeId,
  { before, after }: { readonly before: Transaction; readonly after: Transaction },
  by: { readonly call: Call; readonly present: Present },
): Promise<Change[]> => {
  const ids = Object.keys(before.refunds ?? {}).map((id) => TransactionId.parse(id));
  if (ids.length === 0 || (asksTheSame(before.split, after.split) && before.categoryId === after.categoryId)) return [];
  const refunds = (await batchGet(ids.map((id) => keys.transaction(scopeId, id))))
    .map(read)
    .filter(({ deletedAt }) => !deletedAt);
  return refunds
    .map((refund) => ({ before: refund, after: followExpense(refund, { expense: after, ...by }) }))
    .filter((change) => change.after !== change.before);
};

/**
 * Changes a transaction; with the reach `own`, the caller's own alone.
 * @throws NotFound, Forbidden, InvalidBody, RefundTooLarge, HasRefunds, VersionChanged, TotalTooLarge,
 * TableBusy
 */
export const update = (
  call: Call,
  {
    scopeId,
    id,
    patch: sent,
  }: { readonly scopeId: ScopeId; readonly id: TransactionId; readonly patch: TransactionChange },
): Promise<Authorized<TransactionView, 'transactions.edit'>> => {
  let [followers, refunded]: [Change[], Transaction | undefined] = [[], undefined];
  return pastGoneFigures((gone) =>
    updateRecord(
      call,
      { scopeId },
      {
        ...sharedUpdate(scopeId, id),
        permission: 'transactions.edit',
        alsoRead: referenceKeys(scopeId, sent),
        apply: async (stored, access) => {
          const {
            scope,
            records: [, ...named],
          } = access;
          const kept = reached(living(requireStaying(stored, scope)), access, call);
          const present = presentIn(scope);
          const before = transactionNow(kept, present);
          const patch = changeNow(sent, kept, present);
          const issues = changeIssues(before, patch);
          if (issues.length > 0) throw new InvalidBody(issues);
          const beside = toReferencedRecords(scope, {
            references: patch,
            records: await withMerged(scope, sent, named),
            before,
          });
          const changed = changedTo(before, resolveTransaction(changedFields(before, patch, call), beside), call);
          if (changed === before) return stored;
          const after = asStored(kept, before, changed);
          requireRefundable(kept, after);
          [followers, refunded] = [
            await followersOf(scopeId, { before: kept, after }, { call, present }),
            beside.refunded,
          ];
          return after;
        },
        alsoWrite: (before, after, access) => {
          const known = [before, transactionNow(before, presentIn(access.scope))].flatMap(namedIn);
          const touched = requireScope(
            call,
            { scopeId },
            scopeAsRead(
              access.scope,
              namedIn(after).filter((user) => !known.includes(user)),
            ),
          );
          return [touched, ...postings(scopeId, { before, after, refunded, followers, gone })];
        },
      },
    ),
  );
};

/**
 * Deletes a transaction. An expense that was refunded goes after its refunds.
 * @throws NotFound, Forbidden, HasRefunds, VersionChanged, TableBusy
 */
export const remove = (
  call: Call,
  scopeId: ScopeId,
  id: TransactionId,
): Promise<Authorized<TransactionView, 'transactions.delete'>> =>
  pastGoneFigures((gone) =>
    updateRecord(
      call,
      { scopeId },
      {
        ...sharedUpdate(scopeId, id),
        permission: 'transactions.delete',
        apply: (before, { scope }) => {
          const after = deleted(living(requireStaying(before, scope)), call);
          requireRefundable(before, after);
          return after;
        },
        alsoWrite: (before, after) => [requireScope(call, { scopeId }), ...postings(scopeId, { before, after, gone })],
      },
    ),
  );

/**
 * Restores a transaction. A refund comes back as its expense is by then, which is read: one round trip more.
 * @throws NotFound, Forbidden, NotDeleted, ParentDeleted, ExpenseChanged, RefundTooLarge, RestoreExpired,
 * TotalTooLarge, TableBusy
 */
export const restore = (
  call: Call,
  scopeId: ScopeId,
  id: TransactionId,
): Promise<Authorized<TransactionView, 'transactions.delete'>> => {
  let refunded: Transaction | undefined;
  return pastGoneFigures((gone) =>
    updateRecord(
      call,
      { scopeId },
      {
        ...sharedUpdate(scopeId, id),
        permission: 'transactions.delete',
        restoring: 'record',
        apply: async (before, { scope }) => {
          // What has just left is deleted in a moment.
          if (hasLeft(scope, before)) throw new TableBusy();
          const after = restored(before, call);
          if (!isRefund(after) || !after.refundOf) return after;
          const [stored] = await batchGet([keys.transaction(scopeId, after.refundOf)]);
          refunded = requireExpense(stored && read(stored), after);
          return {
            ...followExpense(after, { expense: refunded, call, present: presentIn(scope) }),
            version: after.version,
          };
        },
        alsoWrite: (before, after) => [
          requireScope(call, { scopeId }),
          ...postings(scopeId, { before, after, refunded, gone }),
        ],
      },
    ),
  );
};
