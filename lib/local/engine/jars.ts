import { existsSync } from 'node:fs';
import { CannotStart } from '../cannot-start';
import { projectRoot } from '../root';
import * as maven from './maven.mjs';

type JarsOf = maven.JarsOf;

/** Finds the folder where a part's jars are or will be. */
export const jarsFolder = (part: JarsOf = 'engine'): Promise<string> => maven.jarsFolder(projectRoot(), part);

export const jarsAreCached = async (part: JarsOf = 'engine'): Promise<boolean> => existsSync(await jarsFolder(part));

/**
 * Returns the folder of a part's jars, which Maven fetches into the cache when they aren't there.
 * @param signal ends that
 * @throws CannotStart with Maven's own last words.
 */
export const haveJars = async (part: JarsOf, log: (line: string) => void, signal?: AbortSignal): Promise<string> => {
  if (!(await jarsAreCached(part))) await fetchJars(log, part, signal);
  return jarsFolder(part);
};

/**
 * Fetches a part's jars by Maven into the cache.
 * @param signal ends it
 * @throws CannotStart with Maven's own last words.
 */
export const fetchJars = async (
  log: (line: string) => void,
  part: JarsOf = 'engine',
  signal?: AbortSignal,
): Promise<void> => {
  try {
    await maven.fetchJars(projectRoot(), part, { log, signal });
  } catch (error) {
    throw new CannotStart(error instanceof Error ? error.message : String(error));
  }
};
