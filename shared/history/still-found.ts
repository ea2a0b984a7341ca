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
 * Tells whether a change is of the pointer to a list that its person no longer finds: they are not to hear of
 * what goes on there. That a pointer comes into its order, or goes out of it, is still told to them.
 * @throws TableBusy
 */
export const isLost = async ({ key, before, after }: StreamChange): Promise<boolean> => {
  const userId = userIn(key.pk);
  if (!userId || !isListPointer(key) || !before?.orderKey || !after?.orderKey) return false;
  const [stored] = await batchGet([membershipKey({ ...decode(Pointed, after), userId })]);
  const membership = decodeReadable(Membership, stored);
  return !membership || (await stillFound([membership])).length === 0;
};
