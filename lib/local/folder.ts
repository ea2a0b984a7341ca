import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * JSON documents by name, in a folder or (without one) in memory. A document that was put is there after
 * `kill -9`: it is written beside and renamed over, which is atomic on POSIX.
 */
export interface Folder {
  put(name: string, document: unknown): Promise<void>;
  get(name: string): Promise<unknown>;
  names(): Promise<string[]>;
  /** Removes a file; does nothing where there is none of that name. */
  remove(name: string): Promise<void>;
}

const suffix = '.json';
let writes = 0;

/** The rights of what this machine keeps: nobody else's to read. */
export const rightsOf = { folder: 0o700, file: 0o600 } as const;

/** Keeps documents in memory alone, those given and what is put later. */
export const memoryFolder = (kept = new Map<string, unknown>()): Folder => {
  const keep = (name: string, document: unknown): Promise<void> => {
    kept.set(name, structuredClone(document));
    return Promise.resolve();
  };
  const forget = (name: string): Promise<void> => {
    kept.delete(name);
    return Promise.resolve();
  };
  return {
    put: keep,
    remove: forget,
    get: (name) => Promise.resolve(structuredClone(kept.get(name))),
    names: () => Promise.resolve([...kept.keys()]),
  };
};

/**
 * @param path where the documents are kept; absent: in memory alone. Names may hold letters, digits, `-`,
 * `_`, `.` and `@`.
 */
export const openFolder = async (path?: string): Promise<Folder> => {
  if (!path) return memoryFolder();
  const kept = new Map<string, unknown>();
  await mkdir(path, { recursive: true, mode: rightsOf.folder });
  for (const file of await readdir(path)) {
    if (file.endsWith(suffix))
      kept.set(file.slice(0, -suffix.length), JSON.parse(await readFile(join(path, file), 'utf8')));
  }
  const memory = memoryFolder(kept);
  return {
    ...memory,
    put: async (name, document) => {
      const file = join(path, `${name}${suffix}`);
      const beside = `${file}.${++writes}.new`;
      await writeFile(beside, JSON.stringify(document), { mode: rightsOf.file });
      await rename(beside, file);
      await memory.put(name, document);
    },
    remove: async (name) => {
      await rm(join(path, `${name}${suffix}`), { force: true });
      await memory.remove(name);
    },
  };
};
