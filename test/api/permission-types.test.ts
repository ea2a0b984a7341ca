import { expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import * as z from 'zod';
import { changeItem, createItem, deleteItem } from '../../functions/api/items';
import { changeList, createList } from '../../functions/api/lists';
import { authorize, authorized } from '../../shared/access/authorize';
import type { Authorized } from '../../shared/access/authorized';
import type { AtLeast } from '../../shared/access/permissions';
import { write } from '../../shared/access/write';
import { outcomes, runBatch } from '../../shared/http/batch';
import type { Call } from '../../shared/core/call';
import { route } from '../../shared/http/route';
import { ItemView } from '../../shared/lists/item';
import { ListView } from '../../shared/lists/list';
import * as lists from '../../shared/lists/list-store';

const path = '/v1/scopes/{scopeId}/lists/{listId}';
const shape = { method: 'DELETE', path, summary: '' } as const;

/** Never called: the compiler is the test, and `@ts-expect-error` fails where there is no error. */
export const mistakes = () => [
  // What the store decides by.
  route({
    ...shape,
    permission: 'lists.delete',
    response: ListView,
    handle: ({ call, params }) => lists.remove(call, params.scopeId, params.listId),
  }),
  route({
    ...shape,
    permission: 'scope.read',
    response: ListView,
    // @ts-expect-error -- a weaker permission than the store’s
    handle: ({ call, params }) => lists.remove(call, params.scopeId, params.listId),
  }),
  route({
    ...shape,
    permission: 'scope.delete',
    response: ListView,
    // @ts-expect-error -- a dearer permission than the store’s
    handle: ({ call, params }) => lists.remove(call, params.scopeId, params.listId),
  }),
  route({
    ...shape,
    permission: 'lists.edit',
    response: ListView,
    // @ts-expect-error -- another permission, which the same roles have
    handle: ({ call, params }) => lists.remove(call, params.scopeId, params.listId),
  }),
  route({
    ...shape,
    permission: 'scope.read',
    response: ListView,
    // @ts-expect-error -- access that was not decided
    handle: async ({ call, params }) => (await lists.get(call, params.scopeId, params.listId)).value,
  }),
  route({
    ...shape,
    permission: 'scope.read',
    response: z.string(),
    handle: async ({ call, params }) =>
      // @ts-expect-error -- access decided now by this permission, now by that
      authorized(await authorize(call, { resource: params, permission: either(call) }), ''),
  }),
  route({
    ...shape,
    permission: 'members.manage',
    response: z.string(),
    handle: async ({ call, params }) =>
      // @ts-expect-error -- what is needed beyond is had by some who may not call this
      authorized(await authorize(call, { resource: params, permission: 'members.manage', needs: 'items.create' }), ''),
  }),
];
const either = ({ ifVersion }: Call) => (ifVersion ? 'scope.read' : 'lists.delete');

const single = { create: createItem, update: changeItem, remove: deleteItem };
const body = { operations: [] };

/** Never called, either. */
export const mistakenBatches = () => [
  // What the batch decides by.
  route({
    ...shape,
    permission: 'items.purchase',
    response: outcomes(ItemView),
    handle: (input) => runBatch({ ...input, body }, 'items.purchase', single),
  }),
  route({
    ...shape,
    permission: 'items.edit',
    response: outcomes(ItemView),
    // @ts-expect-error -- another permission than the batch’s
    handle: (input) => runBatch({ ...input, body }, 'items.purchase', single),
  }),
  route({
    ...shape,
    permission: 'items.delete',
    response: outcomes(ItemView),
    // @ts-expect-error -- some who may make the single calls may not call the batch
    handle: (input) => runBatch({ ...input, body }, 'items.delete', single),
  }),
  route({
    ...shape,
    permission: 'items.purchase',
    response: outcomes(ItemView),
    // @ts-expect-error -- a single call of another noun
    handle: (input) => runBatch({ ...input, body }, 'items.purchase', { ...single, update: changeList }),
  }),
];

test('an answer carries the permission that its access was decided by', () => {
  expectTypeOf(lists.create).returns.resolves.toEqualTypeOf<Authorized<ListView, 'lists.create'>>();
  expectTypeOf(write<string, 'lists.edit'>).returns.resolves.toEqualTypeOf<Authorized<string, 'lists.edit'>>();
  expectTypeOf<Authorized<string, 'lists.edit'>>().not.toExtend<Authorized<string, 'lists.delete'>>();
});

test('the permissions that only those have who have another one are told by the roles', () => {
  expectTypeOf<AtLeast<'members.manage'>>().toExtend<AtLeast<'scope.read'>>();
  expectTypeOf<'managers.manage'>().toExtend<AtLeast<'members.manage'>>();
  expectTypeOf<'items.create'>().not.toExtend<AtLeast<'members.manage'>>();
});

test('a route keeps the permission it was declared with', () => {
  expectTypeOf(createList.permission).toEqualTypeOf<'lists.create'>();
  expect(createList.permission).toBe('lists.create');
});
