import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { awsAt, regionOf } from '../lib/recovery/aws';
import { plainly } from '../lib/recovery/plain-words';
import { planLines, restore } from '../lib/recovery/restore';

/** `npm run restore -- --stage dev --at 2026-11-20T10:00:00Z [--into TABLE] [--dry-run]`: see docs/recovery.md. */

const say = (line: string) => process.stdout.write(`${line}\n`);

const Wish = z.object({
  at: z.union([z.literal('latest').transform(() => undefined), z.iso.datetime({ offset: true }).transform((text) => new Date(text))], { error: "--at: a moment such as 2026-11-20T10:00:00Z, or 'latest'" }),
  stage: z.string(), into: z.string().optional(),
});

/** The table's name has to be typed: a key pressed by habit moves no stage, nor does an input that has ended. */
const confirmedByName = async (name: string): Promise<boolean> => {
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const ended = once(questions, 'close').then(() => {
    say('');
    return '';
  });
  const answer = await Promise.race([questions.question(`Move the stage to ${name}? What was written after that moment stays in the old table alone. Type the new table's name: `), ended]);
  questions.close();
  return answer.trim() === name;
};

await plainly(async () => {
  const { values } = parseArgs({ options: { stage: { type: 'string' }, at: { type: 'string' }, into: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } });
  const aws = awsAt({ region: regionOf(values.stage) });
  const wish = Wish.parse(values);
  if (values['dry-run']) {
    (await planLines(aws, wish)).forEach(say);
    say('restore: a plan, nothing was changed');
  } else {
    const moved = await restore(aws, wish, say, ({ restored }) => confirmedByName(restored));
    say(moved ? 'restore: the stage works on the restored table' : 'restore: the stage stays where it was; the restored table is kept');
  }
});
