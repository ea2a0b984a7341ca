import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { TransactionId, UserId } from '../ids';

/**
 * The rule for who gets the odd units of a transaction; null: the first of equals, in records that were
 * divided before ids decided.
 */
export const OddUnits = z.literal('by-id').nullable().default(null);
export type OddUnits = z.output<typeof OddUnits>;

/**
 * Decides whose turn it is first. Uses the first 32 bits of SHA-256, since every platform has it and they fit
 * a number.
 */
const firstTurn = (id: TransactionId, count: number): number =>
  createHash('sha256').update(id.toLowerCase()).digest().readUInt32BE() % count;

/** Returns, for each user, how soon their turn comes. */
const turnsOf = (id: TransactionId, users: readonly UserId[]): number[] => {
  const first = firstTurn(id, users.length);
  const inOrder = new Map(users.toSorted().map((user, index) => [user, (index - first + users.length) % users.length]));
  return users.map((user) => inOrder.get(user) ?? 0);
};

/** A division: the amount, those it is divided among, and whose the odd units are. */
export interface Division {
  readonly id: TransactionId;
  readonly users: readonly UserId[];
  readonly oddUnits: OddUnits;
}

/**
 * Divides minor units by weights so that the parts add up to the whole: each gets what its weight gives,
 * rounded down, and the units left over go one each to those who lost most by rounding (largest remainder,
 * https://en.wikipedia.org/wiki/Quota_method); among equals, to whose turn it is.
 * @param weights one for each user, not negative, at least one above 0
 */
export const allocate = (whole: number, weights: readonly bigint[], { id, users, oddUnits }: Division): number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  const exact = weights.map((weight) => BigInt(whole) * weight);
  const parts = exact.map((one) => Number(one / sum));
  const left = whole - parts.reduce((total, part) => total + part, 0);
  const turns = oddUnits === 'by-id' ? turnsOf(id, users) : undefined;
  const lost = exact.map((one, index) => ({ index, rest: one % sum, turn: turns?.[index] ?? index }));
  const ordered = lost.sort((one, other) => Number(other.rest - one.rest) || one.turn - other.turn);
  const winners = new Set(ordered.slice(0, left).map(({ index }) => index));
  return parts.map((part, index) => part + Number(winners.has(index)));
};
