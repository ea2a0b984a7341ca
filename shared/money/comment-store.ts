import type { Restoring } from '../access/decide';
import type { Authorized } from '../access/authorized';
import { authorize, authorizeWhile, authorized } from '../access/authorize';
import { reached } from '../access/permissions';
import { updateRecord, type RecordUpdate } from '../access/update';
import { requireScope, write } from '../access/write';
import type { Call } from '../core/call';
import { AlreadyExists, NotFound, ParentDeleted } from '../core/errors';
import type { CommentId, ScopeId, TransactionId } from '../core/ids';
import type { Page, PageRequest } from '../db/cursor';
import { defined, deleted, living, patched, restored } from '../core/record';
import type { StoredRecord } from '../db/attributes';
import { decode } from '../db/decode';
import { absent, alive } from '../db/expressions';
import { keys, indexKeys, indexPrefixes, scopePartition } from '../db/keys';
import { page } from '../db/page';
import { type WriteAction, check, put } from '../db/transact';
import { Comment, type CommentChange, type CommentView, newComment, type NewComment, toView } from './comment';

const read = (item: unknown): Comment => decode(Comment, item);

/** @throws NotFound: nothing is said of a transaction that is not there */
const transactionThere = (transaction: StoredRecord | undefined): void => {
  if (!transaction || transaction.deletedAt) throw new NotFound();
};

const parentsLive = (call: Call, scopeId: ScopeId, transactionId: TransactionId): WriteAction[] => [
  requireScope(call, { scopeId }),
  check(keys.transaction(scopeId, transactionId), alive, () => new NotFound()),
];

/** @throws NotFound, Forbidden, AlreadyExists, TableBusy */
export const create = (
  call: Call,
  {
    scopeId,
    transactionId,
    draft,
  }: { readonly scopeId: ScopeId; readonly transactionId: TransactionId; readonly draft: NewComment },
): Promise<Authorized<CommentView, 'transactions.create'>> => {
  const comment = newComment(draft, { scopeId, transactionId, call });
  const added = put(keys.comment(scopeId, transactionId, comment.id), {
    schema: Comment,
    item: { ...comment, orderKey: indexKeys.comment(comment) },
    when: absent(),
    refusal: () => new AlreadyExists(),
  });
  return write(call, {
    resource: { scopeId },
    permission: 'transactions.create',
    actions: [...parentsLive(call, scopeId, transactionId), added],
    answer: toView(comment),
  });
};

/** @throws NotFound, TableBusy */
export const get = async (
  call: Call,
  {
    scopeId,
    transactionId,
    id,
  }: { readonly scopeId: ScopeId; readonly transactionId: TransactionId; readonly id: CommentId },
): Promise<Authorized<CommentView, 'scope.read'>> => {
  const access = await authorize(call, {
    resource: { scopeId },
    permission: 'scope.read',
    alsoRead: [keys.transaction(scopeId, transactionId), keys.comment(scopeId, transactionId, id)],
  });
  const [transaction, stored] = access.records;
  transactionThere(transaction);
  if (!stored) throw new NotFound();
  return authorized(access, toView(living(read(stored))));
};

/**
 * Lists the comments on a transaction, oldest first; with `only`, those that were deleted.
 * @throws NotFound, Forbidden, TableBusy
 */
export const list = async (
  call: Call,
  {
    scopeId,
    transactionId,
    filter: { deleted: only },
    request,
  }: {
    readonly scopeId: ScopeId;
    readonly transactionId: TransactionId;
    readonly filter: { deleted: boolean };
    readonly request: PageRequest;
  },
): Promise<Authorized<Page<CommentView>, 'scope.read'>> => {
  const prefix = indexPrefixes.comments(transactionId);
  const query = () =>
    page(
      {
        pk: scopePartition(scopeId),
        prefix: only ? indexPrefixes.deleted(prefix) : prefix,
        by: 'orderKey',
        parse: read,
      },
      request,
    );
  const { access, found } = await authorizeWhile(call, {
    resource: { scopeId },
    permission: 'scope.read',
    query,
    needs: only ? 'transactions.delete' : undefined,
    alsoRead: [keys.transaction(scopeId, transactionId)],
  });
  transactionThere(access.records[0]);
  return authorized(access, { ...found, items: found.items.map(toView) });
};

const sharedUpdate = (
  call: Call,
  scopeId: ScopeId,
  transactionId: TransactionId,
  id: CommentId,
  revised: RecordUpdate<Comment, CommentView>['apply'],
  restoring?: Restoring,
): Omit<RecordUpdate<Comment, CommentView>, 'permission'> => ({
  key: keys.comment(scopeId, transactionId, id),
  alsoRead: [keys.transaction(scopeId, transactionId)],
  schema: Comment,
  orderKey: indexKeys.comment,
  apply: (before, access) => {
    if (restoring && access.records[1]?.deletedAt) throw new ParentDeleted('transaction');
    transactionThere(access.records[1]);
    return revised(before, access);
  },
  alsoWrite: () => parentsLive(call, scopeId, transactionId),
  answer: toView,
  restoring,
});

/** @throws NotFound, Forbidden, VersionChanged, TableBusy */
export const update = (
  call: Call,
  {
    scopeId,
    transactionId,
    id,
    patch,
  }: {
    readonly scopeId: ScopeId;
    readonly transactionId: TransactionId;
    readonly id: CommentId;
    readonly patch: CommentChange;
  },
): Promise<Authorized<CommentView, 'comments.edit'>> =>
  updateRecord(
    call,
    { scopeId },
    {
      ...sharedUpdate(call, scopeId, transactionId, id, (before, access) =>
        patched(reached(living(before), access, call), defined(patch), call),
      ),
      permission: 'comments.edit',
    },
  );

/**
 * Deletes a comment; with the reach `own`, only the caller's own.
 * @throws NotFound, Forbidden, VersionChanged, TableBusy
 */
export const remove = (
  call: Call,
  {
    scopeId,
    transactionId,
    id,
  }: { readonly scopeId: ScopeId; readonly transactionId: TransactionId; readonly id: CommentId },
): Promise<Authorized<CommentView, 'transactions.edit'>> =>
  updateRecord(
    call,
    { scopeId },
    {
      ...sharedUpdate(call, scopeId, transactionId, id, (before, access) =>
        deleted(reached(living(before), access, call), call),
      ),
      permission: 'transactions.edit',
    },
  );

/** @throws NotFound, Forbidden, NotDeleted, RestoreExpired, TableBusy */
export const restore = (
  call: Call,
  {
    scopeId,
    transactionId,
    id,
  }: { readonly scopeId: ScopeId; readonly transactionId: TransactionId; readonly id: CommentId },
): Promise<Authorized<CommentView, 'transactions.delete'>> =>
  updateRecord(
    call,
    { scopeId },
    {
      ...sharedUpdate(call, scopeId, transactionId, id, (before) => restored(before, call), 'record'),
      permission: 'transactions.delete',
    },
  );
