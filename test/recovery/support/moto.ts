import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../lib/local/free-port';
import { pythonPackages } from '../../../lib/local/python';
import { projectRoot } from '../../../lib/local/root';
import { type Aws, awsAt } from '../../../lib/recovery/aws';

export interface Moto {
  readonly aws: Aws;
  readonly where: { readonly endpoint: string; readonly region: string; readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } };
  stop(): Promise<void>;
}

/** What moto doesn't know of DynamoDB is answered here, before it is asked: Contributor Insights alone. */
const withInsights = ({ dynamo }: Aws, enabled: Set<string>): void => {
  dynamo.middlewareStack.add((next, { commandName }) => async (args) => {
    if (commandName !== 'DescribeContributorInsightsCommand' && commandName !== 'UpdateContributorInsightsCommand') return next(args);
    const name = 'TableName' in args.input ? String(args.input.TableName) : '';
    if (commandName === 'UpdateContributorInsightsCommand') enabled.add(name);
    return { response: {}, output: { $metadata: {}, ContributorInsightsStatus: enabled.has(name) ? 'ENABLED' : 'DISABLED' } };
  }, { step: 'initialize' });
};

/** Starts moto's server, AWS in shape and not of our making (https://docs.getmoto.org), on a free port of 127.0.0.1; installed once under `.cache`. */
export const startMoto = async (say: (line: string) => void): Promise<Moto> => {
  const bin = await pythonPackages(join(projectRoot(), 'test', 'recovery', 'requirements.txt'), join(projectRoot(), '.cache', 'moto'), () => say('installing moto in a virtual environment, once'));
  const port = await freePort();
  const child = spawn(join(bin, 'moto_server'), ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (const until = Date.now() + 60_000; ; ) {
    if (await fetch(`${endpoint}/moto-api/data.json`).then(({ ok }) => ok, () => false)) break;
    if (child.exitCode !== null || Date.now() > until) throw new Error('moto did not start');
    await pause(50);
  }
  const where = { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'drill', secretAccessKey: 'drill' } };
  const aws = awsAt(where);
  withInsights(aws, new Set(['hearth-drill']));
  return { aws, where, stop };
};
