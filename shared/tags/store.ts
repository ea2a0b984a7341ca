import type { Granted } from '../access/granted';
import type { Call } from '../core/call';
import type { ScopeId, TagId } from '../core/ids';

import { keys, orderKeys, orders } from '../db/keys';
import { type nameSorts, sortedBy } from '../names/model';
import { type Noun, verbsOf } from '../names/store';
import { limits } from '../scopes/model';
import { changedBy, drafted, type NewTag, shown, Tag, type TagChange, type TagView } from './model';

const tags: Noun<Tag, TagView, (typeof nameSorts)[number]> = {
  permission: 'tags.manage',
  schema: Tag,
  shown,
  key: keys.tag,
  prefix: orders.tags,
  orderKey: orderKeys.tag,
  quota: { count: 'tagCount', most: limits.tagsPerScope, what: 'tags' },
  namespace: () => ({ kind: 'tag' }),
  by: sortedBy,
};

const verbs = verbsOf(tags);
export const { get, list, remove, restore } = verbs;

/** @throws NotFound, Forbidden, AlreadyExists, NameTaken, QuotaExceeded, TableBusy */
export const create = (call: Call, scopeId: ScopeId, draft: NewTag): Promise<Granted<TagView>> =>
  verbs.create(call, drafted(draft, scopeId, call));

/** @throws NotFound, Forbidden, NameTaken, VersionChanged, TableBusy */
export const change = (call: Call, scopeId: ScopeId, id: TagId, patch: TagChange): Promise<Granted<TagView>> =>
  verbs.change(call, scopeId, id, (before) => changedBy(before, patch, call));
