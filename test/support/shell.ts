import { execa } from 'execa';
import { projectRoot } from '../../lib/local/root';

/**
 * Runs a script as somebody would paste it, in the project's folder; it ends at the first command that fails.
 * Gives what it printed.
 */
export const paste = async (script: string, environment: Record<string, string>): Promise<string> =>
  (await execa('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: projectRoot(), env: environment })).stdout;
