import * as z from 'zod';
import { TagId } from '../../shared/core/ids';
import { relocationOf } from '../../shared/groups/relocation';
import { collectionQuery, deletedFilter, sortedBy, soughtIn } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { labelMergeOf, mergeWords } from './merging';
import { labelWords, relocatingLabels } from './relocation';
import { toFilter, nameSorts } from '../../shared/labels/named';
import { NewTag, TagChange, TagView } from '../../shared/labels/tag';
import * as tags from '../../shared/labels/tag-store';

const query = collectionQuery({
  sort: sortedBy(nameSorts, { field: 'name', backwards: false }),
  q: soughtIn('the name'),
  ...deletedFilter,
});

const path = '/v1/scopes/{scopeId}/tags';
const one = `${path}/{tagId}` as const;

export const createTag = route({
  method: 'POST',
  path,
  permission: 'tags.manage',
  success: 201,
  summary: 'Create a tag',
  problems: ['already-exists', 'name-taken', 'quota-exceeded'],
  body: NewTag,
  response: TagView,
  example: { body: { name: 'party', color: '#F3E5F5' } },
  handle: ({ call, params, body }) => tags.create(call, params.scopeId, body),
});

export const listTags = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'List the tags of a scope',
  problems: ['too-many-to-sort'],
  query,
  items: TagView,
  example: { query: { q: 'par', sort: 'name' } },
  handle: ({ call, params, query: { sort, deleted, ...filters }, page }) =>
    tags.list(call, params, { sort, deleted: deleted === 'only', keep: toFilter(filters) }, page),
});

export const getTag = route({
  method: 'GET',
  path: one,
  permission: 'scope.read',
  summary: 'Get a tag',
  response: TagView,
  handle: ({ call, params }) => tags.get(call, params.scopeId, params.tagId),
});

export const changeTag = route({
  method: 'PATCH',
  path: one,
  permission: 'tags.manage',
  summary: 'Rename or colour a tag',
  problems: ['version-changed', 'name-taken'],
  body: TagChange,
  response: TagView,
  example: { body: { name: 'birthday', color: null } },
  handle: ({ call, params, body }) => tags.update(call, { scopeId: params.scopeId, id: params.tagId, patch: body }),
});

export const deleteTag = route({
  method: 'DELETE',
  path: one,
  permission: 'tags.manage',
  summary: 'Delete a tag',
  problems: ['version-changed'],
  response: TagView,
  description: 'Its name can be used again at once.',
  handle: ({ call, params }) => tags.remove(call, params.scopeId, params.tagId),
});

export const restoreTag = route({
  method: 'POST',
  path: `${one}/restore`,
  permission: 'tags.manage',
  summary: 'Restore a deleted tag',
  problems: ['not-deleted', 'parent-deleted', 'restore-expired', 'name-taken', 'quota-exceeded'],
  response: TagView,
  handle: ({ call, params }) => tags.restore(call, params.scopeId, params.tagId),
});

export const mergeTag = route({
  method: 'POST',
  path: `${one}/merge`,
  permission: 'tags.manage',
  summary: 'Merge a tag into another',
  problems: ['quota-exceeded'],
  description: mergeWords,
  body: labelMergeOf(TagId).meta({ id: 'TagMerge' }),
  response: TagView,
  example: { body: { into: '01980000-0000-7000-8000-000000000001' } },
  handle: ({ call, params, body }) => tags.merge(call, { scopeId: params.scopeId, id: params.tagId, into: body.into }),
});

const relocated = z.object({ items: z.array(TagView) }).meta({ id: 'RelocatedTags' });
const Relocation = relocationOf(TagId).meta({ id: 'TagsRelocation' });

export const duplicateTags = route({
  ...relocatingLabels,
  path: `${path}/duplicate`,
  permission: 'scope.read',
  summary: 'Duplicate tags into another scope',
  description: labelWords.duplicate,
  body: Relocation,
  response: relocated,
  handle: ({ call, params, body }) => tags.duplicate(call, { scopeId: params.scopeId, ...body }),
});

export const transferTags = route({
  ...relocatingLabels,
  path: `${path}/transfer`,
  permission: 'tags.manage',
  summary: 'Transfer tags to another scope',
  description: labelWords.transfer,
  body: Relocation,
  response: relocated,
  handle: ({ call, params, body }) => tags.transfer(call, { scopeId: params.scopeId, ...body }),
});
