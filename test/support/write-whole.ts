import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file that is there only when it is whole. */
export const writeWhole = (file: string, text: string): void => {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
};
