import { CategoryId, UserId } from '../../shared/core/ids';
import { collectionQuery, deletedFilter, flag, repeatable, SearchText, sortedBy } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { ItemChange, itemSorts, ItemView, keeping, NewItem } from '../../shared/items/model';
import * as items from '../../shared/items/store';

const query = collectionQuery({
  sort: sortedBy(itemSorts, { field: 'position', backwards: false }),
  purchased: flag.optional(),
  categoryId: repeatable(CategoryId).optional(),
  createdBy: repeatable(UserId).optional(),
  q: SearchText.optional().describe('part of the name or the notes'),
  ...deletedFilter,
});

const path = '/v1/scopes/{scopeId}/lists/{listId}/items';

export const createItem = route({
  method: 'POST', path, permission: 'items.create', success: 201, summary: 'Add an item to the end of a list', problems: ['already-exists', 'quota-exceeded'],
  body: NewItem, response: ItemView, example: { body: { name: 'Milk', quantity: '1.5', unit: 'l', categoryId: 'aaaaaaaa-2222-2222-2222-222222222222' } },
  handle: ({ call, params, body }) => items.create(call, params.scopeId, params.listId, body),
});

export const listItems = route({
  method: 'GET', path, permission: 'scope.read', summary: 'The items of a list, in its order', problems: ['too-many-to-sort'],
  query, items: ItemView, example: { query: { purchased: 'false', sort: 'position' } },
  handle: ({ call, params, query: { sort, deleted, ...filters }, page }) =>
    items.list(call, params.scopeId, params.listId, { sort, deleted: deleted === 'only', keep: keeping(filters) }, page),
});

export const getItem = route({
  method: 'GET', path: `${path}/{itemId}`, permission: 'scope.read', summary: 'One item', response: ItemView,
  handle: ({ call, params }) => items.get(call, params.scopeId, params.listId, params.itemId),
});

export const changeItem = route({
  method: 'PATCH', path: `${path}/{itemId}`, permission: 'items.edit', summary: 'Change an item, tick it off, or move it', problems: ['version-changed'],
  description: 'Everybody who may tick items off may change `purchased` of anybody’s item; limited editors change nothing else of items that others added. `after` moves it.',
  body: ItemChange, response: ItemView, example: { body: { quantity: '2', purchased: true } },
  handle: ({ call, params, body }) => items.change(call, params.scopeId, params.listId, params.itemId, body),
});

export const deleteItem = route({
  method: 'DELETE', path: `${path}/{itemId}`, permission: 'items.delete', summary: 'Delete an item', problems: ['version-changed'], response: ItemView,
  handle: ({ call, params }) => items.remove(call, params.scopeId, params.listId, params.itemId),
});

export const restoreItem = route({
  method: 'POST', path: `${path}/{itemId}/restore`, permission: 'items.delete', summary: 'Restore a deleted item', problems: ['not-deleted', 'restore-expired', 'quota-exceeded'],
  response: ItemView,
  handle: ({ call, params }) => items.restore(call, params.scopeId, params.listId, params.itemId),
});
