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
import { attributesIn } from './pool-attributes';
import { ownPool, type PoolPlace } from './pool';

const unlessGone = (error: unknown): undefined => {
  if (!(error instanceof UserNotFoundException)) throw error;
};

/**
 * Finds a person in the pool, by `sub` or by an address that they had: under each there may be one. A `sub`
 * that is another person's by now (docs/decisions/0052), and an address that is, are left alone.
 */
async function* usernamesOf(userId: UserId, addresses: readonly string[], { client, id: UserPoolId }: PoolPlace) {
  for (const name of [userId, ...addresses]) {
    const found = await client.send(new AdminGetUserCommand({ UserPoolId, Username: name })).catch(unlessGone);
    if (found?.Username && userIdInAttributes(attributesIn(found.UserAttributes)) === userId) yield found.Username;
  }
}

/**
 * Ends all refresh tokens of a person. The pages' session in a browser stays for up to an hour
 * (AdminUserGlobalSignOut in Cognito's API reference).
 * @throws the SDK's error when the pool is away
 */
export const endRefreshTokens = async (
  userId: UserId,
  addresses: readonly string[],
  place: PoolPlace = ownPool(),
): Promise<void> => {
  for await (const Username of usernamesOf(userId, addresses, place))
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
 * @param addresses that they had, under one of which a new pool knows them who were restored into it
 * @param place absent: the stage's
 * @throws the SDK's error when the pool is away
 */
export const removeUser = async (
  userId: UserId,
  addresses: readonly string[],
  place: PoolPlace = ownPool(),
): Promise<void> => {
  for await (const Username of usernamesOf(userId, addresses, place))
    await place.client.send(new AdminDeleteUserCommand({ UserPoolId: place.id, Username })).catch(unlessGone);
};
