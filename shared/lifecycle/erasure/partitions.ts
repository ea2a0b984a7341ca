import { personalScopeOf } from '../../core/ids';
import { emailPartition, scopePartition, userPartition } from '../../db/keys';
import type { Address, Erasure } from './erasure';

/** Returns all addresses they had, the last one until they were erased. */
export const addressesOf = ({ email, former, startedAt }: Erasure): Address[] => [
  ...(email ? [{ email, until: startedAt }] : []),
  ...former,
];

/** Returns the partitions of the scopes that were theirs alone. */
export const ownScopes = ({ userId, groups }: Erasure): string[] =>
  [personalScopeOf(userId), ...groups].map(scopePartition);

/**
 * Returns the partitions that are erased whole. An address may be somebody else's by now, so that of its
 * partition only what came before goes.
 */
export const ownPartitions = (erasure: Erasure): string[] => [userPartition(erasure.userId), ...ownScopes(erasure)];

export const addressPartitions = (erasure: Erasure): { readonly pk: string; readonly until: Address['until'] }[] =>
  addressesOf(erasure).map(({ email, until }) => ({ pk: emailPartition(email), until }));
