import { ESLint } from 'eslint';
import { join } from 'node:path';
import ts from 'typescript';
import { withCdk } from './with-cdk.mjs';

/**
 * Checks the types of a program and lints its files: `check.mjs tsconfig.json`, the files of all others but
 * those of `tsconfig.aws.json`. Rules ask for types as well: here they are found once for both.
 */
const root = join(import.meta.dirname, '../..');
const [config = ''] = process.argv.slice(2);

const host = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  },
};
const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(join(root, config), {}, host);
const program = ts.createProgram({ rootNames: fileNames, options, configFileParsingDiagnostics: errors });
const found = ts.getPreEmitDiagnostics(program);
const where = { getCurrentDirectory: () => root, getCanonicalFileName: (name) => name, getNewLine: () => '\n' };
process.stdout.write(ts.formatDiagnosticsWithColorAndContext(found, where));

/** Lints with the program's types; a file that is in no program is an error. */
const lint = async () => {
  const isAws = config === 'tsconfig.aws.json';
  const parserOptions = { projectService: false, project: null, programs: [program] };
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [
      ...(isAws ? [] : [{ ignores: withCdk }]),
      { files: ['**/*.ts'], languageOptions: { parserOptions } },
    ],
  });
  const results = await eslint.lintFiles(isAws ? withCdk : ['.']);
  process.stdout.write(await (await eslint.loadFormatter('stylish')).format(results));
  return results.some(({ errorCount, fatalErrorCount }) => errorCount + fatalErrorCount > 0);
};
if (found.length > 0 || (await lint())) process.exitCode = 1;
