import type { StoredRecord } from './attributes';
import { type Key, keyIn } from './keys';
import { batchGet } from './read';

/** Looks up a record that was read. */
export type Find = (key: Key) => StoredRecord | undefined;

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** Gives a function that looks up records that were read. */
export const lookUpIn = (records: readonly (StoredRecord | undefined)[]): Find => {
  const known = new Map(records.flatMap((item) => (item ? [[nameOf(keyIn(item)), item]] : [])));
  return (key) => known.get(nameOf(key));
};

/**
 * Reads records that are not held already, each once, and gives a function that looks one up.
 * @throws TableBusy
 */
export const loadRecords = async (keys: readonly Key[], held: readonly StoredRecord[] = []): Promise<Find> => {
  const isHeld = lookUpIn(held);
  const missing = keys.filter((key) => !isHeld(key));
  return lookUpIn([...held, ...(missing.length > 0 ? await batchGet(missing) : [])]);
};
