import { createHash, randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { canonicalAddress } from '../../../shared/core/email';
import type { SignInProvider } from '../../../shared/core/sign-in-providers';
import { minute, second } from '../../../shared/core/time';
import type { Folder } from '../folder';
import { digest, randomToken } from './secrets';
import { openShelf } from './shelf';

/** Whoever somebody says they are at the provider. */
export interface ProviderAccount {
  readonly email: string;
  readonly verified: boolean;
  readonly name: string;
  /** Tells accounts apart; empty: by the address. */
  readonly account: string;
}

const Issued = z.object({
  nonce: z.string(),
  claims: z.object({
    sub: z.string(),
    email: z.string(),
    email_verified: z.boolean(),
    name: z.string().optional(),
  }),
});

/** The claims of a provider's ID token that the pool goes by. */
export const ProviderClaims = z.object({
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
});
export type ProviderClaims = z.output<typeof ProviderClaims>;

/** An OpenID provider on this machine, whose one client is the user pool. */
export interface Provider {
  readonly clientId: string;
  /** Where it sends people back to, and nowhere else. */
  readonly redirectUri: string;
  /** Where the pool sends people. */
  authorizeUrl(asked: { readonly state: string; readonly nonce: string }): string;
  /** Makes a code for whom somebody says they are. */
  issue(account: ProviderAccount, nonce: string): Promise<string>;
  /** Exchanges a code, once, for an ID token; undefined for one that is not good. */
  redeem(code: string): Promise<string | undefined>;
  /**
   * Checks an ID token as the pool does: signature, issuer, audience, time, nonce. @throws JOSEError,
   * ZodError
   */
  verify(idToken: string, nonce: string): Promise<ProviderClaims>;
}

/**
 * Makes the id of an account, in the form of the provider's: digits, or Apple's three parts. Both are without
 * capitals, which a pool with names without regard to case would lose.
 */
const subjectOf = (name: SignInProvider, account: string): string => {
  const hash = createHash('sha256').update(`${name}\n${account}`).digest('hex');
  return name === 'google'
    ? `1${(BigInt(`0x${hash}`) % 10n ** 20n).toString().padStart(20, '0')}`
    : `000${hash.slice(0, 3).replaceAll(/\D/g, '0')}.${hash.slice(0, 32)}.0001`;
};

/**
 * Opens a provider. ID tokens are signed with the secret that it shares with the pool, while the process
 * lives.
 */
export const openProvider = async (
  name: SignInProvider,
  { folder, clock, publicUrl }: { readonly folder: Folder; readonly clock: () => number; readonly publicUrl: string },
): Promise<Provider> => {
  const [codes, known] = await Promise.all([
    openShelf(folder, `provider-${name}-codes`, Issued, clock),
    openShelf(folder, `provider-${name}-accounts`, z.object({ since: z.number() }), clock),
  ]);
  const secret = randomBytes(32);
  const issuer = `${publicUrl}/providers/${name}`;
  const clientId = `hearth-at-${name}`;
  const redirectUri = `${publicUrl}/oauth2/idpresponse`;
  return {
    clientId,
    redirectUri,
    authorizeUrl: ({ state, nonce }) => {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state,
        nonce,
      });
      return `${issuer}/authorize?${query.toString()}`;
    },
    issue: async ({ email, verified, name: called, account }, nonce) => {
      const sub = subjectOf(name, account || canonicalAddress(email));
      // Apple tells an app somebody's name once, when they come for the first time.
      const tells = name !== 'apple' || known.get(sub) === undefined;
      await known.put(sub, { since: clock() }, Number.MAX_SAFE_INTEGER);
      const code = randomToken();
      const claims = { sub, email, email_verified: verified, ...(tells && { name: called }) };
      await codes.put(digest(code), { nonce, claims }, clock() + minute);
      return code;
    },
    redeem: async (code) => {
      const issued = await codes.take(digest(code));
      const now = Math.floor(clock() / second);
      return (
        issued &&
        new SignJWT({ ...issued.claims, nonce: issued.nonce, iss: issuer, aud: clientId, iat: now, exp: now + 60 })
          .setProtectedHeader({ alg: 'HS256' })
          .sign(secret)
      );
    },
    verify: async (idToken, nonce) => {
      const { payload } = await jwtVerify(idToken, secret, {
        issuer,
        audience: clientId,
        algorithms: ['HS256'],
        currentDate: new Date(clock()),
      });
      z.object({ nonce: z.literal(nonce) }).parse(payload);
      return ProviderClaims.parse(payload);
    },
  };
};
