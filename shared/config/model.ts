import * as z from 'zod';
import { apiScope } from '../core/call';
import { env } from '../core/env';
import { issuer } from '../core/pool';

/** What an app needs to find its server and sign in: no secret in it. */
export const Config = z
  .object({
    issuer: z.string().describe('of the tokens, as they name it'), clientId: z.string().describe('of the apps’ one client, which is public: it has no secret'),
    scopes: z.array(z.string()).describe('to ask for when signing in'), signInUrl: z.string().describe('base of the hosted pages'),
    discoveryUrl: z.string().describe('what a library of OpenID Connect reads: under the issuer, on one machine under the hosted pages, where nothing but its address differs'),
    authorizationEndpoint: z.string().describe('takes `response_type=code` and a `code_challenge` by `S256`'), tokenEndpoint: z.string().describe('gives tokens for codes, and for refresh tokens, which change each time'),
    revocationEndpoint: z.string().describe('ends a refresh token and what came of it'), userInfoEndpoint: z.string(),
    logoutEndpoint: z.string().describe('ends the browser’s session: takes `client_id` and `logout_uri`, one of the addresses that apps come back to'), jwksUri: z.string().describe('the keys that tokens are signed with'),
    minimumAppVersion: z.string(),
  })
  .meta({ id: 'Config' });
export type Config = z.output<typeof Config>;

export const config = (): Config => {
  const { USER_POOL_CLIENT_ID, SIGN_IN_URL, WELL_KNOWN_URL, MINIMUM_APP_VERSION } = env();
  const wellKnown = WELL_KNOWN_URL ?? `${issuer()}/.well-known`;
  return {
    issuer: issuer(), clientId: USER_POOL_CLIENT_ID, scopes: ['openid', 'email', 'profile', apiScope],
    signInUrl: SIGN_IN_URL, discoveryUrl: `${wellKnown}/openid-configuration`, authorizationEndpoint: `${SIGN_IN_URL}/oauth2/authorize`, tokenEndpoint: `${SIGN_IN_URL}/oauth2/token`,
    revocationEndpoint: `${SIGN_IN_URL}/oauth2/revoke`, userInfoEndpoint: `${SIGN_IN_URL}/oauth2/userInfo`, logoutEndpoint: `${SIGN_IN_URL}/logout`, jwksUri: `${wellKnown}/jwks.json`,
    minimumAppVersion: MINIMUM_APP_VERSION,
  };
};
