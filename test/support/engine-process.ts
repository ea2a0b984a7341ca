import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { onTestFinished, vi } from 'vitest';
import { projectRoot } from '../../lib/local/root';

const direct = [process.execPath, 'bin/start.mjs'] as const;

/**
 * Starts what `npm start` runs, as a process of its own: on a free port unless told otherwise, ended with the
 * test. `ready` gives its address.
 * @param command absent: without npm between, so that the process that a test kills is the one that runs
 */
export const startHearth = (
  environment: Record<string, string>,
  [command, ...words]: readonly [string, ...string[]] = direct,
) => {
  const child = spawn(command, words, {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      LOG_LEVEL: 'SILENT',
      HEARTH_SEED: 'off',
      ...environment,
    },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  const complaint = text(child.stderr);
  const ended = once(child, 'exit').then(([code]: unknown[]) => code);
  const ready = async () => {
    await Promise.race([
      vi.waitUntil(() => lines.some((line) => line.startsWith('Hearth is ready')), { timeout: 120_000 }),
      ended.then(async () => Promise.reject(new Error(await complaint))),
    ]);
    return lines.find((line) => line.startsWith('Hearth is ready'))?.replace('Hearth is ready: ', '') ?? '';
  };
  return { child, lines, complaint, ended, ready };
};
