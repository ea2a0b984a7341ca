import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { FieldIssue } from '../errors';
import { optional } from '../fields';
import { UserId } from '../ids';
import { defined } from '../record';
import { largestAmount, MinorUnits } from './currencies';
import { allocate, type Division } from './allocate';

/** The way to divide an expense: evenly, by numbers of shares, by percentages, or by amounts. */
const SplitMode = z.enum(['equal', 'shares', 'percent', 'exact']);

/** The most members, and so shares (product limit). */
const mostShares = 100;
const decimals = 4;
const ofOne = 10 ** decimals;
const hundred = 100;

const Value = z
  .number()
  .min(0)
  .max(largestAmount)
  .refine((value) => Number(value.toFixed(decimals)) === value, { error: 'decimals' })
  .describe(
    'for `shares` the number of shares, for `percent` a percentage, for `exact` minor units; at most 4 decimals; not allowed for `equal`',
  );

/** A split as it is asked for. What it must fulfil as a whole is checked by `splitIssues`. */
export const SplitInput = z
  .strictObject({
    mode: SplitMode,
    shares: z
      .array(
        z
          .strictObject({
            userId: UserId,
            value: optional(Value),
            amount: optional(MinorUnits).describe(
              'read-only: accepted as it was read, or if it is what the share comes to',
            ),
          })
          .meta({ id: 'NewShare' }),
      )
      .min(1)
      .max(mostShares),
  })
  .meta({ id: 'NewSplit' });
export type SplitInput = z.output<typeof SplitInput>;

export const SplitChange = SplitInput.partial().meta({ id: 'SplitChange' });

/** A split as it is kept: who bears how much, in the transaction's currency. */
export const Split = z
  .object({
    mode: SplitMode,
    shares: z.array(
      z.object({ userId: UserId, value: z.number().nullable(), amount: MinorUnits }).meta({ id: 'Share' }),
    ),
  })
  .meta({ id: 'Split' });
export type Split = z.output<typeof Split>;

/** A scope's split unless a transaction says otherwise: in proportions, since it knows no amount. */
export const DefaultSplit = z
  .strictObject({
    mode: SplitMode.exclude(['exact']),
    shares: z
      .array(z.strictObject({ userId: UserId, value: Value.nullable().default(null) }).meta({ id: 'DefaultShare' }))
      .min(1)
      .max(mostShares),
  })
  .meta({ id: 'DefaultSplit' });
export type DefaultSplit = z.output<typeof DefaultSplit>;

/** A change of the default split, merged (RFC 7396). */
export const DefaultSplitChange = DefaultSplit.partial().meta({ id: 'DefaultSplitChange' });

interface Asked<Mode> {
  readonly mode: Mode;
  readonly shares: Share[];
}
interface Share {
  readonly userId: UserId;
  readonly value?: number | null | undefined;
  readonly amount?: MinorUnits | null | undefined;
}
interface SplitPatch<Mode> {
  readonly mode?: Mode | undefined;
  readonly shares?: Share[] | undefined;
}

/**
 * Merges a change into a split: shares are replaced as a whole, and lose their values where all come to bear
 * the same. Undefined: neither says among whom.
 */
export const mergeSplit = <Mode extends SplitInput['mode']>(
  before: Asked<Mode> | null,
  patch: SplitPatch<Mode>,
): { mode: Mode | 'equal'; shares: Share[] } | undefined => {
  const mode = patch.mode ?? before?.mode ?? 'equal';
  const shares = patch.shares ?? before?.shares;
  return (
    shares && {
      mode,
      shares: shares.map(({ value = null, ...share }) => ({
        ...share,
        value: mode === 'equal' && !patch.shares ? null : value,
      })),
    }
  );
};

/** Finds what is wrong with a scope's default split: it names those who are in the scope. */
export const defaultSplitIssues = (split: DefaultSplit, people: readonly UserId[]): FieldIssue[] => [
  ...splitIssues(split, undefined, 'defaultSplit'),
  ...split.shares.flatMap(({ userId }, index) =>
    people.includes(userId) ? [] : [{ path: `defaultSplit.shares[${index}].userId`, code: 'not_a_member' }],
  ),
];

/** Returns the names that stand twice in a list, as issues. */
export const repeated = (users: readonly UserId[], path: string): FieldIssue[] =>
  users.flatMap((user, index) =>
    users.indexOf(user) < index ? [{ path: `${path}[${index}].userId`, code: 'duplicate' }] : [],
  );

/** Returns an issue with how far a sum misses what it must be, and which way. */
export const sumIssue = (path: string, sum: number, expected: number): FieldIssue[] =>
  sum === expected
    ? []
    : [
        {
          path,
          code: sum > expected ? 'sum_over' : 'sum_under',
          params: { expected, difference: Math.abs(Number((sum - expected).toFixed(decimals))) },
        },
      ];

