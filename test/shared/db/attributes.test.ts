import { randomUUID } from 'node:crypto';
import fc from '../../support/fast-check';
import * as z from 'zod';
import { describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../../shared/core/ids';
import { attributesOf, itemOf, type Value } from '../../../shared/db/attributes';
import { keys } from '../../../shared/db/keys';
import { batchGet } from '../../../shared/db/read';
import { put, transact } from '../../../shared/db/transact';
import { runs } from '../../support/generated';

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ minLength: 1 }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('what is stored', () => {
  it('is read back as it was, whatever it is made of', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(itemOf(attributesOf({ one }))).toEqual({ one });
      }),
      { numRuns: runs(2_000), examples: [[JSON.parse('{"__proto__":{}}')]] },
    );
  });

  it('comes back from the table as it was, numbers beyond what a double holds too', async () => {
    const key = keys.scope(ScopeId.parse(randomUUID()));
    const record = {
      text: 'Milch 🥛',
      none: undefined,
      exact: 2n ** 63n,
      decimals: 1.25,
      many: [1, 'two', { three: null, four: [true] }],
      safe: Number.MAX_SAFE_INTEGER,
    };
    await transact('a request', [put(key, { schema: z.unknown(), item: record })]);
    const [found] = await batchGet([key]);
    expect(found).toMatchObject({
      ...key,
      text: 'Milch 🥛',
      exact: 2n ** 63n,
      decimals: 1.25,
      many: [1, 'two', { three: null, four: [true] }],
      safe: Number.MAX_SAFE_INTEGER,
    });
    expect(found).not.toHaveProperty('none');
  });

  it(
    'is no number that DynamoDB holds none of, and what is of a kind that Hearth stores none of no ' +
      'schema takes, while the record can be looked at',
    () => {
      for (const one of [NaN, Infinity]) expect(() => attributesOf({ one })).toThrow(TypeError);
      for (const one of [{ SS: ['a'] }, { B: new Uint8Array([1]) }]) {
        const { success } = z
          .object({ one: z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.unknown())]) })
          .safeParse(itemOf({ one }));
        expect(success).toBe(false);
      }
    },
  );
});
