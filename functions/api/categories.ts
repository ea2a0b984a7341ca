import * as z from 'zod';
import { Category } from '../../shared/categories/model';
import * as categories from '../../shared/categories/store';
import { collectionQuery } from '../../shared/http/collection';
import { route } from '../../shared/http/route';

export const listCategories = route({
  method: 'GET', path: '/v1/scopes/{scopeId}/categories', permission: 'scope.read', summary: 'What items can be grouped by, in order',
  query: collectionQuery({ kind: z.enum(['item', 'transaction']).optional() }), items: Category, example: { query: { kind: 'item' } },
  handle: ({ call, params, query, page }) => categories.list(call, params.scopeId, query.kind, page),
});
