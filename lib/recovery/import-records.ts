import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type DataFile, manifestOf, pathOf } from './manifest';
import type { Place } from './place';
import type { RawRecord, Table } from './scan';
import { writeRecords } from './write-records';

/** An export holds something else than it says. */
export class DamagedExport extends Error {
  override readonly name = 'DamagedExport';
}

/** Attributes as the lines hold them. Binary values, which JSON holds as base64, and sets are none of Hearth's. */
const Attribute: z.ZodType<AttributeValue> = z.lazy(() => z.union([
  z.strictObject({ S: z.string() }), z.strictObject({ N: z.string() }), z.strictObject({ BOOL: z.boolean() }), z.strictObject({ NULL: z.literal(true) }),
  z.strictObject({ L: z.array(Attribute) }), z.strictObject({ M: z.record(z.string(), Attribute) }),
]));
const Line = z.object({ Item: z.record(z.string(), Attribute) });

async function* hashing(content: AsyncIterable<Uint8Array>, hash: { update: (chunk: Uint8Array) => unknown }): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

async function* recordsIn(place: Place, file: DataFile): AsyncGenerator<RawRecord> {
  const hash = createHash('md5');
  const lines = createGunzip();
  const unpacked = pipeline(Readable.from(hashing(await place.read(pathOf(file)), hash)), lines).then(() => undefined, (error: unknown) => error);
  let count = 0;
  for await (const line of createInterface({ input: lines, crlfDelay: Infinity })) {
    if (!line) continue;
    count += 1;
    yield Line.parse(JSON.parse(line)).Item;
  }
  const broken = await unpacked;
  if (broken) throw new DamagedExport(`${pathOf(file)} can't be unpacked`, { cause: broken });
  if (file.itemCount !== undefined && count !== file.itemCount) throw new DamagedExport(`${pathOf(file)} holds ${count} records, not ${file.itemCount}`);
  if (file.md5Checksum !== undefined && hash.digest('base64') !== file.md5Checksum) throw new DamagedExport(`${pathOf(file)} is not what was exported: its checksum differs`);
}

async function* allIn(place: Place, files: readonly DataFile[]): AsyncGenerator<RawRecord> {
  for (const file of files) yield* recordsIn(place, file);
}

/**
 * Writes the records of an export (DynamoDB JSON) into a table. AWS's own ImportTable can't: it makes tables without local indexes, which can't be added later.
 * @returns how many records
 * @throws DamagedExport when counts or checksums are not those of its manifest
 */
export const importRecords = async (place: Place, table: Table): Promise<number> => {
  const { summary, files } = await manifestOf(place);
  if (files.length === 0 && summary?.itemCount !== 0) throw new DamagedExport('There is no export here');
  const written = await writeRecords(table, allIn(place, files));
  if (summary && written !== summary.itemCount) throw new DamagedExport(`The export holds ${written} records, not ${summary.itemCount}`);
  return written;
};
