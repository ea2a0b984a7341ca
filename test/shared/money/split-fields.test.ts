import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { OddUnits } from '../../../shared/core/money/allocate';
import { largestAmount } from '../../../shared/core/money/currencies';
import { DefaultSplit, Split, SplitInput } from '../../../shared/core/money/split';

const userId = '00000001-0000-4000-8000-000000000000';
const modes = ['equal', 'shares', 'percent', 'exact'];
/** Returns what is refused of a value: paths and codes, or the code of our own rule. */
const refused = (schema: z.ZodType, value: unknown): unknown =>
  schema
    .safeParse(value)
    .error?.issues.map(({ path, code, message }) => `${path.join('.')} ${code === 'custom' ? message : code}`);
const among = (mode: string, ...shares: object[]) => ({ mode, shares });
const many = (count: number) => Array.from({ length: count }, () => ({ userId }));
const valued = (value: unknown) => among('shares', { userId, value });

describe('a split as it is sent', () => {
  it.each(modes)('is %s, with a value and an amount or without', (mode) => {
    const sent = among(mode, { userId, value: 1, amount: 10 }, { userId, value: null, amount: null }, { userId });
    expect(SplitInput.parse(sent)).toEqual(sent);
  });

  it('names no other mode and no other field', () => {
    expect(refused(SplitInput, among('', { userId }))).toEqual(['mode invalid_value']);
    expect(refused(SplitInput, { ...valued(1), more: 1 })).toEqual([' unrecognized_keys']);
    expect(refused(SplitInput, among('equal', { userId, more: 1 }))).toEqual(['shares.0 unrecognized_keys']);
  });

  it('has values from 0 to the largest amount, to the fourth decimal', () => {
    for (const value of [0, 0.0001, 33.3333, largestAmount]) expect(refused(SplitInput, valued(value))).toBeUndefined();
    expect(refused(SplitInput, valued(-1))).toEqual(['shares.0.value too_small']);
    expect(refused(SplitInput, valued(largestAmount + 1))).toEqual(['shares.0.value too_big']);
    expect(refused(SplitInput, valued(0.00001))).toEqual(['shares.0.value decimals']);
  });

  it.each([SplitInput, DefaultSplit])('is among 1 to 100', (schema) => {
    expect(refused(schema, among('equal', ...many(100)))).toBeUndefined();
    expect(refused(schema, among('equal'))).toEqual(['shares too_small']);
    expect(refused(schema, among('equal', ...many(101)))).toEqual(['shares too_big']);
  });
});

describe('a default split', () => {
  it('has the modes that need no amount, and null where a share has no value', () => {
    for (const mode of ['equal', 'shares', 'percent'])
      expect(DefaultSplit.parse(among(mode, { userId, value: 1 }, { userId }))).toEqual(
        among(mode, { userId, value: 1 }, { userId, value: null }),
      );
    expect(refused(DefaultSplit, among('exact', { userId }))).toEqual(['mode invalid_value']);
  });

  it('names no other field', () => {
    expect(refused(DefaultSplit, { ...among('equal', { userId }), more: 1 })).toEqual([' unrecognized_keys']);
    expect(refused(DefaultSplit, among('equal', { userId, amount: 1 }))).toEqual(['shares.0 unrecognized_keys']);
  });
});

describe('a split as it is kept', () => {
  it.each(modes)('is read whole as %s', (mode) => {
    const kept = among(mode, { userId, value: null, amount: 5 }, { userId, value: 1.5, amount: 6 });
    expect(Split.parse(kept)).toEqual(kept);
  });

  it('says by which rule odd units fell: by the id, or as before there was a rule', () => {
    expect(['by-id', null, undefined].map((rule) => OddUnits.parse(rule))).toEqual(['by-id', null, null]);
    expect(refused(OddUnits, '')).toEqual([' invalid_value']);
  });
});
