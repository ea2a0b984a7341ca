import { UserId } from '../../core/ids';
import { type Key, keys, scopeIn } from '../../db/keys';
import { batchGet } from '../../db/read';

/**
 * Returns the keys of the records that would say that a partition's owner is erased, or about to be: a
 * user's, or their personal scope's; or the group that it is of.
 */
export const sayingErased = (pk: string): Key[] => {
  const [owner, scopeId] = [UserId.safeParse(pk.split('#')[1]).data, scopeIn(pk)];
  return [...(owner ? [keys.erasure(owner)] : []), ...(scopeId ? [keys.erasedGroup(scopeId)] : [])];
};

/**
 * Leaves out records from partitions of people who are erased, and of groups that went with them: they are to
 * be kept nowhere.
 * @throws TableBusy
 */
export const notErased = async <T extends { readonly pk: string }>(removed: readonly T[]): Promise<T[]> => {
  const partitions = [...new Set(removed.map(({ pk }) => pk))].map((pk) => ({ pk, by: sayingErased(pk) }));
  const found = await batchGet(partitions.flatMap(({ by }) => by));
  let next = 0;
  const erased = new Set(
    partitions.filter(({ by }) => found.slice(next, (next += by.length)).some(Boolean)).map(({ pk }) => pk),
  );
  return removed.filter(({ pk }) => !erased.has(pk));
};
