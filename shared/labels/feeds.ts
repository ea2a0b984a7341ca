import { feedOf } from '../access/feed-declaration';
import { CategoryId, TagId } from '../core/ids';
import { decode } from '../db/decode';
import { keys } from '../db/keys';
import { Category, CategoryView, toView as categoryShown } from './category';
import { Tag, TagView, toView as tagShown } from './tag';

/** How change feeds show what labels money and items. */
export const labelFeeds = {
  category: feedOf('category', {
    view: CategoryView,
    key: (scopeId, { id }) => keys.category(scopeId, CategoryId.parse(id)),
    read: (stored) => decode(Category, stored),
    shown: categoryShown,
  }),
  tag: feedOf('tag', {
    view: TagView,
    key: (scopeId, { id }) => keys.tag(scopeId, TagId.parse(id)),
    read: (stored) => decode(Tag, stored),
    shown: tagShown,
  }),
} as const;
