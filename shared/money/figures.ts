import { figuresOf } from '../db/figure-declaration';
import { indexKeys, keys } from '../db/keys';
import { namedFigures } from '../labels/figures';
import { Comment } from './comment';
import { figureChanges } from './postings';
import { Source } from './source';
import { Transaction } from './transaction';

/** What records of money say of figures: by the same projections by which they are written. */
export const moneyFigures = {
  source: figuresOf(Source, (one) => ({
    order: indexKeys.source(one),
    holds: { moved: one.moved ?? 0 },
    ...namedFigures('source', 'source', one),
  })),
  transaction: figuresOf(Transaction, (one) => ({
    order: indexKeys.transaction(one),
    adds: figureChanges(one.scopeId, [{ before: null, after: one }]),
    marks: [{ key: keys.scope(one.scopeId), attributes: ['holdsMoney'] }],
  })),
  comment: figuresOf(Comment, (one) => ({ order: indexKeys.comment(one) })),
} as const;
