import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { execa } from 'execa';
import * as z from 'zod';
import { projectRoot } from '../../../lib/local/root';
import { measured } from '../../support/measured';
import { onFileFinished } from '../../support/testing';

/** What a command knows of the shell that it runs in, beside what a test says. */
const bare = () => ({
  PATH: process.env.PATH,
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  ...measured,
});

/**
 * Runs one of the project's commands in a shell that knows no more than `environment` says, and in which
 * nobody types.
 */
export const command = (name: string, words: readonly string[], environment: Record<string, string>) =>
  execa(process.execPath, ['--import', 'tsx', `bin/${name}.ts`, ...words], {
    cwd: projectRoot(),
    reject: false,
    stdin: 'ignore',
    extendEnv: false,
    env: { ...bare(), ...environment },
  });

const Ran = z.object({
  stdout: z.string().transform((text) => text.replace(/\n$/, '')),
  stderr: z.string().transform((text) => text.replace(/\n$/, '')),
  exitCode: z.number(),
});

/**
 * Opens a shell whose commands, one after the other, share a process, which ends with the file: what they
 * load is most of what a short one takes.
 */
export const openShell = (environment: Record<string, string>) => {
  const child = fork(join(import.meta.dirname, 'shell.ts'), {
    cwd: projectRoot(),
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...bare(), ...environment },
  });
  const exited = once(child, 'exit');
  onFileFinished(() => {
    if (child.connected) child.disconnect();
    return exited;
  });
  const ended = exited.then(() => Promise.reject(new Error('The shell has ended')));
  ended.catch(() => undefined);
  return async (name: string, ...words: string[]): Promise<z.infer<typeof Ran>> => {
    child.send({ name, words });
    const [ran]: unknown[] = await Promise.race([once(child, 'message'), ended]);
    return Ran.parse(ran);
  };
};
