import type { AccessContext } from '../access/authorize';
import { isNeverByToken, reachOf } from '../access/permissions';
import type { Call } from '../core/call';
import { InvalidBody } from '../core/errors';
import { UserId } from '../core/ids';
import { own } from '../core/own';
import { comparable, beginningOf } from '../core/text';
import { holdersOf, nameKeysOf } from '../db/name-claim';
import { longestName } from '../people/profile';
import { namesOf } from './names';
import { peopleIn } from './people-in-scope';
import { newPlaceholder, type Placeholder, placeholderNames } from './placeholder';
import { matchPeople, nobodyFor, type RelocationMap, requireEverybody } from './relocation';
import { isPlaceholderIn, type Scope } from './scope';

/** Who stands in another scope for the people whom records name, and the placeholders to be made for them. */
export interface PlacedPeople {
  readonly people: ReadonlyMap<UserId, UserId>;
  readonly made: readonly Placeholder[];
}

/** Somebody, by the name that others see of them. */
interface Called {
  readonly user: UserId;
  readonly name: string;
}

/** Returns a name with the first number, from 2 on, by which nobody else has it. */
const numbered = (name: string, isTaken: (name: string) => boolean): string => {
  for (let number = 2; ; number++) {
    const suffix = ` (${String(number)})`;
    const one = `${beginningOf(name, longestName - suffix.length)}${suffix}`.trim();
    if (!isTaken(one)) return one;
  }
};

/**
 * Gives people names that are all different as names are compared: each their own, and those who come later
 * with one that is taken a number behind it.
 * @param taken names that are others'
 */
export const namesApart = (people: readonly Called[], taken: readonly string[]): ReadonlyMap<UserId, string> => {
  const used = new Set(taken.map(comparable));
  const isTaken = (name: string): boolean => used.has(comparable(name));
  const names = new Map<UserId, string>();
  const give = (user: UserId, name: string) => {
    used.add(comparable(name));
    names.set(user, name);
  };
  for (const { user, name } of people) if (!isTaken(name)) give(user, name);
  for (const { user, name } of people) if (!names.has(user)) give(user, numbered(name, isTaken));
  return names;
};

/**
 * Finds the names under which people stand in the target. Everybody in the source counts who would stand
 * there by a name, named or not, and who has gone from it comes behind them: so that the same person has the
 * same name in every call, however much each takes.
 */
const namesThere = async (
  missing: readonly UserId[],
  { from, to, map }: { readonly from: Scope; readonly to: Scope; readonly map: NonNullable<RelocationMap['members']> },
  standing: ReadonlySet<UserId>,
): Promise<readonly Called[]> => {
  const here = peopleIn(from.people).filter((user) => !Object.hasOwn(to.people, user) && !own(map, user));
  const gone = missing.filter((user) => !Object.hasOwn(from.people, user)).toSorted();
  const others = [...standing].filter((user) => isPlaceholderIn(to, user));
  const [nameHere, nameThere] = await Promise.all([namesOf([...here, ...gone], [from]), namesOf(others, [to])]);
  const called = (user: UserId): Called => ({ user, name: nameHere(user) });
  const taken = others.map(nameThere);
  const ofHere = namesApart(here.map(called), taken);
  const ofGone = namesApart(gone.map(called), [...taken, ...ofHere.values()]);
  return missing.map((user) => ({ user, name: ofHere.get(user) ?? ofGone.get(user) ?? nameHere(user) }));
};

const addsPeople = 'placeholders.manage';
const mayAddTo = ({ role }: Pick<AccessContext, 'role'>, { caller }: Call): boolean =>
  reachOf(role, addsPeople) !== undefined && !(caller.token && isNeverByToken(addsPeople));

/**
 * Finds who stands in another scope for people whom records name: whom the caller says, else they themselves,
 * else the placeholder that has their name there, else one that is to be made. Two of them are never one,
 * unless the caller says so. Takes two round trips where somebody is missing there, else none.
 * @throws InvalidBody for whom the caller doesn't say who stands for them, and may not add placeholders;
 * TableBusy
 */
export const placePeople = async (
  call: Call,
  {
    users,
    from,
    to,
    map = {},
  }: {
    readonly users: readonly UserId[];
    readonly from: Pick<AccessContext, 'scope'>;
    readonly to: Pick<AccessContext, 'scope' | 'role'>;
    /** Who stands for whom, by the id in the scope that they come from. */
    readonly map: RelocationMap['members'];
  },
): Promise<PlacedPeople> => {
  const matched = matchPeople(users, to.scope, map);
  const { found, missing, issues } = matched;
  if (missing.length === 0 || to.scope.type === 'personal') return { people: requireEverybody(matched), made: [] };
  const scopeId = to.scope.id;
  const standing = new Set([...found.values(), ...Object.values(map)]);
  const named = await namesThere(missing, { from: from.scope, to: to.scope, map }, standing);
  const holders = await holdersOf(named.map(({ name }) => nameKeysOf(placeholderNames, { scopeId, name })));
  const there = new Map(found);
  const made = new Map<UserId, Placeholder>();
  for (const [index, { user, name }] of named.entries()) {
    const holder = UserId.safeParse(holders[index]).data;
    // Whoever else holds it has come, or was renamed, since the scope was read: the name is refused then.
    if (holder && isPlaceholderIn(to.scope, holder) && !standing.has(holder)) there.set(user, holder);
    else made.set(user, newPlaceholder({ displayName: name }, scopeId, call));
  }
  const refused = [...issues, ...(mayAddTo(to, call) ? [] : [...made.keys()].map(nobodyFor('needs_placeholder')))];
  if (refused.length > 0) throw new InvalidBody(refused);
  for (const [user, { userId }] of made) there.set(user, userId);
  return { people: there, made: [...made.values()] };
};
