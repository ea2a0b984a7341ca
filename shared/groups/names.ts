import type { UserId } from '../core/ids';
import { decodeReadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import { nameFor } from '../people/names';
import { Profile } from '../people/profile';
import { Membership } from './member';
import { isPlaceholderIn, type Scope } from './scope';

/** The part of a scope by which names of its people are found. */
export type NamingScope = Pick<Scope, 'id' | 'people' | 'placeholders'>;

/**
 * Returns the keys of what says somebody's name: the profile of who has an account, since it is theirs to
 * change; the membership of a placeholder; of who is in none of the scopes either, since both may have gone.
 */
const namingKeys = (user: UserId, scopes: readonly NamingScope[]): readonly Key[] => {
  const member = ({ id }: NamingScope) => keys.member(id, user);
  const home = scopes.find((scope) => isPlaceholderIn(scope, user));
  if (home) return [member(home)];
  return scopes.some(({ people }) => Object.hasOwn(people, user))
    ? [keys.profile(user)]
    : [keys.profile(user), ...scopes.map(member)];
};

/**
 * Reads some people's names for others, where they are kept (docs/decisions/0001, 0055, 0080). One round
 * trip.
 * @param scopes those that the people are, or were, in
 * @throws TableBusy
 */
export const namesOf = async (
  users: readonly UserId[],
  scopes: readonly NamingScope[],
): Promise<(user: UserId) => string> => {
  const wanted = [...new Set(users)].map((user) => ({ user, at: namingKeys(user, scopes) }));
  const found = wanted.length > 0 ? await batchGet(wanted.flatMap(({ at }) => at)) : [];
  const names = new Map<UserId, string>();
  for (const { user, at } of wanted) {
    const records = found.splice(0, at.length);
    const own = keys.profile(user).sk;
    const profile = records.find((record) => record?.sk === own);
    const [placed] = records
      .filter((record) => record?.sk !== own)
      .flatMap((record) => decodeReadable(Membership, record)?.displayName ?? []);
    const isHere = scopes.some(({ people }) => Object.hasOwn(people, user));
    names.set(user, placed ?? nameFor(decodeReadable(Profile, profile), isHere));
  }
  return (user) => names.get(user) ?? nameFor(undefined, false);
};
