import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { QuotaExceeded } from '../core/errors';
import { largestRecord } from './transact';

/** An answer as it is kept for its Idempotency-Key: as it is, or packed where no record would take it so. */
export const KeptAnswer = z.union([z.object({ answer: z.string() }), z.object({ packed: z.string() })]);
export type KeptAnswer = z.output<typeof KeptAnswer>;

/** The bytes of a record that are left for an answer: its key and what else it holds take some hundreds. */
const most = largestRecord - 1_024;

/**
 * Packs an answer so that one record takes it. What fits stays as it is, readable to a release from before
 * answers were packed, and takes no time; a hundred transactions with long notes come to a third.
 * @throws QuotaExceeded for what doesn't fit even so
 */
export const packAnswer = (answer: unknown): KeptAnswer => {
  const text = JSON.stringify(answer);
  if (Buffer.byteLength(text) <= most) return { answer: text };
  const packed = deflateRawSync(text).toString('base64');
  if (packed.length > most) throw new QuotaExceeded('bytes in one record', largestRecord);
  return { packed };
};

/** Returns an answer that was kept. */
export const unpackAnswer = (kept: KeptAnswer): unknown =>
  JSON.parse('answer' in kept ? kept.answer : inflateRawSync(Buffer.from(kept.packed, 'base64')).toString());
