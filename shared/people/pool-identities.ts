import {
  AdminDisableProviderForUserCommand,
  AdminLinkProviderForUserCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserId } from '../core/ids';
import { providerInUsername, providerNames, type SignInProvider } from '../core/sign-in-providers';
import { attributesIn, byProvider, identitiesBeside, identitiesListed, type PoolIdentity } from './pool-attributes';
import { ownPool, type PoolPlace } from './pool';
import { type FoundUser, usersOf } from './pool-users';

const identity = ({ provider, subject }: PoolIdentity) => ({
  ProviderName: providerNames[provider].pool,
  ProviderAttributeName: 'Cognito_Subject',
  ProviderAttributeValue: subject,
});

/**
 * Names the user that an identity is to lead to: one who has a password by their name in the pool, one who
 * signed up by a provider by their id there (`DestinationUser` of AdminLinkProviderForUser in Cognito's API
 * reference).
 */
const destination = ({ username, status }: Pick<FoundUser, 'username' | 'status'>) => {
  const own = status === byProvider ? providerInUsername(username) : undefined;
  return own
    ? { ProviderName: providerNames[own.provider].pool, ProviderAttributeValue: own.subject }
    : { ProviderName: 'Cognito', ProviderAttributeValue: username };
};

/** Has an identity lead to a user. @throws the SDK's error when the pool is away */
export const linkIdentity = async (
  user: Pick<FoundUser, 'username' | 'status'>,
  of: PoolIdentity,
  { client, id: UserPoolId }: PoolPlace,
): Promise<void> => {
  await client.send(
    new AdminLinkProviderForUserCommand({
      UserPoolId,
      DestinationUser: destination(user),
      SourceUser: identity(of),
    }),
  );
};

/**
 * Has the pool forget a person's identities at a provider, whatever it was told of them here, but never that
 * by which they signed up: their user is made of it.
 * @param names beside their `sub` under which they may be known
 * @throws the SDK's error when the pool is away
 */
export const unlinkProvider = async (
  userId: UserId,
  { provider, names }: { readonly provider: SignInProvider; readonly names: readonly string[] },
  place: PoolPlace = ownPool(),
): Promise<void> => {
  for await (const { username, status, attributes } of usersOf(userId, names, place)) {
    const beside = status === byProvider ? identitiesBeside(username, attributes) : identitiesListed(attributes);
    for (const of of beside.filter((one) => one.provider === provider))
      await place.client.send(new AdminDisableProviderForUserCommand({ UserPoolId: place.id, User: identity(of) }));
  }
};

/**
 * Finds those who came by a provider and have one of these addresses: such a user isn't found by it
 * otherwise. The list may lag behind by some seconds (ListUsers in Cognito's API reference).
 * @param but the name in the pool of whoever asks
 * @throws the SDK's error when the pool is away
 */
export const heldByProviders = async (
  addresses: readonly string[],
  but: string,
  { client, id: UserPoolId }: PoolPlace,
): Promise<FoundUser[]> => {
  const found = new Map<string, FoundUser>();
  for (const address of new Set(addresses)) {
    const { Users = [] } = await client.send(
      new ListUsersCommand({ UserPoolId, Filter: `email = "${address}"`, Limit: 10 }),
    );
    for (const { Username: username = '', UserStatus: status, Enabled: enabled = true, Attributes } of Users)
      if (status === byProvider && username !== but)
        found.set(username, { username, status, enabled, attributes: attributesIn(Attributes) });
  }
  return [...found.values()];
};
