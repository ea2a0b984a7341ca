import { execa } from 'execa';
import { projectRoot } from '../../../lib/local/root';
import { newFolder } from '../../support/stack';

/** Runs a file in a shell that knows nothing: no credentials, no settings, nobody who types. */
export const inBareShell = async (file: string, words: readonly string[]) =>
  execa(process.execPath, [file, ...words], {
    cwd: projectRoot(),
    reject: false,
    stdin: 'ignore',
    extendEnv: false,
    env: { PATH: process.env.PATH, HOME: await newFolder() },
  });
