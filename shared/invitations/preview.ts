import * as z from 'zod';
import { Role, roleName } from '../access/permissions';
import { env } from '../core/env';
import { InvitationId } from '../core/ids';
import { Instant } from '../core/time';
import { keys } from '../db/keys';
import { getAll } from '../db/read';
import { Profile } from '../me/model';
import { nameIn } from '../me/names';
import { Scope } from '../scopes/model';
import { readInvitationToken } from './link';
import { Invitation, statusAt, statuses } from './model';

/** What whoever has the link may know before signing in: no address, and nothing of the group but its name. */
export const InvitationPreview = z
  .object({
    id: InvitationId, targetName: z.string(), role: Role, status: z.enum(statuses), expiresAt: Instant,
    inviterName: z.string().nullable().describe('who invites; null while they have given no name, or have deleted their account'),
    apiUrl: z.string().describe('base under which apps reach this server'), signInUrl: z.string().describe('base of the hosted sign-in pages'),
  })
  .meta({ id: 'InvitationPreview' });
export type InvitationPreview = z.output<typeof InvitationPreview>;

/**
 * The invitation that the token of a link leads to; undefined when the token is altered or foreign, or the group is gone.
 * @throws TableBusy
 */
export const preview = async (token: string, now: Instant): Promise<InvitationPreview | undefined> => {
  const linked = readInvitationToken(token);
  if (!linked) return undefined;
  const [stored, scope, inviter] = await getAll([keys.invitation(linked.scopeId, linked.id), keys.scope(linked.scopeId), keys.profile(linked.invitedBy)]);
  const target = scope && Scope.parse(scope);
  if (!stored || !target || target.deletedAt) return undefined;
  const invitation = Invitation.parse(stored);
  return {
    id: invitation.id, targetName: invitation.listId ? invitation.targetName : target.name, role: roleName(invitation.roleId) ?? 'viewer',
    status: statusAt(invitation, now), expiresAt: invitation.expiresAt, inviterName: nameIn(inviter && Profile.parse(inviter)) ?? null,
    apiUrl: env().API_URL, signInUrl: env().SIGN_IN_URL,
  };
};
