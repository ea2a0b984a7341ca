import * as z from 'zod';
import { SourceId } from '../../shared/core/ids';
import { relocationOf } from '../../shared/groups/relocation';
import { collectionQuery, deletedFilter, repeatable, sortedBy, soughtIn } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { labelMergeOf, mergeWords } from './merging';
import { labelWords, relocatingLabels } from './relocation';
import { toFilter, nameSorts } from '../../shared/labels/named';
import { NewSource, SourceChange, SourceKind, SourceView } from '../../shared/money/source';
import * as sources from '../../shared/money/source-store';

const query = collectionQuery({
  sort: sortedBy(nameSorts, { field: 'name', backwards: false }),
  kind: repeatable(SourceKind).optional(),
  q: soughtIn('the name'),
  ...deletedFilter,
});

const path = '/v1/scopes/{scopeId}/sources';
const one = `${path}/{sourceId}` as const;

export const createSource = route({
  method: 'POST',
  path,
  permission: 'sources.manage',
  success: 201,
  summary: 'Create a source: an account, a card or cash',
  problems: ['already-exists', 'name-taken', 'quota-exceeded'],
  description: 'It is in the scope’s currency unless you specify another.',
  body: NewSource,
  response: SourceView,
  example: { body: { name: 'Salary account', kind: 'bank', currency: 'SEK', openingBalance: 1_250_000 } },
  handle: ({ call, params, body }) => sources.create(call, params.scopeId, body),
});

export const listSources = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'List the sources of a scope and their balances',
  problems: ['too-many-to-sort'],
  query,
  items: SourceView,
  example: { query: { kind: 'bank', sort: 'name' } },
  handle: ({ call, params, query: { sort, deleted, ...filters }, page }) =>
    sources.list(call, params, { sort, deleted: deleted === 'only', keep: toFilter(filters) }, page),
});

export const getSource = route({
  method: 'GET',
  path: one,
  permission: 'scope.read',
  summary: 'Get a source',
  response: SourceView,
  handle: ({ call, params }) => sources.get(call, params.scopeId, params.sourceId),
});

export const changeSource = route({
  method: 'PATCH',
  path: one,
  permission: 'sources.manage',
  summary: 'Change a source',
  problems: ['version-changed', 'name-taken', 'currency-fixed'],
  description:
    'Its currency can be changed until it is used in a transaction. An opening balance other than 0 has to be given anew at the same time.',
  body: SourceChange,
  response: SourceView,
  example: { body: { name: 'Household account', openingBalance: 1_300_000 } },
  handle: ({ call, params, body }) =>
    sources.update(call, { scopeId: params.scopeId, id: params.sourceId, patch: body }),
});

export const deleteSource = route({
  method: 'DELETE',
  path: one,
  permission: 'sources.manage',
  summary: 'Delete a source',
  problems: ['version-changed'],
  response: SourceView,
  description:
    'Its name can be used again at once. Its transactions remain, and changes to them still count towards its balance.',
  handle: ({ call, params }) => sources.remove(call, params.scopeId, params.sourceId),
});

export const restoreSource = route({
  method: 'POST',
  path: `${one}/restore`,
  permission: 'sources.manage',
  summary: 'Restore a deleted source',
  problems: ['not-deleted', 'parent-deleted', 'restore-expired', 'name-taken', 'quota-exceeded'],
  response: SourceView,
  handle: ({ call, params }) => sources.restore(call, params.scopeId, params.sourceId),
});

export const mergeSource = route({
  method: 'POST',
  path: `${one}/merge`,
  permission: 'sources.manage',
  summary: 'Merge a source into another',
  problems: ['quota-exceeded'],
  description: `${mergeWords} Both are in one currency; the balance is that of both.`,
  body: labelMergeOf(SourceId).meta({ id: 'SourceMerge' }),
  response: SourceView,
  example: { body: { into: '01980000-0000-7000-8000-000000000001' } },
  handle: ({ call, params, body }) =>
    sources.merge(call, { scopeId: params.scopeId, id: params.sourceId, into: body.into }),
});

const relocated = z.object({ items: z.array(SourceView) }).meta({ id: 'RelocatedSources' });
const Relocation = relocationOf(SourceId).meta({ id: 'SourcesRelocation' });
const ofTheirs = 'Each begins with its opening balance: what transactions have moved stays with those.';

export const duplicateSources = route({
  ...relocatingLabels,
  path: `${path}/duplicate`,
  permission: 'scope.read',
  summary: 'Duplicate sources into another scope',
  description: `${labelWords.duplicate} ${ofTheirs}`,
  body: Relocation,
  response: relocated,
  handle: ({ call, params, body }) => sources.duplicate(call, { scopeId: params.scopeId, ...body }),
});

export const transferSources = route({
  ...relocatingLabels,
  path: `${path}/transfer`,
  permission: 'sources.manage',
  summary: 'Transfer sources to another scope',
  description: `${labelWords.transfer} ${ofTheirs}`,
  body: Relocation,
  response: relocated,
  handle: ({ call, params, body }) => sources.transfer(call, { scopeId: params.scopeId, ...body }),
});
