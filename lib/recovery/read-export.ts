import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { DamagedExport, type DataFile, type Manifest, manifestOf, pathOf } from './manifest';
import type { Place } from './place';
import type { RawRecord } from '../../shared/db/scan';
import { countOf } from './scan';

/**
 * Attributes as the lines hold them. Binary values, which JSON holds as base64, and sets are none of
 * Hearth's.
 */
const Attribute: z.ZodType<AttributeValue> = z.lazy(() =>
  z.union([
    z.strictObject({ S: z.string() }),
    z.strictObject({ N: z.string() }),
    z.strictObject({ BOOL: z.boolean() }),
    z.strictObject({ NULL: z.literal(true) }),
    z.strictObject({ L: z.array(Attribute) }),
    z.strictObject({ M: z.record(z.string(), Attribute) }),
  ]),
);
const Line = z.object({ Item: z.record(z.string(), Attribute) });

async function* hashing(
  content: AsyncIterable<Uint8Array>,
  hash: { update: (chunk: Uint8Array) => unknown },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
}

/**
 * Reads lines. Node's own reader lets an error of its input escape to the process when it comes between two
 * reads.
 */
async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of content) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
    rest = parts.pop() ?? '';
    yield* parts;
  }
  yield rest + decoder.decode();
}

const recordIn = (path: string, number: number, line: string): RawRecord => {
  try {
    return Line.parse(JSON.parse(line)).Item;
  } catch (cause) {
    throw new DamagedExport(`${path}, line ${number}, is no record`, { cause });
  }
};

const isOfZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

async function* recordsIn(place: Place, file: DataFile): AsyncGenerator<RawRecord> {
  const path = pathOf(file);
  const content = await place.read(path);
  if (!content) throw new DamagedExport(`${path} is missing in ${place.name}`);
  const hash = createHash('md5');
  const lines = createGunzip();
  // What goes wrong in it is thrown where its lines are read.
  pipeline(Readable.from(hashing(content, hash)), lines).catch(() => undefined);
  let count = 0;
  try {
    for await (const line of linesOf(lines)) {
      if (!line) continue;
      count += 1;
      yield recordIn(path, count, line);
    }
  } catch (cause) {
    throw isOfZlib(cause) ? new DamagedExport(`${path} can't be unpacked`, { cause }) : cause;
  }
  if (file.itemCount !== undefined && count !== file.itemCount)
    throw new DamagedExport(`${path} holds ${count} records, not ${file.itemCount}`);
  if (file.md5Checksum !== undefined && hash.digest('base64') !== file.md5Checksum)
    throw new DamagedExport(`${path} is not what was exported: its checksum differs`);
}

/**
 * Reads the records of an export, file after file.
 * @throws DamagedExport at the first that is not as its manifest says
 */
export async function* exportedRecords(place: Place, { files }: Manifest): AsyncGenerator<RawRecord> {
  for (const file of files) yield* recordsIn(place, file);
}

/** Reads a whole export and compares it with its manifest. @returns the manifest @throws DamagedExport */
export const soundExport = async (place: Place, unchecked = false): Promise<Manifest> => {
  const manifest = await manifestOf(place, unchecked);
  if (unchecked && manifest.files.length === 0) throw new DamagedExport(`There is no export in ${place.name}`);
  const count = await countOf(exportedRecords(place, manifest));
  if (manifest.summary && count !== manifest.summary.itemCount)
    throw new DamagedExport(`${place.name} holds ${count} records, not ${manifest.summary.itemCount}`);
  return manifest;
};
