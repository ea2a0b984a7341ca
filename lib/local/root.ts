import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Finds the project's own folder: the nearest one above that holds `pom.xml`, whether this runs from its
 * source or bundled in `.cache/`.
 */
export const projectRoot = (from = import.meta.dirname): string => {
  if (existsSync(join(from, 'pom.xml'))) return from;
  if (from === dirname(from)) throw new Error(`No pom.xml above ${import.meta.dirname}`);
  return projectRoot(dirname(from));
};
