import { Comment } from './comment';
import { commentRecord } from './comment-record';
import { Source } from './source';
import { sourceRecord } from './source-record';
import { Transaction } from './transaction';
import { transactionRecord } from './transaction-record';

/** The records of money. */
export const moneyRecords = {
  source: sourceRecord,
  transaction: transactionRecord,
  comment: commentRecord,
} as const;

/** The schemas by which these are read. */
export const moneySchemas = {
  source: Source,
  transaction: Transaction,
  comment: Comment,
} as const;
