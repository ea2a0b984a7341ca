import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { projectRoot } from '../../../lib/local/root';
import type { Language } from '../../../shared/core/call';
import { phrases } from '../../../shared/http/answer/field-messages';
import { problemCatalogue } from '../../../shared/http/answer/problems';
import { quotaWords } from '../../../shared/http/answer/quota-words';
import { isCode } from '../../../shared/http/request/issues';
import { forbiddenWords, parentWords, unreadableWords } from '../../../shared/http/answer/refusal-words';

type Twin = Readonly<Record<Language, string>>;

const refusals = { ...problemCatalogue, ...forbiddenWords, unreadable: unreadableWords };
const titles: [string, Twin][] = Object.entries(refusals).map(([name, { title }]) => [name, title]);
const details: [string, Twin][] = [
  ...Object.entries(refusals).map(([name, { detail }]): [string, Twin] => [name, detail]),
  ...Object.entries(quotaWords),
  ...Object.entries(parentWords),
];

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}|`[^`]+`/g))].sort();

/** Finds the parameters that a phrase shows. */
const shownBy = (phrase: (params: Readonly<Record<string, string | number>>) => string): string[] => {
  const asked: string[] = [];
  const text = phrase(new Proxy({}, { get: (_, name) => `{${asked[asked.push(String(name)) - 1] ?? ''}}` }));
  return asked.filter((name) => text.includes(`{${name}}`)).sort();
};

test.each(details)('%s is told in sentences that show the same values in Swedish as in English', (_, { en, sv }) => {
  expect(placeholders(sv)).toEqual(placeholders(en));
  for (const text of [en, sv]) expect(text).toMatch(/^[A-ZÅÄÖ`{][^]*\.$/);
});

test.each(titles)('%s has a title without a full stop, no question word at its head', (_, { en, sv }) => {
  expect(en).toMatch(/^(?!What|Who|How|Where|Whether)[A-Z][^.]*$/);
  expect(sv).toMatch(/^(?!Vad|Vem|Hur|Var |Om )[A-ZÅÄÖ][^.]*$/);
});

test('what schemas say is wrong is a code that has words, and each of those is known for a code', () => {
  const said = ['shared', 'functions']
    .map((folder) => join(projectRoot(), folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\berror: '([^']+)'/g)]),
    )
    .flatMap(([, message = '']) => (isCode(message) ? [message] : []));
  expect(said.length).toBeGreaterThan(20);
  expect(said.filter((code) => !Object.hasOwn(phrases, code))).toEqual([]);
  expect(Object.keys(phrases).filter((code) => !isCode(code))).toEqual([]);
  // zod's own words are sentences.
  expect(
    z
      .string()
      .safeParse(1)
      .error?.issues.map(({ message }) => isCode(message)),
  ).toEqual([false]);
});

test('a pattern of what is sent has words of its own: nobody is shown a regular expression', () => {
  const folder = join(projectRoot(), 'shared');
  const bare = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/\.regex\(\s*\/.+\/[a-z]*,?\s*\)/g)].map(() => file),
    );
  // Of what the server makes itself, and of the name of a file, which is 404.
  expect(bare.toSorted()).toEqual(['core/short-id.ts', 'db/keys.ts', 'http/route.ts']);
});

test.each(Object.entries(phrases))(
  'what is wrong with a field as %s goes on after its name and shows the same values in Swedish as in English',
  (_, { en, sv }) => {
    expect(shownBy(sv)).toEqual(shownBy(en));
    for (const phrase of [en, sv]) expect(phrase({})).toMatch(/^[a-zåäö`][^]*[^.]$/);
  },
);

test('English has no quotation marks or apostrophes of typewriters, and Swedish has its own marks', () => {
  const all = [...titles, ...details].map(([, twin]) => twin);
  expect(all.filter(({ en }) => /['"]/.test(en.replaceAll(/`[^`]*`/g, '')))).toEqual([]);
  expect(all.filter(({ sv }) => /['"“]/.test(sv.replaceAll(/`[^`]*`/g, '')))).toEqual([]);
});
