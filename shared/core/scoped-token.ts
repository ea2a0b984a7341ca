import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { TokenGrant } from './call';
import { stored } from './fields';
import { ScopeId, TokenId, UserId } from './ids';
import { audit } from './record';
import { hour, Instant, millis } from './time';

/** The most characters of a token's name. */
export const longestTokenName = 100;

/** A scoped token as it is stored: of its secret the hash alone. */
export const ScopedToken = z.object({
  id: TokenId,
  userId: UserId,
  scopeId: ScopeId,
  name: stored.line(longestTokenName),
  access: z.enum(['read', 'write']),
  expiresAt: Instant,
  lastUsedAt: Instant.nullable().default(null),
  secretHash: z.string(),
  ...audit,
});
export type ScopedToken = z.output<typeof ScopedToken>;

/** How often somebody made a token: of several that are made at once, each is counted with those before. */
export const TokenTurn = z.object({ turn: z.int() });

/** What every scoped token begins with, so that scanners of repositories find one that got there. */
const beginning = 'hearth_';
const secretBytes = 32;
const idBytes = 16;

/**
 * The pattern of a scoped token: two ids and a secret, 64 bytes of base64url. The last character has two bits
 * that count (RFC 4648, 3.5), so that a token is written in one way.
 */
export const scopedTokenPattern = `${beginning}[A-Za-z0-9_-]{85}[AQgw]`;
const pattern = new RegExp(`^${scopedTokenPattern}$`);

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idIn = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Returns what is kept of a token. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Makes the text of a token: it names its record, and its secret shows that whoever has it was given it. */
export const newScopedToken = (userId: UserId, id: TokenId): string =>
  `${beginning}${Buffer.concat([bytesOf(userId), bytesOf(id), randomBytes(secretBytes)]).toString('base64url')}`;

/** Tells whether text has the form of a scoped token. */
export const isScopedToken = (text: string): boolean => pattern.test(text);

/** Reads which record a token names; undefined: it is no scoped token. It may be nobody's. */
export const namedByToken = (token: string): { readonly userId: UserId; readonly id: TokenId } | undefined => {
  if (!isScopedToken(token)) return undefined;
  const bytes = Buffer.from(token.slice(beginning.length), 'base64url');
  return {
    userId: UserId.parse(idIn(bytes.subarray(0, idBytes))),
    id: TokenId.parse(idIn(bytes.subarray(idBytes, 2 * idBytes))),
  };
};

/** The account that a token rests on. */
export interface TokenMaker {
  readonly deletedAt: Instant | null;
  /** When all its tokens ended last: those from before are over. */
  readonly tokensEndedAt: Instant | null;
}

/**
 * Tells whether a token stands by what its maker did to all of theirs: nobody keeps one from before they
 * signed out everywhere, or their account was deleted, though it may have been restored.
 */
export const isKept = ({ createdAt }: Pick<ScopedToken, 'createdAt'>, { tokensEndedAt }: TokenMaker): boolean =>
  tokensEndedAt === null || tokensEndedAt < createdAt;

/** Tells whether a token is good: it is the one that was given, and stands, as its maker's account does. */
export const isGood = (
  record: ScopedToken,
  { token, maker, now }: { readonly token: string; readonly maker: TokenMaker; readonly now: Instant },
): boolean =>
  timingSafeEqual(Buffer.from(hashOfToken(token)), Buffer.from(record.secretHash.padEnd(43).slice(0, 43))) &&
  record.deletedAt === null &&
  record.expiresAt > now &&
  maker.deletedAt === null &&
  isKept(record, maker);

/** Returns what a token grants. */
export const grantOf = ({ id, scopeId, access, createdAt: madeAt }: ScopedToken): TokenGrant => ({
  id,
  scopeId,
  access,
  madeAt,
});

/** How exactly the last use is kept, in milliseconds: a call in between writes nothing. */
const usedWithin = hour;

/** Tells whether a use is news. */
export const isNewUse = ({ lastUsedAt }: Pick<ScopedToken, 'lastUsedAt'>, now: Instant): boolean =>
  lastUsedAt === null || millis(now) - millis(lastUsedAt) >= usedWithin;
