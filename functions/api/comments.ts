import { CommentChange, CommentView, NewComment } from '../../shared/money/comment';
import * as comments from '../../shared/money/comment-store';
import { collectionQuery, deletedFilter } from '../../shared/http/collection';
import { route } from '../../shared/http/route';

const path = '/v1/scopes/{scopeId}/transactions/{transactionId}/comments';
const one = `${path}/{commentId}` as const;

export const createComment = route({
  method: 'POST',
  path,
  permission: 'transactions.create',
  success: 201,
  summary: 'Comment on a transaction',
  problems: ['already-exists'],
  body: NewComment,
  response: CommentView,
  example: { body: { text: 'Was that with the deposit?' } },
  handle: ({ call, params, body }) =>
    comments.create(call, { scopeId: params.scopeId, transactionId: params.transactionId, draft: body }),
});

export const listComments = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'List the comments on a transaction, the oldest first',
  query: collectionQuery(deletedFilter),
  items: CommentView,
  handle: ({ call, params, query, page }) =>
    comments.list(call, {
      scopeId: params.scopeId,
      transactionId: params.transactionId,
      filter: { deleted: query.deleted === 'only' },
      request: page,
    }),
});

export const getComment = route({
  method: 'GET',
  path: one,
  permission: 'scope.read',
  summary: 'Get a comment',
  response: CommentView,
  handle: ({ call, params }) =>
    comments.get(call, { scopeId: params.scopeId, transactionId: params.transactionId, id: params.commentId }),
});

export const changeComment = route({
  method: 'PATCH',
  path: one,
  permission: 'comments.edit',
  summary: 'Change a comment',
  problems: ['version-changed'],
  description: 'Only its author may change it.',
  body: CommentChange,
  response: CommentView,
  example: { body: { text: 'Was that with the deposit? It says 20 kr on the receipt.' } },
  handle: ({ call, params, body }) =>
    comments.update(call, {
      scopeId: params.scopeId,
      transactionId: params.transactionId,
      id: params.commentId,
      patch: body,
    }),
});

export const deleteComment = route({
  method: 'DELETE',
  path: one,
  permission: 'transactions.edit',
  summary: 'Delete a comment',
  problems: ['version-changed'],
  response: CommentView,
  description: 'People who may edit only their own transactions can delete only their own comments.',
  handle: ({ call, params }) =>
    comments.remove(call, { scopeId: params.scopeId, transactionId: params.transactionId, id: params.commentId }),
});

export const restoreComment = route({
  method: 'POST',
  path: `${one}/restore`,
  permission: 'transactions.delete',
  summary: 'Restore a deleted comment',
  problems: ['not-deleted', 'parent-deleted', 'restore-expired'],
  response: CommentView,
  handle: ({ call, params }) =>
    comments.restore(call, { scopeId: params.scopeId, transactionId: params.transactionId, id: params.commentId }),
});
