import * as z from 'zod';
import type { Call } from '../core/call';
import { prose, stored } from '../core/fields';
import { chosenId, CommentId, newId, ScopeId, TransactionId } from '../core/ids';
import { audit, created, restorableUntil } from '../core/record';
import { Instant } from '../core/time';

/** The limit of characters (product limit). */
const longest = 2_000;

/** A comment on a transaction; `createdBy` is its author. */
export const Comment = z.object({
  id: CommentId,
  scopeId: ScopeId,
  transactionId: TransactionId,
  text: stored.prose(longest),
  ...audit,
});
export type Comment = z.output<typeof Comment>;

export const CommentView = Comment.extend({ restorableUntil: Instant.nullable() }).meta({ id: 'Comment' });
export type CommentView = z.output<typeof CommentView>;

export const NewComment = z.strictObject({ id: chosenId(CommentId), text: prose(longest) }).meta({ id: 'NewComment' });
export type NewComment = z.output<typeof NewComment>;

export const CommentChange = z
  .strictObject({ text: prose(longest) })
  .partial()
  .meta({ id: 'CommentChange' });
export type CommentChange = z.output<typeof CommentChange>;

export const newComment = (
  { id, text: said }: NewComment,
  {
    scopeId,
    transactionId,
    call,
  }: { readonly scopeId: ScopeId; readonly transactionId: TransactionId; readonly call: Call },
): Comment => ({ id: id ?? newId(CommentId), scopeId, transactionId, text: said, ...created(call) });

/** Returns a comment as it is served. */
export const toView = (one: Comment): CommentView => ({ ...one, restorableUntil: restorableUntil(one) });
