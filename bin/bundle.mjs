import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

const hash = () => createHash('sha256');

/** Hashes what a bundle is made of: its sources, and what decides how they are put together. */
const hashOf = (root, sources) => {
  const all = hash();
  for (const name of [...sources, 'bin/bundle.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'])
    all.update(`${name}\n`).update(readFileSync(join(root, name)));
  return all.digest('hex');
};

const note = 'made-of.json';
/** What is run first; the other is the thread that it starts, which it finds beside itself. */
const first = 'local.mjs';

/** Returns the bundle of an earlier start, if nothing that it was made of has changed since. */
const earlier = (root, folder) => {
  try {
    const { name, sources, of } = JSON.parse(readFileSync(join(folder, note), 'utf8'));
    const file = join(folder, name, first);
    return existsSync(file) && hashOf(root, sources) === of ? file : undefined;
  } catch {
    // None was made yet, or one of its sources is gone.
    return undefined;
  }
};

/** Writes a file so that others see all of it or nothing. */
const writeAtOnce = async (file, contents) => {
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, contents);
  await rename(beside, file);
};

/**
 * Puts the local stack's source together into two files, of the process and of its thread, in a folder of the
 * cache that is named after their content: it starts faster and in less memory than with a compiler resident
 * beside it. An earlier start's is used again while its sources stay as they were.
 * @returns the path of the process's file.
 */
export const bundle = async (root) => {
  const folder = join(root, '.cache', 'local');
  const made = earlier(root, folder);
  if (made) return made;
  const { build, stop } = await import('esbuild');
  const begun = Date.now();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['bin/local.ts', 'bin/local-streams.ts'],
    // As deep as where they are kept: the places in stack traces are named from there.
    outdir: join(folder, 'made'),
    entryNames: '[name]',
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
    metafile: true,
    write: false,
  });
  await stop();
  const content = hash();
  for (const { contents } of outputFiles) content.update(contents);
  const name = content.digest('hex').slice(0, 12);
  await mkdir(join(folder, name), { recursive: true });
  for (const { path, contents } of outputFiles) {
    const file = join(folder, name, basename(path));
    if (!existsSync(file)) await writeAtOnce(file, contents);
  }
  const sources = Object.keys(metafile.inputs);
  const changed = await Promise.all(sources.map(async (source) => (await stat(join(root, source))).mtimeMs >= begun));
  // What was saved meanwhile may not be in it.
  if (!changed.includes(true))
    await writeAtOnce(join(folder, note), JSON.stringify({ name, sources, of: hashOf(root, sources) }));
  for (const other of await readdir(folder))
    if (other !== note && other !== name) await rm(join(folder, other), { recursive: true, force: true });
  return join(folder, name, first);
};
