import { type Permission, permissionToGrant } from '../access/permissions';
import { roleName } from '../access/roles';
import type { Call } from '../core/call';
import { NotPending } from '../core/errors';
import type { Instant } from '../core/time';
import { decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { alive } from '../db/expressions';
import { check, type WriteAction } from '../db/transact';
import { Profile } from '../people/profile';
import { Invitation, offeredBy, statusAt } from './invitation';
import { makerConditions, makerKeys } from './maker-standing';

/**
 * Returns what the sender of an invitation must still be able to do when it is accepted: only owners make
 * managers, and a slice ends with what its maker may do in its source. Undefined: nothing.
 */
const restsOn = ({ roleId, sourceScopeId }: Invitation): Permission | undefined => {
  if (sourceScopeId) return 'slices.manage';
  const permission = permissionToGrant(roleName(roleId) ?? 'owner');
  return permission === 'managers.manage' ? permission : undefined;
};

/** Says who offers what: of a slice, what it shows. */
const offerOf = ({ scopeId, listId, sourceScopeId, ...invitation }: Invitation) => ({
  scopeId: sourceScopeId ?? scopeId,
  listId,
  madeBy: offeredBy(invitation),
});

const gone = () => new NotPending();

/**
 * Requires that whoever invited an owner or an admin, or to a slice, may still do so when it is accepted:
 * nobody comes back by what they offered themselves before they were removed.
 * @throws NotPending, TableBusy
 */
export const stillOffered = async (invitation: Invitation, { now }: Call): Promise<WriteAction[]> => {
  const permission = restsOn(invitation);
  if (!permission) return [];
  const offer = offerOf(invitation);
  const conditions = makerConditions(offer, { permission, found: await batchGet(makerKeys(offer)), now });
  if (!conditions) throw new NotPending();
  const source = invitation.sourceScopeId ? [check(keys.scope(invitation.sourceScopeId), alive, gone)] : [];
  return [...source, ...conditions.map((one) => ({ ...one, refusal: gone }))];
};

/**
 * Tells whether an invitation can still be accepted, by what stands at this moment: a mail that was on its
 * way says nothing of a group that has been deleted since, nor to somebody whose account has, nor for
 * somebody who can't offer it any more.
 * @throws TableBusy
 */
export const canBeAccepted = async (sent: Invitation, now: Instant): Promise<boolean> => {
  const { scopeId, listId, id, invitedBy, userId } = sent;
  const also = [
    ...(sent.transfersOwnership && userId ? [keys.member(scopeId, userId)] : []),
    ...(sent.sourceScopeId ? [keys.scope(scopeId)] : []),
  ];
  const makers = makerKeys(offerOf(sent));
  const [stored, invited, ...found] = await batchGet([
    keys.invitation(scopeId, id),
    keys.profile(userId ?? invitedBy),
    ...makers,
    ...also,
  ]);
  const [scope, , list] = found;
  const invitation = decodeReadable(Invitation, stored);
  const isGone = [scope, ...(listId ? [list] : []), ...found.slice(makers.length)].some(
    (one) => !one || Boolean(one.deletedAt),
  );
  if (!invitation || statusAt(invitation, now) !== 'pending' || isGone) return false;
  const permission = restsOn(invitation);
  if (permission && !makerConditions(offerOf(invitation), { permission, found, now })) return false;
  return !(userId && decodeReadable(Profile, invited)?.deletedAt);
};
