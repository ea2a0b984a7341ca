import type { Caller } from '../core/call';
import { InvalidBody } from '../core/errors';
import { ScopeId, type UserId } from '../core/ids';
import { queryAll } from '../db/all';
import { decodeReadable } from '../db/decode';
import { indexPrefixes, keys, userPartition } from '../db/keys';
import { batchGet } from '../db/read';
import { Scope } from './scope';

type Guest = { readonly email: string } | { readonly userId: UserId };

const scopesOf = async (userId: UserId): Promise<ScopeId[]> =>
  (await queryAll({ pk: userPartition(userId), prefix: indexPrefixes.memberships, by: 'orderKey' })).map(
    ({ scopeId }) => ScopeId.parse(scopeId),
  );

const Typed = Scope.pick({ id: true, type: true });

/**
 * Returns those of some scopes that are groups: who is shown the same slice has been brought together by
 * somebody else, and shares nothing else. It takes a round trip where there are any.
 */
const groupsAmong = async (scopes: ReadonlySet<ScopeId>): Promise<ReadonlySet<ScopeId>> => {
  const found = await batchGet([...scopes].map((id) => keys.scope(id)));
  const read = found.flatMap((stored) => decodeReadable(Typed, stored) ?? []);
  return new Set(read.flatMap(({ id, type }) => (type === 'group' ? [id] : [])));
};

/**
 * Requires that everybody who is invited by id shares a group with the inviter. Every other id is refused
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
  const shared = named.map((_, place) => (theirs[place] ?? []).filter((scope) => mine.has(scope)));
  const groups = await groupsAmong(new Set(shared.flat()));
  const unknown = named.filter((_, place) => !shared[place]?.some((scope) => groups.has(scope)));
  if (unknown.length > 0)
    throw new InvalidBody(unknown.map(({ index }) => ({ path: `${under(index)}userId`, code: 'unknown_person' })));
};
