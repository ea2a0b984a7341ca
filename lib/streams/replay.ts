import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { StreamEvent } from '../../functions/streams/in-order';
import { doneOf } from './answer';
import type { UndeliveredPlace } from './set-aside';
import { deadLetterPrefix } from '../../shared/lifecycle/dead-letters/document';
import { Undelivered } from './undelivered';

/** Calls a function, by name, with an event. @returns what it answers; fails as it does */
export type InvokeFunction = (functionName: string, event: StreamEvent) => Promise<unknown>;

/**
 * The result for a batch: done and put aside, or why it is where it was. `would-replay`: asked only what
 * there is.
 */
export const Replayed = z.object({
  path: z.string(),
  functionName: z.string(),
  records: z.number(),
  outcome: z.enum(['replayed', 'would-replay', 'failed', 'unreadable']),
  reason: z.string(),
});
export type Replayed = z.output<typeof Replayed>;

const nameOf = (functionArn: string): string => functionArn.split(':function:')[1]?.split(':')[0] ?? '';
const because = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

interface Found {
  readonly path: string;
  readonly batch: Undelivered | undefined;
}
/** @returns nothing when somebody has put it aside meanwhile */
const read = async (place: UndeliveredPlace, path: string): Promise<Found[]> => {
  const file = await place.read(path);
  if (!file) return [];
  const content = await text(file);
  try {
    return [{ path, batch: Undelivered.parse(JSON.parse(content)) }];
  } catch {
    return [{ path, batch: undefined }];
  }
};

/**
 * Orders changes as the stream had them: by arrival, and in one second by sequence number, which grows with
 * every change of a record.
 */
const inStreamOrder = (one: Found, other: Found): number => {
  const [a, b] = [one.batch?.DDBStreamBatchInfo, other.batch?.DDBStreamBatchInfo];
  if (!a || !b) return Number(!a) - Number(!b);
  const arrival = Date.parse(a.approximateArrivalOfFirstRecord) - Date.parse(b.approximateArrivalOfFirstRecord);
  return arrival || Number(BigInt(a.startSequenceNumber || 0) - BigInt(b.startSequenceNumber || 0));
};

/**
 * Gives batches that were given up to their functions again, in the order of the stream, and puts those aside
 * that are done now. One that fails stays, and the others go on: each has been passed over by later ones
 * before. Run twice, it does nothing the second time.
 */
export const replay = async (
  place: UndeliveredPlace,
  call: InvokeFunction,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Replayed[]> => {
  const paths = (await place.list()).filter((path) => path.startsWith(deadLetterPrefix));
  const found = (await Promise.all(paths.map((path) => read(place, path)))).flat().toSorted(inStreamOrder);
  const outcomes: Replayed[] = [];
  for (const { path, batch } of found) {
    const { Records } = batch?.payload ?? { Records: [] };
    const about = { path, functionName: nameOf(batch?.requestContext.functionArn ?? ''), records: Records.length };
    const replayOne = async (): Promise<Pick<Replayed, 'outcome' | 'reason'>> => {
      if (!batch) return { outcome: 'unreadable', reason: 'no batch of a stream, or cut off' };
      if (dryRun) return { outcome: 'would-replay', reason: batch.requestContext.condition };
      try {
        const done = doneOf(Records, await call(about.functionName, { Records, late: true }));
        if (done < Records.length)
          return { outcome: 'failed', reason: `at ${Records[done]?.dynamodb?.SequenceNumber ?? 'its beginning'}` };
      } catch (error) {
        return { outcome: 'failed', reason: because(error) };
      }
      await place.setAside(path);
      return { outcome: 'replayed', reason: '' };
    };
    outcomes.push({ ...about, ...(await replayOne()) });
  }
  return outcomes;
};
