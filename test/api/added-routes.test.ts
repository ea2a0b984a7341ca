import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { routes } from '../../functions/api/routes';
import { route as declare } from '../../shared/http/route';
import { assertCallable } from '../support/route-calls';

describe('a route that is added', () => {
  const anything = {
    permission: 'scope.read',
    summary: 'New',
    response: z.object({}),
    handle: () => Promise.reject(new Error('not called')),
  } as const;
  it('joins the matrix by itself when its path and its example say what is needed', () => {
    expect(() =>
      assertCallable(
        declare({
          ...anything,
          method: 'PATCH',
          path: '/v1/scopes/{scopeId}/lists/{listId}',
          body: z.object({ name: z.string() }),
          example: { body: { name: 'New' } },
        }),
      ),
    ).not.toThrow();
    for (const route of routes) expect(() => assertCallable(route)).not.toThrow();
  });
  it('fails the matrix when nothing makes what its path names, or its body has no example', () => {
    expect(() =>
      assertCallable(declare({ ...anything, method: 'GET', path: '/v1/scopes/{scopeId}/attic/{itemId}' })),
    ).toThrow('no route makes {itemId} by POST /v1/scopes/{scopeId}/attic');
    expect(() =>
      assertCallable(
        declare({
          ...anything,
          method: 'POST',
          path: '/v1/scopes/{scopeId}/attic',
          body: z.object({ name: z.string() }),
        }),
      ),
    ).toThrow('takes a body, and example.body is none');
  });
});
