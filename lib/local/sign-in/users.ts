import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { Email as Address } from '../../../shared/core/email';
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

const User = z.object({
  sub: z.uuid(),
  email: z.string(),
  name: z.string(),
  /** The hash from `hashPassword`. */
  password: z.string(),
  /** Steps up to `lastStep` have been used and are refused for ever. */
  totp: z.object({ secret: z.string(), lastStep: z.number() }).optional(),
  /** The status: whom an administrator made has no password that anybody knows, until one is set. */
  status: z.enum(['CONFIRMED', 'FORCE_CHANGE_PASSWORD']).default('CONFIRMED'),
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

/** Returns all of a user's attributes, as Cognito hands them to triggers and administrators. */
export const userAttributes = (user: User) => ({
  ...standardAttributesOf(user),
  ...(user.userId !== undefined && { [carriedUserId]: user.userId }),
});

/**
 * Tells whether Cognito mails them a code to reset their password by: nobody who never had one, nor to an
 * address that nobody has shown to be theirs.
 */
export const mayReset = (user: User | undefined): boolean =>
  user !== undefined && user.enabled && user.emailVerified && user.status === 'CONFIRMED';
