import type { Caller } from '../core/call';
import { InvalidBody } from '../core/errors';
import { ScopeId, type UserId } from '../core/ids';
import { queryAll } from '../db/all';
import { indexPrefixes, userPartition } from '../db/keys';

type Guest = { readonly email: string } | { readonly userId: UserId };

const scopesOf = async (userId: UserId): Promise<ScopeId[]> =>
  (await queryAll({ pk: userPartition(userId), prefix: indexPrefixes.memberships, by: 'orderKey' })).map(
    ({ scopeId }) => ScopeId.parse(scopeId),
  );

/**
 * Requires that everybody who is invited by id shares a scope with the inviter. Every other id is refused
 * alike, whether anybody has it or not.
 * @param under the path of the guest with that index, ending where the field's name follows
 * @throws InvalidBody, TableBusy
 */
export const requireKnown = async (
  guests: readonly Guest[],
  { userId: inviter }: Caller,
  under: (index: number) => string,
): Promise<void> => {
  const named = guests.flatMap((guest, index) => ('userId' in guest ? [{ userId: guest.userId, index }] : []));
  if (named.length === 0) return;
  const [own = [], ...theirs] = await Promise.all([inviter, ...named.map(({ userId }) => userId)].map(scopesOf));
  const mine = new Set(own);
  const unknown = named.filter((_, place) => !theirs[place]?.some((scope) => mine.has(scope)));
  if (unknown.length > 0)
    throw new InvalidBody(unknown.map(({ index }) => ({ path: `${under(index)}userId`, code: 'unknown_person' })));
};
