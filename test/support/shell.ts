import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from '../../lib/local/root';

/** Runs a script as somebody would paste it, in the project's folder; it ends at the first command that fails. Gives what it printed. */
export const paste = async (script: string, environment: Record<string, string>): Promise<string> => {
  const { stdout } = await promisify(execFile)('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: projectRoot(), env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment } });
  return stdout;
};
