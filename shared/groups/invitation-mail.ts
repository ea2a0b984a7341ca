import { roleName } from '../access/roles';
import type { InvitationId, ScopeId } from '../core/ids';
import { languageOf } from '../core/language';
import type { Instant } from '../core/time';
import { decode, decodeReadable } from '../db/decode';
import { absent } from '../db/expressions';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { transact, update } from '../db/transact';
import type { Withheld } from './mailbox';
import { unwantedAt } from './block-store';
import { claim, unclaim } from './mailbox-store';
import { isRefused, send } from './mail';
import type { MailKind } from './mail-templates';
import { unsubscribeLink } from './unsubscribe';
import { Profile } from '../people/profile';
import { nameIn } from '../people/names';
import { letterValues } from './invitation-letter';
import { invitationLink } from './invitation-link';
import { Invitation, inviteeOf, statusAt } from './invitation';
import { canBeAccepted } from './invitation-standing';
import { offeredIn } from './invitation-target';
import type { Offered } from './role-words';

const profileOf = (item: unknown): Profile | undefined => decodeReadable(Profile, item);

const kindsOf = {
  scope: 'invitation',
  list: 'list-invitation',
  slice: 'slice-invitation',
} as const satisfies Readonly<Record<Offered, MailKind>>;
const mailKindOf = (invitation: Invitation): MailKind =>
  invitation.transfersOwnership ? 'ownership' : kindsOf[offeredIn(invitation)];

const write = (invitation: Invitation, to: string, inviter: string | null): Promise<void> => {
  const { scopeId, id, targetName: group, message, expiresAt, locale, roleId } = invitation;
  const stop = unsubscribeLink(to);
  const letter = {
    inviter,
    group,
    targetType: offeredIn(invitation),
    role: roleName(roleId) ?? 'viewer',
    message,
    expiresAt,
    link: invitationLink(invitation),
    stop,
  };
  return send({
    to,
    kind: mailKindOf(invitation),
    language: languageOf(locale),
    values: letterValues(letter, locale),
    unsubscribe: stop,
    tags: { scopeId, invitationId: id },
  });
};

/**
 * Mails an invitation, if its address may have another mail. An invitation that was sent, answered or revoked
 * by now is left alone. A mail is counted before it is sent: whatever happens in between, an address gets no
 * more than it may, and the stream's next attempt counts anew. One that is not sent says it was, like any
 * other: whoever sent it must not learn what others have sent.
 * @returns what became of it; undefined: there was nothing to send, or nobody to send it to
 * @throws TableBusy, and the SDK's error when SES refuses
 */
export const sendInvitationMail = async (
  scopeId: ScopeId,
  { id, now, requestId }: { readonly id: InvitationId; readonly now: Instant; readonly requestId: string },
): Promise<'sent' | Withheld | undefined> => {
  const [stored] = await batchGet([keys.invitation(scopeId, id)]);
  const invitation = stored && decode(Invitation, stored);
  if (!invitation || invitation.sentAt || statusAt(invitation, now) !== 'pending') return undefined;
  if (!(await canBeAccepted(invitation, now))) return undefined;
  const [inviter, invited] = (
    await batchGet([keys.profile(invitation.invitedBy), keys.profile(invitation.userId ?? invitation.invitedBy)])
  ).map(profileOf);
  const inviterName = nameIn(inviter) ?? null;
  // A user id that nobody has looks the same to the inviter: there is only nobody to write to.
  // Whoever has deleted their account is written to at an address alone, which need not be theirs.
  const to = invitation.email ?? (invited?.deletedAt ? undefined : invited?.email) ?? undefined;
  const withheld =
    to === undefined
      ? undefined
      : ((await unwantedAt(to, invitation)) ?? (await claim(to, { scopeId, now, requestId })));
  if (to !== undefined && !withheld) {
    await write(invitation, to, inviterName).catch(async (error: unknown) => {
      if (isRefused(error)) await unclaim(to, { scopeId, now, requestId });
      throw error;
    });
  }
  const sent = { set: { sentAt: now, inviterName } };
  await transact(requestId, [
    update(keys.invitation(scopeId, id), { change: sent, when: absent('sentAt') }),
    update(keys.invitationPointer(inviteeOf(invitation), id), { change: sent, when: absent('sentAt') }),
  ]);
  return to === undefined ? undefined : (withheld ?? 'sent');
};
