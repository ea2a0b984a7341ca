import type { Grant, Site } from '../access/grant';
import type { View } from '../access/look';
import { Stale } from '../access/fresh';
import { replace } from '../access/revise';
import type { Call } from '../core/call';
import type { ListId, ScopeId } from '../core/ids';
import { changed } from '../core/record';
import { isAlike } from '../core/text';
import { keys, orderKeys, orders, scopePartition } from '../db/keys';
import { slices } from '../db/all';
import type { Action, Refusal } from '../db/transact';
import { Item, type NewItem } from './model';
import { addedOnceMore, type Remembered } from './names';
import { parentsHold } from './parents';
import { sum } from './quantity';

/** The first open item of a list that is sought. The whole of what is open is looked through, 1,000 items a read. */
const firstOpen = async (scopeId: ScopeId, listId: ListId, sought: (item: Item) => boolean): Promise<Item | undefined> => {
  for await (const items of slices({ pk: scopePartition(scopeId), prefix: orders.items(listId), by: 'orderKey' })) {
    const found = items.map((item) => Item.parse(item)).find(sought);
    if (found) return found;
  }
  return undefined;
};

/** An item with as much of the same added. A price is what the line costs: what is known of it adds up. */
const increased = (item: Item, { quantity = '1', price = null }: NewItem, call: Call): Item =>
  changed(item, { quantity: sum(item.quantity, quantity), price: item.price === null ? price : item.price + (price ?? 0) }, call);

interface Merge {
  /** What nobody may have added meanwhile: the name. */
  readonly only: { readonly times: number | null; readonly otherwise: Refusal };
  readonly grant: Grant;
  readonly into?: Item;
  readonly actions: readonly Action[];
}

/**
 * What becomes of a draft that adds up with an open item of its name and unit, if the caller may change that. A name that was never added is on no list,
 * so nothing is looked for; who adds the name meanwhile makes the attempt stale, so that two who add it at once get one item.
 * @throws InvalidBody when the sum is too large; TableBusy
 */
export const added = async (call: Call, { scopeId, listId }: Site & { readonly listId: ListId }, draft: NewItem, view: View, remembered: Remembered | undefined): Promise<Merge> => {
  const times = remembered?.times ?? null;
  const only = { times, otherwise: () => new Stale() };
  const grant = view.grantFor('items.edit');
  const mine = (item: Item) => grant.reach === 'all' || item.createdBy === call.caller.userId;
  const inUnit = (unit: string | null) => (unit === null || !draft.unit ? unit === (draft.unit ?? null) : isAlike(unit, draft.unit));
  const alike = (item: Item) => isAlike(item.name, draft.name) && inUnit(item.unit) && mine(item);
  const open = remembered && (await firstOpen(scopeId, listId, alike));
  if (!open) return { only, grant, actions: [] };
  const into = increased(open, draft, call);
  const actions = [...parentsHold(call, open, into), replace(keys.item(scopeId, listId, open.id), open, into, { orderKey: orderKeys.item(into) }), addedOnceMore(into, only)];
  return { only, grant, into, actions };
};
