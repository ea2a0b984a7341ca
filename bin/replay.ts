import { parseArgs } from 'node:util';
import { stages } from '../lib/aws/stage';
import { awsAt } from '../lib/recovery/aws';
import type { Replayed } from '../lib/streams/replay';
import { replayHere } from '../lib/streams/replay-here';
import { replayStage } from '../lib/streams/replay-stage';

/** `npm run replay -- [--stage dev] [--dry-run]`: gives changes that could not be delivered to their functions again; without a stage those of the Hearth that runs here. See docs/streams.md. */

const { values: { stage, 'dry-run': dryRun } } = parseArgs({ options: { 'stage': { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } });
const chosen = stages().find(({ name }) => name === stage);

const run = (): Promise<Replayed[]> => {
  if (stage === undefined) return replayHere(process.env.HEARTH_URL ?? 'http://localhost:3000', { dryRun });
  if (!chosen) throw new Error(`Which stage? npm run replay -- --stage ${stages().map(({ name }) => name).join('|')}`);
  return replayStage(awsAt({ region: chosen.region }), chosen.name, { dryRun });
};

try {
  const batches = await run();
  for (const { path, functionName, records, outcome, reason } of batches) process.stdout.write(`${outcome}: ${functionName || 'unknown'}, ${records} records, ${path}${reason && ` (${reason})`}\n`);
  const count = (wanted: Replayed['outcome']) => batches.filter(({ outcome }) => outcome === wanted).length;
  const left = count('failed') + count('unreadable');
  process.stdout.write(`replay: ${dryRun ? `${count('would-replay')} to replay, ${count('unreadable')} unreadable` : `${count('replayed')} replayed, ${left} still there`}\n`);
  process.exitCode = left > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
