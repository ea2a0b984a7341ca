import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

import { projectRoot } from '../../lib/local/root';
import { patient } from './patient';
import { onTestFinished, waitUntil } from './testing';

const direct = [process.execPath, 'bin/start.mjs'] as const;

type Command = readonly [string, ...string[]];

/**
 * Starts what `npm start` runs as a process of its own, on a free port unless told otherwise; who starts it
 * ends it. `ready` gives its address.
 * @param command absent: without npm between, so that the process that a test kills is the one that runs
 */
export const spawnHearth = (environment: Record<string, string>, [command, ...words]: Command = direct) => {
  const temporary = mkdtempSync(join(tmpdir(), 'hearth-process-'));
  const child = spawn(command, words, {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      // Also what it leaves when it is killed goes with it.
      TMPDIR: temporary,
      PORT: '0',
      LOG_LEVEL: 'SILENT',
      HEARTH_SEED: 'off',
      ...patient,
      // It lives as long as a test: the optimising compiler would never earn back what it takes
      // (docs/decisions/0032).
      _JAVA_OPTIONS: '-XX:TieredStopAtLevel=1',
      ...environment,
    },
  });
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  const complaint = text(child.stderr);
  const ended = once(child, 'exit').then(([code]: unknown[]) => {
    rmSync(temporary, { recursive: true, force: true });
    return code;
  });
  const ready = async () => {
    await Promise.race([
      waitUntil(() => lines.some((line) => line.startsWith('Hearth is ready'))),
      ended.then(async () => Promise.reject(new Error(await complaint))),
    ]);
    return lines.find((line) => line.startsWith('Hearth is ready'))?.replace('Hearth is ready: ', '') ?? '';
  };
  return { child, lines, complaint, ended, ready };
};

/** Starts it for one test, with which it ends. */
export const startHearth = (environment: Record<string, string>, command?: Command) => {
  const hearth = spawnHearth(environment, command);
  onTestFinished(() => {
    hearth.child.kill('SIGKILL');
  });
  return hearth;
};
