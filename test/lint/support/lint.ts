import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import ts from 'typescript';
import * as z from 'zod';
import { projectRoot } from '../../../lib/local/root';

/**
 * Says as JSON what the rule `hearth/own-keys` finds in files that aren't there, given on its input as paths
 * and texts. ESLint loads its configuration as a module, for which a process of its own is needed under Jest.
 */
const root = projectRoot();
const texts = new Map(z.array(z.tuple([z.string(), z.string()])).parse(await json(process.stdin)));
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name)).config,
  ts.sys,
  root,
);
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
const found: [string, string[]][] = [];
for (const [filePath, text] of texts) {
  const [result] = await eslint.lintText(text, { filePath });
  const fatal = result?.messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  const own = (result?.messages ?? []).filter(({ ruleId }) => ruleId === 'hearth/own-keys');
  found.push([filePath, own.map(({ messageId }) => messageId ?? '')]);
}
process.stdout.write(JSON.stringify(found));
