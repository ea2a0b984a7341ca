import type { UserId } from '../ids';
import { MinorUnits } from './currencies';
import type { DefaultSplit, SplitInput } from './split';

/** Returns who somebody is by now: whoever has taken a placeholder over, or they themselves. */
export type PersonOf = (user: UserId) => UserId;

interface Part {
  readonly userId: UserId;
}

/** Tells whether somebody among these is somebody else by now. */
export const hasMoved = (parts: readonly Part[], personOf: PersonOf): boolean =>
  parts.some(({ userId }) => personOf(userId) !== userId);

/**
 * Names people as they are by now, each once: parts of what has become one person are added up. Who was named
 * twice before stays so, and is refused for it.
 */
const joined = <One extends Part>(
  parts: readonly One[],
  personOf: PersonOf,
  add: (one: One, other: One) => One,
): One[] => {
  const isRepeated = new Set(parts.map(({ userId }) => userId)).size < parts.length;
  const found: One[] = [];
  for (const part of parts) {
    const one = { ...part, userId: personOf(part.userId) };
    const place = isRepeated ? -1 : found.findIndex(({ userId }) => userId === one.userId);
    const other = found[place];
    if (other) found[place] = add(other, one);
    else found.push(one);
  }
  return found;
};

type Amount = MinorUnits | null | undefined;
const sum = (one: Amount, other: Amount) =>
  typeof one === 'number' && typeof other === 'number' ? { amount: MinorUnits.parse(one + other) } : {};
const places = 10_000;
/** Adds numbers of at most four decimals. */
const plus = (one: number, other: number): number => Math.round((one + other) * places) / places;

/** Returns payments by who the people are by now. */
export const paymentsNow = <One extends Part & { readonly amount?: Amount }>(
  paidBy: readonly One[],
  personOf: PersonOf,
): One[] => joined(paidBy, personOf, (one, other) => ({ ...one, ...sum(one.amount, other.amount) }));

interface Share extends Part {
  readonly value?: number | null | undefined;
  readonly amount?: Amount;
}

interface Divided<One> {
  readonly mode: SplitInput['mode'];
  readonly shares: readonly One[];
}

/**
 * Returns a split by who the people are by now, of which everybody bears what they bore: where two of an
 * equal split have become one, they bear two of its shares.
 */
export const splitNow = <One extends Share>(
  { mode, shares }: Divided<One>,
  personOf: PersonOf,
): { mode: SplitInput['mode']; shares: One[] } => {
  const add = (one: One, other: One): One => ({
    ...one,
    ...(typeof one.value === 'number' && typeof other.value === 'number' && { value: plus(one.value, other.value) }),
    ...sum(one.amount, other.amount),
  });
  const now = joined(shares, personOf, add);
  if (mode !== 'equal' || now.length === shares.length) return { mode, shares: now };
  const counted: One[] = shares.map((share) => ({ ...share, value: 1 }));
  return { mode: 'shares', shares: joined(counted, personOf, add) };
};

/**
 * Returns a scope's usual split by who the people are by now. It is about what is to come: in an equal one
 * everybody bears the same, whoever they have taken over.
 */
export const defaultSplitNow = (split: DefaultSplit, personOf: PersonOf): DefaultSplit =>
  hasMoved(split.shares, personOf)
    ? {
        ...split,
        shares: joined(split.shares, personOf, (one, other) => ({
          ...one,
          value: one.value === null || other.value === null ? null : plus(one.value, other.value),
        })),
      }
    : split;
