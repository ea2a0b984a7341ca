import type { Restoring } from '../access/grant';
import type { Granted } from '../access/granted';
import { look, lookBeside, seen } from '../access/look';
import { reached } from '../access/permissions';
import { revise, type Revision } from '../access/revise';
import { scopeLives, write } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, NotFound, ParentDeleted } from '../core/errors';
import type { CommentId, ScopeId, TransactionId } from '../core/ids';
import type { Page, PageRequest } from '../core/page';
import { defined, deleted, living, patched, restored } from '../core/record';
import type { Item } from '../db/attributes';
import { decode } from '../db/decode';
import { absent, alive } from '../db/expressions';
import { keys, orderKeys, orders, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { type Action, check, put } from '../db/transact';
import { Comment, type CommentChange, type CommentView, drafted, type NewComment, shown } from './model';

const read = (item: unknown): Comment => decode(Comment, item);

/** @throws NotFound: nothing is said of a transaction that is not there */
const transactionThere = (transaction: Item | undefined): void => {
  if (!transaction || transaction.deletedAt) throw new NotFound();
};

const parentsLive = (call: Call, scopeId: ScopeId, transactionId: TransactionId): Action[] => [
  scopeLives(call, { scopeId }),
  check(keys.transaction(scopeId, transactionId), alive, () => new NotFound()),
];

/** @throws NotFound, Forbidden, AlreadyExists, TableBusy */
export const create = (
  call: Call,
  scopeId: ScopeId,
  transactionId: TransactionId,
  draft: NewComment,
): Promise<Granted<CommentView>> => {
  const comment = drafted(draft, scopeId, transactionId, call);
  const added = put(
    keys.comment(scopeId, transactionId, comment.id),
    Comment,
    { ...comment, orderKey: orderKeys.comment(comment) },
    absent(),
    () => new AlreadyExists(),
  );
  return write(
    call,
    { scopeId },
    'transactions.create',
    [...parentsLive(call, scopeId, transactionId), added],
    shown(comment),
  );
};

/** @throws NotFound, TableBusy */
export const get = async (
  call: Call,
  scopeId: ScopeId,
  transactionId: TransactionId,
  id: CommentId,
): Promise<Granted<CommentView>> => {
  const view = await look(call, { scopeId }, 'scope.read', {
    also: [keys.transaction(scopeId, transactionId), keys.comment(scopeId, transactionId, id)],
  });
  const [transaction, stored] = view.records;
  transactionThere(transaction);
  if (!stored) throw new NotFound();
  return seen(view, shown(living(read(stored))));
};

/** The comments on a transaction, oldest first; with `only`, those that were deleted. @throws NotFound, Forbidden, TableBusy */
export const list = async (
  call: Call,
  scopeId: ScopeId,
  transactionId: TransactionId,
  { deleted: only }: { deleted: boolean },
  request: PageRequest,
): Promise<Granted<Page<CommentView>>> => {
  const prefix = orders.comments(transactionId);
  const query = () =>
    page(
      { pk: scopePartition(scopeId), prefix: only ? orders.deleted(prefix) : prefix, by: 'orderKey', parse: read },
      request,
    );
  const { view, found } = await lookBeside(call, { scopeId }, only ? 'transactions.delete' : 'scope.read', query, {
    also: [keys.transaction(scopeId, transactionId)],
  });
  transactionThere(view.records[0]);
  return seen(view, { ...found, items: found.items.map(shown) });
};

const revision = (
  call: Call,
  scopeId: ScopeId,
  transactionId: TransactionId,
  id: CommentId,
  revised: Revision<Comment, CommentView>['revise'],
  restoring?: Restoring,
): Omit<Revision<Comment, CommentView>, 'permission'> => ({
  key: keys.comment(scopeId, transactionId, id),
  also: [keys.transaction(scopeId, transactionId)],
  schema: Comment,
  orderKey: orderKeys.comment,
  revise: (before, view) => {
    if (restoring && view.records[1]?.deletedAt) throw new ParentDeleted('transaction');
    transactionThere(view.records[1]);
    return revised(before, view);
  },
  around: () => parentsLive(call, scopeId, transactionId),
  answer: shown,
  restoring,
});

/** @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const change = (
  call: Call,
  scopeId: ScopeId,
  transactionId: TransactionId,
  id: CommentId,
  patch: CommentChange,
): Promise<Granted<CommentView>> =>
  revise(
    call,
    { scopeId },
    {
      ...revision(call, scopeId, transactionId, id, (before, view) =>
        patched(reached(living(before), view, call), defined(patch), call),
      ),
      permission: 'comments.edit',
    },
  );

/** With the reach `own`, the caller's own alone. @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const remove = (
  call: Call,
  scopeId: ScopeId,
  transactionId: TransactionId,
  id: CommentId,
): Promise<Granted<CommentView>> =>
  revise(
    call,
    { scopeId },
    {
      ...revision(call, scopeId, transactionId, id, (before, view) =>
        deleted(reached(living(before), view, call), call),
      ),
      permission: 'transactions.edit',
    },
  );

/** @throws NotFound, Forbidden, NotDeleted, RestoreExpired, TableBusy */
export const restore = (
  call: Call,
  scopeId: ScopeId,
  transactionId: TransactionId,
  id: CommentId,
): Promise<Granted<CommentView>> =>
  revise(
    call,
    { scopeId },
    {
      ...revision(call, scopeId, transactionId, id, (before) => restored(before, call), 'record'),
      permission: 'transactions.delete',
    },
  );
