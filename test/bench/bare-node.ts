import { build } from 'esbuild';
import { execa } from 'execa';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../lib/local/root';
import { bundling } from '../../lib/aws/bundles';

/** The folder where programs are put together and profiles are kept; git doesn't. */
export const profileFolder = join(projectRoot(), '.cache', 'profile');

export interface Program {
  /** Source that imports relative to the project. It may not await at its top. */
  readonly source: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Runs a program in a Node of its own, put together as a function is for Lambda: the compiler of this process
 * names every closure as it is made, which costs time that no function has on AWS.
 * @returns what it wrote, and its bundle's source map
 */
export const runBare = async ({ source, env }: Program): Promise<{ output: string; map: SourceMap }> => {
  await mkdir(profileFolder, { recursive: true });
  const folder = await mkdtemp(join(profileFolder, 'program-'));
  try {
    const { outputFiles } = await build({
      ...bundling,
      minify: false,
      sourcemap: 'external',
      absWorkingDir: projectRoot(),
      stdin: { contents: source, resolveDir: projectRoot(), loader: 'ts' },
      outdir: folder,
      write: false,
    });
    const [map = '', code = ''] = outputFiles
      .toSorted((one, other) => other.path.length - one.path.length)
      .map(({ text }) => text);
    const file = join(folder, 'program.cjs');
    await writeFile(file, code);
    const { stdout } = await execa(process.execPath, [file], {
      cwd: projectRoot(),
      env,
      stderr: 'inherit',
      maxBuffer: 1e9,
    });
    return { output: stdout, map: new SourceMap(JSON.parse(map)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
