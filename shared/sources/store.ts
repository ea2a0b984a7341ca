import type { Granted } from '../access/granted';
import { look } from '../access/look';
import type { Call } from '../core/call';
import type { ScopeId, SourceId } from '../core/ids';
import { requireOffered } from '../currencies/model';
import { absent } from '../db/expressions';
import { keys, orderKeys, orders } from '../db/keys';
import { type nameSorts, sortedBy } from '../names/model';
import { type Noun, verbsOf } from '../names/store';
import { limits } from '../scopes/model';
import { changedBy, drafted, type NewSource, shown, Source, type SourceChange, type SourceView } from './model';

const sources: Noun<Source, SourceView, (typeof nameSorts)[number]> = {
  permission: 'sources.manage',
  schema: Source,
  shown,
  key: keys.source,
  prefix: orders.sources,
  orderKey: orderKeys.source,
  quota: { count: 'sourceCount', most: limits.sourcesPerScope, what: 'sources' },
  namespace: () => ({ kind: 'source' }),
  by: sortedBy,
  // A transaction names the source without a new version: one that comes between read and write fixes the currency.
  holds: (before, after) => (before.currency === after.currency ? undefined : absent('moved')),
};

const verbs = verbsOf(sources);
export const { get, list, remove, restore } = verbs;

/** A source in the scope's currency, unless the draft names another: the scope is read first then. @throws NotFound, Forbidden, AlreadyExists, NameTaken, QuotaExceeded, TableBusy */
export const create = async (call: Call, scopeId: ScopeId, draft: NewSource): Promise<Granted<SourceView>> => {
  requireOffered(draft.currency);
  const currency = draft.currency ?? (await look(call, { scopeId }, 'sources.manage')).scope.currency;
  return verbs.create(call, drafted(draft, currency, scopeId, call));
};

/** @throws NotFound, Forbidden, NameTaken, CurrencyFixed, VersionChanged, TableBusy */
export const change = (call: Call, scopeId: ScopeId, id: SourceId, patch: SourceChange): Promise<Granted<SourceView>> =>
  verbs.change(call, scopeId, id, (before) => changedBy(before, patch, call));
