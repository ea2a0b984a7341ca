import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { MergedPayeeView, PayeeMerge, PayeeRestore } from '../../shared/money/payee';
import * as payees from '../../shared/money/payee-store';

const path = '/v1/scopes/{scopeId}/payees';

export const mergePayee = route({
  method: 'POST',
  path: `${path}/merge`,
  permission: 'tags.manage',
  summary: 'Merge a payee into another',
  problems: ['quota-exceeded'],
  description:
    'Transactions that have the one name are shown with the other from then on, found by either, and written to files ' +
    'and exports so. None of them is changed, so that it can be restored within 30 days.',
  body: PayeeMerge,
  response: MergedPayeeView,
  example: { body: { from: 'ICA Maxi Lindhagen', into: 'ICA Maxi' } },
  handle: ({ call, params, body }) => payees.merge(call, params.scopeId, body),
});

export const restorePayee = route({
  method: 'POST',
  path: `${path}/restore`,
  permission: 'tags.manage',
  summary: 'Restore a payee that was merged',
  problems: ['not-deleted', 'parent-deleted', 'restore-expired'],
  description: 'Transactions that have its name are shown with it again.',
  body: PayeeRestore,
  response: MergedPayeeView,
  example: { body: { from: 'ICA Maxi Lindhagen' } },
  handle: ({ call, params, body }) => payees.restore(call, params.scopeId, body.from),
});

export const listMergedPayees = route({
  method: 'GET',
  path: `${path}/merged`,
  permission: 'scope.read',
  summary: 'List the payees that were merged',
  query: collectionQuery({}),
  items: MergedPayeeView,
  handle: ({ call, params, page }) => payees.list(call, params.scopeId, page),
});
