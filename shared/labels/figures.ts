import { figuresOf, type RecordFigures, type UniqueName } from '../db/figure-declaration';
import { indexKeys, keys } from '../db/keys';
import type { ScopeId } from '../core/ids';
import { Category, isDefaultCategory } from './category';
import { Tag } from './tag';

interface Named extends Omit<UniqueName, 'namespace'> {
  readonly scopeId: ScopeId;
  readonly deletedAt: string | null;
}

/** Says what a record with a unique name says of figures while it lives: its scope counts it. */
export const namedFigures = (
  namespace: string,
  count: 'categoryCount' | 'sourceCount' | 'tagCount',
  one: Named,
): RecordFigures =>
  one.deletedAt ? {} : { adds: [{ key: keys.scope(one.scopeId), add: { [count]: 1 } }], name: { namespace, ...one } };

/** What labels say of figures. */
export const labelFigures = {
  category: figuresOf(Category, (one) => {
    const { adds = [], name } = namedFigures(`category-${one.kind}`, 'categoryCount', one);
    const group = one.groupId && !one.deletedAt && !isDefaultCategory(one.groupId) ? one.groupId : null;
    return {
      order: indexKeys.category(one),
      holds: { childCount: one.childCount },
      adds: group ? [...adds, { key: keys.category(one.scopeId, group), add: { childCount: 1 } }] : adds,
      name,
    };
  }),
  tag: figuresOf(Tag, (one) => ({ order: indexKeys.tag(one), ...namedFigures('tag', 'tagCount', one) })),
} as const;
