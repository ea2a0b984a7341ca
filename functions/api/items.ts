import { CategoryId, ItemId, UserId } from '../../shared/core/ids';
import { LocalDate } from '../../shared/core/time';
import { Batch, outcomes, runBatch } from '../../shared/http/batch';
import { collectionQuery, deletedFilter, flag, repeatable, sortedBy, soughtIn } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { ClearedView, clear, restore, unclear, UnclearedView } from '../../shared/items/clearing';
import { list } from '../../shared/items/collection';
import { create } from '../../shared/items/create';
import { ItemChange, itemSorts, ItemView, keeping, NewItem } from '../../shared/items/model';
import * as items from '../../shared/items/store';

const query = collectionQuery({
  sort: sortedBy(itemSorts, { field: 'position', backwards: false }),
  purchased: flag.optional(),
  categoryId: repeatable(CategoryId).optional(),
  assignedTo: repeatable(UserId).optional(),
  createdBy: repeatable(UserId).optional(),
  from: LocalDate.optional().describe('the first day on which it is due'),
  to: LocalDate.optional().describe('the last day on which it is due'),
  q: soughtIn('the name or the notes'),
  ...deletedFilter,
}).refine(({ from, to }) => !from || !to || from <= to, { error: 'range', path: ['from'] });

const path = '/v1/scopes/{scopeId}/lists/{listId}/items';

const adding = `Category and unit that are left out are those that the name had the last time in this scope; null is none. An archived list takes nothing new (409).

With \`merge\` it adds up with the first open item that it fits and that you may change: the same name and unit, whatever the case, and no other category (but
Other), assigned member or picture than the one given. The answer is that item, its \`version\` above 1; the \`id\` given is not used. Quantities add up. Notes of
both stay, one below the other; the earlier \`dueOn\` holds; what is empty there is filled. The price is what the line costs: the sum where both have one, else null,
for it is no longer known. Where none fits, the notes of both would be longer than 2,000 characters, or \`purchased\` is given, it becomes an item of its own. A
quantity or a price that would grow too large is 422.`;

export const createItem = route({
  method: 'POST', path, permission: 'items.create', success: 201, summary: 'Add an item to the end of a list', problems: ['already-exists', 'archived', 'quota-exceeded'],
  description: adding,
  body: NewItem, response: ItemView, example: { body: { name: 'Milk', quantity: '1.5', unit: 'l', categoryId: 'aaaaaaaa-2222-2222-2222-222222222222' } },
  handle: ({ call, params, body }) => create(call, params.scopeId, params.listId, body),
});

export const listItems = route({
  method: 'GET', path, permission: 'scope.read', summary: 'The items of a list, in its order', problems: ['too-many-to-sort'],
  description: 'What was cleared is shown with `deleted=only` alone, after what was deleted one by one; `position` says where it stood.',
  query, items: ItemView, example: { query: { purchased: 'false', sort: 'position' } },
  handle: ({ call, params, query: { sort, deleted, purchased, ...filters }, page }) =>
    list(call, params.scopeId, params.listId, { sort, deleted: deleted === 'only', purchased, keep: keeping(filters) }, page),
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
  method: 'POST', path: `${path}/{itemId}/restore`, permission: 'items.delete', summary: 'Restore an item that was deleted or cleared', problems: ['not-deleted', 'parent-deleted', 'restore-expired', 'quota-exceeded'],
  response: ItemView,
  handle: ({ call, params }) => restore(call, params.scopeId, params.listId, params.itemId),
});

export const clearPurchased = route({
  method: 'POST', path: `${path}/clear-purchased`, permission: 'items.delete', summary: 'Clear what is bought from a list',
  description: 'A deletion of all of it at once, whatever the number. What somebody ticks off at the same moment is either cleared and counted, or neither. Nothing bought: nothing happens. It can be undone until `restorableUntil`, as a whole or item by item.',
  response: ClearedView,
  handle: ({ call, params }) => clear(call, params.scopeId, params.listId),
});

export const restoreCleared = route({
  method: 'POST', path: `${path}/clear-purchased/restore`, permission: 'items.delete', summary: 'Undo the latest clearing of a list', problems: ['not-deleted', 'parent-deleted', 'restore-expired', 'quota-exceeded'],
  description: 'Brings back what it took and nobody has restored since, bought as it was. Earlier clearings stay: their items can be restored one by one.',
  response: UnclearedView,
  handle: ({ call, params }) => unclear(call, params.scopeId, params.listId),
});

export const changeItems = route({
  method: 'POST', path: `${path}/batch`, permission: 'items.purchase', rate: 'batch',
  summary: 'Up to 100 additions, changes and deletions of items',
  description: 'Run one after the other, each by itself: what each came to is told in order, and one that fails stops none. `body` is what the call alone would take; a new item’s `id` stands beside it. With an `Idempotency-Key` every operation takes effect once, however often the call is sent.',
  body: Batch, response: outcomes(ItemView), example: { body: { operations: [{ op: 'create', body: { name: 'Milk', quantity: '1.5', unit: 'l', categoryId: 'aaaaaaaa-2222-2222-2222-222222222222' } }] } },
  handle: ({ call, params: { scopeId, listId }, body, language }) =>
    runBatch(call, { scopeId, listId }, 'items.purchase', language, body, {
      id: ItemId, record: ItemView,
      create: { body: NewItem, run: (each, draft) => create(each, scopeId, listId, draft) },
      update: { body: ItemChange, run: (each, id, change) => items.change(each, scopeId, listId, id, change) },
      remove: (each, id) => items.remove(each, scopeId, listId, id),
    }),
});
