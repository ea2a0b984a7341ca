import type { InvitationId, ScopeId } from '../core/ids';
import type { Instant } from '../core/time';
import { roleName } from '../access/permissions';
import { absent } from '../db/expressions';
import { keys } from '../db/keys';
import { getAll } from '../db/read';
import { transact, update } from '../db/transact';
import { send } from '../mail/send';
import { Profile } from '../me/model';
import { nameIn } from '../me/names';
import { languageOf, letterValues } from './letter';
import { invitationLink } from './link';
import { Invitation, inviteeOf, statusAt } from './model';
import { canBeAccepted } from './standing';

const profileOf = (item: unknown): Profile | undefined => (item ? Profile.parse(item) : undefined);

/**
 * Mails an invitation, once: what was sent, answered or revoked by now is left alone. The stream delivers at least once; a crash between
 * mailing and remembering sends it again, which is better than not at all.
 * @returns whether a mail went out
 * @throws TableBusy, and the SDK's error when SES refuses
 */
export const deliver = async (scopeId: ScopeId, id: InvitationId, now: Instant, requestId: string): Promise<boolean> => {
  const [stored] = await getAll([keys.invitation(scopeId, id)]);
  const invitation = stored && Invitation.parse(stored);
  if (!invitation || invitation.sentAt || statusAt(invitation, now) !== 'pending') return false;
  if (!(await canBeAccepted(invitation, now))) return false;
  const [inviter, invited] = (await getAll([keys.profile(invitation.invitedBy), keys.profile(invitation.userId ?? invitation.invitedBy)])).map(profileOf);
  // Whoever has deleted their account is written to at an address alone, which need not be theirs.
  const to = invitation.email ?? (invited?.deletedAt ? undefined : invited?.email);
  const { targetName: group, message, expiresAt, locale, roleId } = invitation;
  const letter = { inviter: nameIn(inviter) ?? 'Hearth', group, role: roleName(roleId) ?? 'viewer', message, expiresAt, link: invitationLink(invitation) };
  // A user id that nobody has looks the same to the inviter: there is only nobody to write to.
  if (to) await send({ to, kind: 'invitation', language: languageOf(locale), values: letterValues(letter, locale), tags: { scopeId, invitationId: id } });
  const sent = { set: { sentAt: now } };
  await transact(requestId, [update(keys.invitation(scopeId, id), sent, absent('sentAt')), update(keys.invitationPointer(inviteeOf(invitation), id), sent, absent('sentAt'))]);
  return to !== undefined && to !== null;
};
