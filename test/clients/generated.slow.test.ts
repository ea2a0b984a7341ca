import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { generators, type ClientLanguage } from '../../lib/clients/generate';
import { own } from '../../shared/core/own';
import { madeInRun } from '../support/made-in-run';
import type { Json } from '../support/person';
import { callsOf, classesOf, type Field } from './sources';

/** The clients of this contract, made once for all runs with the same sources. */
const contractFile = madeInRun('test/clients/support/clients.ts', 'openapi.json');
const contract: Json = JSON.parse(readFileSync(contractFile, 'utf8'));
const isLanguage = (name: string): name is ClientLanguage => Object.hasOwn(generators, name);
const languages = Object.keys(generators).filter(isLanguage);
const sourcesIn = (language: ClientLanguage): string => join(dirname(contractFile), language);

/** The objects of the contract, but for the form of one click: what is sent as a form is no class. */
const objects = Object.entries<Json>(contract.components.schemas).filter(
  ([name, { properties }]) => properties !== undefined && name !== 'OneClick',
);
/** Tells whether something can be null: by its type, as one of its forms, or because it can be anything. */
const canBeNull = ({ type, $ref, anyOf = [], oneOf }: Json): boolean => {
  const isAnything = type === undefined && $ref === undefined && anyOf.length === 0 && oneOf === undefined;
  return isAnything || [type].flat().includes('null') || anyOf.some((form: Json) => form.type === 'null');
};
const wholeNumbers: Readonly<Record<ClientLanguage, RegExp>> = {
  kotlin: /^kotlin\.Long\??$/,
  swift: /^Int64\??$/,
  python: /\b(?:Strict)?[iI]nt\b/,
  dart: /^int\??$/,
};

const scopeTypes: Readonly<Record<ClientLanguage, readonly [RegExp, string]>> = {
  kotlin: [/\bscopeId: (?<type>[\w.]+)/g, 'kotlin.String'],
  swift: [/\(scopeId: (?<type>\w+)[,)]/g, 'String'],
  python: [/\bscope_id: (?<type>Annotated\[\w+)/g, 'Annotated[str'],
  dart: [/required (?<type>\w+) scopeId/g, 'String'],
};

/** Pairs every property of the contract's objects with the field that a language has for it. */
const fieldsIn = (
  classes: ReturnType<typeof classesOf>,
): {
  readonly place: string;
  readonly schema: Json;
  readonly required: boolean;
  readonly field: Field | undefined;
}[] =>
  objects.flatMap(([name, { properties, required = [] }]) =>
    Object.entries<Json>(properties).map(([property, schema]) => ({
      place: `${name}.${property}`,
      schema,
      required: required.includes(property),
      field: classes.get(name)?.get(property),
    })),
  );

describe.each(languages)('The client that is generated in %s', (language) => {
  const classes = classesOf(language, sourcesIn(language));
  const fields = fieldsIn(classes);
  test('has a class for every object of the contract, with every field of it, and no class under a made-up name', () => {
    expect(fields.filter(({ field }) => !field).map(({ place }) => place)).toEqual([]);
    const names = [...classes.keys()];
    expect(names.filter((name) => /^InlineObject|(?:OneOf|AnyOf|AllOf|Inner)\d*$/.test(name))).toEqual([]);
    const schemas: Json = contract.components.schemas;
    expect(names.filter((name) => own(schemas, name) === undefined && name !== 'Date')).toEqual([]);
  });

  test('keeps what can be null, and that what is always there can’t', () => {
    expect(fields.filter(({ schema }) => canBeNull(schema)).length).toBeGreaterThan(200);
    expect(
      fields
        .filter(({ schema, field }) => canBeNull(schema) && !field?.nullable)
        .map(({ place, field }) => `${place}: ${field?.type ?? ''}`),
    ).toEqual([]);
    expect(
      fields
        .filter(({ schema, required, field }) => required && !canBeNull(schema) && field?.nullable)
        .map(({ place, field }) => `${place}: ${field?.type ?? ''}`),
    ).toEqual([]);
  });

  test('has 64 bits for amounts', () => {
    const amounts = fields.filter(({ schema }) => schema.format === 'int64');
    expect(amounts.length).toBeGreaterThan(100);
    expect(
      amounts
        .filter(({ field }) => !wholeNumbers[language].test(field?.type ?? ''))
        .map(({ place, field }) => `${place}: ${field?.type ?? ''}`),
    ).toEqual([]);
  });

  test('calls every route by its name, a scope by its id as text', () => {
    const calls = callsOf(language, sourcesIn(language));
    const name = (operation: string) =>
      language === 'python' ? operation.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : operation;
    expect(
      routes.filter((route) => !new RegExp(`\\b${name(route.name)}\\(`).test(calls)).map((route) => route.name),
    ).toEqual([]);
    const [scope, text] = scopeTypes[language];
    expect(
      new Set([...calls.matchAll(scope)].map(({ groups }) => groups?.type).filter((type) => type !== 'scopeId')),
    ).toEqual(new Set([text]));
  });
});

test('The Python client compiles', async () => {
  const { exitCode } = await execa('python3', ['-m', 'compileall', '-q', sourcesIn('python')], {
    reject: false,
    // Beside the sources, which others read.
    env: { PYTHONPYCACHEPREFIX: join(dirname(contractFile), 'compiled') },
  });
  expect(exitCode).toBe(0);
});
