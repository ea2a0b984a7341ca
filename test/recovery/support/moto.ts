import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../lib/local/free-port';
import { pythonPackages } from '../../../lib/local/python';
import { projectRoot } from '../../../lib/local/root';
import { type Aws, awsAt, regionOf } from '../../../lib/recovery/aws';
import { startFront } from './front';

export interface Moto {
  readonly aws: Aws;
  readonly where: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  /** The calls by AWS's names, or method and path where a service has none in its requests. */
  readonly calls: readonly string[];
  stop(): Promise<void>;
}

/**
 * Starts moto's server, AWS in shape and not of our making (https://docs.getmoto.org), on a free port of
 * 127.0.0.1; installed once under `.cache`.
 */
export const startMoto = async (say: (line: string) => void): Promise<Moto> => {
  const bin = await pythonPackages(
    join(projectRoot(), 'test', 'recovery', 'requirements.txt'),
    join(projectRoot(), '.cache', 'moto'),
    () => say('installing moto in a virtual environment, once'),
  );
  const port = await freePort();
  const child = spawn(join(bin, 'moto_server'), ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (const until = Date.now() + 240_000; ; ) {
    if (
      await fetch(`${endpoint}/moto-api/data.json`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    if (child.exitCode !== null || Date.now() > until) throw new Error('moto did not start');
    await pause(50);
  }
  const front = await startFront(endpoint);
  const where = {
    endpoint: front.endpoint,
    region: regionOf('dev'),
    credentials: { accessKeyId: 'drill', secretAccessKey: 'drill' },
  };
  return {
    aws: awsAt(where),
    where,
    calls: front.calls,
    stop: async () => {
      await Promise.all([front.stop(), stop()]);
    },
  };
};
