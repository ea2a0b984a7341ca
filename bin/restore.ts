import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { awsAt } from '../lib/recovery/aws';
import { planned, repointed, restore } from '../lib/recovery/restore';
import { CannotRestore } from '../lib/recovery/table-settings';

/** `npm run restore -- --stage dev --at 2026-11-20T10:00:00Z [--into TABLE] [--dry-run]`: see docs/recovery.md. */

const { values } = parseArgs({ options: { stage: { type: 'string' }, at: { type: 'string' }, into: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } });
const say = (line: string) => process.stdout.write(`${line}\n`);

const Wish = z.object({
  stage: z.string({ error: '--stage: dev, staging or prod' }),
  at: z.union([z.literal('latest').transform(() => undefined), z.iso.datetime({ offset: true }).transform((text) => new Date(text))], { error: "--at: a moment such as 2026-11-20T10:00:00Z, or 'latest'" }),
  into: z.string().optional(),
});

/** The table's name has to be typed: a key pressed by habit moves no stage. */
const confirmedByName = async (name: string): Promise<boolean> => {
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await questions.question(`Move the stage to ${name}? What was written after that moment stays in the old table alone. Type the new table's name: `);
  questions.close();
  return answer.trim() === name;
};

const parsed = Wish.safeParse(values);
if (!parsed.success) {
  process.stderr.write(`${z.prettifyError(parsed.error)}\n`);
  process.exit(1);
}
const aws = awsAt();
try {
  if (values['dry-run']) {
    const plan = await planned(aws, parsed.data);
    for (const { what } of plan.preparing) say(what);
    say('compare both tables, which reads them whole');
    say(`ask whether the stage is to be moved to ${plan.restored}; then`);
    for (const { what } of await repointed(aws, parsed.data.stage, plan)) say(`  ${what}`);
    say('restore: a plan, nothing was changed');
  } else {
    const moved = await restore(aws, parsed.data, say, ({ restored }) => confirmedByName(restored));
    say(moved ? 'restore: the stage works on the restored table' : 'restore: the stage stays where it was; the restored table is kept');
  }
} catch (error) {
  if (!(error instanceof CannotRestore)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
