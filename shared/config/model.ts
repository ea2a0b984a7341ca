import * as z from 'zod';
import { apiScope } from '../core/call';
import { env } from '../core/env';
import { issuer } from '../core/pool';

/** What an app needs to find its server and sign in: no secret in it. */
export const Config = z
  .object({
    issuer: z.string().describe('of the access tokens'), clientId: z.string(), scopes: z.array(z.string()).describe('to ask for when signing in'),
    signInUrl: z.string().describe('base of the hosted pages'), authorizationEndpoint: z.string(), tokenEndpoint: z.string(), minimumAppVersion: z.string(),
  })
  .meta({ id: 'Config' });
export type Config = z.output<typeof Config>;

export const config = (): Config => {
  const { USER_POOL_CLIENT_ID, SIGN_IN_URL, MINIMUM_APP_VERSION } = env();
  return {
    issuer: issuer(), clientId: USER_POOL_CLIENT_ID, scopes: ['openid', 'email', 'profile', apiScope],
    signInUrl: SIGN_IN_URL, authorizationEndpoint: `${SIGN_IN_URL}/oauth2/authorize`, tokenEndpoint: `${SIGN_IN_URL}/oauth2/token`, minimumAppVersion: MINIMUM_APP_VERSION,
  };
};
