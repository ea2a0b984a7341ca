import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '../cannot-start';
import { commandOf } from '../command-of';

const fileOf = (folder: string) => join(folder, 'engine.pid');

/**
 * The time to wait, in milliseconds: far longer than the leash takes to end an engine whose parent was
 * killed, on a busy machine too.
 */
const unusedTimeout = 20_000;

/**
 * Waits until no engine of an earlier start is at work on a folder any more: two of them corrupt its file.
 * @throws CannotStart when one stays.
 */
export const untilUnused = async (folder: string): Promise<void> => {
  const deadline = Date.now() + unusedTimeout;
  for (;;) {
    const pid = Number(await readFile(fileOf(folder), 'utf8').catch(() => ''));
    if (!pid || !(await commandOf(pid))?.includes(folder)) return;
    if (Date.now() > deadline)
      throw new CannotStart(
        `Another table engine (process ${pid}) is using ${folder}. Stop it, or choose another folder: HEARTH_DATA=… npm start`,
      );
    await pause(50);
  }
};

/** Notes which process is at work on a folder from now on. */
export const noteUser = (folder: string, pid: number): Promise<void> => writeFile(fileOf(folder), String(pid));
