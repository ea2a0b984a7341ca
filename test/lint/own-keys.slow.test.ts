import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, expect, it } from '@jest/globals';

/**
 * The root of the project, whose own configuration judges code in a file of shared/, as `npm run check`
 * would.
 */
const root = join(import.meta.dirname, '../..');
const given = `
import { own } from './core/own';
import { ScopeId } from './core/ids';
declare const words: Readonly<Record<string, number>>; declare const some: Partial<Record<string, number>>; declare const known: { readonly owner: 1; readonly editor: 2 };
declare const word: string; declare const id: ScopeId; declare const byId: Partial<Record<ScopeId, number>>; declare const index: number; declare const role: keyof typeof known;
declare const list: readonly string[]; declare const raw: Record<string, string>; declare const map: Map<string, number>; declare let sink: unknown;
const declared = <Name extends string>(name: Name) => {
  sink = GENERIC;
};
`;
const bad = {
  lookup: [
    'words[word]',
    'some[word]',
    'words[word.toLowerCase()]',
    'words[String(role)]',
    'words[`${word}`.trim()]',
    'words[raw.role ?? ""]',
    'words[Math.random() > 0.5 ? word : role]',
    'Reflect.get(words, word)',
    '(({ [word]: found }) => found)(words)',
  ],
  within: ['word in known', 'word in words', 'raw.role !== undefined && raw.role in known', 'Reflect.has(known, word)'],
  copied: ['Object.assign({}, raw)', 'Object.assign(words, ...[raw])'],
};
const good = [
  'own(words, word)',
  'words.constructor',
  "known['owner']",
  'known[role]',
  'list[index]',
  'byId[id]',
  'map.get(word)',
  'Object.hasOwn(known, word)',
  "'owner' in raw",
  '({ ...raw })',
  'word[0]',
  'id in byId',
  'Object.assign({}, { owner: 1 })',
  'Object.fromEntries(list.map((name) => [name, 1]))',
];

const cases = [...Object.values(bad).flat(), ...good];
const path = (code: string): string => join(root, 'shared', `fixture-${String(cases.indexOf(code))}.ts`);
const textOf = (code: string): string => `${given.replace('GENERIC', 'name')}sink = ${code};\nexport { declared };\n`;
const generic = join(root, 'shared/fixture-generic.ts');
const texts = [...cases.map((code) => [path(code), textOf(code)]), [generic, given.replace('GENERIC', 'words[name]')]];
/** What the rule said of each file. */
let messages: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const { stdout } = await execa(process.execPath, ['--import', 'tsx', 'test/lint/support/lint.ts'], {
    cwd: root,
    input: JSON.stringify(texts),
  });
  messages = new Map(JSON.parse(stdout));
});
const saidOf = (code: string) => messages.get(path(code));

it('any text that is looked up in an object is an error of the check', () => {
  const found = Object.values(bad)
    .flat()
    .map((code) => [code, saidOf(code)]);
  const due = Object.entries(bad).flatMap(([message, codes]) =>
    codes.map((code) => [code, [code.startsWith('Reflect') ? 'lookup' : message]]),
  );
  expect(found).toEqual(due);
  expect(messages.get(generic)).toEqual(['lookup']);
});

it('maps, lists, own names, ids and known words are none', () => {
  expect(good.map((code) => [code, saidOf(code)])).toEqual(good.map((code) => [code, []]));
});
