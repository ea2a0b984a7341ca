import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Instant, type LocalDate } from '../../core/time';
import type { StoredRecord } from '../../db/attributes';
import { holdsRecords, kindIn } from '../../db/keys';
import { isOfClass } from '../../db/record';
import { secretAttributes } from '../../db/housekeeping';
import { isArriving, tombstoneOf } from '../work/tombstone';

/**
 * The classes of records that follow from others, or only point to them: they could be made again, and would
 * only be kept twice. Limits and repetitions are nobody's.
 */
const leftOut = ['derived', 'pointer', 'housekeeping'] as const;

/**
 * Tells whether a record that left the table is kept in the archive: people deleted it, by itself or with
 * what it belonged to.
 */
export const isArchived = (pk: string, sk: string, record: StoredRecord): boolean =>
  holdsRecords(pk) &&
  !isOfClass({ pk, sk }, ...leftOut) &&
  (record.deletedAt !== undefined || (tombstoneOf(record) !== undefined && !isArriving(record)));

/**
 * A record in the archive: where it stood in the stream when it left the table, when that was, and itself, in
 * the form that exports of DynamoDB have
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html): it can be
 * imported again.
 */
export const ArchiveLine = z.object({
  position: z.string(),
  removedAt: Instant,
  Item: z.custom<Readonly<Record<string, AttributeValue>>>((item) => typeof item === 'object' && item !== null),
  /** Put there by what mended it, or took it out of the table, because it could not be read. */
  why: z.literal('unreadable').optional(),
});
export type ArchiveLine = z.output<typeof ArchiveLine>;

/** Returns a record as the archive keeps it. */
export const asArchived = (item: ArchiveLine['Item']): ArchiveLine['Item'] =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !secretAttributes.includes(name)));

/** The description of an object of the archive, which is kept beside it. */
export const ArchiveManifest = z.object({
  partition: z.string(),
  day: z.string(),
  count: z.int(),
  kinds: z.record(z.string(), z.int()),
  /** The hash over the lines, uncompressed. */
  sha256: z.string(),
  bytes: z.int(),
  first: Instant,
  last: Instant,
});
export type ArchiveManifest = z.output<typeof ArchiveManifest>;

/** The prefix of the archive's keys. */
export const archivePrefix = 'archive/';

/**
 * Returns the prefix of all objects of a partition, or of one of its days. They are kept by partition so that
 * what was somebody's own can go as a whole. `#` would have to be encoded wherever a key is written.
 */
export const prefixOf = (pk: string, day?: LocalDate): string =>
  `${archivePrefix}${pk.replaceAll('#', '/')}/${day ? `${day}/` : ''}`;
const dataEnd = '.jsonl.gz';
export const isData = (key: string): boolean => key.endsWith(dataEnd);
export const manifestKeyOf = (dataKey: string): string => dataKey.replace(dataEnd, '.manifest.json');

/** The object to write for a batch of one partition and day. */
export interface ArchiveBundle {
  readonly key: string;
  readonly content: Uint8Array;
  readonly manifest: ArchiveManifest;
}

const kindOf = ({ Item }: ArchiveLine): string => kindIn(Item.sk?.S ?? '');

/**
 * Makes an object of a batch: named by the first and the last of its changes, so that the same batch is the
 * same object, and one that was cut otherwise another, which shares lines with it. Nothing is ever written
 * over by less.
 * @param lines in the order of the stream
 */
export const bundled = (partition: string, day: LocalDate, lines: readonly ArchiveLine[]): ArchiveBundle => {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const kinds = new Map<string, number>();
  for (const line of lines) kinds.set(kindOf(line), (kinds.get(kindOf(line)) ?? 0) + 1);
  const times = lines.map(({ removedAt }) => removedAt).sort();
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) throw new Error('A batch holds a line');
  const names = [...new Set([lines[0], lines.at(-1)].map((line) => line?.position.replace('#', '.') ?? ''))];
  return {
    key: `${prefixOf(partition, day)}${names.join('-')}${dataEnd}`,
    content: gzipSync(text),
    manifest: {
      partition,
      day,
      count: lines.length,
      kinds: Object.fromEntries(kinds),
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
      first,
      last,
    },
  };
};

/** Gives a bundle a name that no other content has. */
export const renamed = ({ key, ...bundle }: ArchiveBundle): ArchiveBundle => ({
  key: key.replace(dataEnd, `.${bundle.manifest.sha256.slice(0, 16)}${dataEnd}`),
  ...bundle,
});

/** Says that an object of the archive does not hold what its manifest says. */
export class DamagedArchive extends Error {
  override readonly name = 'DamagedArchive';
}

/** @throws DamagedArchive */
export const linesOf = (key: string, content: Uint8Array, manifest: ArchiveManifest | undefined): ArchiveLine[] => {
  if (!manifest) throw new DamagedArchive(`${key} has no manifest`);
  const refuse = (why: string): never => {
    throw new DamagedArchive(`${key} ${why}`);
  };
  let text: Buffer;
  try {
    text = gunzipSync(content);
  } catch {
    return refuse('is cut off, or no archive');
  }
  if (createHash('sha256').update(text).digest('hex') !== manifest.sha256)
    return refuse('is not what its manifest says: the checksums differ');
  return text
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => ArchiveLine.parse(JSON.parse(line)));
};
