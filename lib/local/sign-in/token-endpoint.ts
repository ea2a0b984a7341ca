import { randomUUID } from 'node:crypto';
import { second } from '../../../shared/core/time';
import { anyOrigin, json, type Answer, type Routes } from './answer';
import { lifetimes } from './pool';
import type { Parts } from './parts';
import { OAuthError } from './refusals';
import { accessClaims, idClaims, type TokenSubject } from './tokens';
import { preTokenEvent } from './triggers';
import { standardAttributesOf, type User } from './users';
import { formOf, type Visit } from './visit';
import { own } from '../../../shared/core/own';

interface Issue {
  readonly user: User;
  readonly scope: string;
  readonly authTime: number;
  readonly originJti: string;
  readonly nonce?: string | undefined;
  readonly source: 'TokenGeneration_HostedAuth' | 'TokenGeneration_RefreshTokens';
}

const preflight: Answer = {
  status: 204,
  headers: {
    ...anyOrigin,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, x-requested-with',
    'access-control-max-age': '600',
  },
};

const required = (form: Partial<Record<string, string>>, name: string): string => {
  const value = own(form, name);
  if (!value) throw new OAuthError('invalid_request', `${name} is missing.`);
  return value;
};

/**
 * Returns the routes `/oauth2/token` and `/oauth2/revoke` for a public client: code with PKCE, refresh with
 * rotation (RFC 6749, 7009, 7636; Cognito's token and revocation endpoints).
 */
export const tokenRoutes = (parts: Parts): Routes => {
  const { pool } = parts;
  const userOf = (sub: string): User => {
    const user = parts.users.bySub(sub);
    if (!user?.enabled) throw new OAuthError('invalid_grant', 'The user no longer exists, or is disabled.');
    return user;
  };

  /**
   * Makes the access token and, with the scope `openid`, the ID token, after the pre-token trigger has had
   * its say.
   */
  const tokensOf = async ({ user, scope, authTime, originJti, nonce, source }: Issue): Promise<object> => {
    const { response } = await parts.triggers.preTokenGeneration(preTokenEvent(pool, user, scope, source));
    const { accessTokenGeneration: access, idTokenGeneration: id } = response.claimsAndScopeOverrideDetails;
    const scopes = [...scope.split(' '), ...(access?.scopesToAdd ?? [])].filter(
      (name) => !access?.scopesToSuppress?.includes(name),
    );
    const subject: TokenSubject = {
      sub: user.sub,
      authTime,
      originJti,
      now: parts.clock(),
      eventId: randomUUID(),
      scope: scopes.join(' '),
    };
    const attributes = {
      ...standardAttributesOf(user),
      email_verified: user.emailVerified,
      ...(nonce !== undefined && { nonce }),
      ...id?.claimsToAddOrOverride,
    };
    return {
      access_token: await parts.key.sign(accessClaims(pool, subject, access?.claimsToAddOrOverride)),
      ...(scopes.includes('openid') && { id_token: await parts.key.sign(idClaims(pool, subject, attributes)) }),
      token_type: 'Bearer',
      expires_in: lifetimes.accessToken / second,
    };
  };

  const clientForm = (visit: Visit) => {
    const form = formOf(visit);
    // A public client has no secret: whoever brings one is somebody else.
    if (visit.authorization !== undefined || required(form, 'client_id') !== pool.clientId)
      throw new OAuthError('invalid_client', 'The client is not known.');
    return form;
  };

  const redeem = async (form: Partial<Record<string, string>>): Promise<object> => {
    const { sub, authTime, request } = await parts.codes.redeem(
      required(form, 'code'),
      required(form, 'redirect_uri'),
      required(form, 'code_verifier'),
    );
    const originJti = randomUUID();
    const { scope, nonce } = request;
    const tokens = await tokensOf({
      user: userOf(sub),
      scope,
      authTime,
      originJti,
      nonce,
      source: 'TokenGeneration_HostedAuth',
    });
    return { ...tokens, refresh_token: await parts.grants.begin(originJti, { sub, scope, authTime }) };
  };

  /**
   * Exchanges a code for tokens, one after the other with what ends a user's codes: tokens of an old password
   * are begun before that, and end with it, or never.
   */
  const fromCode = (form: Partial<Record<string, string>>): Promise<object> => {
    const user = parts.users.bySub(parts.codes.subOf(required(form, 'code')) ?? '');
    return user ? parts.perEmail(user.email, () => redeem(form)) : redeem(form);
  };

  const fromRefreshToken = async (form: Partial<Record<string, string>>): Promise<object> => {
    const token = required(form, 'refresh_token');
    const {
      originJti,
      grant: { sub, scope, authTime },
    } = parts.grants.of(token);
    const tokens = await tokensOf({
      user: userOf(sub),
      scope,
      authTime,
      originJti,
      source: 'TokenGeneration_RefreshTokens',
    });
    return { ...tokens, refresh_token: await parts.grants.rotate(token) };
  };

  return {
    'OPTIONS /oauth2/token': () => preflight,
    'POST /oauth2/token': async (visit) => {
      const form = clientForm(visit);
      const type = required(form, 'grant_type');
      if (type === 'authorization_code') return json(200, await fromCode(form), anyOrigin);
      if (type === 'refresh_token') return json(200, await fromRefreshToken(form), anyOrigin);
      throw new OAuthError('unsupported_grant_type', 'grant_type must be authorization_code or refresh_token.');
    },
    'OPTIONS /oauth2/revoke': () => preflight,
    'POST /oauth2/revoke': async (visit) => {
      const token = required(clientForm(visit), 'token');
      if (token.split('.').length === 3)
        throw new OAuthError('unsupported_token_type', 'Only refresh tokens can be revoked.');
      await parts.grants.revoke(token);
      return { status: 200, headers: anyOrigin };
    },
    'OPTIONS /oauth2/userInfo': () => preflight,
  };
};
