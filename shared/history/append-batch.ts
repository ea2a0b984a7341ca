import type { Key } from '../db/keys';
import type { Entry } from './activity';
import { entryOf } from './activity-entry';
import { appendActivity, type Placed } from './append-activity';
import { lostAmong, pointedBy } from './still-found';

/** What is to be kept of one change, or why that can't be known; nothing of either: nothing happened. */
interface Told {
  readonly placed: Placed;
  readonly entry?: Entry | undefined;
  /** The membership on which it depends whether its person hears of it. */
  readonly pointed?: Key | undefined;
  readonly error?: unknown;
}

const toldOf = (placed: Placed): Told => {
  try {
    const entry = entryOf(placed.change);
    return { placed, entry, pointed: entry && pointedBy(placed.change) };
  } catch (error) {
    return { placed, error };
  }
};

/** Marks those of whom it can't be read whether they are heard. */
const heard = async (all: readonly Told[]): Promise<Told[]> => {
  const asked = all.flatMap(({ pointed }) => pointed ?? []);
  try {
    const lost = await lostAmong(asked);
    return all.map((one) => (one.pointed && lost.has(one.pointed) ? { placed: one.placed } : one));
  } catch (error) {
    return all.map((one) => (one.pointed ? { placed: one.placed, error } : one));
  }
};

/**
 * Keeps what happened in a batch of changes: what of one partition, one after the other, and the partitions
 * side by side. A transaction of all would cost twice as much, and a query that is read meanwhile may show
 * what is later in it without what is earlier (docs/decisions/0103).
 * @param batch in the order of the stream
 * @returns what failed, and why; behind it nothing of its partition is kept
 */
export const appendBatch = async (
  batch: readonly Placed[],
  requestId: string,
): Promise<ReadonlyMap<Placed, unknown>> => {
  const failed = new Map<Placed, unknown>();
  const byPartition = new Map<string, Told[]>();
  for (const told of await heard(batch.map(toldOf))) {
    const { pk } = told.placed.change.key;
    byPartition.set(pk, [...(byPartition.get(pk) ?? []), told]);
  }
  await Promise.all(
    [...byPartition.values()].map(async (told) => {
      for (const { placed, entry, error } of told) {
        if (error !== undefined) {
          failed.set(placed, error);
          return;
        }
        try {
          if (entry) await appendActivity(entry, placed, requestId);
        } catch (problem) {
          failed.set(placed, problem);
          return;
        }
      }
    }),
  );
  return failed;
};
