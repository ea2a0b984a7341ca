import { feedOf } from '../access/feed-declaration';
import { ItemId, ListId, type ScopeId } from '../core/ids';
import { labelsNow } from '../core/merged';
import { decode } from '../db/decode';
import { keys } from '../db/keys';
import { Item, ItemView, toView as itemShown } from './item';
import { List, ListView, toView as listShown } from './list';
import { isShown } from './rounds';

const listKey = (scopeId: ScopeId, list: string | null) => keys.list(scopeId, ListId.parse(list));

/** How change feeds show lists and what is on them. */
export const listFeeds = {
  list: feedOf('list', {
    view: ListView,
    key: (scopeId, { id }) => listKey(scopeId, id),
    read: (stored) => decode(List, stored),
    shown: (one, { lists, roleFor }) => {
      const list = lists.get(one.id) ?? one;
      return listShown(list, roleFor(list));
    },
  }),
  item: feedOf('item', {
    view: ItemView,
    key: (scopeId, { id, parentId }) => keys.item(scopeId, ListId.parse(parentId), ItemId.parse(id)),
    also: (scopeId, { parentId }) => [listKey(scopeId, parentId)],
    read: (stored) => decode(Item, stored),
    stands: (one, [list]) => list !== undefined && !list.deletedAt && isShown(one, decode(List, list)),
    shown: (one, { access }) => itemShown(one, labelsNow(access.scope)),
  }),
} as const;
