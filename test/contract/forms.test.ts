import { expect, test } from '@jest/globals';
import { inPlainForms } from '../../lib/openapi/plain-forms';
import { problemCatalogue } from '../../shared/http/answer/problems';
import type { Json } from '../support/person';
import { contract, faults } from './support/schemas';
import { withWords } from '../support/testing';

const entry = (place: string[], schema: Json): [string[], Json] => [place, schema];
/** Lists everything in the contract that is a schema or may be one, with its place. */
const schemas = (node: Json, place: string[] = [], areNames = false): [string[], Json][] => {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries<Json>(node).filter(
    ([key]) => areNames || !['const', 'default', 'enum', 'example', 'examples'].includes(key),
  );
  return [
    ...(areNames || Array.isArray(node) ? [] : [entry(place, node)]),
    ...inner.flatMap(([key, one]) => schemas(one, [...place, key], key === 'properties')),
  ];
};

/** Finds the places of what is wrong. */
const placesWhere = (isWrong: (schema: Json, place: string[]) => boolean, of: Json = contract): string[] =>
  schemas(of)
    .filter(([place, schema]) => isWrong(schema, place))
    .map(([place]) => place.join(' '));
const isNamed = (place: readonly string[]): boolean => place.length === 3 && place[1] === 'schemas';
const isNull = ({ type }: Json): boolean => type === 'null';

const isUnnamedObject = ({ properties }: Json, place: string[]): boolean =>
  Object.keys(properties ?? {}).length > 0 && !isNamed(place);
const losesNull = ({ anyOf, oneOf }: Json): boolean => {
  const forms: Json[] = anyOf ?? oneOf ?? [];
  return forms.some(isNull) && (forms.length > 2 || forms.some((form) => !isNull(form) && form.$ref === undefined));
};
const tellsFormsApartByNothing = ({ anyOf, oneOf, discriminator }: Json, place: string[]): boolean => {
  const forms: Json[] = (anyOf ?? oneOf ?? []).filter((form: Json) => !isNull(form));
  return forms.length > 1 && discriminator === undefined && place.join(' ') !== 'components schemas ChangeResult';
};

test('Every object has a name of its own: generators would give it one that changes with the next', () => {
  expect(placesWhere(isUnnamedObject)).toEqual([]);
  expect(placesWhere(({ allOf }) => allOf !== undefined)).toEqual([]);
});

test(
  'What can be null is a type with null, or a reference to an object or an enum or null: nothing else ' +
    'keeps it in every language',
  () => {
    expect(placesWhere(losesNull)).toEqual([]);
    const scalars = Object.entries<Json>(contract.components.schemas).filter(
      ([, { type, enum: values }]) => type !== 'object' && values === undefined && type !== undefined,
    );
    expect(scalars).toEqual([]);
  },
);

test(
  'Forms of an object are told apart by a field with a name for each; of a change that was refused ' +
    'there is none, and it is tried as it is',
  () => {
    expect(placesWhere(tellsFormsApartByNothing)).toEqual([]);
    const unions = schemas(contract)
      .filter(([, { oneOf }]) => oneOf !== undefined && oneOf.every(({ $ref }: Json) => $ref))
      .map(([, schema]) => schema)
      .filter(({ discriminator }) => discriminator);
    expect(unions.length).toBeGreaterThan(2);
    for (const { oneOf, discriminator } of unions) {
      expect(Object.values(discriminator.mapping).sort()).toEqual(oneOf.map(({ $ref }: Json) => $ref).sort());
      for (const [value, ref] of Object.entries<string>(discriminator.mapping))
        expect(
          contract.components.schemas[ref.split('/').at(-1) ?? ''].properties[discriminator.propertyName].const,
        ).toBe(value);
    }
  },
);

