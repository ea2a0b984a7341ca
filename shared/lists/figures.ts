import { figuresOf } from '../db/figure-declaration';
import { indexKeys, keys } from '../db/keys';
import { Item } from './item';
import { List } from './list';

/** What lists and items say of figures by themselves; what a list counts of its rounds takes all items. */
export const listFigures = {
  list: figuresOf(List, (one) => ({
    order: indexKeys.list(one),
    holds: {
      itemCount: one.itemCount,
      purchasedCount: one.purchasedCount,
      memberCount: one.memberCount,
      ownerCount: one.ownerCount,
      linkCount: one.linkCount,
    },
    adds: one.deletedAt ? [] : [{ key: keys.scope(one.scopeId), add: { listCount: 1 } }],
  })),
  item: figuresOf(Item, (one) => ({ order: indexKeys.item(one) })),
} as const;
