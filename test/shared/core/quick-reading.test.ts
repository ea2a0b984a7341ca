import { expect, it } from '@jest/globals';
import * as z from 'zod';
import { routes } from '../../../functions/api/routes';
import { quickly } from '../../../shared/core/quick-reading';
import { Item } from '../../../shared/lists/item';
import fc from '../../support/fast-check';
import { runs } from '../../support/generated';

/** What a reading gives, or why it refuses, so that two can be compared: names and their order too. */
const outcome = (read: () => unknown): unknown => {
  try {
    return { read: written(read()) };
  } catch (error) {
    if (error instanceof z.ZodError) return { issues: error.issues };
    throw error;
  }
};
const written = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(written)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).map(([name, one]) => [name, written(one)])
      : { value };

const agree = (schema: z.ZodType, value: unknown): void =>
  expect(outcome(() => quickly(schema, value))).toEqual(outcome(() => schema.parse(value)));

const leaves: readonly z.ZodType[] = [
  z.string(),
  z.string().min(1).max(3),
  z.string().trim().min(1),
  z.string().regex(/^a/),
  z.string().regex(/a/g),
  z.string().check(
    z.trim(),
    z.maxLength(2),
    z.refine((text) => text !== 'b', { error: 'no_b' }),
  ),
  z.string().check(({ value, issues }) => {
    if (value === 'a') issues.push({ code: 'custom', input: value });
  }),
  z.guid().toLowerCase(),
  z.iso.date(),
  z.iso.datetime({ precision: 3 }).brand<'Instant'>(),
  z.url(),
  z.coerce.string(),
  z.coerce.number(),
  z.number(),
  z.int().min(0).max(5),
  z.number().gt(0).lt(3),
  z.number().multipleOf(2),
  z.boolean(),
  z.null(),
  z.literal('a'),
  z.literal([1, 'b', null]),
  z.enum(['a', 'b']),
  z.unknown(),
  z.undefined(),
  z.string().transform((text) => text.length),
  z.string().nullable().default(null).pipe(z.string().nullable()),
  z.record(z.string(), z.int()),
  z.tuple([z.string(), z.int()]),
  z.bigint(),
];
const texts = [
  '',
  'a',
  ' a ',
  'b',
  'abc',
  '2026-11-30',
  '2026-11-30T06:34:48.646Z',
  'AAAAAAAA-0000-4000-8000-00000000000F',
];
const values: readonly unknown[] = [
  ...texts,
  undefined,
  null,
  true,
  0,
  1,
  -0,
  2.5,
  7,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  [],
  ['a', 1],
  new Date(0),
  Object.create({ a: 'a' }),
];
const names = ['a', 'b', 'kind', 'constructor', '__proto__'] as const;

const { schema: anySchema } = fc.letrec<{ schema: z.ZodType }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(...leaves),
    tie('schema').map((inner) => inner.nullable()),
    tie('schema').map((inner) => inner.optional()),
    tie('schema').map((inner) => inner.default('a')),
    tie('schema').map((inner) => inner.nullable().refine((value) => value !== null)),
    tie('schema').map((inner) => z.array(inner)),
    tie('schema').map((inner) => z.array(inner).min(1).max(2)),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((options) => z.union(options)),
    fc.dictionary(fc.constantFrom(...names), tie('schema'), { maxKeys: 4 }).map((shape) => z.object(shape)),
    fc.dictionary(fc.constantFrom(...names), tie('schema'), { maxKeys: 4 }).map((shape) => z.strictObject(shape)),
    fc.dictionary(fc.constantFrom(...names), tie('schema'), { maxKeys: 4 }).map((shape) => z.looseObject(shape)),
    tie('schema').map((inner) =>
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('a'), a: inner }),
        z.object({ kind: z.literal(['b', 'abc']), b: inner }),
      ]),
    ),
  ),
}));
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom(...values),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4 }),
    fc.record({ kind: fc.constantFrom('a', 'b', 'c'), a: tie('value'), b: tie('value') }, { requiredKeys: ['kind'] }),
  ),
}));

it('gives what the schema gives, name by name in its order, and refuses what it refuses in the same words', () => {
  fc.assert(
    fc.property(anySchema, anyValue, (schema, value) => agree(schema, value)),
    { numRuns: runs(20_000) },
  );
});

it('agrees with each simple schema on each simple value, alone and as a member that may be absent', () => {
  for (const leaf of leaves) {
    const absent = z.object({ a: leaf, b: leaf.optional() });
    const byDefault = z.object({ a: leaf.nullable().default(null), b: leaf });
    for (const value of values) {
      agree(leaf, value);
      agree(absent, { a: value });
      agree(byDefault, { b: value, c: value });
    }
  }
});

it('reads stored records whose absent members are null', () => {
  const id = '0b1f3b0e-0000-4000-8000-000000000000';
  const at = '2026-11-30T06:34:48.646Z';
  const stored = {
    pk: 'SCOPE#1',
    ...{ id, scopeId: id, listId: id, name: ' Milk ', quantity: '1', categoryId: id, purchased: false, position: 'a0' },
    ...{ version: 1, createdBy: id.toUpperCase(), createdAt: at, modifiedBy: id, modifiedAt: at },
  };
  agree(Item, stored);
  expect(quickly(Item, stored)).toMatchObject({ name: 'Milk', notes: null, createdBy: id });
  agree(Item, { ...stored, modifiedAt: 'today' });
  agree(Item, { ...stored, version: 0 });
});

it('refuses for every answer of the contract what its schema refuses', () => {
  for (const { response, items } of routes)
    for (const schema of [response, items].filter((one) => one !== undefined))
      for (const value of [{}, null, [], { id: 1 }, { items: [{}] }]) agree(schema, value);
});
