import { execa } from 'execa';

/** Resident memory of a process and all that descends from it, in MB (10^6 bytes). Pages that they share count for each. */
export const residentMemory = async (root: number): Promise<number> => {
  const { stdout } = await execa('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([root]);
  for (let size = 0; size !== tree.size; ) {
    size = tree.size;
    for (const [pid = 0, parent = 0] of processes) if (tree.has(parent)) tree.add(pid);
  }
  const kibibytes = processes.reduce((sum, [pid = 0, , resident = 0]) => sum + (tree.has(pid) ? resident : 0), 0);
  return (kibibytes * 1_024) / 1_000_000;
};
