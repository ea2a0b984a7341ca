import { anyOrigin, json, type Answer, type Routes } from './answer';
import type { Parts } from './parts';
import { clientScopes, issuerOf } from './pool';

/**
 * Returns what libraries of OpenID Connect look up (OpenID Connect Discovery, 3), with the fields that
 * Cognito gives and what is true here. Cognito doesn't say `code_challenge_methods_supported`: who waits for
 * it to be said would find no PKCE on AWS.
 */
const discovery = ({ pool, publicUrl }: Parts) => ({
  authorization_endpoint: `${publicUrl}/oauth2/authorize`,
  end_session_endpoint: `${publicUrl}/logout`,
  id_token_signing_alg_values_supported: ['RS256'],
  issuer: issuerOf(pool),
  jwks_uri: `${publicUrl}/.well-known/jwks.json`,
  response_types_supported: ['code'],
  revocation_endpoint: `${publicUrl}/oauth2/revoke`,
  scopes_supported: clientScopes,
  subject_types_supported: ['public'],
  token_endpoint: `${publicUrl}/oauth2/token`,
  token_endpoint_auth_methods_supported: ['none'],
  userinfo_endpoint: `${publicUrl}/oauth2/userInfo`,
});

/** Returns what the pool publishes, by path below its issuer. */
export const wellKnown = (parts: Parts) => ({
  '/.well-known/openid-configuration': (): Answer => json(200, discovery(parts), anyOrigin),
  '/.well-known/jwks.json': (): Answer =>
    json(200, parts.key.jwks, { ...anyOrigin, 'cache-control': 'public, max-age=86400' }),
});

/**
 * Returns the same where the pages are: the issuer that tokens name is Cognito's, which can't be reached on
 * one machine.
 */
export const wellKnownRoutes = (parts: Parts): Routes =>
  Object.fromEntries(Object.entries(wellKnown(parts)).map(([path, document]) => [`GET ${path}`, document]));
