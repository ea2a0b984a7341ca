import * as z from 'zod';
import { env } from '../core/env';
import { InvitationId, ListId, ScopeId, UserId } from '../core/ids';
import { seal, unseal } from '../core/seal';

const purpose = 'invitation';
const Sealed = z.tuple([ScopeId, InvitationId, UserId, ListId.optional()]);

/**
 * The target of an invitation's link; with the ids of inviter and list in it the page is read in one round
 * trip.
 */
export interface Linked {
  readonly scopeId: ScopeId;
  readonly id: InvitationId;
  readonly invitedBy: UserId;
  readonly listId?: ListId | null | undefined;
}

/** Makes the opaque token by which whoever has the mail finds the invitation, signed in or not. */
export const invitationToken = ({ scopeId, id, invitedBy, listId }: Linked): string =>
  seal(purpose, JSON.stringify([scopeId, id, invitedBy, ...(listId ? [listId] : [])]));

/** Reads a token of ours; undefined when it is altered or foreign. */
export const readInvitationToken = (token: string): Linked | undefined => {
  const text = unseal(purpose, token);
  if (text === undefined) return undefined;
  const [scopeId, id, invitedBy, listId] = Sealed.parse(JSON.parse(text));
  return { scopeId, id, invitedBy, listId };
};

/** Returns the address in the invitation's mail: it opens the app or a plain page. */
export const invitationLink = (invitation: Linked): string =>
  `${env().API_URL}/v1/invitations/${invitationToken(invitation)}`;
