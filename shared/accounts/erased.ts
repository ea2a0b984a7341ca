import { UserId } from '../core/ids';
import { keys } from '../db/keys';
import { getAll } from '../db/read';

/** Whose partition it may be: a user's, or their personal scope's. */
const ownerOf = (pk: string): UserId | undefined => UserId.safeParse(pk.split('#')[1]).data;

/** Leaves out what stood in partitions of people who are erased: it is to be kept nowhere. @throws TableBusy */
export const notErased = async <T extends { readonly pk: string }>(removed: readonly T[]): Promise<T[]> => {
  const owners = removed.map(({ pk }) => ownerOf(pk));
  const found = await getAll(owners.flatMap((owner) => (owner ? [keys.erasure(owner)] : [])));
  const erased = new Set(found.flatMap((one) => (one ? [one.userId] : [])));
  return removed.filter((_, index) => !erased.has(owners[index]));
};
