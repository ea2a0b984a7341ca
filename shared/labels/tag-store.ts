import type { Call } from '../core/call';
import type { ScopeId, TagId } from '../core/ids';

import { keys, indexKeys, indexPrefixes } from '../db/keys';
import { type nameSorts, nameSortBy } from './named';
import { type Noun, verbsOf } from './named-store';
import { scopeQuotas } from '../groups/scope-quotas';
import { applyChange, newTag, type NewTag, toView, Tag, type TagChange, type TagView } from './tag';

const tags: Noun<Tag, TagView, (typeof nameSorts)[number], 'tags.manage'> = {
  permission: 'tags.manage',
  schema: Tag,
  toView,
  key: keys.tag,
  prefix: indexPrefixes.tags,
  orderKey: indexKeys.tag,
  quota: scopeQuotas.tags,
  namespace: () => ({ kind: 'tag' }),
  by: nameSortBy,
};

const verbs = verbsOf(tags);
export const { get, list, remove, restore } = verbs;

/** @throws NotFound, Forbidden, AlreadyExists, NameTaken, QuotaExceeded, TableBusy */
export const create = (call: Call, scopeId: ScopeId, draft: NewTag) => verbs.create(call, newTag(draft, scopeId, call));

/** @throws NotFound, Forbidden, NameTaken, VersionChanged, TableBusy */
export const update = (
  call: Call,
  { scopeId, id, patch }: { readonly scopeId: ScopeId; readonly id: TagId; readonly patch: TagChange },
) => verbs.change(call, scopeId, id, (before) => applyChange(before, patch, call));
