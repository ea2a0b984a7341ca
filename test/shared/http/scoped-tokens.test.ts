import { describe, expect, it } from '@jest/globals';
import type { TokenAccess } from '../../../shared/core/call';
import { newId, ScopeId, TokenId } from '../../../shared/core/ids';
import { instant } from '../../../shared/core/time';
import { holdToToken } from '../../../shared/http/request/scoped-tokens';
import { tokenAccess } from '../../../shared/http/request/token-routes';
import { refusedWith } from '../../support/refused-with';

const inScope = '/v1/scopes/{scopeId}';
const access = (method: string, path: string, permission = 'scope.read') => tokenAccess({ method, path, permission });

describe('what a scoped token may do on a route', () => {
  it('is to read by what reads, and to write by all else', () => {
    for (const method of ['GET', 'HEAD']) expect(access(method, `${inScope}/lists`)).toBe('read');
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(access(method, `${inScope}/lists`)).toBe('write');
    expect(access('GET', inScope)).toBe('read');
  });

  it('is nothing outside of a scope, or by what needs none', () => {
    for (const path of ['/v1/me', '/v1/scopes', `/v2${inScope}`]) expect(access('GET', path)).toBe(undefined);
    for (const permission of ['public', 'anyone', 'signed-in'])
      expect(access('GET', inScope, permission)).toBe(undefined);
  });

  it('is nothing with people, with what lets them in, or with the end of a scope', () => {
    for (const permission of ['members.manage', 'managers.manage', 'placeholders.manage', 'scope.delete'])
      expect(access('POST', `${inScope}/lists`, permission)).toBe(undefined);
    const parts = ['members', 'invitations', 'links', 'slices', 'webhooks', 'exports', 'transfer-ownership'];
    for (const part of parts) {
      expect(access('GET', `${inScope}/${part}`)).toBe(undefined);
      expect(access('GET', `${inScope}/lists/{listId}/${part}/{id}`)).toBe(undefined);
      expect(access('GET', `${inScope}/${part}-and-more`)).toBe('read');
    }
  });
});

describe('a call by a scoped token', () => {
  const scopeId = newId(ScopeId);
  const by = (way: TokenAccess, method: string, params: unknown = { scopeId }, path = `${inScope}/lists`) =>
    refusedWith(() => {
      const token = { id: newId(TokenId), scopeId, access: way, madeAt: instant(0) };
      holdToToken(token, { method, path, permission: 'scope.read' }, params);
    });

  it('reads, and writes only where it may', () => {
    expect([by('read', 'GET'), by('read', 'POST')]).toEqual([undefined, 'forbidden: token']);
    expect([by('write', 'GET'), by('write', 'POST')]).toEqual([undefined, undefined]);
  });

  it('reaches its own scope alone, and no route that is closed to tokens', () => {
    for (const params of [{ scopeId: newId(ScopeId) }, {}, null])
      expect([by('write', 'GET', params), by('read', 'POST', params)]).toEqual(['not-found', 'not-found']);
    expect(by('write', 'GET', { scopeId }, `${inScope}/members`)).toBe('not-found');
    expect(by('write', 'GET', { scopeId, listId: 'any' })).toBe(undefined);
  });
});
