import type { UserId } from '../core/ids';
import { keys } from '../db/keys';
import { getAll } from '../db/read';
import { Profile } from '../me/model';

/** What people call themselves: theirs to change, so read where it is kept. @throws TableBusy */
export const namesOf = async (users: readonly UserId[]): Promise<Map<UserId, string>> => {
  const profiles = users.length > 0 ? await getAll(users.map((user) => keys.profile(user))) : [];
  return new Map(users.flatMap((user, index) => (profiles[index] ? [[user, Profile.parse(profiles[index]).displayName] as const] : [])));
};
