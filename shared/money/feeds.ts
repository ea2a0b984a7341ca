import { feedOf } from '../access/feed-declaration';
import { CommentId, type ScopeId, SourceId, TransactionId } from '../core/ids';
import { decode } from '../db/decode';
import { keys } from '../db/keys';
import { isThereIn } from '../groups/arrivals';
import { presentIn } from '../groups/scope';
import { Comment, CommentView, toView as commentShown } from './comment';
import { Source, SourceView, toView as sourceShown } from './source';
import { Transaction, TransactionView, toView as transactionShown } from './transaction';
import { transactionNow } from './transaction-now';

const transactionKey = (scopeId: ScopeId, transaction: string | null) =>
  keys.transaction(scopeId, TransactionId.parse(transaction));

/** How change feeds show what is money. */
export const moneyFeeds = {
  source: feedOf('source', {
    view: SourceView,
    key: (scopeId, { id }) => keys.source(scopeId, SourceId.parse(id)),
    read: (stored) => decode(Source, stored),
    isThere: (stored, { access }) => isThereIn(access.scope)(stored),
    shown: (one, { inSource }) => sourceShown(one, inSource(one.id)),
  }),
  transaction: feedOf('transaction', {
    view: TransactionView,
    key: (scopeId, { id }) => transactionKey(scopeId, id),
    read: (stored) => decode(Transaction, stored),
    isThere: (stored, { access }) => isThereIn(access.scope)(stored),
    shown: (one, { access }) => transactionShown(transactionNow(one, presentIn(access.scope))),
  }),
  comment: feedOf('comment', {
    view: CommentView,
    key: (scopeId, { id, parentId }) => keys.comment(scopeId, TransactionId.parse(parentId), CommentId.parse(id)),
    also: (scopeId, { parentId }) => [transactionKey(scopeId, parentId)],
    read: (stored) => decode(Comment, stored),
    stands: (_, [transaction]) => transaction !== undefined && !transaction.deletedAt,
    shown: commentShown,
  }),
} as const;
