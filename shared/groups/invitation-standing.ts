import { permissionToGrant } from '../access/permissions';
import { roleName } from '../access/roles';
import type { Call } from '../core/call';
import { NotPending } from '../core/errors';
import type { Instant } from '../core/time';
import { decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import type { WriteAction } from '../db/transact';
import { Profile } from '../people/profile';
import { Invitation, offeredBy, statusAt } from './invitation';
import { makerConditions, makerKeys } from './maker-standing';

/** Tells whether an invitation rests on its sender: only owners make managers. */
const restsOnSender = ({ roleId }: Invitation): boolean =>
  permissionToGrant(roleName(roleId) ?? 'owner') === 'managers.manage';

const offerOf = ({ scopeId, listId, ...invitation }: Invitation) => ({
  scopeId,
  listId,
  madeBy: offeredBy(invitation),
});
const permission = 'managers.manage';

/**
 * Requires that whoever invited an owner or an admin may still do so when it is accepted: nobody comes back
 * by what they offered themselves before they were removed.
 * @throws NotPending, TableBusy
 */
export const stillOffered = async (invitation: Invitation, { now }: Call): Promise<WriteAction[]> => {
  if (!restsOnSender(invitation)) return [];
  const offer = offerOf(invitation);
  const conditions = makerConditions(offer, { permission, found: await batchGet(makerKeys(offer)), now });
  if (!conditions) throw new NotPending();
  return conditions.map((one) => ({ ...one, refusal: () => new NotPending() }));
};

/**
 * Tells whether an invitation can still be accepted, by what stands at this moment: a mail that was on its
 * way says nothing of a group that has been deleted since, nor to somebody whose account has, nor for
 * somebody who can't offer it any more.
 * @throws TableBusy
 */
export const canBeAccepted = async (sent: Invitation, now: Instant): Promise<boolean> => {
  const { scopeId, listId, id, invitedBy, userId } = sent;
  const taker = sent.transfersOwnership && userId ? [keys.member(scopeId, userId)] : [];
  const makers = makerKeys(offerOf(sent));
  const [stored, invited, ...found] = await batchGet([
    keys.invitation(scopeId, id),
    keys.profile(userId ?? invitedBy),
    ...makers,
    ...taker,
  ]);
  const [scope, , list] = found;
  const invitation = decodeReadable(Invitation, stored);
  const isGone = [scope, ...(listId ? [list] : []), ...found.slice(makers.length)].some(
    (one) => !one || Boolean(one.deletedAt),
  );
  if (!invitation || statusAt(invitation, now) !== 'pending' || isGone) return false;
  if (restsOnSender(invitation) && !makerConditions(offerOf(invitation), { permission, found, now })) return false;
  return !(userId && decodeReadable(Profile, invited)?.deletedAt);
};
