import { absent, above, below, type Condition, every, some } from '../db/expressions';

/**
 * Returns the condition that every number stays one that a double holds exactly (ECMA-262,
 * Number.MAX_SAFE_INTEGER) when it moves by so much; undefined: nothing moves.
 * @param room the part of that which is left to what will be added when it is read
 */
export const staysExact = (add: Readonly<Record<string, number>>, room = 0): Condition | undefined => {
  const most = Number.MAX_SAFE_INTEGER - room;
  const bounds = Object.entries(add).map(([attribute, amount]) =>
    some(absent(attribute), amount > 0 ? below(attribute, most - amount + 1) : above(attribute, -most - amount - 1)),
  );
  return bounds.length > 0 ? every(...bounds) : undefined;
};
