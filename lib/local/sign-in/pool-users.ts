import * as z from 'zod';
import { canonicalAddress, Email } from '../../../shared/core/email';
import { own } from '../../../shared/core/own';
import { second } from '../../../shared/core/time';
import { carriedUserId } from '../../../shared/core/user-id';
import { endAllOf, type Parts } from './parts';
import { Password } from './passwords';
import { PoolApiError } from './pool-api-error';
import { EmailTaken } from './refusals';
import { userAttributes, usernameOf, type User } from './users';

export const ForPool = z.object({ UserPoolId: z.string() });
const ForUser = ForPool.extend({ Username: z.string() });
const Attributes = z.array(z.strictObject({ Name: z.string(), Value: z.string() }));
const AdminCreateUser = ForUser.extend({
  UserAttributes: Attributes.default([]),
  MessageAction: z.literal('SUPPRESS', 'Mails of invitation are not stood in for: MessageAction must be SUPPRESS'),
}).strict();
const AdminSetUserPassword = ForUser.extend({
  Password: z.string(),
  Permanent: z.literal(true, 'Temporary passwords are not stood in for'),
});
const AdminUpdateUserAttributes = ForUser.extend({ UserAttributes: Attributes });
const ListUsers = ForPool.extend({
  Limit: z.int().min(1).max(60).default(60),
  PaginationToken: z.string().optional(),
  Filter: z
    .string()
    .regex(/^email = "[^"]+"$/, 'No other filter than one address is stood in for')
    .optional(),
}).strict();

const invalid = (message: string) => new PoolApiError('InvalidParameterException', message);

/** The attributes that an administrator may write, and the field of the stand-in's user that each becomes. */
const written: Readonly<Record<string, (value: string) => Partial<User>>> = {
  email: (value) => {
    const email = Email.safeParse(value).data;
    if (email === undefined) throw invalid('Invalid email address format.');
    return { email };
  },
  email_verified: (value) => ({ emailVerified: value === 'true' }),
  name: (name) => ({ name }),
  locale: (locale) => ({ locale }),
  [carriedUserId]: (userId) => {
    if (userId.length !== 36) throw invalid(`${carriedUserId}: Value must have exactly 36 characters`);
    return { userId };
  },
};

/** @throws PoolApiError for an attribute that nobody may write, or that the pool doesn't have */
const fieldsOf = (attributes: z.output<typeof Attributes>): Partial<User> => {
  const unknown = (name: string) =>
    invalid(`user.${name}: Attribute cannot be updated or does not exist in the schema.`);
  return attributes.reduce<Partial<User>>((fields, { Name, Value }) => {
    const field = own(written, Name);
    if (!field) throw unknown(Name);
    return { ...fields, ...field(Value) };
  }, {});
};

/**
 * Finds a user by their name in the pool, or by their address: whoever signed up by a provider has theirs for
 * no name (`Username` of AdminGetUser in Cognito's API reference).
 */
export const userWithName = ({ users }: Pick<Parts, 'users'>, name: string): User | undefined => {
  const user = users.bySub(name) ?? users.byEmail(canonicalAddress(name));
  return user && user.username === undefined ? user : users.all().find(({ username }) => username === name);
};

/** An operation of the pool's API by its name. */
export type PoolOperation = readonly [name: string, answer: (input: unknown) => Promise<object> | object];

const namesAndValues = (user: User) => Object.entries(userAttributes(user)).map(([Name, Value]) => ({ Name, Value }));
const asListed = (user: User) => ({
  Username: usernameOf(user),
  Enabled: user.enabled,
  UserStatus: user.status,
  Attributes: namesAndValues(user),
  UserCreateDate: user.createdAt / second,
  UserLastModifiedDate: user.modifiedAt / second,
});

/**
 * Makes the operations of an administrator on users
 * (https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference), as far as Hearth calls them.
 */
