import { expect, test } from '@jest/globals';
import type { Language } from '../../../shared/core/call';
import { phrases } from '../../../shared/http/answer/field-messages';
import { problemCatalogue } from '../../../shared/http/answer/problems';
import { quotaWords } from '../../../shared/http/answer/quota-words';
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
