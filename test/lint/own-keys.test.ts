import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { beforeAll, expect, it } from 'vitest';

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
let lint: (file: string, text: string) => Promise<string[]>;

beforeAll(() => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name)).config,
    ts.sys,
    root,
  );
  const texts = new Map([
    ...cases.map((code) => [path(code), textOf(code)] as const),
    [join(root, 'shared/fixture-generic.ts'), given.replace('GENERIC', 'words[name]')],
  ]);
  const host = ts.createCompilerHost(options);
  const withTexts: ts.CompilerHost = {
    ...host,
    fileExists: (name) => texts.has(name) || host.fileExists(name),
    getSourceFile: (name, version) => {
      const text = texts.get(name);
      return text === undefined ? host.getSourceFile(name, version) : ts.createSourceFile(name, text, version, true);
    },
  };
  const program = ts.createProgram([...texts.keys()], options, withTexts);
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, programs: [program] } } },
  });
  lint = async (filePath, text) => {
    const [result] = await eslint.lintText(text, { filePath });
    const fatal = result?.messages.find((message) => message.fatal);
    if (fatal) throw new Error(fatal.message);
    return (result?.messages ?? [])
      .filter(({ ruleId }) => ruleId === 'hearth/own-keys')
      .map(({ messageId }) => messageId ?? '');
  };
}, 60_000);

it('any text that is looked up in an object is an error of the check', async () => {
  const found = await Promise.all(
    Object.values(bad)
      .flat()
      .map(async (code) => [code, await lint(path(code), textOf(code))]),
  );
  const due = Object.entries(bad).flatMap(([message, codes]) =>
    codes.map((code) => [code, [code.startsWith('Reflect') ? 'lookup' : message]]),
  );
  expect(found).toEqual(due);
  expect(await lint(join(root, 'shared/fixture-generic.ts'), given.replace('GENERIC', 'words[name]'))).toEqual([
    'lookup',
  ]);
}, 60_000);

it('maps, lists, own names, ids and known words are none', async () => {
  expect(await Promise.all(good.map(async (code) => [code, await lint(path(code), textOf(code))]))).toEqual(
    good.map((code) => [code, []]),
  );
}, 60_000);
