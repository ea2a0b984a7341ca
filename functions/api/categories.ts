import * as z from 'zod';
import { CategoryId } from '../../shared/core/ids';
import { relocationOf } from '../../shared/groups/relocation';
import { CategoryChange, CategoryKind, categorySorts, CategoryView, NewCategory } from '../../shared/labels/category';
import * as categories from '../../shared/labels/category-store';
import { collectionQuery, deletedFilter, repeatable, sortedBy, soughtIn } from '../../shared/http/collection';
import { route } from '../../shared/http/route';
import { labelMergeOf, mergeWords } from './merging';
import { labelWords, relocatingLabels } from './relocation';
import { toFilter } from '../../shared/labels/named';

const query = collectionQuery({
  sort: sortedBy(categorySorts, { field: 'sortOrder', backwards: false }),
  kind: repeatable(CategoryKind).optional(),
  q: soughtIn('the name'),
  ...deletedFilter,
});

const path = '/v1/scopes/{scopeId}/categories';
const one = `${path}/{categoryId}` as const;

export const createCategory = route({
  method: 'POST',
  path,
  permission: 'categories.manage',
  success: 201,
  summary: 'Create a category for items or transactions',
  problems: ['already-exists', 'name-taken', 'quota-exceeded'],
  body: NewCategory,
  response: CategoryView,
  example: { body: { kind: 'transaction', name: 'Groceries', icon: '🛒', color: '#C8E6C9', sortOrder: 10 } },
  handle: ({ call, params, body }) => categories.create(call, params.scopeId, body),
});

export const listCategories = route({
  method: 'GET',
  path,
  permission: 'scope.read',
  summary: 'List the categories of a scope',
  problems: ['too-many-to-sort'],
  description:
    'They are in the order of `sortOrder`, then of their names. Every scope has ten built-in categories for items (`system`).',
  query,
  items: CategoryView,
  example: { query: { kind: 'item', sort: 'name' } },
  handle: ({ call, params, query: { sort, deleted, ...filters }, page }) =>
    categories.list(call, params, { sort, deleted: deleted === 'only', keep: toFilter(filters) }, page),
});

const onList = collectionQuery({
  sort: sortedBy(categorySorts, { field: 'sortOrder', backwards: false }),
  q: soughtIn('the name'),
});

export const listListCategories = route({
  method: 'GET',
  path: '/v1/scopes/{scopeId}/lists/{listId}/categories',
  permission: 'scope.read',
  summary: 'List the categories that the items on a list can have',
  problems: ['too-many-to-sort'],
  description:
    'Those of its scope that are for items, with the built-in ones: for people the list is shared with by itself, who ' +
    'see nothing else of the scope.',
  query: onList,
  items: CategoryView,
  example: { query: { sort: 'name' } },
  handle: ({ call, params, query: { sort, q }, page }) =>
    categories.list(call, params, { sort, deleted: false, keep: toFilter({ kind: ['item'], q }) }, page),
});

export const getCategory = route({
  method: 'GET',
  path: one,
  permission: 'scope.read',
  summary: 'Get a category',
  response: CategoryView,
  handle: ({ call, params }) => categories.get(call, params.scopeId, params.categoryId),
});

export const changeCategory = route({
  method: 'PATCH',
  path: one,
  permission: 'categories.manage',
  summary: 'Rename, describe, order or group a category',
  problems: ['version-changed', 'name-taken'],
  description: 'Its kind can’t be changed. The built-in categories (`system`) can’t be changed by anyone: 403.',
  body: CategoryChange,
  response: CategoryView,
  example: { body: { name: 'Food', color: '#FFE0B2' } },
  handle: ({ call, params, body }) =>
    categories.update(call, { scopeId: params.scopeId, id: params.categoryId, patch: body }),
});

export const deleteCategory = route({
  method: 'DELETE',
  path: one,
  permission: 'categories.manage',
  summary: 'Delete a category',
  problems: ['version-changed'],
  response: CategoryView,
  description:
    'Its name can be used again at once. Categories in it keep their `groupId`, but are on their own until the group is restored.',
  handle: ({ call, params }) => categories.remove(call, params.scopeId, params.categoryId),
});

export const restoreCategory = route({
  method: 'POST',
  path: `${one}/restore`,
  permission: 'categories.manage',
  summary: 'Restore a deleted category',
  problems: ['not-deleted', 'parent-deleted', 'restore-expired', 'name-taken', 'quota-exceeded'],
  response: CategoryView,
  description:
    'It returns to the group it was in, or to what that was merged into, unless that has been put into a group itself since.',
  handle: ({ call, params }) => categories.restore(call, params.scopeId, params.categoryId),
});

export const mergeCategory = route({
  method: 'POST',
  path: `${one}/merge`,
  permission: 'categories.manage',
  summary: 'Merge a category into another',
  problems: ['quota-exceeded'],
  description:
    `${mergeWords} Both are of one kind. Categories in the one that goes are in the group of the other until it is restored, ` +
    'so that the other must not be in a group itself (422 `merged_into_child`): take it out first.',
  body: labelMergeOf(CategoryId).meta({ id: 'CategoryMerge' }),
  response: CategoryView,
  example: { body: { into: '01980000-0000-7000-8000-000000000001' } },
  handle: ({ call, params, body }) =>
    categories.merge(call, { scopeId: params.scopeId, id: params.categoryId, into: body.into }),
});

const relocated = z.object({ items: z.array(CategoryView) }).meta({ id: 'RelocatedCategories' });
const Relocation = relocationOf(CategoryId).meta({ id: 'CategoriesRelocation' });
const ofTheirs =
  'They come into the groups that theirs are there, by the map, by name, or made. Built-in ones are everywhere already: 403.';

export const duplicateCategories = route({
  ...relocatingLabels,
  path: `${path}/duplicate`,
  permission: 'scope.read',
  summary: 'Duplicate categories into another scope',
  description: `${labelWords.duplicate} ${ofTheirs}`,
  body: Relocation,
  response: relocated,
  handle: ({ call, params, body }) => categories.duplicate(call, { scopeId: params.scopeId, ...body }),
});

export const transferCategories = route({
  ...relocatingLabels,
  path: `${path}/transfer`,
  permission: 'categories.manage',
  summary: 'Transfer categories to another scope',
  description: `${labelWords.transfer} ${ofTheirs}`,
  body: Relocation,
  response: relocated,
  handle: ({ call, params, body }) => categories.transfer(call, { scopeId: params.scopeId, ...body }),
});
