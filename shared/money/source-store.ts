import { authorize } from '../access/authorize';
import type { Call } from '../core/call';
import type { ScopeId, SourceId } from '../core/ids';
import { requireOffered } from '../core/money/currencies';
import { absent } from '../db/expressions';
import { keys, indexKeys, indexPrefixes } from '../db/keys';
import { type nameSorts, nameSortBy } from '../labels/named';
import { type Noun, verbsOf } from '../labels/named-store';
import { scopeQuotas } from '../groups/scope-quotas';
import { applyChange, newSource, type NewSource, toView, Source, type SourceChange, type SourceView } from './source';

const sources: Noun<Source, SourceView, (typeof nameSorts)[number], 'sources.manage'> = {
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
};

const verbs = verbsOf(sources);
export const { get, list, remove, restore } = verbs;

/**
 * Creates a source in the scope's currency, unless the draft names another: the scope is read first then.
 * @throws NotFound, Forbidden, AlreadyExists, NameTaken, QuotaExceeded, TableBusy
 */
export const create = async (call: Call, scopeId: ScopeId, draft: NewSource) => {
  requireOffered(draft.currency);
  const currency =
    draft.currency ?? (await authorize(call, { resource: { scopeId }, permission: 'sources.manage' })).scope.currency;
  return verbs.create(call, newSource(draft, { currency, scopeId, call }));
};

/** @throws NotFound, Forbidden, NameTaken, CurrencyFixed, VersionChanged, TableBusy */
export const update = (
  call: Call,
  { scopeId, id, patch }: { readonly scopeId: ScopeId; readonly id: SourceId; readonly patch: SourceChange },
) => verbs.change(call, scopeId, id, (before) => applyChange(before, patch, call));
