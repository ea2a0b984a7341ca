import { UserId } from '../core/ids';
import type { Value } from '../db/attributes';
import { absent, type Condition, every, present } from '../db/expressions';
import type { People } from './scope';

const attributeOf = (user: UserId) => `people.${user}`;

/** Returns the scope's attributes when somebody joins, or (null) goes. */
export const peopleChange = (user: UserId, as: 'member' | null): Readonly<Record<string, Value>> => ({
  [attributeOf(user)]: as,
});

/** Returns the condition that all of them are in the scope when it is written. */
export const allAreIn = (users: readonly UserId[]): Condition =>
  every(...users.map((user) => present(attributeOf(user))));

/** Returns the condition that somebody has an account: a placeholder does nothing. */
export const noPlaceholder = (user: UserId): Condition => absent(`placeholders.${user}`);

/** Lists everybody in the scope, in an order that stays the same. */
export const peopleIn = (people: People): UserId[] =>
  Object.keys(people)
    .sort()
    .map((id) => UserId.parse(id));
