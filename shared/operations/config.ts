import * as z from 'zod';
import { apiScope } from '../core/call';
import { env } from '../core/env';
import { issuer } from '../core/pool';
import { pushKeys } from '../core/push-key';

/** The settings by which an app finds its server and signs in, without any secret. */
export const Config = z
  .object({
    issuer: z.string().describe('the issuer of the tokens, as they state it'),
    clientId: z.string().describe('the apps’ only client, which is public: it has no secret'),
    scopes: z.array(z.string()).describe('the OAuth scopes to request when signing in'),
    signInUrl: z.string().describe('base address of the hosted sign-in pages'),
    discoveryUrl: z
      .string()
      .describe(
        'for OpenID Connect libraries: under the issuer or, on one machine, under the hosted pages, where only its address differs',
      ),
    authorizationEndpoint: z.string().describe('takes `response_type=code` and a `code_challenge` with `S256`'),
    tokenEndpoint: z.string().describe('gives tokens for codes and for refresh tokens, which change each time'),
    revocationEndpoint: z.string().describe('revokes a refresh token and the tokens issued with it'),
    userInfoEndpoint: z.string(),
    logoutEndpoint: z
      .string()
      .describe(
        'ends the session in the browser: takes `client_id` and `logout_uri`, one of the addresses registered for the app',
      ),
    jwksUri: z.string().describe('the keys that tokens are signed with'),
    minimumAppVersion: z.string(),
    pushKey: z
      .string()
      .nullable()
      .describe('the `applicationServerKey` to subscribe browsers to pushes with; null: this server sends none'),
    supportEmail: z
      .string()
      .nullable()
      .describe(
        'whom to write to when signing in is impossible, for example with a lost phone; null: the operator names nobody',
      ),
  })
  .meta({ id: 'Config' });
export type Config = z.output<typeof Config>;

/** Returns where to sign in, and what else is known without a read. */
export const config = (): Omit<Config, 'pushKey'> => {
  const { USER_POOL_CLIENT_ID, SIGN_IN_URL, WELL_KNOWN_URL, MINIMUM_APP_VERSION, SUPPORT_EMAIL = null } = env();
  const wellKnown = WELL_KNOWN_URL ?? `${issuer()}/.well-known`;
  return {
    issuer: issuer(),
    clientId: USER_POOL_CLIENT_ID,
    scopes: ['openid', 'email', 'profile', apiScope],
    signInUrl: SIGN_IN_URL,
    discoveryUrl: `${wellKnown}/openid-configuration`,
    authorizationEndpoint: `${SIGN_IN_URL}/oauth2/authorize`,
    tokenEndpoint: `${SIGN_IN_URL}/oauth2/token`,
    revocationEndpoint: `${SIGN_IN_URL}/oauth2/revoke`,
    userInfoEndpoint: `${SIGN_IN_URL}/oauth2/userInfo`,
    logoutEndpoint: `${SIGN_IN_URL}/logout`,
    jwksUri: `${wellKnown}/jwks.json`,
    minimumAppVersion: MINIMUM_APP_VERSION,
    supportEmail: SUPPORT_EMAIL,
  };
};

/**
 * Returns all that an app needs to find its server.
 * @throws NotReady while the key of pushes can't be read
 */
export const appConfig = async (): Promise<Config> => {
  const push = await pushKeys();
  return { ...config(), pushKey: push?.publicKey ?? null };
};
