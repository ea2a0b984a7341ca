import { execa } from 'execa';
import { projectRoot } from '../../../lib/local/root';

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
    env: { PATH: process.env.PATH, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', ...environment },
  });
