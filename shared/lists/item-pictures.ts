import * as z from 'zod';
import { authorize, authorized } from '../access/authorize';
import type { Authorized } from '../access/authorized';
import type { Call } from '../core/call';
import { ItemId, type ListId, type ScopeId } from '../core/ids';
import { decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { linksOf, pictureLinks } from '../pictures/picture-links';
import { Item } from './item';
import { authorizedList } from './item-parents';
import { isShown } from './rounds';

const ItemPicture = z.object({ itemId: ItemId, ...pictureLinks }).meta({ id: 'ItemPicture' });
export const ItemPictures = z.object({ items: z.array(ItemPicture) }).meta({ id: 'ItemPictures' });
export type ItemPictures = z.output<typeof ItemPictures>;

/**
 * Gives addresses of the pictures of some items, to whoever may read these. What is not on the list, or has
 * no uploaded picture, is left out.
 * @throws NotFound, TableBusy
 */
export const itemPictures = async (
  call: Call,
  {
    scopeId,
    listId,
    itemIds,
  }: { readonly scopeId: ScopeId; readonly listId: ListId; readonly itemIds: readonly ItemId[] },
): Promise<Authorized<ItemPictures, 'scope.read'>> => {
  const wanted = [...new Set(itemIds)];
  const access = await authorize(call, {
    resource: { scopeId, listId },
    permission: 'scope.read',
    alsoRead: wanted.map((id) => keys.item(scopeId, listId, id)),
  });
  const list = authorizedList(access);
  const items = access.records
    .flatMap((stored) => decodeReadable(Item, stored) ?? [])
    .filter((item) => !item.deletedAt && isShown(item, list));
  const found = await Promise.all(
    items.map(async ({ id, pictureId }) =>
      pictureId ? [{ itemId: id, ...(await linksOf({ scopeId, uploadId: pictureId }, call.now)) }] : [],
    ),
  );
  return authorized(access, { items: found.flat() });
};
