import * as z from 'zod';
import type { Folder } from '../folder';
import { lifetimes } from './pool';
import { OAuthError } from './refusals';
import { digest, randomToken } from './secrets';
import { openShelf } from './shelf';

const RefreshGrant = z.object({
  sub: z.string(),
  scope: z.string(),
  /** The time of the sign-in, in seconds since the epoch; refreshing does not move it. */
  authTime: z.number(),
  expiresAt: z.number(),
  tokens: z.array(z.object({ digest: z.string(), goodUntil: z.number() })),
});
export type RefreshGrant = z.output<typeof RefreshGrant>;

/**
 * The store of what refresh tokens stand for, by the `origin_jti` of their tokens. With each use a new token
 * is issued and the used one is valid for 60 s more, for clients that missed the answer
 * (RefreshTokenRotationType in Cognito's API reference); the whole ends 30 days after the sign-in.
 */
export interface RefreshGrants {
  /** Returns the first refresh token. */
  begin(originJti: string, grant: Pick<RefreshGrant, 'sub' | 'scope' | 'authTime'>): Promise<string>;
  /** @throws OAuthError `invalid_grant` */
  of(token: string): { originJti: string; grant: RefreshGrant };
  /** Returns the next refresh token. @throws OAuthError `invalid_grant` */
  rotate(token: string): Promise<string>;
  /** Revokes a token. Tokens that are not (or no longer) good change nothing (RFC 7009, 2.2). */
  revoke(token: string): Promise<void>;
  revokeAll(sub: string): Promise<void>;
  /** Tells whether tokens with this `origin_jti` are not revoked. */
  holds(originJti: string): boolean;
}

export const openRefreshGrants = async (folder: Folder, clock: () => number): Promise<RefreshGrants> => {
  const shelf = await openShelf(folder, 'refresh-grants', RefreshGrant, clock);
  const issue = async (originJti: string, grant: RefreshGrant): Promise<string> => {
    const token = `${originJti}.${randomToken()}`;
    await shelf.put(
      originJti,
      { ...grant, tokens: [...grant.tokens, { digest: digest(token), goodUntil: grant.expiresAt }] },
      grant.expiresAt,
    );
    return token;
  };
  const of = (token: string) => {
    const [originJti = ''] = token.split('.', 1);
    const grant = shelf.get(originJti);
    if (!grant?.tokens.some((kept) => kept.digest === digest(token) && kept.goodUntil > clock())) {
      throw new OAuthError('invalid_grant', 'The refresh token is unknown, used, revoked or expired.');
    }
    return { originJti, grant };
  };
  return {
    begin: (originJti, grant) =>
      issue(originJti, { ...grant, expiresAt: clock() + lifetimes.refreshToken, tokens: [] }),
    of,
    rotate: (token) => {
      const { originJti, grant } = of(token);
      const tokens = grant.tokens
        .map((kept) =>
          kept.digest === digest(token)
            ? { ...kept, goodUntil: Math.min(kept.goodUntil, clock() + lifetimes.refreshGrace) }
            : kept,
        )
        .filter((kept) => kept.goodUntil > clock());
      return issue(originJti, { ...grant, tokens });
    },
    revoke: async (token) => {
      const [originJti = ''] = token.split('.', 1);
      if (shelf.get(originJti)?.tokens.some((kept) => kept.digest === digest(token))) await shelf.take(originJti);
    },
    revokeAll: (sub) => shelf.takeWhere((grant) => grant.sub === sub),
    holds: (originJti) => shelf.get(originJti) !== undefined,
  };
};
