import * as z from 'zod';

/** A company whose sign-in can stand for Hearth's own, where a stage offers it (docs/decisions/0102). */
export const SignInProvider = z.enum(['google', 'apple']);
export type SignInProvider = z.output<typeof SignInProvider>;

interface ProviderNames {
  /** Cognito's own. */
  readonly pool: string;
  /** The same as names of users begin with it, in a pool whose names are without regard to case. */
  readonly user: string;
  /** The one that people read. */
  readonly people: string;
}
export const providerNames = {
  google: { pool: 'Google', user: 'google', people: 'Google' },
  apple: { pool: 'SignInWithApple', user: 'signinwithapple', people: 'Apple' },
} as const satisfies Readonly<Record<SignInProvider, ProviderNames>>;

/** Returns the provider that the pool knows by a name; undefined: none. */
export const providerInPool = (name: string): SignInProvider | undefined =>
  SignInProvider.options.find((one) =>
    [providerNames[one].pool, providerNames[one].user].some((known) => known === name),
  );

/**
 * Reads the name that the pool gives to whoever comes from a provider, `google_1234` (in lower case where
 * the pool's names have none); undefined for the name of anybody else.
 */
export const providerInUsername = (
  username: string,
): { readonly provider: SignInProvider; readonly subject: string } | undefined => {
  const end = username.indexOf('_');
  const provider = end < 0 ? undefined : providerInPool(username.slice(0, end));
  const subject = username.slice(end + 1);
  return provider && subject ? { provider, subject } : undefined;
};
