import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DeleteEventSourceMappingCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SSMClient } from '@aws-sdk/client-ssm';
import { stages } from '../lib/aws/stage';
import { serveFrom, servingContext, servingOf } from '../lib/recovery/serving';
import { projectRoot } from '../lib/local/root';

/** `npm run deploy -- --stage dev`: synthesises the stage and hands it to the CDK's command, which asks before it widens anybody's rights. What follows the stage goes to that command. */

const [flag, stage, ...others] = process.argv.slice(2);
const chosen = flag === '--stage' ? stages().find(({ name }) => name === stage) : undefined;
if (!chosen) {
  process.stderr.write(`Which stage? npm run deploy -- --stage ${stages().map(({ name }) => name).join('|')}\n`);
  process.exit(1);
}
const { region } = chosen;
const ssm = new SSMClient({ region });
const serving = await servingOf(ssm, chosen.name);
if (serving && serving.mappings.length > 0) {
  // A function has one mapping a stream: the restore's goes before the deployment's own comes (docs/decisions/0019).
  const lambda = new LambdaClient({ region });
  for (const UUID of serving.mappings) await lambda.send(new DeleteEventSourceMappingCommand({ UUID }));
  await serveFrom(ssm, chosen.name, { ...serving, mappings: [] });
}
const context = serving ? ['--context', `${servingContext}=${JSON.stringify(serving)}`] : [];
const command = spawn(join(projectRoot(), 'node_modules', '.bin', 'cdk'), ['deploy', '--all', '--app', `npx tsx bin/hearth.ts --stage ${chosen.name}`, ...context, '--output', join(projectRoot(), '.cache', 'templates'), ...others], { cwd: projectRoot(), stdio: 'inherit' });
await once(command, 'exit');
process.exitCode = command.exitCode ?? 1;
