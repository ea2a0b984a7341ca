import * as z from 'zod';
import { attributesOf, type StoredRecord, itemOf } from '../../db/attributes';
import type { Condition } from '../../db/expressions';
import { keyIn } from '../../db/keys';
import { ownTable, scanPage } from '../../db/scan';

const Place = z.object({ pk: z.string(), sk: z.string() });

/**
 * Reads the records of the whole table behind a job's cursor that a condition is true of, and the cursor
 * behind those that were looked at.
 * @param cursor null: from the beginning, or (given back) nothing is left
 * @param most records that are looked at
 */
export const scanned = async (
  cursor: string | null,
  most: number,
  when: Condition,
): Promise<{ found: StoredRecord[]; cursor: string | null }> => {
  const from = cursor === null ? undefined : attributesOf(Place.parse(JSON.parse(cursor)));
  const { records, after } = await scanPage(ownTable(), { from, limit: most, when });
  return { found: records.map(itemOf), cursor: after ? JSON.stringify(keyIn(itemOf(after))) : null };
};
