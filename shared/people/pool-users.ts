import {
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  AliasExistsException,
  AdminUserGlobalSignOutCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserId } from '../core/ids';
import { userIdInAttributes } from '../core/user-id';
import { attributesIn, type PoolAttributes } from './pool-attributes';
import { ownPool, type PoolPlace } from './pool';

const unlessGone = (error: unknown): undefined => {
  if (!(error instanceof UserNotFoundException)) throw error;
};

/** A user of the pool, as an administrator finds them. */
export interface FoundUser {
  readonly username: string;
  /** Cognito's: `CONFIRMED`, `EXTERNAL_PROVIDER`, … */
  readonly status: string;
  readonly enabled: boolean;
  readonly attributes: PoolAttributes;
}

/**
 * Finds who goes by a name in the pool, or signs in under an address. @throws the SDK's error when it is away
 */
export const userNamed = async (
  name: string,
  { client, id: UserPoolId }: PoolPlace,
): Promise<FoundUser | undefined> => {
  const found = await client.send(new AdminGetUserCommand({ UserPoolId, Username: name })).catch(unlessGone);
  if (!found?.Username) return undefined;
  const { Username: username, UserStatus: status = 'UNKNOWN', Enabled: enabled = true, UserAttributes } = found;
  return { username, status, enabled, attributes: attributesIn(UserAttributes) };
};

/**
 * Finds a person in the pool, by `sub`, by an address that they had or by the name of whoever came by a
 * provider: under each there may be one. A `sub` or an address that is another person's by now is left alone
 * (docs/decisions/0052).
 */
export async function* usersOf(userId: UserId, names: readonly string[], place: PoolPlace) {
  for (const name of [userId, ...names]) {
    const found = await userNamed(name, place);
    if (found && userIdInAttributes(found.attributes) === userId) yield found;
  }
}

async function* usernamesOf(userId: UserId, names: readonly string[], place: PoolPlace) {
  for await (const { username } of usersOf(userId, names, place)) yield username;
}

/**
 * Ends all refresh tokens of a person. The pages' session in a browser stays for up to an hour
 * (AdminUserGlobalSignOut in Cognito's API reference).
 * @param names beside their `sub` under which they may be known: addresses, their name of a provider
 * @throws the SDK's error when the pool is away
 */
export const endRefreshTokens = async (
  userId: UserId,
  names: readonly string[],
  place: PoolPlace = ownPool(),
): Promise<void> => {
  for await (const Username of usernamesOf(userId, names, place))
    await place.client.send(new AdminUserGlobalSignOutCommand({ UserPoolId: place.id, Username })).catch(unlessGone);
};

/**
 * Gives a person another address, which is verified: they sign in under it from then on, and no longer under
 * the one they had. Of two who want one address the pool lets one have it.
 * @param known the addresses under which they may be known
 * @throws the SDK's error when the pool is away
 */
export const changeAddress = async (
  userId: UserId,
  { known, email }: { readonly known: readonly string[]; readonly email: string },
  place: PoolPlace = ownPool(),
): Promise<'changed' | 'taken' | 'gone'> => {
  // Under the new one they are known where an attempt that wasn't written down has changed it.
  for await (const Username of usernamesOf(userId, [...known, email], place)) {
    const UserAttributes = [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ];
    try {
      await place.client.send(new AdminUpdateUserAttributesCommand({ UserPoolId: place.id, Username, UserAttributes }));
      return 'changed';
    } catch (error) {
      if (error instanceof AliasExistsException) return 'taken';
      unlessGone(error);
    }
  }
  return 'gone';
};

/**
 * Takes a person out of the pool: nobody signs in as them any more, but access tokens are valid until they
 * expire. Does nothing where they are not there.
 * @param names beside their `sub`: addresses that they had, under one of which a new pool knows them who were
 * restored into it, and their name of a provider
 * @param place absent: the stage's
 * @throws the SDK's error when the pool is away
 */
export const removeUser = async (
  userId: UserId,
  names: readonly string[],
  place: PoolPlace = ownPool(),
): Promise<void> => {
  for await (const Username of usernamesOf(userId, names, place))
    await place.client.send(new AdminDeleteUserCommand({ UserPoolId: place.id, Username })).catch(unlessGone);
};
