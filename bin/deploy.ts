import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { awsAt, regionOf } from '../lib/recovery/aws';
import { deployRestored, type Ended } from '../lib/recovery/deploy-restored';
import { plainly } from '../lib/recovery/plain-words';
import { servingContext, servingOf } from '../lib/recovery/serving';
import { commandLine } from './command-line.mjs';

/**
 * `npm run deploy -- --stage dev`: synthesises the stage and hands it to the CDK's command, which asks before
 * it widens anybody's rights.
 */

const {
  values: { stage, 'require-approval': approval },
  words,
} = commandLine('deploy');
const say = (line: string) => process.stdout.write(`${line}\n`);

await plainly(async () => {
  const { ssm, lambda } = awsAt({ region: regionOf(stage) });
  const serving = await servingOf(ssm, stage);
  const context = serving ? ['--context', `${servingContext}=${JSON.stringify(serving)}`] : [];
  const cdk = async (...more: string[]): Promise<Ended> => {
    const command = spawn(
      join(projectRoot(), 'node_modules', '.bin', 'cdk'),
      [
        'deploy',
        '--all',
        '--app',
        `npx tsx bin/hearth.ts --stage ${stage}`,
        ...context,
        '--output',
        join(projectRoot(), '.cache', 'templates'),
        ...more,
        ...words,
      ],
      { cwd: projectRoot(), stdio: 'inherit' },
    );
    await once(command, 'exit');
    const { exitCode: code } = command;
    // By a signal there is none, or what shells make of it.
    return code === null || code > 128 ? 'broken-off' : code === 0 ? 'done' : 'failed';
  };
  // Ctrl-C reaches the CDK's command by itself; what is to be done then is still to be done here.
  process.on('SIGINT', () => undefined);
  const ended =
    serving && serving.mappings.length > 0
      ? await deployRestored(
          { lambda, ssm },
          stage,
          serving,
          {
            prepare: () => cdk('--method', 'prepare-change-set', '--require-approval', approval),
            carryOut: () => cdk('--require-approval', 'never'),
          },
          say,
        )
      : await cdk('--require-approval', approval);
  process.exitCode = ended === 'done' ? 0 : 1;
});
