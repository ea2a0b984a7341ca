import type { UserId } from '../core/ids';
import { decodeAll } from '../db/decode';
import { keys } from '../db/keys';
import { getAll } from '../db/read';
import { Profile } from './model';

/** The profiles of those who have one, each read once: whoever is erased has none. @throws TableBusy */
export const profilesOf = async (users: readonly UserId[]): Promise<Map<UserId, Profile>> => {
  const profiles = users.length > 0 ? await getAll(users.map((user) => keys.profile(user))) : [];
  return new Map(decodeAll(Profile, profiles.filter((profile) => profile !== undefined)).map((profile) => [profile.id, profile]));
};

/** What somebody calls themselves; undefined: they have no profile, or their account is deleted. */
export const nameIn = (profile: Profile | undefined): string | undefined => (profile?.deletedAt ? undefined : profile?.displayName);

/** What people call themselves: theirs to change, so read where it is kept. Without a name: a former member. @throws TableBusy */
export const namesOf = async (users: readonly UserId[]): Promise<Map<UserId, string>> =>
  new Map([...(await profilesOf(users))].flatMap(([user, profile]) => {
    const name = nameIn(profile);
    return name === undefined ? [] : [[user, name] as const];
  }));
