import { execa } from 'execa';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundles } from '../../lib/aws/bundles';
import { spreadOf } from './latency';

const starts = 20;
const timed =
  'const start = performance.now(); require(process.argv[1]); process.stdout.write(String(performance.now() - start))';

/**
 * Measures how long Node takes to load each function's bundle: the median of 20 process starts, in
 * milliseconds.
 */
export const moduleStarts = async (): Promise<{ name: string; median: number }[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-bundles-'));
  try {
    const found: { name: string; median: number }[] = [];
    for (const { name, code } of await bundles()) {
      const file = join(folder, `${name}.cjs`);
      await writeFile(file, code);
      const samples: number[] = [];
      for (let turn = 0; turn < starts; turn++)
        samples.push(Number((await execa(process.execPath, ['-e', timed, file])).stdout));
      found.push({ name, median: spreadOf(samples).median });
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
