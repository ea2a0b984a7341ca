import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, stop } from 'esbuild';

/**
 * Puts the local stack's source together into one file of the cache, named after its content: it starts
 * faster and in less memory than with a compiler resident beside it.
 * @returns the file's path.
 */
export const bundle = async (root) => {
  const folder = join(root, '.cache', 'local');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['bin/local.ts'],
    outdir: folder,
    entryNames: 'local',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    // Stack traces want places alone: the source is beside it, and would be held in memory twice.
    sourcesContent: false,
    logLevel: 'silent',
    write: false,
  });
  await stop();
  const [{ contents }] = outputFiles;
  const name = `${createHash('sha256').update(contents).digest('hex').slice(0, 12)}.mjs`;
  const file = join(folder, name);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, contents);
  await rename(beside, file);
  for (const other of await readdir(folder))
    if (other.endsWith('.mjs') && other !== name) await rm(join(folder, other), { force: true });
  return file;
};
