import { day, hour, minute, second } from '../../../shared/core/time';

/** The user pool and its one public client, as the CDK sets them up on AWS. */
export interface Pool {
  /** e.g. `us-east-1_Local0001` */
  readonly id: string;
  readonly region: string;
  readonly clientId: string;
  /** Compared letter by letter with `redirect_uri`. */
  readonly callbackUrls: readonly string[];
  /** Compared letter by letter with `logout_uri`. */
  readonly logoutUrls: readonly string[];
}

/** Returns the issuer that Cognito writes into the pool's tokens. */
export const issuerOf = (pool: Pick<Pool, 'id' | 'region'>): string =>
  `https://cognito-idp.${pool.region}.amazonaws.com/${pool.id}`;

/**
 * The address where the mobile app is called back, here and on AWS; the stack registers it, the visitor stops
 * there.
 */
export const appCallbackUrl = 'hearth://signed-in';

export const clientScopes = ['openid', 'email', 'profile', 'hearth/api'] as const;

/**
 * The times for which things are valid, in ms: the client's settings, or Cognito's own fixed figures
 * (authorization code, browser session).
 */
export const lifetimes = {
  accessToken: 15 * minute,
  idToken: hour,
  refreshToken: 30 * day,
  refreshGrace: 60 * second,
  authorizationCode: 5 * minute,
  browserSession: hour,
  attempt: hour,
  mailedCode: 30 * minute,
} as const;
