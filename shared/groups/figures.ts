import { roleIds } from '../access/roles';
import type { ScopeId, UserId } from '../core/ids';
import { mergedEntry } from '../core/merged';
import { figuresOf, type RecordFigures } from '../db/figure-declaration';
import { indexKeys, keys } from '../db/keys';
import { Invitation } from './invitation';
import { Link } from './link';
import { isEnded, isFormer, Membership } from './member';
import { peopleChange } from './people-in-scope';
import { namedPlaceholder, placeholderNames } from './placeholder';
import { Scope } from './scope';
import { Slice } from './slice';
import { sliceOrder } from './slice-record';
import { Webhook } from './webhook';
import { webhookEntry } from './webhook-record';

/**
 * Names a placeholder's entry in its scope by what it says: that it is here, or whose it has become.
 */
const entryOf = (user: string, stands: string): string => `placeholders.${user} ${stands}`;

const memberOf = (scopeId: ScopeId, userId: UserId, as: 'owner' | 'member' | 'former') => {
  const key = keys.scope(scopeId);
  if (as === 'former') return { adds: [{ key, add: { memberCount: 1, formerCount: 1 } }] };
  return {
    adds: [{ key, add: { memberCount: 1, ...(as === 'owner' && { ownerCount: 1 }) } }],
    marks: [{ key, attributes: Object.keys(peopleChange(userId, 'member')) }],
  };
};

const scopeFigures = (one: Scope): RecordFigures => {
  const key = keys.scope(one.id);
  const { adds, marks = [] } = one.type === 'personal' ? memberOf(one.id, one.createdBy, 'owner') : {};
  return {
    holds: {
      memberCount: one.memberCount,
      formerCount: one.formerCount,
      ownerCount: one.ownerCount,
      listCount: one.listCount,
      categoryCount: one.categoryCount,
      sourceCount: one.sourceCount,
      tagCount: one.tagCount,
      linkCount: one.linkCount,
      sliceCount: one.sliceCount,
      webhookCount: one.webhookCount,
      ...Object.fromEntries(Object.keys(one.people).map((id) => [`people.${id}`, 1])),
      ...Object.fromEntries(Object.entries(one.placeholders ?? {}).map(([id, stands]) => [entryOf(id, stands), 1])),
      ...Object.fromEntries(Object.entries(one.merged ?? {}).map(([entry, into]) => [mergedEntry(entry, into), 1])),
      ...(one.holdsMoney && { holdsMoney: 1 }),
    },
    adds,
    // Stays when what it came of is gone for good.
    marks: one.holdsMoney ? [...marks, { key, attributes: ['holdsMoney'] }] : marks,
  };
};

/** What groups and who is in them say of figures. */
export const groupFigures = {
  scope: figuresOf(Scope, scopeFigures),
  member: figuresOf(Membership, (one) => {
    const scope = keys.scope(one.scopeId);
    const stands = (as: string) => ({ key: scope, attributes: [entryOf(one.userId, as)] });
    if (isEnded(one)) return { order: '', marks: one.mergedInto ? [stands(one.mergedInto)] : [] };
    const as = isFormer(one) ? 'former' : one.roleId === roleIds.owner ? 'owner' : 'member';
    const { adds, marks = [] } = memberOf(one.scopeId, one.userId, as);
    const name = namedPlaceholder(one);
    return {
      order: indexKeys.member(one),
      adds,
      marks: name ? [...marks, stands('here')] : marks,
      name: name ? { namespace: placeholderNames.kind, createdAt: one.createdAt, ...name } : undefined,
    };
  }),
  listMember: figuresOf(Membership, (one) => ({
    order: one.deletedAt ? '' : indexKeys.member(one),
    adds:
      one.listId && !one.deletedAt
        ? [
            {
              key: keys.list(one.scopeId, one.listId),
              add: { memberCount: 1, ownerCount: Number(one.roleId === roleIds.owner) },
            },
          ]
        : [],
  })),
  /** What stands in the index at all stands where its kind says: it leaves it in more ways than one. */
  invitation: figuresOf(Invitation, () => ({})),
  webhook: figuresOf(Webhook, (one) => ({
    order: webhookEntry(one),
    adds: one.deletedAt ? [] : [{ key: keys.scope(one.scopeId), add: { webhookCount: 1 } }],
  })),
  link: figuresOf(Link, (one) => ({
    order: indexKeys.link(one),
    adds: one.deletedAt
      ? []
      : [{ key: one.listId ? keys.list(one.scopeId, one.listId) : keys.scope(one.scopeId), add: { linkCount: 1 } }],
  })),
  slice: figuresOf(Slice, (one) => ({
    order: sliceOrder(one),
    adds: one.deletedAt ? [] : [{ key: keys.scope(one.scopeId), add: { sliceCount: 1 } }],
  })),
} as const;
