import { sayingErased } from '../../lifecycle/erasure/erased';
import type { Table } from '../../db/scan';
import { keyRanges } from '../../db/keys';
import { openCheck } from './check';
import { type Read, readsOf } from './reads';
import type { Difference } from './tally';

/**
 * The number of looks: a partition that is written while it is read may look wrong, so that only what is
 * wrong in the same way every time counts.
 */
const looks = 3;

/**
 * Finds where a partition's figures differ from what follows from its records, as they are while it is read.
 */
export const differencesAt = async (table: Table, pk: string): Promise<Difference[]> => {
  const read = readsOf(table);
  const check = openCheck(pk, read);
  for await (const record of read(keyRanges.all(pk))) check.add(record);
  return check.differences();
};

/**
 * Tells whether a partition is what is left of somebody who is being erased, or of a group that goes with
 * them: it goes piece by piece, so that nothing adds up in between.
 */
const isBeingErased = async (read: Read, pk: string): Promise<boolean> => {
  for (const { pk: at, sk } of sayingErased(pk))
    for await (const record of read({ pk: at, prefix: sk })) if (record.sk === sk) return true;
  return false;
};

const nameOf = ({ pk, sk, attribute, stored, due }: Difference): string =>
  JSON.stringify([pk, sk, attribute, stored, due]);

/** Selects the differences of a partition that stay as they are when it is read again. */
export const lasting = async (
  table: Table,
  pk: string,
  found: readonly Difference[],
): Promise<readonly Difference[]> => {
  let left = found;
  for (let look = 1; look < looks && left.length > 0; look++) {
    const again = new Set((await differencesAt(table, pk)).map(nameOf));
    left = left.filter((one) => again.has(nameOf(one)));
  }
  return left.length > 0 && (await isBeingErased(readsOf(table), pk)) ? [] : left;
};
