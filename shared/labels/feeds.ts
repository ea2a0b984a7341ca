import { feedOf } from '../access/feed-declaration';
import { CategoryId, TagId } from '../core/ids';
import { type Absorbed, type LabelKind, labelsNow, mergedInto } from '../core/merged';
import { isThereIn } from '../groups/arrivals';
import type { Scope } from '../groups/scope';
import { decode } from '../db/decode';
import { keys } from '../db/keys';
import { Category, CategoryView, toView as categoryShown } from './category';
import { Tag, TagView, toView as tagShown } from './tag';

const absorbedIn = (scope: Scope, kind: LabelKind, id: string): Absorbed => ({
  merged: mergedInto(scope, kind, id),
  amount: 0,
  labels: labelsNow(scope),
});

/** How change feeds show what labels money and items. */
export const labelFeeds = {
  category: feedOf('category', {
    view: CategoryView,
    key: (scopeId, { id }) => keys.category(scopeId, CategoryId.parse(id)),
    read: (stored) => decode(Category, stored),
    isThere: (stored, { access }) => isThereIn(access.scope)(stored),
    shown: (one, { access }) => categoryShown(one, absorbedIn(access.scope, 'category', one.id)),
  }),
  tag: feedOf('tag', {
    view: TagView,
    key: (scopeId, { id }) => keys.tag(scopeId, TagId.parse(id)),
    read: (stored) => decode(Tag, stored),
    isThere: (stored, { access }) => isThereIn(access.scope)(stored),
    shown: (one, { access }) => tagShown(one, absorbedIn(access.scope, 'tag', one.id)),
  }),
} as const;
