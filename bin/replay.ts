import { runningUrl } from '../lib/local/settings';
import { awsAt, regionOf } from '../lib/recovery/aws';
import { plainly } from '../lib/recovery/plain-words';
import type { Replayed } from '../lib/streams/replay';
import { replayHere } from '../lib/streams/replay-here';
import { replayStage } from '../lib/streams/replay-stage';
import { commandLine } from './command-line.mjs';

/**
 * `npm run replay -- [--stage dev] [--dry-run]`: gives changes that could not be delivered to their functions
 * again; without a stage those of the Hearth that runs here. See docs/streams.md.
 */

const {
  values: { stage, 'dry-run': dryRun },
} = commandLine('replay');

const run = (): Promise<Replayed[]> =>
  stage === undefined
    ? replayHere(runningUrl(), { dryRun })
    : replayStage(awsAt({ region: regionOf(stage) }), stage, { dryRun });

await plainly(async () => {
  const batches = await run();
  for (const { path, functionName, records, outcome, reason } of batches)
    process.stdout.write(
      `${outcome}: ${functionName || 'unknown'}, ${records} records, ${path}${reason && ` (${reason})`}\n`,
    );
  const count = (wanted: Replayed['outcome']) => batches.filter(({ outcome }) => outcome === wanted).length;
  const left = count('failed') + count('unreadable');
  const outcome = dryRun
    ? `${count('would-replay')} to replay, ${count('unreadable')} unreadable`
    : `${count('replayed')} replayed, ${left} still there`;
  process.stdout.write(`replay: ${outcome}\n`);
  process.exitCode = left > 0 ? 1 : 0;
});
