import { execFile } from 'node:child_process';

/**
 * Reads the command line of a process; undefined when there is none of that number. Numbers are given again:
 * it tells whether a process is the one meant.
 */
export const commandOf = (pid: number): Promise<string | undefined> =>
  new Promise((resolve) =>
    execFile('ps', ['-ww', '-p', String(pid), '-o', 'args='], (error, stdout) =>
      resolve(error ? undefined : stdout.trim() || undefined),
    ),
  );
