import { createHash } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Mapping } from '../../streams/mapping';
import type { Folder } from '../folder';
import { gatherBatches } from './batches';
import { readCheckpoint } from './checkpoint';
import { deliver, type Delivery } from './delivery';
import { trackProgress } from './progress';
import type { From, ShardSource } from './shards';

/** What the last look at a shard has brought. */
export interface Look {
  /** Whether there was anything, and whether there may be more at once. */
  readonly found: boolean;
  readonly full: boolean;
  /** Whether the function gets any of it. */
  readonly wanted: boolean;
  /** The milliseconds until a batch that waits is due; undefined: none waits. */
  readonly due: number | undefined;
}

export interface Follow {
  readonly source: ShardSource;
  readonly shard: string;
  /** The position to begin at when there is no checkpoint. */
  readonly from: From;
  readonly mapping: Mapping;
  /** Tells whether the function gets a record. */
  readonly wanted: (record: DynamoDBRecord) => boolean;
  readonly folder: Folder;
  readonly delivery: Omit<Delivery, 'mapping' | 'confirm'>;
  /** Waits before each look until there may be something new. */
  readonly rest: (last: Look) => Promise<void>;
}

const numberOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? '';

/** Chooses the lane that a record's changes go through, so that those of one record stay in order. */
const laneOf = ({ dynamodb }: DynamoDBRecord, lanes: number): number =>
  lanes === 1 ? 0 : createHash('sha1').update(JSON.stringify(dynamodb?.Keys)).digest().readUInt32BE(0) % lanes;

/**
 * Reads one shard from its checkpoint on, filters, gathers batches and delivers them, on as many lanes as the
 * mapping has. The checkpoint follows when the function has returned: what was in hand when the process died
 * comes again.
 * @returns when the shard is worked through, or the pump was stopped; fails when the stream can't be read, or
 * what is given up can't be kept
 */
export const followShard = async ({
  source,
  shard,
  from,
  mapping,
  wanted,
  folder,
  delivery,
  rest,
}: Follow): Promise<void> => {
  const kept = await readCheckpoint(folder, shard);
  if (kept.finished) return;
  const read = await source.open(shard, kept.after === undefined ? from : { after: kept.after });
  const progress = trackProgress(kept.after);
  let written = kept.after;
  let writing = Promise.resolve();
  /**
   * Writes checkpoints one after the other: lanes confirm at the same time, and a checkpoint never goes back.
   */
  const checkpoint = (finished = false): Promise<void> =>
    (writing = writing.then(async () => {
      const after = progress.through();
      if (after === written && !finished) return;
      await folder.put(shard, { ...(after !== undefined && { after }), finished });
      written = after;
    }));
  const confirm = (records: readonly DynamoDBRecord[]): Promise<void> => {
    progress.done(records.map(numberOf));
    return checkpoint();
  };
  const lanes = Array.from({ length: mapping.parallelizationFactor }, () => gatherBatches(mapping, delivery.now));
  const limit = Math.max(mapping.batchSize, mapping.parallelizationFactor);

  const dueIn = () =>
    lanes
      .map((lane) => lane.dueIn())
      .reduce(
        (one, other) => (one === undefined || other === undefined ? (one ?? other) : Math.min(one, other)),
        undefined,
      );

  for (let last = { found: true, full: true, wanted: true }; !delivery.stopped(); ) {
    await rest({ ...last, due: dueIn() });
    if (delivery.stopped()) return;
    const { records, ended } = await read(limit);
    last = { found: records.length > 0, full: records.length === limit, wanted: false };
    for (const record of records) {
      const handOver = wanted(record);
      progress.read(numberOf(record), !handOver);
      if (!handOver) continue;
      lanes[laneOf(record, lanes.length)]?.add(record);
      last.wanted = true;
    }
    await Promise.all(
      lanes.map(async (lane) => {
        for (let batch = lane.take(ended); batch && !delivery.stopped(); batch = lane.take(ended))
          await deliver(batch, { ...delivery, mapping, confirm });
      }),
    );
    await checkpoint();
    if (ended && progress.complete()) return checkpoint(true);
  }
};
