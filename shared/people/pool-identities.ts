import {
  AdminDisableProviderForUserCommand,
  AdminLinkProviderForUserCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserId } from '../core/ids';
import { providerNames, type SignInProvider } from '../core/sign-in-providers';
import { byProvider, identitiesListed, type PoolIdentity } from './pool-attributes';
import { ownPool, type PoolPlace } from './pool';
import { usersOf } from './pool-users';

const identity = ({ provider, subject }: PoolIdentity) => ({
  ProviderName: providerNames[provider].pool,
  ProviderAttributeName: 'Cognito_Subject',
  ProviderAttributeValue: subject,
});

/** Has an identity lead to a user who has a password. @throws the SDK's error when the pool is away */
export const linkIdentity = async (
  username: string,
  of: PoolIdentity,
  { client, id: UserPoolId }: PoolPlace,
): Promise<void> => {
  await client.send(
    new AdminLinkProviderForUserCommand({
      UserPoolId,
      DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: username },
      SourceUser: identity(of),
    }),
  );
};

/**
 * Has the pool forget a person's identities at a provider, whatever it was told of them here, but never that
 * by which they signed up: it is all that they have.
 * @param names beside their `sub` under which they may be known
 * @throws the SDK's error when the pool is away
 */
export const unlinkProvider = async (
  userId: UserId,
  { provider, names }: { readonly provider: SignInProvider; readonly names: readonly string[] },
  place: PoolPlace = ownPool(),
): Promise<void> => {
  for await (const { status, attributes } of usersOf(userId, names, place)) {
    if (status === byProvider) continue;
    for (const of of identitiesListed(attributes).filter((one) => one.provider === provider))
      await place.client.send(new AdminDisableProviderForUserCommand({ UserPoolId: place.id, User: identity(of) }));
  }
};

/**
 * Tells whether somebody came by a provider who has one of these addresses: such a user isn't found by it
 * otherwise. The list may lag behind by some seconds (ListUsers in Cognito's API reference).
 * @param but the name in the pool of whoever asks
 * @throws the SDK's error when the pool is away
 */
export const isHeldByProviders = async (
  addresses: readonly string[],
  but: string,
  { client, id: UserPoolId }: PoolPlace,
): Promise<boolean> => {
  for (const address of new Set(addresses)) {
    const { Users = [] } = await client.send(
      new ListUsersCommand({ UserPoolId, Filter: `email = "${address}"`, Limit: 10 }),
    );
    if (Users.some(({ Username, UserStatus }) => UserStatus === byProvider && Username !== but)) return true;
  }
  return false;
};
