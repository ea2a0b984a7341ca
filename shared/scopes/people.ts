import * as z from 'zod';
import { UserId } from '../core/ids';
import type { Value } from '../db/attributes';
import { type Condition, every, present } from '../db/expressions';

/**
 * Who is in a scope, kept on the scope's own record, which every read and write of the scope touches anyway: that somebody may be named in
 * a split or be assigned an item costs no read and no action of its own (docs/decisions/0012).
 */
export const People = z.record(z.string(), z.literal('member'));
export type People = z.output<typeof People>;

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
