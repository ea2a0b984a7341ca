import type { Loader, OnLoadArgs, OnLoadResult } from 'esbuild';
import { readFile } from 'node:fs/promises';

/**
 * Loads files for esbuild as `change` leaves their source, each once for all bundles of a process, which have
 * most of their files in common.
 */
export const loadedOnce = (loader: Loader, change: (source: string) => string) => {
  const loaded = new Map<string, Promise<OnLoadResult>>();
  const load = async (path: string) => ({ contents: change(await readFile(path, 'utf8')), loader });
  return ({ path }: OnLoadArgs): Promise<OnLoadResult> => {
    const found = loaded.get(path) ?? load(path);
    loaded.set(path, found);
    return found;
  };
};
