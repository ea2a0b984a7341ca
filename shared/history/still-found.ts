import { counts } from '../access/decide';
import type { StreamChange } from './activity-entry';
import { decode, decodeReadable } from '../db/decode';
import { type Key, keys, kindIn, indexPrefixes, userIn } from '../db/keys';
import { batchGet } from '../db/read';
import { membershipKey } from '../groups/join';
import { Membership, periodOf } from '../groups/member';

/**
 * Selects the memberships of lists by which their people still find the lists. Whoever leaves a scope keeps
 * the record of each list they had there, and the pointer to it, until the stream has passed it on
 * (docs/decisions/0036): neither leads anywhere meanwhile.
 * @throws TableBusy
 */
export const stillFound = async (memberships: readonly Membership[]): Promise<Membership[]> => {
  const found = await batchGet(memberships.map(({ scopeId, userId }) => keys.member(scopeId, userId)));
  return memberships.filter((onList, index) => {
    const inScope = decodeReadable(Membership, found[index]);
    if (inScope && !inScope.deletedAt) return true;
    return !onList.deletedAt && counts(onList, periodOf(inScope));
  });
};

const Pointed = Membership.pick({ scopeId: true, listId: true });
const isListPointer = ({ sk }: Key): boolean => kindIn(sk) === kindIn(indexPrefixes.listMemberships);

/**
 * Returns the membership that a change's pointer to a list leads to, where the pointer stays in its order:
 * that it comes into it, or goes out of it, is told to its person whatever they still find. Undefined: the
 * change is of no such pointer.
 * @throws UnreadableRecord
 */
export const pointedBy = ({ key, before, after }: StreamChange): Key | undefined => {
  const userId = userIn(key.pk);
  if (!userId || !isListPointer(key) || !before?.orderKey || !after?.orderKey) return undefined;
  return membershipKey({ ...decode(Pointed, after), userId });
};

/**
 * Selects, of memberships by their keys, those by which their people no longer find the lists: they are not
 * to hear of what goes on there. Two reads, however many they are.
 * @throws TableBusy
 */
export const lostAmong = async (memberships: readonly Key[]): Promise<ReadonlySet<Key>> => {
  const stored = await batchGet(memberships);
  const read = stored.map((one) => decodeReadable(Membership, one));
  const found = new Set(await stillFound(read.flatMap((one) => one ?? [])));
  return new Set(
    memberships.filter((_, index) => {
      const membership = read[index];
      return !membership || !found.has(membership);
    }),
  );
};
