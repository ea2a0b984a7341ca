import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { scripts } from '../../package.json';
import { projectRoot } from './root';

/** Hearth as a process of its own. */
export interface Child {
  readonly url: string;
  /** The address of its table engine. */
  readonly engine: string;
  readonly pid: number;
  /** The time from the start of the process to its ready line, milliseconds. */
  readonly readyAfter: number;
  readonly ended: Promise<unknown>;
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => void;
  /** Stops it as Ctrl-C does: ends when all of it has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs what `npm start` runs, on a free port and without rate limits, and waits until it is ready.
 * @param environment all that the process is given besides
 * @throws Error when it ends before
 */
export const startChild = async (environment: NodeJS.ProcessEnv): Promise<Child> => {
  const start = performance.now();
  const child = spawn('/bin/sh', ['-c', scripts.start], {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...environment, PORT: '0', HEARTH_RATE_LIMITS: 'off' },
  });
  const ended = once(child, 'exit');
  // Read on when it is ready, too: an unread pipe would hold it up.
  const lines = createInterface(child.stdout);
  let engine = '';
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      engine = /^table engine: (\S+)/.exec(line)?.[1] ?? engine;
      const ready = /^Hearth is ready: (\S+)/.exec(line)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void ended.then(() => reject(new Error('Hearth ended before it was ready')));
  });
  const readyAfter = performance.now() - start;
  const kill = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
  };
  const stop = async () => {
    kill('SIGTERM');
    await ended;
  };
  return { url, engine, pid: child.pid ?? 0, readyAfter, ended, kill, stop };
};
