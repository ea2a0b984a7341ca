import * as z from 'zod';
import { Role, roleName } from '../access/roles';
import type { Language } from '../core/call';
import { masked } from '../core/email';
import { env } from '../core/env';
import { InvitationId } from '../core/ids';
import { languageOf } from '../core/language';
import { Instant } from '../core/time';
import { decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { batchGet } from '../db/read';
import { Profile } from '../people/profile';
import { nameIn } from '../people/names';
import { readInvitationToken } from './invitation-link';
import { Invitation, invitationStatuses } from './invitation';
import { offeredIn, targetKeys, targetNameIn } from './invitation-target';
import type { Offered } from './role-words';

/**
 * The facts that whoever has the link may know before signing in: no address, and nothing of the group but
 * its name; once it is over, as it was sent.
 */
export const InvitationPreview = z
  .object({
    id: InvitationId,
    targetName: z.string(),
    targetType: z.enum(['scope', 'list']).describe('whether it is to a group or to a single list'),
    role: Role,
    transfersOwnership: z.boolean().describe('whoever accepts owns the group in place of who sent it'),
    status: z.enum(invitationStatuses),
    expiresAt: Instant,
    inviterName: z
      .string()
      .nullable()
      .describe('the person who sent it; null if they have given no name or have deleted their account'),
    apiUrl: z.string().describe('base address at which apps reach this server'),
    signInUrl: z.string().describe('base address of the hosted sign-in pages'),
  })
  .meta({ id: 'InvitationPreview' });
export type InvitationPreview = z.output<typeof InvitationPreview>;

/** An invitation that a link leads to. */
export interface LinkedInvitation {
  readonly preview: InvitationPreview;
  /** What it is to: a slice is a scope to apps, and something else in words. */
  readonly to: Offered;
  /** The invited address, as whoever signs in under another may see it; null: somebody is invited by id. */
  readonly invited: ReturnType<typeof masked> | null;
  /** The language of the mail that brought the link. */
  readonly language: Language;
}

/**
 * Finds the invitation that the token of a link leads to: while it is open with the names of now, afterwards
 * as it was sent and no more, since whoever has the link may have nothing to do with the group. Undefined
 * when the token is altered or foreign, 14 days after it was sent, and when there is nothing to join.
 * @throws TableBusy
 */
export const linkedInvitation = async (token: string, now: Instant): Promise<LinkedInvitation | undefined> => {
  const linked = readInvitationToken(token);
  if (!linked) return undefined;
  const [stored, inviter, ...target] = await batchGet([
    keys.invitation(linked.scopeId, linked.id),
    keys.profile(linked.invitedBy),
    ...targetKeys(linked),
  ]);
  const invitation = decodeReadable(Invitation, stored);
  if (!invitation || invitation.expiresAt <= now) return undefined;
  const {
    id,
    listId,
    roleId,
    status,
    expiresAt,
    email,
    targetName,
    inviterName,
    locale,
    transfersOwnership = false,
  } = invitation;
  const common = {
    id,
    targetType: listId ? ('list' as const) : ('scope' as const),
    role: roleName(roleId) ?? 'viewer',
    transfersOwnership,
    status,
    expiresAt,
    apiUrl: env().API_URL,
    signInUrl: env().SIGN_IN_URL,
  };
  const invited = email === null ? null : masked(email);
  const language = languageOf(locale);
  const to = offeredIn(invitation);
  if (status !== 'pending') return { preview: { ...common, targetName, inviterName }, to, invited, language };
  const { sourceScopeId } = invitation;
  const shown = sourceScopeId ? await batchGet([keys.scope(sourceScopeId)]) : [];
  const currentName = targetNameIn(invitation, [...target, ...shown]);
  if (currentName === undefined) return undefined;
  return {
    preview: {
      ...common,
      // Who was a member when it was sent may be none by now.
      targetName: transfersOwnership ? targetName : currentName,
      inviterName: nameIn(decodeReadable(Profile, inviter)) ?? null,
    },
    to,
    invited,
    language,
  };
};
