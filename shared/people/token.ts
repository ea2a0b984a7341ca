import * as z from 'zod';
import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';
import { name, optional, stored } from '../core/fields';
import { newId, ScopeId, TokenId } from '../core/ids';
import { audit, created } from '../core/record';
import { hashOfToken, longestTokenName, newScopedToken, ScopedToken } from '../core/scoped-token';
import { day, Instant, later } from '../core/time';

/** The most tokens of one person (product rule). */
export const mostTokens = 20;
/** The longest that a token may be good for. */
const goodFor = 366 * day;
/** How long one is good for that says nothing of it. */
const usually = 90 * day;

export const TokenView = z
  .object({
    id: TokenId,
    name: stored.line(longestTokenName),
    scopeId: ScopeId.describe('the one scope that it reaches'),
    access: z.enum(['read', 'write']).describe('whether it may change something, as far as your role lets you'),
    expiresAt: Instant,
    lastUsedAt: Instant.nullable().describe('when it was used last, to the hour; null: not yet'),
    secret: z.string().nullable().describe('the token itself: told once, in the answer that made it; otherwise null'),
    ...audit,
  })
  .meta({ id: 'Token' });
export type TokenView = z.output<typeof TokenView>;

export const NewToken = z
  .strictObject({
    name: name(longestTokenName).describe('what it is for, so that you know which to revoke'),
    scopeId: ScopeId.describe('the one scope that it is to reach'),
    access: z.enum(['read', 'write']),
    expiresAt: optional(Instant).describe('at most a year from now; absent: in 90 days'),
  })
  .meta({ id: 'NewToken' });
export type NewToken = z.output<typeof NewToken>;

/** Refuses a token that is over before it begins, or lasts too long. @throws InvalidBody */
const refuseExpiry = (expiresAt: Instant, now: Instant): void => {
  const path = 'expiresAt';
  const maximum = later(now, goodFor);
  if (expiresAt <= now) throw new InvalidBody([{ path, code: 'past' }]);
  if (expiresAt > maximum) throw new InvalidBody([{ path, code: 'too_big', params: { maximum } }]);
};

/**
 * Makes the token that a call asks for.
 * @returns what is kept of it, and the token itself, which isn't
 * @throws InvalidBody
 */
export const newToken = (draft: NewToken, call: Call): { readonly record: ScopedToken; readonly secret: string } => {
  const expiresAt = draft.expiresAt ?? later(call.now, usually);
  refuseExpiry(expiresAt, call.now);
  const id = newId(TokenId);
  const { userId } = call.caller;
  const secret = newScopedToken(userId, id);
  const record = {
    id,
    userId,
    ...draft,
    expiresAt,
    lastUsedAt: null,
    secretHash: hashOfToken(secret),
    ...created(call),
  };
  return { record, secret };
};

/** Returns a token as its maker sees it, without what makes it one. */
export const toView = (token: ScopedToken): TokenView => TokenView.parse({ ...token, secret: null });
