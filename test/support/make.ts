import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../lib/local/root';
import { hashOfSources } from './sources';

/**
 * Runs a program that makes files for tests, and keeps them for runs with the same sources:
 * `make.ts PROGRAM FOLDER KEPT HASH`. Nothing is kept of sources that were changed meanwhile.
 */
const [program = '', folder = '', kept = '', hash = ''] = process.argv.slice(2);
process.argv.splice(2, 4, folder);
await import(pathToFileURL(join(projectRoot(), program)).href);
if (!existsSync(kept) && hashOfSources(program) === hash) {
  const place = dirname(kept);
  mkdirSync(place, { recursive: true });
  const others = readdirSync(place);
  const beside = `${kept}.${process.pid}`;
  cpSync(folder, beside, { recursive: true });
  renameSync(beside, kept);
  for (const other of others) rmSync(join(place, other), { recursive: true, force: true });
}
