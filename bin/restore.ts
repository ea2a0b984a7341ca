import * as z from 'zod';
import { awsAt, regionOf } from '../lib/recovery/aws';
import { plainly } from '../lib/recovery/plain-words';
import { planLines, restore } from '../lib/recovery/restore';
import { typed } from '../lib/recovery/typed';
import { commandLine } from './command-line.mjs';

/**
 * `npm run restore -- --stage dev --at 2026-11-20T10:00:00Z [--into TABLE] [--dry-run]`: see
 * docs/recovery.md.
 */

const say = (line: string) => process.stdout.write(`${line}\n`);

const Wish = z.object({
  at: z.union(
    [
      z.literal('latest').transform(() => undefined),
      z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
    ],
    { error: "--at: a moment such as 2026-11-20T10:00:00Z, or 'latest'" },
  ),
  stage: z.string(),
  into: z.string().optional(),
});

/** Asks for the table's name to be typed: a key pressed by habit moves no stage. */
const confirmedByName = async (name: string): Promise<boolean> =>
  (await typed(
    `Move the stage to ${name}? What was written after that moment stays in the old table alone. Type the new table's name: `,
  )) === name;

const { values } = commandLine('restore');
await plainly(async () => {
  const aws = awsAt({ region: regionOf(values.stage) });
  const wish = Wish.parse(values);
  if (values['dry-run']) {
    (await planLines(aws, wish)).forEach(say);
    say('restore: this is a plan, nothing was changed');
  } else {
    const moved = await restore(aws, wish, say, ({ restored }) => confirmedByName(restored));
    say(
      moved
        ? 'restore: the stage now uses the restored table'
        : 'restore: the stage still uses the old table; the restored table is kept',
    );
  }
});
