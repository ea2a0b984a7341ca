import { jest } from '@jest/globals';
import { withEnvironment } from './environment';
import type { Json } from './person';

/**
 * Lets the functions log, and gives what they wrote: the lines as they are, and those that are JSON parsed.
 * Called before the first request of a test file.
 */
export const capturedLog = (
  variables: Readonly<Record<string, string>> = {},
): { text: () => string; lines: () => Json[]; clear: () => void } => {
  withEnvironment({ LOG_LEVEL: 'INFO', ...variables });
  const chunks: string[] = [];
  const keep = (chunk: string | Uint8Array): boolean => {
    chunks.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);
  const text = () => chunks.join('');
  return {
    text,
    lines: () =>
      text()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line): Json => JSON.parse(line)),
    clear: () => chunks.splice(0),
  };
};
