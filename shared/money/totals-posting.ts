import { TotalTooLarge } from '../core/errors';
import { keys } from '../db/keys';
import { staysExact } from './exact';
import type { Projection } from './projection';
import { movesOfAll } from './totals-moves';

/**
 * Keeps the totals of days, of which those of months are sums, by every dimension: postings.ts writes them in
 * the transaction of what moves them. Refused with TotalTooLarge.
 */
export const totalsPosting: Projection = (scopeId, changes) =>
  movesOfAll(changes).map(({ dimension, date, currency, add, bounds }) => ({
    key: keys.dayTotal(scopeId, dimension, date, currency),
    set: { date, currency },
    add,
    condition: staysExact(bounds),
    refusal: () => new TotalTooLarge(),
  }));
