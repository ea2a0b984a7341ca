import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod';
import { providerInPool, providerInUsername, type SignInProvider } from '../core/sign-in-providers';
import { carriedUserId } from '../core/user-id';

/** The attributes of a user in the pool that Hearth reads. */
export const PoolAttributes = z.object({
  sub: z.string(),
  [carriedUserId]: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.string().optional(),
  name: z.string().optional(),
  locale: z.string().optional(),
  /** The identities at providers that lead to the user, in JSON. */
  identities: z.string().optional(),
  'cognito:user_status': z.string().optional(),
});
export type PoolAttributes = z.output<typeof PoolAttributes>;

/** Reads a user's attributes, as the pool's API lists them. @throws ZodError */
export const attributesIn = (listed: readonly AttributeType[] = []): PoolAttributes =>
  PoolAttributes.parse(Object.fromEntries(listed.map(({ Name = '', Value }) => [Name, Value])));

const Listed = z.array(z.looseObject({ providerName: z.string(), userId: z.string() }));

/** An identity at a provider that leads to a user of the pool. */
export interface PoolIdentity {
  readonly provider: SignInProvider;
  readonly subject: string;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads the identities that lead to a user, as the pool lists them in an attribute; those of others are none.
 */
export const identitiesListed = ({ identities = '[]' }: Pick<PoolAttributes, 'identities'>): PoolIdentity[] =>
  (Listed.safeParse(parsed(identities)).data ?? []).flatMap(({ providerName, userId: subject }) => {
    const provider = providerInPool(providerName);
    return provider ? [{ provider, subject }] : [];
  });

/** Lists the identities that lead to a user beside the one that they signed up by, if they did by one. */
export const identitiesBeside = (username: string, attributes: Pick<PoolAttributes, 'identities'>): PoolIdentity[] => {
  const own = providerInUsername(username)?.provider;
  return identitiesListed(attributes).filter(({ provider }) => provider !== own);
};

/** The status of a user who came by a provider: the pool has no password of theirs. */
export const byProvider = 'EXTERNAL_PROVIDER';
