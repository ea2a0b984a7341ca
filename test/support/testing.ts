import { setTimeout as pause } from 'node:timers/promises';

const afterTest: (() => unknown)[] = [];
const afterFile: (() => unknown)[] = [];
const allOf = async (undoings: (() => unknown)[]): Promise<void> => {
  for (let next = undoings.pop(); next; next = undoings.pop()) await next();
};

/** Does something when the test that runs is over, passed or not; what was asked for last is done first. */
export const onTestFinished = (undo: () => unknown): void => void afterTest.push(undo);

/** Does something when the last test of the file is over, from wherever in the file it is asked for. */
export const onFileFinished = (undo: () => unknown): void => void afterFile.push(undo);

/** Does what was asked for; test/support/setup.ts calls them. */
export const undo = { test: () => allOf(afterTest), file: () => allOf(afterFile) };

/**
 * Waits until `look` gives something, and gives it; an error that it throws ends the waiting.
 * @param options.timeout far beyond what it takes on a quiet machine: on a busy one it is not time that fails
 */
export const waitUntil = async <T>(
  look: () => T | Promise<T>,
  { timeout = 240_000, interval = 20 }: { timeout?: number; interval?: number } = {},
): Promise<T> => {
  const deadline = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${timeout} ms in vain for ${look.toString()}`);
    await pause(interval);
  }
};

const told = (words: string, error: unknown): Error =>
  new Error(`${words}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });

/** Makes an expectation that fails begin with words that say which one it was. */
export function withWords(words: string, check: () => Promise<void>): Promise<void>;
export function withWords(words: string, check: () => void): void;
export function withWords(words: string, check: () => unknown): unknown {
  try {
    const checked = check();
    return checked instanceof Promise ? checked.catch((error: unknown) => Promise.reject(told(words, error))) : checked;
  } catch (error) {
    throw told(words, error);
  }
}
