import { authorize } from '../access/authorize';
import type { Call } from '../core/call';
import type { ScopeId, SourceId } from '../core/ids';
import { requireOffered } from '../core/money/currencies';
import { verbsOf } from '../labels/named-store';
import { relocatorOf } from '../labels/relocator';
import { applyChange, newSource, type NewSource, type SourceChange, toView } from './source';
import { sourceNoun } from './source-noun';

const verbs = verbsOf(sourceNoun);
export const { get, list, remove, restore, merge } = verbs;

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

/**
 * Makes sources in another scope, with their opening balances: what transactions moved stays with those. A
 * transfer deletes them here.
 * @throws NotFound, Forbidden, InvalidBody, NameTaken, QuotaExceeded, TableBusy
 */
export const { duplicate, transfer } = relocatorOf({ noun: sourceNoun, toView }, 'sources.manage');

/** @throws NotFound, Forbidden, NameTaken, CurrencyFixed, VersionChanged, TableBusy */
export const update = (
  call: Call,
  { scopeId, id, patch }: { readonly scopeId: ScopeId; readonly id: SourceId; readonly patch: SourceChange },
) => verbs.change(call, scopeId, id, (before) => applyChange(before, patch, call));
