import { UserId } from '../core/ids';
import type { Value } from '../db/attributes';
import { type Condition, every, present } from '../db/expressions';
import type { People } from './scope';

const attributeOf = (user: UserId) => `people.${user}`;

/** What the scope's record takes when somebody joins, or (null) goes. */
export const peopleChange = (user: UserId, as: 'member' | null): Readonly<Record<string, Value>> => ({
  [attributeOf(user)]: as,
});

/** That all of them are in the scope when it is written. */
export const allAreIn = (users: readonly UserId[]): Condition =>
  every(...users.map((user) => present(attributeOf(user))));

/** Everybody in the scope, in an order that stays the same. */
export const peopleIn = (people: People): UserId[] =>
  Object.keys(people)
    .sort()
    .map((id) => UserId.parse(id));
