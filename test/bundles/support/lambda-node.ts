import { execa } from 'execa';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/local/root';

/** The major version of `nodejs24.x`, Lambda's runtime. */
export const runtime = 24;

const list = join(import.meta.dirname, 'runtime');

/**
 * Returns the Node that Lambda runs: the process's own where it is of that version, else the package of the
 * registry, once, in the cache under the name of its lock file.
 * @throws Error with npm's words, or that says that the registry has none for this machine
 */
export const lambdaNode = async (): Promise<string> => {
  if (process.versions.node.startsWith(`${runtime}.`)) return process.execPath;
  const lock = join(list, 'package-lock.json');
  const cache = join(projectRoot(), '.cache', 'lambda-node');
  const folder = join(
    cache,
    createHash('sha256')
      .update(await readFile(lock))
      .digest('hex')
      .slice(0, 12),
  );
  const binary = join(folder, 'node_modules', `node-${platform()}-${arch()}`, 'bin', 'node');
  if (existsSync(binary)) return binary;
  await mkdir(cache, { recursive: true });
  const beside = await mkdtemp(`${folder}.`);
  try {
    for (const name of ['package.json', 'package-lock.json']) await copyFile(join(list, name), join(beside, name));
    await execa('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: beside });
    if (!existsSync(folder)) await rename(beside, folder);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  if (!existsSync(binary))
    throw new Error(
      `The registry has no Node ${runtime} for ${platform()} on ${arch()}: run these tests under Node ${runtime}.`,
    );
  return binary;
};