const scaled = (value: number): number => Math.round(value * ofOne);

/**
 * Finds what is wrong with a split of `amount` as a whole; undefined: whatever the amount is (a scope's
 * default).
 */
export const splitIssues = ({ mode, shares }: SplitInput, amount: number | undefined, path: string): FieldIssue[] => {
  const issues = repeated(
    shares.map(({ userId }) => userId),
    `${path}.shares`,
  );
  if (mode === 'equal')
    return [
      ...issues,
      ...shares.flatMap(({ value }, index) =>
        typeof value === 'number' ? [{ path: `${path}.shares[${index}].value`, code: 'not_with_equal' }] : [],
      ),
    ];
  const missing = shares.flatMap(({ value }, index) =>
    typeof value === 'number' ? [] : [{ path: `${path}.shares[${index}].value`, code: 'required' }],
  );
  if (missing.length > 0) return [...issues, ...missing];
  const values = shares.map(({ value }) => value ?? 0);
  if (values.every((value) => value === 0)) return [...issues, { path: `${path}.shares`, code: 'no_share' }];
  if (mode === 'percent')
    return [
      ...issues,
      ...sumIssue(`${path}.shares`, values.reduce((sum, value) => sum + scaled(value), 0) / ofOne, hundred),
    ];
  if (mode !== 'exact') return issues;
  if (!values.every(Number.isInteger)) return [...issues, { path: `${path}.shares`, code: 'whole_units' }];
  return [
    ...issues,
    ...(amount === undefined
      ? []
      : sumIssue(
          `${path}.shares`,
          values.reduce((sum, value) => sum + value, 0),
          amount,
        )),
  ];
};

/** Returns the weight of each share. Values have at most 4 decimals; equal shares weigh the same. */
export const weightsOf = ({ mode, shares }: Pick<SplitInput, 'mode' | 'shares'>): bigint[] =>
  shares.map(({ value }) => (mode === 'equal' ? 1n : BigInt(scaled(value ?? 0))));

/** Applies a split to an amount, every share to the last minor unit. The input has no issues. */
export const applySplit = (input: SplitInput, amount: number, by: Omit<Division, 'users'>): Split => {
  const amounts = allocate(amount, weightsOf(input), { ...by, users: input.shares.map(({ userId }) => userId) });
  return {
    mode: input.mode,
    shares: input.shares.map(({ userId, value = null }, index) => ({
      userId,
      value,
      amount: MinorUnits.parse(amounts[index]),
    })),
  };
};

/** Returns the amounts that were sent with a split and that it doesn't come to. */
export const amountIssues = (sent: SplitInput | Split, split: Split): FieldIssue[] =>
  split.shares.flatMap(({ amount: due }, index) => {
    const amount = sent.shares[index]?.amount ?? due;
    return amount === due
      ? []
      : [{ path: `split.shares[${index}].amount`, code: 'share_amount', params: { amount: due } }];
  });

/** Returns a split without its amounts: what it asks for. */
export const asked = ({ mode, shares }: SplitInput | Split): SplitInput => ({
  mode,
  shares: shares.map(({ userId, value = null }) => ({ userId, value })),
});

/** Tells whether a split asks of everybody what another does, in the same order. */
export const asksTheSame = (one: SplitInput | Split | null, other: SplitInput | Split | null): boolean =>
  isDeepStrictEqual(one && asked(one), other && asked(other));

/**
 * Tells whether a change of a split says nothing that the split doesn't say: as it was read, with its amounts
 * or without.
 */
export const isAsRead = (patch: SplitPatch<SplitInput['mode']>, before: Split): boolean => {
  const after = { ...before, ...defined(patch) };
  return asksTheSame(after, before) && amountIssues(after, before).length === 0;
};

/**
 * Returns the split that a group uses when a transaction names none: its default among those who are still in
 * it, else equal among all. Percentages of who is left no longer make 100: they count as shares.
 */
export const usualSplit = (defaultSplit: DefaultSplit | null, everybody: readonly UserId[]): SplitInput => {
  const equal: SplitInput = { mode: 'equal', shares: everybody.map((userId) => ({ userId })) };
  if (!defaultSplit) return equal;
  const { mode } = defaultSplit;
  const shares = defaultSplit.shares.filter(({ userId }) => everybody.includes(userId));
  if (!weightsOf({ mode, shares }).some((weight) => weight > 0n)) return equal;
  const complete = shares.length === defaultSplit.shares.length;
  return { mode: mode === 'percent' && !complete ? 'shares' : mode, shares };
};
