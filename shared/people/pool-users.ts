import {
  AdminDeleteUserCommand,
  AdminGetUserCommand,
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
 * Takes a person out of the pool: nobody signs in as them any more, but access tokens are valid until they
 * expire. Does nothing where they are not there. The pool finds users by `sub` or address alone. A `sub` that
 * is another person's by now (docs/decisions/0052), and an address that is, are left alone.
 * @param addresses that they had, under one of which a new pool knows them who were restored into it
 * @param pool absent: the stage's
 * @throws the SDK's error when the pool is away
 */
export const removeUser = async (
  userId: UserId,
  addresses: readonly string[],
  { client, id: UserPoolId }: PoolPlace = ownPool(),
): Promise<void> => {
  for (const name of [userId, ...addresses]) {
    const found = await client.send(new AdminGetUserCommand({ UserPoolId, Username: name })).catch(unlessGone);
    if (!found || userIdInAttributes(attributesIn(found.UserAttributes)) !== userId) continue;
    await client.send(new AdminDeleteUserCommand({ UserPoolId, Username: found.Username })).catch(unlessGone);
  }
};
