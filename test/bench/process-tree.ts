import { readFile } from 'node:fs/promises';
import { execa } from 'execa';

/**
 * Reads a process's proportional share of memory (PSS), in KiB: a page that several processes share counts
 * once over all of them. Undefined where the system doesn't tell.
 */
const shareOf = async (pid: number): Promise<number | undefined> => {
  const rollup = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8').catch(() => '');
  const [, share] = /^Pss:\s+(\d+) kB$/m.exec(rollup) ?? [];
  return share === undefined ? undefined : Number(share);
};

/**
 * Sums the memory of a process and all that descends from it, in MB (10^6 bytes), shared pages counted once;
 * where the system tells no shares, they count for each.
 */
export const memoryOf = async (root: number): Promise<number> => {
  const { stdout } = await execa('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([root]);
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const [pid = 0, parent = 0] of processes) if (tree.has(parent)) tree.add(pid);
  }
  const all = processes.filter(([pid = 0]) => tree.has(pid));
  const kibibytes = await Promise.all(all.map(async ([pid = 0, , resident = 0]) => (await shareOf(pid)) ?? resident));
  return (kibibytes.reduce((sum, one) => sum + one, 0) * 1_024) / 1_000_000;
};
