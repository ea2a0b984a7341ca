import type { UserId } from '../core/ids';
import { decodeAll } from '../db/decode';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { Profile } from './profile';

/** Reads the profiles of those who have one, each read once: whoever is erased has none. @throws TableBusy */
export const profilesOf = async (users: readonly UserId[]): Promise<Map<UserId, Profile>> => {
  const profiles = users.length > 0 ? await batchGet(users.map((user) => keys.profile(user))) : [];
  return new Map(
    decodeAll(
      Profile,
      profiles.filter((profile) => profile !== undefined),
    ).map((profile) => [profile.id, profile]),
  );
};

/** Returns somebody's name for themselves; undefined: they have no profile, or their account is deleted. */
export const nameIn = (profile: Profile | undefined): string | undefined =>
  profile?.deletedAt ? undefined : profile?.displayName;

/**
 * The words shown where somebody has no name: their account is deleted or erased, or they have not signed in
 * yet.
 */
const nameless = { former: 'Former member', unnamed: 'New member' } as const;

/**
 * Returns somebody's name for others.
 * @param isHere whether they are in what is shown: who has no profile there is new, elsewhere erased
 */
export const nameFor = (profile: Profile | undefined, isHere: boolean): string =>
  nameIn(profile) ?? (isHere && !profile?.deletedAt ? nameless.unnamed : nameless.former);
