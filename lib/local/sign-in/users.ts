import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Email as Address } from '../../../shared/core/email';
import { providerNames, SignInProvider } from '../../../shared/core/sign-in-providers';
import { carriedUserId } from '../../../shared/core/user-id';
import type { Folder } from '../folder';
import { exclusive } from './exclusive';
import { EmailTaken } from './refusals';

/** An e-mail address as the pool keeps and compares it: lower case, its host in ASCII. */
export const UserEmail = z.string().transform((text, context) => {
  const { data } = Address.safeParse(text);
  if (data !== undefined) return data;
  context.issues.push({ code: 'custom', input: text, message: 'That isn’t a valid e-mail address.' });
  return z.NEVER;
});

/** The name that other people see; no control characters. */
export const UserDisplayName = z
  .string()
  .trim()
  .min(1, 'Enter your name.')
  .max(100, 'The name can have at most 100 characters.')
  .regex(/^\P{Cc}*$/u, 'The name contains characters that can’t be shown.');

/** Somebody at a provider, by the provider's own id of them. */
export const Identity = z.object({ provider: SignInProvider, subject: z.string() });
export type Identity = z.output<typeof Identity>;

const isSame = (one: Identity, other: Identity): boolean =>
  one.provider === other.provider && one.subject === other.subject;

const User = z.object({
  sub: z.uuid(),
  email: z.string(),
  name: z.string(),
  /** What is kept of the password (`Passwords.hash`). */
  password: z.string(),
  /** Steps up to `lastStep` have been used and are refused for ever. */
  totp: z.object({ secret: z.string(), lastStep: z.number() }).optional(),
  /**
   * The status: who signed up by a provider has no password, nor has whom an administrator made until they
   * set it.
   */
  status: z.enum(['CONFIRMED', 'FORCE_CHANGE_PASSWORD', 'EXTERNAL_PROVIDER']).default('CONFIRMED'),
  /** The name in the pool of whoever signed up by a provider; absent: it is their `sub`. */
  username: z.string().optional(),
  /** The identities at providers that lead to them. */
  identities: z.array(Identity).optional(),
  enabled: z.boolean().default(true),
  emailVerified: z.boolean().default(true),
  locale: z.string().optional(),
  /** The id they carry from another pool (`custom:userId`). */
  userId: z.string().optional(),
  createdAt: z.number(),
  modifiedAt: z.number(),
});
export type User = z.output<typeof User>;

/** The state of users who signed up themselves. */
export const signedUp = { status: 'CONFIRMED', enabled: true, emailVerified: true } as const satisfies Partial<User>;

/** The users of the pool, whose address is confirmed unless an administrator made them otherwise. */
export interface Users {
  bySub(sub: string): User | undefined;
  byEmail(email: string): User | undefined;
  /** Finds whom an identity at a provider leads to. */
  byIdentity(identity: Identity): User | undefined;
  all(): User[];
  /** @throws EmailTaken */
  add(
    user: Pick<User, 'email' | 'name' | 'password'> & Partial<Omit<User, 'sub' | 'createdAt' | 'modifiedAt'>>,
  ): Promise<User>;
  /**
   * Decides on the present state and changes it in one step; `change` gives undefined to leave it.
   * @throws EmailTaken where another has the address that it gives
   */
  change(sub: string, change: (user: User) => Partial<User> | undefined): Promise<boolean>;
  /** Removes a user; anybody may sign up with their address again. */
  remove(sub: string): Promise<void>;
}

const prefix = 'user-';

export const openUsers = async (folder: Folder, clock: () => number): Promise<Users> => {
  const users = new Map<string, User>();
  const subs = new Map<string, string>();
  const inTurn = exclusive();
  for (const name of await folder.names()) {
    if (!name.startsWith(prefix)) continue;
    const user = User.parse(await folder.get(name));
    users.set(user.sub, user);
    subs.set(user.email, user.sub);
  }
  const keep = (user: User): Promise<void> => {
    users.set(user.sub, user);
    subs.set(user.email, user.sub);
    return inTurn(user.sub, () => folder.put(`${prefix}${user.sub}`, users.get(user.sub)));
  };
  return {
    bySub: (sub) => users.get(sub),
    byEmail: (email) => users.get(subs.get(email) ?? ''),
    byIdentity: (identity) =>
      [...users.values()].find(({ identities = [] }) => identities.some((one) => isSame(one, identity))),
    all: () => [...users.values()],
    add: async (user) => {
      if (subs.has(user.email)) throw new EmailTaken();
      const now = clock();
      const added: User = { ...signedUp, ...user, sub: randomUUID(), createdAt: now, modifiedAt: now };
      await keep(added);
      return added;
    },
    change: async (sub, change) => {
      const user = users.get(sub);
      const changed = user && change(user);
      if (!changed) return false;
      const { email = user.email } = changed;
      if (email !== user.email) {
        if (subs.has(email)) throw new EmailTaken();
        subs.delete(user.email);
      }
      await keep({ ...user, ...changed, modifiedAt: clock() });
      return true;
    },
    remove: (sub) => {
      const user = users.get(sub);
      users.delete(sub);
      if (user) subs.delete(user.email);
      return inTurn(sub, () => folder.remove(`${prefix}${sub}`));
    },
  };
};

/** Returns the attributes that the apps' client reads: Cognito's standard ones, where a client names none. */
export const standardAttributesOf = ({ sub, email, emailVerified, name, locale }: User) => ({
  sub,
  email,
  email_verified: String(emailVerified),
  ...(name && { name }),
  ...(locale !== undefined && { locale }),
});

/** Returns a user's name in the pool. */
export const usernameOf = ({ sub, username = sub }: Pick<User, 'sub' | 'username'>): string => username;

/** Returns the name that the pool gives to whoever signs up by a provider. */
export const usernameBy = ({ provider, subject }: Identity): string => `${providerNames[provider].user}_${subject}`;

/** Returns a user's identities without one. */
export const without = ({ identities = [] }: User, gone: Identity): Identity[] =>
  identities.filter((one) => !isSame(one, gone));

/** Lists a user's identities as Cognito does, in JSON. */
const identitiesOf = ({ identities = [], username }: User): string =>
  JSON.stringify(
    identities.map(({ provider, subject: userId }) => ({
      userId,
      providerName: providerNames[provider].pool,
      providerType: providerNames[provider].pool,
      primary: String(username === usernameBy({ provider, subject: userId })),
    })),
  );

/** Returns all of a user's attributes, as Cognito hands them to triggers and administrators. */
export const userAttributes = (user: User) => ({
  ...standardAttributesOf(user),
  ...(user.userId !== undefined && { [carriedUserId]: user.userId }),
  ...((user.identities ?? []).length > 0 && { identities: identitiesOf(user) }),
});

/**
 * Tells whether Cognito mails them a code to reset their password by: nobody who never had one, nor to an
 * address that nobody has shown to be theirs.
 */
export const mayReset = (user: User | undefined): boolean =>
  user !== undefined && user.enabled && user.emailVerified && user.status === 'CONFIRMED';
