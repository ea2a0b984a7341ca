import { execa } from 'execa';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The programs that no registry of packages for Node has in a version of today: put together by Go from their
 * source, whose checksums Go's own log of modules holds.
 */
const tools = {
  oasdiff: { module: 'github.com/oasdiff/oasdiff', version: 'v1.33.0' },
  actionlint: { module: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
} as const;
export type GoTool = keyof typeof tools;

/**
 * Returns a program's path in the cache; it is put there at first use, which takes half a minute.
 * @throws ExecaError with Go's words, or where Go is missing
 */
export const goTool = async (root: string, name: GoTool): Promise<string> => {
  const { module, version } = tools[name];
  const folder = join(root, '.cache', 'go', version);
  const program = join(folder, name);
  if (existsSync(program)) return program;
  await mkdir(folder, { recursive: true });
  await execa('go', ['install', `${module}@${version}`], { env: { GOBIN: folder } });
  return program;
};
