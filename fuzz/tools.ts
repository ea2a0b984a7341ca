import { join } from 'node:path';
import { pythonPackages } from '../lib/local/python';

/**
 * Schemathesis's command, in a virtual environment of its own under `.cache`.
 * @throws Error with pip's words, or Python's where it is missing (3.10 or later is needed)
 */
export const schemathesis = async (root: string, log: (line: string) => void): Promise<string> =>
  join(
    await pythonPackages(join(root, 'fuzz', 'requirements.txt'), join(root, '.cache', 'fuzz'), () =>
      log('installing Schemathesis in a virtual environment, once'),
    ),
    'schemathesis',
  );
