import type { SignInProvider } from '../../../shared/core/sign-in-providers';
import type { Folder } from '../folder';
import { openAttempts, type Attempts } from './attempts';
import { openAuthorizationCodes, type AuthorizationCodes } from './authorization-codes';
import { openBrowserSessions, type BrowserSessions } from './browser-sessions';
import { openCodeLimits, type CodeLimits } from './code-limits';
import { exclusive, type Exclusive } from './exclusive';
import { openLockout, type Lockout } from './lockout';
import type { SignInMail } from './mails';
import { openPasswords, type Passwords } from './passwords';
import type { Pool } from './pool';
import { openProvider, type Provider } from './provider';
import { openRefreshGrants, type RefreshGrants } from './refresh-grants';
import { keptSigningKey, type SigningKey } from './tokens';
import type { Triggers } from './triggers';
import { openUsers, type User, type Users } from './users';

export interface SignInOptions {
  readonly pool: Pool;
  /** The address where browsers reach the pages, without a slash at the end: `http://localhost:3000`. */
  readonly publicUrl: string;
  /** The address for people who can't sign in; absent: the pages name nobody. */
  readonly supportEmail?: string | undefined;
  /** Keeps users, TOTP secrets, sessions, refresh tokens and the signing key. */
  readonly folder: Folder;
  readonly sendMail: (mail: SignInMail) => Promise<void>;
  readonly triggers: Triggers;
  /** The providers by which people can sign in besides; absent: none. */
  readonly providers?: readonly SignInProvider[] | undefined;
  /** scrypt’s N, for tests that sign hundreds in; absent: as for people. */
  readonly passwordCost?: number | undefined;
  /** Whether requests are counted by address; absent: they are not. */
  readonly limits?: 'on' | 'off';
  /** Returns the time in ms since the epoch; absent: the system's. */
  readonly clock?: (() => number) | undefined;
  /** Hears of what should not have happened; absent: `console.error`. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** The parts that the pages and endpoints share. */
export interface Parts {
  readonly pool: Pool;
  readonly publicUrl: string;
  readonly clock: () => number;
  readonly onError: (error: unknown) => void;
  readonly sendMail: (mail: SignInMail) => Promise<void>;
  readonly triggers: Triggers;
  readonly users: Users;
  readonly passwords: Passwords;
  readonly attempts: Attempts;
  readonly sessions: BrowserSessions;
  readonly codes: AuthorizationCodes;
  readonly grants: RefreshGrants;
  readonly lockout: Lockout;
  readonly codeLimits: CodeLimits;
  readonly key: SigningKey;
  readonly providers: ReadonlyMap<SignInProvider, Provider>;
  /**
   * Handles passwords and second factors of one address one after the other, or the lock-out could be
   * overtaken.
   */
  readonly perEmail: Exclusive;
}

/**
 * Ends all that depends on a password which is no longer good: whoever knew it is out, half-done attempts and
 * codes for apps included.
 */
export const endAllOf = async (
  { attempts, codes, sessions, grants }: Parts,
  user: Pick<User, 'sub' | 'email'>,
): Promise<void> => {
  await Promise.all([
    attempts.endAll(user),
    codes.endAll(user.sub),
    sessions.endAll(user.sub),
    grants.revokeAll(user.sub),
  ]);
};

export const openParts = async ({
  folder,
  clock = Date.now,
  onError = console.error,
  providers = [],
  passwordCost,
  ...rest
}: SignInOptions): Promise<Parts> => {
  const [users, attempts, sessions, codes, grants, lockout, codeLimits, key] = await Promise.all([
    openUsers(folder, clock),
    openAttempts(folder, clock),
    openBrowserSessions(folder, clock),
    openAuthorizationCodes(folder, clock),
    openRefreshGrants(folder, clock),
    openLockout(folder, clock),
    openCodeLimits(folder, clock, onError),
    keptSigningKey(folder),
  ]);
  return {
    ...rest,
    clock,
    onError,
    users,
    passwords: openPasswords(passwordCost),
    attempts,
    sessions,
    codes,
    grants,
    lockout,
    codeLimits,
    key,
    providers: new Map(
      await Promise.all(
        providers.map(
          async (name) => [name, await openProvider(name, { folder, clock, publicUrl: rest.publicUrl })] as const,
        ),
      ),
    ),
    perEmail: exclusive(),
  };
};
