import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { clientFiles } from '../lib/releases/client';
import { commandLine } from './command-line.mjs';

/**
 * `npm run client`: makes what of client/ is made: the types of docs/openapi.json, what is built of its
 * source, and what it shares with the product; with `--check`, only says whether it is fresh.
 */
const { values } = commandLine('client');
const folder = join(projectRoot(), 'client');
const wanted = await clientFiles(projectRoot());
const built = await readdir(join(folder, 'dist')).catch(() => []);
const left = built.map((name) => `dist/${name}`).filter((name) => !wanted.has(name));
const stale: string[] = [];
for (const [name, text] of wanted)
  if ((await readFile(join(folder, name), 'utf8').catch(() => '')) !== text) stale.push(name);

if (stale.length + left.length === 0) process.stdout.write('client/ is fresh\n');
else if (values.check) {
  process.stderr.write(`client/ is stale (${[...stale, ...left].join(', ')}): run \`npm run client\` and commit it\n`);
  process.exitCode = 1;
} else {
  for (const name of left) await rm(join(folder, name));
  for (const name of stale) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), wanted.get(name) ?? '');
  }
  process.stdout.write(`client/ written: ${stale.concat(left).join(', ')}\n`);
}
