import { newId, SourceId } from '../core/ids';
import { absent, equal } from '../db/expressions';
import { keys, indexKeys, indexPrefixes } from '../db/keys';
import { scopeQuotas } from '../groups/scope-quotas';
import { type nameSorts, nameSortBy } from '../labels/named';
import type { Noun } from '../labels/noun';
import { balanceOf, Source, type SourceView, toView } from './source';

export const sourceNoun: Noun<Source, SourceView, (typeof nameSorts)[number], 'sources.manage'> = {
  kind: 'source',
  permission: 'sources.manage',
  schema: Source,
  toView,
  key: keys.source,
  prefix: indexPrefixes.sources,
  orderKey: indexKeys.source,
  quota: scopeQuotas.sources,
  namespace: () => ({ kind: 'source' }),
  by: nameSortBy,
  // A transaction names the source without a new version: one that comes between read and write fixes the
  // currency.
  condition: (before, after) => (before.currency === after.currency ? undefined : absent('moved')),
  copying: {
    newId: () => newId(SourceId),
    afresh: { moved: null },
    fits: (one, other) => one.currency === other.currency,
  },
  merging: {
    terms: ({ currency }, into) =>
      currency === into.currency
        ? // Its currency is fixed from then on, as by a transaction.
          { stays: { change: { first: { moved: 0 } }, when: equal('currency', currency) } }
        : { issues: [{ path: 'into', code: 'another_currency', params: { currency } }] },
    amount: balanceOf,
  },
};
