import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTS, { astToString, NUMBER, type SchemaObject, STRING, tsLiteral, tsUnion } from 'openapi-typescript';
import ts from 'typescript';
import * as z from 'zod';

const Package = z.looseObject({ version: z.string(), license: z.string(), engines: z.record(z.string(), z.string()) });

/**
 * The options for what browsers, Node 20 and the bundlers of React Native take as it is. Declarations are
 * made file by file: what is exported says its own type.
 */
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.ESNext,
  strict: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
};

/**
 * Writes in TypeScript what generators for other languages know no type for: text or a number, and a number
 * that is always the same.
 */
const transform = (schema: SchemaObject) => {
  if (schema['x-or-number'] === true) return tsUnion([STRING, NUMBER]);
  return schema.type === 'integer' && schema.minimum === schema.maximum && typeof schema.minimum === 'number'
    ? tsLiteral(schema.minimum)
    : undefined;
};

/**
 * Makes the files of client/ that come from something else, by their names there: the types of the contract,
 * the built source, and version, licence and engines of the product.
 * @throws Error when the source says a type that can't be told from its file alone
 */
export const clientFiles = async (root: string): Promise<Map<string, string>> => {
  const read = (...path: string[]): Promise<string> => readFile(join(root, ...path), 'utf8');
  const contract = astToString(
    await openapiTS(await read('docs', 'openapi.json'), { alphabetize: true, defaultNonNullable: false, transform }),
  );
  const { version, license, engines } = Package.parse(JSON.parse(await read('package.json')));
  const own = z.looseObject({}).parse(JSON.parse(await read('client', 'package.json')));
  const files = new Map([
    ['schema.d.ts', `// Made by \`npm run client\` from docs/openapi.json.\n\n${contract}`],
    ['package.json', `${JSON.stringify({ ...own, version, license, engines }, undefined, 2)}\n`],
    ['LICENSE', await read('LICENSE')],
  ]);
  for (const fileName of (await readdir(join(root, 'client', 'src'))).sort()) {
    const source = await read('client', 'src', fileName);
    const declared = ts.transpileDeclaration(source, { fileName, compilerOptions, reportDiagnostics: true });
    for (const { messageText } of declared.diagnostics ?? [])
      throw new Error(`client/src/${fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    files.set(`dist/${fileName.replace(/\.ts$/, '.d.ts')}`, declared.outputText);
    files.set(
      `dist/${fileName.replace(/\.ts$/, '.js')}`,
      ts.transpileModule(source, { fileName, compilerOptions }).outputText,
    );
  }
  return files;
};
