import { evidenceIn } from '../access/authorize';
import { decide } from '../access/decide';
import { permissionToGrant } from '../access/permissions';
import { roleName } from '../access/roles';
import { accessConditions } from '../access/write';
import type { Call, Caller } from '../core/call';
import { Forbidden, NotFound, NotPending } from '../core/errors';
import type { Instant } from '../core/time';
import { decodeReadable } from '../db/decode';
import { type Key, keys } from '../db/keys';
import { batchGet } from '../db/read';
import type { StoredRecord } from '../db/attributes';
import type { WriteAction } from '../db/transact';
import { Profile } from '../people/profile';
import { Invitation, offeredBy, statusAt } from './invitation';

/** Tells whether an invitation rests on its sender: only owners make managers. */
const restsOnSender = ({ roleId }: Invitation): boolean =>
  permissionToGrant(roleName(roleId) ?? 'owner') === 'managers.manage';

/** Returns the keys of what decides whether whoever invited a manager may still do so. */
const offerKeys = ({ scopeId, listId, ...invitation }: Invitation): Key[] => [
  keys.scope(scopeId),
  keys.member(scopeId, offeredBy(invitation)),
  ...(listId ? [keys.list(scopeId, listId), keys.listMember(scopeId, listId, offeredBy(invitation))] : []),
];

/**
 * Returns the conditions under which whoever invited a manager may still do so; undefined: they may not.
 * @param found what `offerKeys` name
 */
const offer = (
  { scopeId, listId, ...invitation }: Invitation,
  found: readonly (StoredRecord | undefined)[],
  now: Instant,
): WriteAction[] | undefined => {
  const sender: Caller = { userId: offeredBy(invitation), email: null, emailVerified: false };
  const at = { scopeId, listId: listId ?? undefined };
  const evidence = evidenceIn(found);
  try {
    const { by, reach, period } = decide(
      { caller: sender, now, requestId: '' },
      { resource: at, permission: 'managers.manage', records: evidence },
    );
    return accessConditions(sender, { resource: at, permission: 'managers.manage', by, reach, period });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Forbidden) return undefined;
    throw error;
  }
};

/**
 * Requires that whoever invited an owner or an admin may still do so when it is accepted: nobody comes back
 * by what they offered themselves before they were removed.
 * @throws NotPending, TableBusy
 */
export const stillOffered = async (invitation: Invitation, { now }: Call): Promise<WriteAction[]> => {
  if (!restsOnSender(invitation)) return [];
  const conditions = offer(invitation, await batchGet(offerKeys(invitation)), now);
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
  const [stored, invited, ...found] = await batchGet([
    keys.invitation(scopeId, id),
    keys.profile(userId ?? invitedBy),
    ...offerKeys(sent),
    ...taker,
  ]);
  const [scope, , list] = found;
  const invitation = decodeReadable(Invitation, stored);
  const isGone = [scope, ...(listId ? [list] : []), ...found.slice(offerKeys(sent).length)].some(
    (one) => !one || Boolean(one.deletedAt),
  );
  if (!invitation || statusAt(invitation, now) !== 'pending' || isGone) return false;
  if (restsOnSender(invitation) && !offer(invitation, found, now)) return false;
  return !(userId && decodeReadable(Profile, invited)?.deletedAt);
};
