import * as z from 'zod';

/** A company whose sign-in can stand for Hearth's own, where a stage offers it (docs/decisions/0102). */
export const SignInProvider = z.enum(['google', 'apple']);
export type SignInProvider = z.output<typeof SignInProvider>;

/** The names that the user pool gives them (Cognito's own, for both), and those that people read. */
export const providerNames = {
  google: { pool: 'Google', people: 'Google' },
  apple: { pool: 'SignInWithApple', people: 'Apple' },
} as const satisfies Readonly<Record<SignInProvider, { readonly pool: string; readonly people: string }>>;

/** Returns the provider that the pool knows by a name, in whatever case; undefined: none. */
export const providerInPool = (name: string): SignInProvider | undefined =>
  SignInProvider.options.find((one) => providerNames[one].pool.toLowerCase() === name.toLowerCase());

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
