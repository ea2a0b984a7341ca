import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { projectRoot } from '../lib/local/root';

/** `npm run client`: writes client/schema.ts, the types of docs/openapi.json; with `--check`, only says whether it is fresh. */
const file = join(projectRoot(), 'client', 'schema.ts');
const contract = await readFile(join(projectRoot(), 'docs', 'openapi.json'), 'utf8');
const text = `// Made by \`npm run client\` from docs/openapi.json.\n\n${astToString(await openapiTS(contract, { alphabetize: true, defaultNonNullable: false }))}`;
const isFresh = (await readFile(file, 'utf8').catch(() => '')) === text;

if (isFresh) process.stdout.write('client/schema.ts is fresh\n');
else if (process.argv.includes('--check')) {
  process.stderr.write('client/schema.ts is stale: run `npm run client` and commit it\n');
  process.exitCode = 1;
} else {
  await writeFile(file, text);
  process.stdout.write(`client/schema.ts written: ${Buffer.byteLength(text)} bytes\n`);
}