export const userOperations = (
  parts: Parts,
  assertPool: (request: z.output<typeof ForPool>) => void,
): readonly PoolOperation[] => {
  const userOf = (request: z.output<typeof ForUser>): User => {
    assertPool(request);
    const user = userWithName(parts, request.Username);
    if (!user) throw new PoolApiError('UserNotFoundException', 'User does not exist.');
    return user;
  };
  const change = async (request: z.output<typeof ForUser>, fields: Partial<User>): Promise<object> => {
    await parts.users.change(userOf(request).sub, () => fields);
    return {};
  };
  return [
    [
      'ListUsers',
      (input) => {
        const request = ListUsers.parse(input);
        assertPool(request);
        const after = request.PaginationToken ?? '';
        const email = request.Filter?.slice('email = "'.length, -1);
        const left = parts.users
          .all()
          .filter((user) => user.sub > after && (email === undefined || user.email === email))
          .toSorted((one, other) => (one.sub < other.sub ? -1 : 1));
        const page = left.slice(0, request.Limit);
        return { Users: page.map(asListed), ...(left.length > page.length && { PaginationToken: page.at(-1)?.sub }) };
      },
    ],
    [
      'AdminGetUser',
      (input) => {
        const user = userOf(ForUser.parse(input));
        const { Attributes: UserAttributes, ...listed } = asListed(user);
        const mfa = 'SOFTWARE_TOKEN_MFA';
        return { ...listed, UserAttributes, ...(user.totp && { PreferredMfaSetting: mfa, UserMFASettingList: [mfa] }) };
      },
    ],
    // Nobody knows the password that Cognito makes up where none is given, and one of this status can't be
    // reset by mail.
    [
      'AdminCreateUser',
      async (input) => {
        const request = AdminCreateUser.parse(input);
        assertPool(request);
        const email = Email.safeParse(request.Username).data;
        if (email === undefined) throw invalid('Username should be an email.');
        const fields = fieldsOf(request.UserAttributes.filter(({ Name }) => Name !== 'email'));
        try {
          const made = {
            name: '',
            emailVerified: false,
            ...fields,
            email,
            password: '',
            status: 'FORCE_CHANGE_PASSWORD',
          } as const;
          const user = await parts.users.add(made);
          return { User: asListed(user) };
        } catch (error) {
          if (!(error instanceof EmailTaken)) throw error;
          throw new PoolApiError('UsernameExistsException', 'An account with the given email already exists.');
        }
      },
    ],
    [
      'AdminSetUserPassword',
      async (input) => {
        const request = AdminSetUserPassword.parse(input);
        const user = userOf(request);
        const { data: password, error } = Password.safeParse(request.Password);
        if (password === undefined) {
          throw new PoolApiError(
            'InvalidPasswordException',
            `Password did not conform with policy: ${z.prettifyError(error)}`,
          );
        }
        const hash = await parts.passwords.hash(password);
        await parts.perEmail(user.email, () => change(request, { password: hash, status: 'CONFIRMED' }));
        return {};
      },
    ],
    [
      'AdminUpdateUserAttributes',
      async (input) => {
        const request = AdminUpdateUserAttributes.parse(input);
        const fields = fieldsOf(request.UserAttributes);
        // Cognito would mail a code of its own to an address that isn't said to be verified.
        if (fields.email !== undefined && fields.emailVerified !== true)
          throw invalid('Codes for new addresses are not stood in for: email_verified must be true');
        try {
          return await change(request, fields);
        } catch (error) {
          if (!(error instanceof EmailTaken)) throw error;
          throw new PoolApiError('AliasExistsException', 'An account with the given email already exists.');
        }
      },
    ],
    [
      'AdminDisableUser',
      async (input) => {
        const request = ForUser.parse(input);
        const user = userOf(request);
        await parts.perEmail(user.email, async () => {
          await change(request, { enabled: false });
          await endAllOf(parts, user);
        });
        return {};
      },
    ],
    [
      'AdminDeleteUser',
      async (input) => {
        const user = userOf(ForUser.parse(input));
        await parts.perEmail(user.email, async () => {
          await parts.users.remove(user.sub);
          await endAllOf(parts, user);
        });
        return {};
      },
    ],
    ['AdminDeleteSoftwareToken', (input) => change(ForUser.parse(input), { totp: undefined })],
    [
      'AdminUserGlobalSignOut',
      async (input) => {
        await parts.grants.revokeAll(userOf(ForUser.parse(input)).sub);
        return {};
      },
    ],
  ];
};
