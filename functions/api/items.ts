import { CategoryId, UserId } from '../../shared/core/ids';
import { LocalDate } from '../../shared/core/time';
import { Batch, outcomes, runBatch } from '../../shared/http/batch';
import { collectionQuery, deletedFilter, flag, repeatable, sortedBy, soughtIn } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { ClearedView, UnclearedView } from '../../shared/lists/clearing-view';
import { list } from '../../shared/lists/item-collection';
import { create } from '../../shared/lists/item-create';
import { ItemChange, itemSorts, ItemView, toFilter, toSieve, NewItem } from '../../shared/lists/item';
import * as items from '../../shared/lists/item-store';

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

/** What clears and brings back is loaded by the first call that does. */
const clearing = () => import('../../shared/lists/clearing');

const adding = `If you leave out the category or the unit, they are those last used with this name in the scope; null means none. An archived list takes no
new items (409).

With \`merge\` the item is added to the first matching open item that you may change. It matches if it has the same name and unit (ignoring case) and
no category (other than Other), assigned member or picture that differs from the given one. The answer is that item, whose \`version\` is then above 1;
the given \`id\` is not used. Quantities are added up. The notes of both are kept, one below the other, as is the earlier \`dueOn\`, and empty fields are
filled in. The price is what the whole line costs: the sum if both have a price, otherwise null, because it is no longer known. If no item matches, if the
notes together would be longer than 2,000 characters, or if \`purchased\` is given, a new item is created. A quantity or price that would become too
large is 422.`;

export const createItem = route({
  method: 'POST',
  path,
  permission: 'items.create',
  success: 201,
  summary: 'Add an item to the end of a list',
  problems: ['already-exists', 'archived', 'quota-exceeded'],
  description: adding,
  body: NewItem,
  response: ItemView,
  example: { body: { name: 'Milk', quantity: '1.5', unit: 'l', categoryId: 'aaaaaaaa-2222-2222-2222-222222222222' } },
  handle: ({ call, params, body }) => create(call, { scopeId: params.scopeId, listId: params.listId, draft: body }),
});

export const listItems = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'List the items of a list',
  problems: ['too-many-to-sort'],
  description: `They are in the order of the list. Cleared items are shown only with \`deleted=only\`, after those that were deleted individually; \`position\` says
where they were.`,
  query,
  items: ItemView,
  example: { query: { purchased: 'false', sort: 'position' } },
  handle: ({ call, params, query: { sort, deleted, purchased, ...filters }, page }) =>
    list(call, {
      scopeId: params.scopeId,
      listId: params.listId,
      filter: { sort, deleted: deleted === 'only', purchased, keep: toFilter(filters), isOut: toSieve(filters) },
      request: page,
    }),
});

export const getItem = route({
  method: 'GET',
  path: `${path}/{itemId}`,
  permission: 'scope.read',
  summary: 'Get an item',
  response: ItemView,
  handle: ({ call, params }) =>
    items.get(call, { scopeId: params.scopeId, listId: params.listId, itemId: params.itemId }),
});

export const changeItem = route({
  method: 'PATCH',
  path: `${path}/{itemId}`,
  permission: 'items.edit',
  summary: 'Change an item, tick it off, or move it',
  problems: ['version-changed'],
  description: `Everybody who may tick off items may change \`purchased\` on any item; limited editors can’t change anything else on items that others have added.
\`after\` moves the item.`,
  body: ItemChange,
  response: ItemView,
  example: { body: { quantity: '2', purchased: true } },
  handle: ({ call, params, body }) =>
    items.update(call, { scopeId: params.scopeId, listId: params.listId, itemId: params.itemId, patch: body }),
});

export const deleteItem = route({
  method: 'DELETE',
  path: `${path}/{itemId}`,
  permission: 'items.delete',
  summary: 'Delete an item',
  problems: ['version-changed'],
  response: ItemView,
  handle: ({ call, params }) =>
    items.remove(call, { scopeId: params.scopeId, listId: params.listId, itemId: params.itemId }),
});

export const restoreItem = route({
  method: 'POST',
  path: `${path}/{itemId}/restore`,
  permission: 'items.delete',
  summary: 'Restore an item that was deleted or cleared',
  problems: ['not-deleted', 'parent-deleted', 'restore-expired', 'quota-exceeded'],
  response: ItemView,
  handle: async ({ call, params }) =>
    (await clearing()).restore(call, { scopeId: params.scopeId, listId: params.listId, itemId: params.itemId }),
});

export const clearPurchased = route({
  method: 'POST',
  path: `${path}/clear-purchased`,
  permission: 'items.delete',
  summary: 'Clear the bought items from a list',
  description: `Deletes all of them at once, however many there are. An item that is ticked off at the same moment is either both cleared and counted, or neither. If
nothing has been bought, nothing happens. It can be undone until \`restorableUntil\`, as a whole or item by item.`,
  response: ClearedView,
  handle: async ({ call, params }) => (await clearing()).clear(call, params.scopeId, params.listId),
});

export const restoreCleared = route({
  method: 'POST',
  path: `${path}/clear-purchased/restore`,
  permission: 'items.delete',
  summary: 'Undo the latest clearing of a list',
  problems: ['not-deleted', 'parent-deleted', 'restore-expired', 'quota-exceeded'],
  description: `Restores the items that it cleared, still marked as bought, unless they have already been restored. Earlier clearings are not undone, but their items
can be restored individually.`,
  response: UnclearedView,
  handle: async ({ call, params }) => (await clearing()).unclear(call, params.scopeId, params.listId),
});

export const changeItems = route({
  method: 'POST',
  path: `${path}/batch`,
  permission: 'items.purchase',
  rate: 'batch',
  summary: 'Add, change or delete up to 100 items',
  description: `The operations are run one after the other, independently of each other: their results come in the same order, and one that fails doesn’t stop the
others. \`body\` is the body of the single call; the \`id\` of a new item goes next to it. With an \`Idempotency-Key\` every operation takes effect only once,
however often the call is sent.`,
  body: Batch,
  response: outcomes(ItemView),
  example: {
    body: {
      operations: [
        {
          op: 'create',
          body: { name: 'Milk', quantity: '1.5', unit: 'l', categoryId: 'aaaaaaaa-2222-2222-2222-222222222222' },
        },
      ],
    },
  },
  handle: (input) => runBatch(input, 'items.purchase', { create: createItem, update: changeItem, remove: deleteItem }),
});
