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

/** The length of a tick in which Linux counts processor time, in milliseconds: a hundred of them a second. */
const tick = 10;

const ticksIn = async (file: string): Promise<number | undefined> => {
  const stat = await readFile(file, 'utf8').catch(() => '');
  // The name, in brackets, may hold anything: the numbers come behind it.
  const numbers = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user, system] = [numbers[11], numbers[12]];
  return user === undefined || system === undefined ? undefined : (user + system) * tick;
};

/** The processor time that a process has taken, in milliseconds. */
export interface ProcessorTime {
  readonly all: number;
  /** The part of it on its first thread: where Node answers, and what a request may have to wait for. */
  readonly answering: number;
}

/** Reads the processor time of a process without its children; undefined where the system doesn't tell. */
export const processorTimeOf = async (pid: number): Promise<ProcessorTime | undefined> => {
  const [all, answering] = await Promise.all(
    ['', `/task/${String(pid)}`].map((thread) => ticksIn(`/proc/${String(pid)}${thread}/stat`)),
  );
  return all === undefined || answering === undefined ? undefined : { all, answering };
};
