import * as z from 'zod';
import { ItemId, UserId } from '../../shared/core/ids';
import { memberPictures, MemberPictures } from '../../shared/groups/member-pictures';
import { repeatable } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { itemPictures, ItemPictures } from '../../shared/lists/item-pictures';

const links = `The addresses work without signing in, until the end of the next hour: whoever has one can see the picture for so long. Within the hour they stay the same,
so that a browser fetches each picture once.`;

export const getItemPictures = route({
  method: 'GET',
  path: '/v1/scopes/{scopeId}/lists/{listId}/pictures',
  permission: 'scope.read',
  summary: 'Get addresses of the pictures of items',
  description: `${links} Items that aren’t on the list, or have no uploaded picture, are left out.`,
  query: z.strictObject({ itemId: repeatable(ItemId).default([]).describe('the items: at most 20 at a time') }),
  response: ItemPictures,
  handle: ({ call, params, query }) =>
    itemPictures(call, { scopeId: params.scopeId, listId: params.listId, itemIds: query.itemId }),
});

export const getMemberPictures = route({
  method: 'GET',
  path: '/v1/scopes/{scopeId}/pictures',
  permission: 'scope.read',
  summary: 'Get addresses of the pictures of members',
  description: `${links} People who aren’t members, or have no uploaded picture, are left out.`,
  query: z.strictObject({ userId: repeatable(UserId).default([]).describe('the members: at most 20 at a time') }),
  response: MemberPictures,
  handle: ({ call, params, query }) => memberPictures(call, { scopeId: params.scopeId, userIds: query.userId }),
});
