import { newId, TagId } from '../core/ids';
import { keys, indexKeys, indexPrefixes } from '../db/keys';
import { scopeQuotas } from '../groups/scope-quotas';
import { type nameSorts, nameSortBy } from './named';
import type { Noun } from './noun';
import { Tag, type TagView, toView } from './tag';

export const tagNoun: Noun<Tag, TagView, (typeof nameSorts)[number], 'tags.manage'> = {
  kind: 'tag',
  permission: 'tags.manage',
  schema: Tag,
  toView,
  key: keys.tag,
  prefix: indexPrefixes.tags,
  orderKey: indexKeys.tag,
  quota: scopeQuotas.tags,
  namespace: () => ({ kind: 'tag' }),
  by: nameSortBy,
  copying: { newId: () => newId(TagId), afresh: {}, fits: () => true },
  merging: { terms: () => ({}) },
};
