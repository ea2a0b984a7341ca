import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contractBreaks } from '../lib/releases/contract-breaks';
import { projectRoot } from '../lib/local/root';
import { commandLine } from './command-line.mjs';

/**
 * `npm run breaking`: whether docs/openapi.json breaks clients of docs/openapi-released.json; `-- --release`
 * makes the first the second, which is part of a release.
 */
const { values } = commandLine('breaking');
const root = projectRoot();
const [now, released] = [join(root, 'docs', 'openapi.json'), join(root, 'docs', 'openapi-released.json')];
if (values.release) {
  await copyFile(now, released);
  process.stdout.write('breaking: docs/openapi-released.json is the contract of today\n');
} else {
  const found = await contractBreaks(root, released, now);
  for (const { operation, path, text, id } of found) process.stderr.write(`${operation} ${path}: ${text} (${id})\n`);
  process.stdout.write(
    found.length > 0
      ? `breaking: ${found.length} changes break clients of the released contract\n`
      : 'breaking: clients of the released contract are served as before\n',
  );
  process.exitCode = found.length > 0 ? 1 : 0;
}