test('What a rule of the contract’s forms is for is found where it is broken', () => {
  const odd = {
    components: {
      schemas: {
        Odd: {
          type: 'object',
          properties: {
            inline: { type: 'object', properties: { name: { type: 'string' } } },
            either: { anyOf: [{ type: 'object', properties: {} }, { type: 'null' }] },
            forms: { oneOf: [{ $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' }] },
          },
        },
      },
    },
  };
  expect(placesWhere(isUnnamedObject, odd)).toEqual(
    expect.arrayContaining(['components schemas Odd properties inline']),
  );
  expect(placesWhere(losesNull, odd)).toEqual(['components schemas Odd properties either']);
  expect(placesWhere(tellsFormsApartByNothing, odd)).toEqual(['components schemas Odd properties forms']);
});

test(
  'The scope of a call is one text, a whole number has no pattern, and a value that is no name in ' +
    'Kotlin and Swift has one beside it',
  () => {
    const scopes = schemas(contract).filter(([, { name, in: where }]) => name === 'scopeId' && where === 'path');
    expect(scopes.length).toBeGreaterThan(50);
    for (const [, { schema }] of scopes) {
      expect(schema.type).toBe('string');
      expect(
        ['personal', '01936f2e-8d4a-7000-8000-9c1f5f9a2b11', 'mine', ''].map((id) =>
          new RegExp(schema.pattern).test(id),
        ),
      ).toEqual([true, true, false, false]);
    }
    expect(placesWhere(({ type, pattern }) => pattern !== undefined && [type].flat().includes('integer'))).toEqual([]);
    const unnamed = schemas(contract).filter(
      ([, { enum: values, 'x-enum-varnames': names }]) =>
        Array.isArray(values) &&
        names === undefined &&
        !values.every((value) => value === null || /^[A-Za-z][A-Za-z0-9]*$/.test(value)),
    );
    expect(unnamed).toEqual([]);
    for (const [place, { enum: values, 'x-enum-varnames': names }] of schemas(contract).filter(
      ([, schema]) => schema['x-enum-varnames'],
    )) {
      withWords(place.join(' '), () =>
        expect(names).toHaveLength(values.filter((value: unknown) => value !== null).length),
      );
      withWords(place.join(' '), () => expect(new Set(names).size).toBe(names.length));
    }
  },
);

test('Every status has one schema of problems with all of its kinds, and every answer says which of them it can be', () => {
  const answers = Object.values<Json>(contract.components.responses);
  const names = new Map<number, Set<string>>();
  const statuses = new Map(Object.entries(problemCatalogue).map(([kind, { status }]) => [kind, status]));
  for (const { content, 'x-problems': kinds } of answers) {
    const name: string = content['application/problem+json'].schema.$ref.split('/').at(-1);
    const { properties } = contract.components.schemas[name];
    for (const kind of kinds) {
      const status = statuses.get(kind) ?? 0;
      names.set(status, (names.get(status) ?? new Set()).add(name));
      expect(properties.type.enum).toContain(`https://hearth.example/problems/${kind}`);
      expect([properties.status.minimum, properties.status.maximum]).toEqual([status, status]);
    }
    expect(Object.keys(content['application/problem+json'].examples)).toEqual(kinds);
  }
  expect([...names.values()].every((all) => all.size === 1)).toBe(true);
  expect(new Set(names.keys())).toEqual(new Set(Object.values(problemCatalogue).map(({ status }) => status)));
});

test('Two forms in one take what either takes, and not both nor neither', () => {
  const at = ['components', 'schemas', 'NewInvitation'];
  const [email, userId, role] = ['robin@example.com', '01936f2e-8d4a-7000-8000-9c1f5f9a2b11', 'editor'];
  const isTaken = (body: unknown) => faults(at, body).length === 0;
  expect(
    [{ email, role }, { userId, role }, { email, userId, role }, { role }, { email, role, name: 'Robin' }].map(isTaken),
  ).toEqual([true, true, false, false, false]);
});

test('A contract in plain forms stays as it is when it is put in them again', () => {
  expect(inPlainForms(contract)).toEqual(contract);
});
