import * as z from 'zod';
import { providerInPool } from '../../../shared/core/sign-in-providers';
import type { Parts } from './parts';
import { PoolApiError } from './pool-api-error';
import { ForPool, type PoolOperation, userWithName } from './pool-users';
import { Identity, type User, usernameBy, without } from './users';

/** An identity as the API names it: by Cognito's subject alone, as it has to be for Google and Apple. */
const Source = z
  .object({
    ProviderName: z.string(),
    ProviderAttributeName: z.literal('Cognito_Subject'),
    ProviderAttributeValue: z.string().min(1),
  })
  .transform(({ ProviderName, ProviderAttributeValue: subject }) => ({
    provider: providerInPool(ProviderName),
    subject,
  }))
  .pipe(Identity);
/**
 * The user that an identity is to lead to: one with a password by their name in the pool, one who signed up
 * by a provider by their id there.
 */
const Destination = z.object({ ProviderName: z.string(), ProviderAttributeValue: z.string() }).strict();
const AdminLinkProviderForUser = ForPool.extend({
  DestinationUser: Destination,
  SourceUser: Source,
}).strict();
const AdminDisableProviderForUser = ForPool.extend({ User: Source }).strict();

const destinationOf = (
  parts: Parts,
  { ProviderName, ProviderAttributeValue: value }: z.output<typeof Destination>,
): User | undefined => {
  if (ProviderName === 'Cognito') {
    const user = userWithName(parts, value);
    return user?.username === undefined ? user : undefined;
  }
  const provider = providerInPool(ProviderName);
  return provider && parts.users.all().find(({ username }) => username === usernameBy({ provider, subject: value }));
};

const refused = (message: string) => new PoolApiError('InvalidParameterException', message);

/** The most identities that lead to one user (AdminLinkProviderForUser in Cognito's API reference). */
const mostIdentities = 5;

/** Makes the operations on identities at providers, as far as Hearth calls them. */
export const identityOperations = (
  parts: Parts,
  assertPool: (request: z.output<typeof ForPool>) => void,
): readonly PoolOperation[] => [
  [
    'AdminLinkProviderForUser',
    async (input) => {
      const request = AdminLinkProviderForUser.parse(input);
      assertPool(request);
      const user = destinationOf(parts, request.DestinationUser);
      if (!user) throw new PoolApiError('UserNotFoundException', 'User does not exist.');
      if (parts.users.byIdentity(request.SourceUser)) throw refused('SourceUser is already linked to a user.');
      if ((user.identities ?? []).length >= mostIdentities)
        throw new PoolApiError('LimitExceededException', 'Too many identities.');
      await parts.users.change(user.sub, ({ identities = [] }) => ({
        identities: [...identities, request.SourceUser],
      }));
      return {};
    },
  ],
  [
    'AdminDisableProviderForUser',
    async (input) => {
      const request = AdminDisableProviderForUser.parse(input);
      assertPool(request);
      const user = parts.users.byIdentity(request.User);
      if (!user) throw new PoolApiError('UserNotFoundException', 'User does not exist.');
      await parts.users.change(user.sub, (now) => ({ identities: without(now, request.User) }));
      return {};
    },
  ],
];
