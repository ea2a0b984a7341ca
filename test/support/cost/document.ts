import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../lib/local/root';

/** Reads docs/cost.md; `npm run cost` lets it be written anew before. */
export const costDocument = async (counted: string): Promise<string> => {
  const file = join(projectRoot(), 'docs/cost.md');
  if (process.env.COST_WRITE === 'on') await writeFile(file, counted);
  return readFile(file, 'utf8');
};
