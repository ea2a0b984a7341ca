import * as z from 'zod';
import { awsAt, regionOf } from '../lib/recovery/aws';
import { plainly } from '../lib/recovery/plain-words';
import { typed } from '../lib/recovery/typed';
import { moveAliases, moveLine, releasedFunctions, stepBack } from '../lib/releases/rollback';
import { commandLine } from './command-line.mjs';

/**
 * `npm run rollback -- --stage dev`: moves the functions that the API calls back to the version before, all
 * together. See docs/deploy.md.
 */

const {
  values: { stage, before, yes },
} = commandLine('rollback');
const say = (line: string) => process.stdout.write(`${line}\n`);
const Moment = z.iso
  .datetime({ offset: true, error: '--before: a moment such as 2026-11-20T10:00:00Z' })
  .transform((text) => new Date(text))
  .optional();

await plainly(async () => {
  const { lambda } = awsAt({ region: regionOf(stage) });
  const moves = stepBack(await releasedFunctions(lambda, stage), Moment.parse(before));
  moves.map(moveLine).forEach(say);
  if (!yes && (await typed('All calls go there at once. Type yes to move them: ')) !== 'yes')
    say('rollback: nothing was moved');
  else {
    await moveAliases(lambda, moves);
    say(
      `rollback: ${moves.length} functions moved. The next deployment moves them on; functions of the ` +
        'stream, of sign-in and of jobs have no versions and stay as they are',
    );
  }
});
