import { execa } from 'execa';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { awsAt, stageCalled } from '../lib/recovery/aws';
import { Mendable, plainly } from '../lib/recovery/plain-words';
import { take } from '../lib/recovery/step';
import { typed } from '../lib/recovery/typed';
import { takeDown } from '../lib/releases/take-down';
import { commandLine } from './command-line.mjs';

/** `npm run destroy -- --stage dev`: takes a stage down that keeps no data. See docs/deploy.md. */

const {
  values: { stage: name, yes },
} = commandLine('destroy');
const say = (line: string) => process.stdout.write(`${line}\n`);

await plainly(async () => {
  const stage = stageCalled(name);
  const { before, after } = await takeDown(awsAt({ region: stage.region }), stage);
  [
    ...before.map(({ what }) => what),
    `delete the stacks hearth-${name} and hearth-${name}-budget`,
    ...after.map(({ what }) => what),
  ].forEach(say);
  if (!yes && (await typed(`Nothing of it can be got back. Type the stage's name to go on: `)) !== name) {
    say('destroy: the stage stays as it is');
    return;
  }
  await take(before, say);
  const { failed } = await execa(
    join(projectRoot(), 'node_modules', '.bin', 'cdk'),
    ['destroy', '--all', '--force', '--app', `npx tsx bin/hearth.ts --stage ${name}`],
    { cwd: projectRoot(), stdio: 'inherit', reject: false },
  );
  if (failed)
    throw new Mendable('CloudFormation says above what kept it. Once that is mended, the same command goes on');
  await take(after, say);
  say(`destroy: nothing is left of ${name} but keys that AWS deletes by itself (docs/deploy.md)`);
});
