import { newId, type InvitationId, type ListId, type ScopeId, UserId } from '../../../../shared/core/ids';
import type { Caller } from '../../../../shared/core/call';
import { later } from '../../../../shared/core/time';
import type { Key } from '../../../../shared/db/keys';
import { indexKeys, keys } from '../../../../shared/db/keys';
import { Invitation, type InvitationView, NewInvitation } from '../../../../shared/groups/invitation';
import { accept, decline } from '../../../../shared/groups/invitation-answer';
import * as invitations from '../../../../shared/groups/invitation-store';
import { callOf, now, plant, stored } from '../../../support/planted';
import { refusal } from '../../../support/refused-with';
import { beforeNextWrite } from '../../../support/set-attributes';
import { MembershipPointer } from '../../../../shared/groups/member';

/** The scope, or the list, that somebody is invited to. */
export interface At {
  readonly scopeId: ScopeId;
  readonly listId?: ListId;
}

/** A minute after an invitation was sent. */
export const soon = later(now, 60_000);

/** Makes somebody who can be invited, by address or by id, and calls. */
export const guest = (more: Partial<Caller> = {}) => {
  const userId = more.userId ?? newId(UserId);
  const email = `${userId}@example.com`;
  const caller: Caller = { userId, email, emailVerified: true, ...more };
  const call = (when = soon) => callOf(userId, { caller, now: when });
  return {
    userId,
    email,
    call,
    accept: (id: InvitationId, when = soon) => accept(call(when), id),
    accepts: (id: InvitationId, when = soon) => refusal(accept(call(when), id)),
    declines: (id: InvitationId, when = soon) => refusal(decline(call(when), id)),
  };
};
export type Guest = ReturnType<typeof guest>;

/** Invites somebody, by address unless the fields say otherwise. */
export const invite = async (by: UserId, at: At, fields: object, when = now): Promise<InvitationView> =>
  (await invitations.create(callOf(by, { now: when }), at, NewInvitation.parse({ role: 'editor', ...fields }))).value;

/** Brings two people together: each is known to the other by a group that both are in. */
export const acquaint = async (scopeId: ScopeId, ...users: readonly UserId[]) => {
  for (const userId of users) {
    const orderKey = indexKeys.membership(scopeId, now);
    await plant(keys.membershipPointer(userId, scopeId), MembershipPointer, { scopeId, listId: null, orderKey });
  }
};

export const readInvitation = async (scopeId: ScopeId, id: InvitationId): Promise<Invitation> =>
  Invitation.parse(await stored(keys.invitation(scopeId, id)));

export const attribute = async (key: Key, name: string) => (await stored(key))?.[name];

/** Does something between what a call reads and what it writes, and tells how that ends. */
export const meanwhile = async <T>(
  something: () => Promise<unknown>,
  act: () => Promise<T>,
): Promise<T | undefined> => {
  let outcome: T | undefined;
  await beforeNextWrite(something, async () => (outcome = await act()));
  return outcome;
};
