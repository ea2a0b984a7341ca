import type { Item } from '../db/attributes';
import { keys, kindIn } from '../db/keys';
import { type Action, update } from '../db/transact';
import { Invitation, inviteeOf } from '../invitations/model';
import { countedOf, pointerKey } from '../members/join';
import { Membership } from '../members/model';
import type { Marking } from './mark';

/**
 * What goes with a mark that is set (`moved` 1), taken off (−1) or dated anew (0): the pointer by which its person finds it, and how many scopes they are in and own.
 * It is of the same transaction, so that a count moves once with each mark.
 */
export const following = (sk: string, record: Item, marking: Marking, moved: -1 | 0 | 1): Action[] => {
  const kind = kindIn(sk);
  if (kind === 'INVITATION') {
    const invitation = Invitation.parse(record);
    return [update(keys.invitationPointer(inviteeOf(invitation), invitation.id), { set: marking })];
  }
  if (kind !== 'MEMBER' && kind !== 'LIST-MEMBER') return [];
  const membership = Membership.parse(record);
  const { scopes, owned } = countedOf({ ...membership, deletedWith: null });
  const counts = moved !== 0 && scopes !== 0;
  return [update(pointerKey(membership), { set: marking }), ...(counts ? [update(keys.scopeCount(membership.userId), { add: { scopes: -moved, ...(owned !== 0 && { owned: -moved }) } })] : [])];
};
