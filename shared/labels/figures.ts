import { figuresOf, type RecordFigures, type UniqueName } from '../db/figure-declaration';
import { indexKeys, keys } from '../db/keys';
import type { ScopeId } from '../core/ids';
import { labelEntry, type LabelKind, mergedEntry } from '../core/merged';
import { Category, groupWritten, isDefaultCategory } from './category';
import { Tag } from './tag';

interface Named extends Omit<UniqueName, 'namespace'> {
  readonly scopeId: ScopeId;
  readonly deletedAt: string | null;
  readonly mergedInto: string | null;
}

/** What the scope says of a label that was merged. */
const mergedMarks = (kind: LabelKind, { id, scopeId, mergedInto }: Named): Pick<RecordFigures, 'marks'> =>
  mergedInto === null
    ? {}
    : { marks: [{ key: keys.scope(scopeId), attributes: [mergedEntry(labelEntry(kind, id), mergedInto)] }] };

/** Says what a record with a unique name says of figures while it lives: its scope counts it. */
export const namedFigures = (namespace: string, kind: LabelKind, one: Named): RecordFigures =>
  one.deletedAt
    ? mergedMarks(kind, one)
    : { adds: [{ key: keys.scope(one.scopeId), add: { [`${kind}Count`]: 1 } }], name: { namespace, ...one } };

/** What labels say of figures. */
export const labelFigures = {
  category: figuresOf(Category, (one) => {
    const { adds = [], name, marks } = namedFigures(`category-${one.kind}`, 'category', one);
    const written = groupWritten(one);
    const group = written && !one.deletedAt && !isDefaultCategory(written) ? written : null;
    return {
      order: indexKeys.category(one),
      holds: { childCount: one.childCount },
      adds: group ? [...adds, { key: keys.category(one.scopeId, group), add: { childCount: 1 } }] : adds,
      name,
      marks,
    };
  }),
  tag: figuresOf(Tag, (one) => ({ order: indexKeys.tag(one), ...namedFigures('tag', 'tag', one) })),
} as const;
