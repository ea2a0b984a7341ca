import { chmod, link, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from './cannot-start';
import { commandOf } from './command-of';
import { rightsOf } from './folder';

export interface DataFolder {
  /**
   * Returns the path of a part's own folder, made on demand by whoever writes there; undefined: it keeps
   * nothing.
   */
  of: (part: string) => string | undefined;
  release: () => Promise<void>;
}

/**
 * The names of Hearth's own files and folders in the data folder: whatever else somebody keeps there is not
 * ours to close.
 */
const ownParts: ReadonlySet<string> = new Set([
  'engine',
  'pump',
  'undelivered',
  'backups',
  'mail',
  'sign-in',
  'objects',
  'keys',
  'phone',
  'lock',
]);
const isOwn = (name: string): boolean => ownParts.has(name) || /^lock\.\d+/.test(name);

/**
 * Takes others' rights away from what an earlier Hearth, or another umask, left readable: there are keys in
 * it, tokens, and who owes whom.
 */
const close = async (path: string): Promise<void> => {
  const names = await readdir(path);
  if (names.every(isOwn)) await chmod(path, rightsOf.folder);
  for (const name of names.filter(isOwn)) {
    const entries = [
      join(path, name),
      ...(await readdir(join(path, name), { recursive: true }).catch(() => [])).map((below) => join(path, name, below)),
    ];
    for (const entry of entries) {
      const found = await lstat(entry).catch(() => undefined);
      if (found && !found.isSymbolicLink()) await chmod(entry, found.isDirectory() ? rightsOf.folder : rightsOf.file);
    }
  }
};

/**
 * Takes a data folder for this process alone. A lock whose process is gone, as after `kill -9`, is taken
 * over.
 * @param path absolute; undefined: nothing is kept and nothing is locked.
 * @throws CannotStart when another Hearth uses it or it can't be written.
 */
export const takeDataFolder = async (path: string | undefined): Promise<DataFolder> => {
  if (!path) return { of: () => undefined, release: () => Promise.resolve() };
  const lock = join(path, 'lock');
  const own = join(path, `lock.${process.pid}`);
  try {
    await mkdir(path, { recursive: true, mode: rightsOf.folder });
    await writeFile(own, String(process.pid), { mode: rightsOf.file });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CannotStart(
      `The data folder ${path} can't be written (${reason}).\nGive yourself write permission there, or ` +
        'choose another folder: HEARTH_DATA=… npm start',
    );
  }
  try {
    // A link appears with its content, and fails where there is one already: no one sees a lock without its
    // process.
    while (
      !(await link(own, lock).then(
        () => true,
        () => false,
      ))
    ) {
      const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
      if (holder && holder !== process.pid && /start\.mjs|node/.test((await commandOf(holder)) ?? '')) {
        throw new CannotStart(
          `Hearth is already running on the data folder ${path} (process ${holder}).\nUse that one, stop it, ` +
            'or choose another folder: HEARTH_DATA=… npm start',
        );
      }
      await rename(lock, `${own}.stale`).catch(() => undefined);
    }
  } finally {
    await Promise.all([rm(own, { force: true }), rm(`${own}.stale`, { force: true })]);
  }
  await close(path);
  return { of: (part) => join(path, part), release: () => rm(lock, { force: true }) };
};
