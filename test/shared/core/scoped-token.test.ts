import { describe, expect, it } from '@jest/globals';
import { ScopeId, TokenId, UserId } from '../../../shared/core/ids';
import {
  grantOf,
  hashOfToken,
  isGood,
  isNewUse,
  isScopedToken,
  namedByToken,
  newScopedToken,
  type ScopedToken,
} from '../../../shared/core/scoped-token';
import { hour, instant, later, type Instant } from '../../../shared/core/time';
import { bearerPattern, bearerToken } from '../../../shared/http/request/bearer';

const userId = UserId.parse('0197a000-0000-7000-8000-000000000001');
const id = TokenId.parse('0197a000-0000-7000-8000-00000000000f');
const now = instant(Date.parse('2026-11-30T12:00:00.000Z'));
const ago = (milliseconds: number): Instant => later(now, -milliseconds);
const token = newScopedToken(userId, id);
const record: ScopedToken = {
  id,
  userId,
  scopeId: ScopeId.parse('0197a000-0000-7000-8000-0000000000aa'),
  name: 'Script',
  access: 'read',
  expiresAt: later(now, 1),
  lastUsedAt: null,
  secretHash: hashOfToken(token),
  version: 1,
  createdBy: userId,
  createdAt: ago(hour),
  modifiedBy: userId,
  modifiedAt: ago(hour),
  deletedBy: null,
  deletedAt: null,
};
const maker = { deletedAt: null, tokensEndedAt: null };

describe('the text of a scoped token', () => {
  it('names its record, and is another each time', () => {
    expect(namedByToken(token)).toEqual({ userId, id });
    expect(newScopedToken(userId, id)).not.toBe(token);
    expect(token).toMatch(/^hearth_[\w-]{86}$/);
  });

  it.each([
    ['a character less', token.slice(0, -1)],
    ['a character more', `${token}A`],
    ['something before', ` ${token}`],
    ['another beginning', token.replace('hearth', 'hearts')],
    ['bits that no byte has', `${token.slice(0, -1)}B`],
  ])('is in one spelling: not with %s', (_, text) => {
    expect(isScopedToken(text)).toBe(false);
    expect(namedByToken(text)).toBe(undefined);
    expect(bearerToken(`Bearer ${text}`)).toBe(undefined);
  });

  it('is taken as a sign-in by the pattern that the firewall reads, which holds 512 characters', () => {
    expect(bearerToken(`Bearer ${token}`)).toBe(token);
    expect(bearerPattern.length).toBeLessThanOrEqual(512);
  });
});

describe('a scoped token is good', () => {
  const good = (fields: Partial<ScopedToken> = {}, by = token, of: Parameters<typeof isGood>[1]['maker'] = maker) =>
    isGood({ ...record, ...fields }, { token: by, maker: of, now });

  it('until it expires', () => {
    expect(good()).toBe(true);
    expect(good({ expiresAt: now })).toBe(false);
  });
  it('as long as it isn’t revoked', () => expect(good({ deletedAt: now })).toBe(false));
  it('with its own secret alone', () => {
    expect(good({}, newScopedToken(userId, id))).toBe(false);
    for (const secretHash of ['', 'x'.repeat(44)]) expect(good({ secretHash })).toBe(false);
  });
  it('as long as its maker’s account stands, and has not been deleted since', () => {
    expect(good({}, token, { ...maker, deletedAt: now })).toBe(false);
    expect(good({}, token, { ...maker, tokensEndedAt: record.createdAt })).toBe(false);
    expect(good({}, token, { ...maker, tokensEndedAt: ago(2 * hour) })).toBe(true);
  });
});

it('grants what it was made for, since then', () => {
  expect(grantOf(record)).toEqual({ id, scopeId: record.scopeId, access: 'read', madeAt: record.createdAt });
});

it('is used anew after an hour', () => {
  expect(isNewUse({ lastUsedAt: null }, now)).toBe(true);
  expect(isNewUse({ lastUsedAt: ago(hour) }, now)).toBe(true);
  expect(isNewUse({ lastUsedAt: ago(hour - 1) }, now)).toBe(false);
});
