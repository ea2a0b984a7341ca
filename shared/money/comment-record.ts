import { type RecordDeclaration, refer } from '../access/record-declaration';
import type { Comment } from './comment';

export const commentRecord = {
  activity: { reference: ({ id, transactionId }) => refer('comment', id, transactionId) },
  export: { deleted: 'transactions.delete' },
} as const satisfies RecordDeclaration<Comment>;
