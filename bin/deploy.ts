import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DeleteEventSourceMappingCommand } from '@aws-sdk/client-lambda';
import { projectRoot } from '../lib/local/root';
import { awsAt, regionOf } from '../lib/recovery/aws';
import { plainly } from '../lib/recovery/plain-words';
import { serveFrom, servingContext, servingOf } from '../lib/recovery/serving';

/** `npm run deploy -- --stage dev`: synthesises the stage and hands it to the CDK's command, which asks before it widens anybody's rights. What follows the stage goes to that command. */

await plainly(async () => {
  const [flag, stage = '', ...others] = process.argv.slice(2);
  const { ssm, lambda } = awsAt({ region: regionOf(flag === '--stage' ? stage : undefined) });
  const serving = await servingOf(ssm, stage);
  if (serving && serving.mappings.length > 0) {
    // A function has one mapping a stream: the restore's goes before the deployment's own comes (docs/decisions/0019).
    for (const UUID of serving.mappings) await lambda.send(new DeleteEventSourceMappingCommand({ UUID }));
    await serveFrom(ssm, stage, { ...serving, mappings: [] });
  }
  const context = serving ? ['--context', `${servingContext}=${JSON.stringify(serving)}`] : [];
  const command = spawn(join(projectRoot(), 'node_modules', '.bin', 'cdk'), ['deploy', '--all', '--app', `npx tsx bin/hearth.ts --stage ${stage}`, ...context, '--output', join(projectRoot(), '.cache', 'templates'), ...others], { cwd: projectRoot(), stdio: 'inherit' });
  await once(command, 'exit');
  process.exitCode = command.exitCode ?? 1;
});
