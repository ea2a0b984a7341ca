import { feedOf } from '../access/feed-declaration';
import { InvitationId, ListId, UserId } from '../core/ids';
import { decode, decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { Profile } from '../people/profile';
import { Invitation, InvitationView, TargetList, toView as invitationShown } from './invitation';
import { asKept, Membership } from './member';
import { Member, toView as memberShown } from './member-view';

/** How change feeds show who is in a group. The scope itself was read with what decides about access. */
export const groupFeeds = {
  member: feedOf('member', {
    view: Member,
    key: (scopeId, { id }) => keys.member(scopeId, UserId.parse(id)),
    also: (_, { id }) => [keys.profile(UserId.parse(id))],
    read: (stored) => asKept(decode(Membership, stored)),
    shown: (one, _, [profile]) => memberShown(one, decodeReadable(Profile, profile)),
  }),
  invitation: feedOf('invitation', {
    view: InvitationView,
    key: (scopeId, { id }) => keys.invitation(scopeId, InvitationId.parse(id)),
    also: (scopeId, { parentId }) => (parentId ? [keys.list(scopeId, ListId.parse(parentId))] : []),
    read: (stored) => decode(Invitation, stored),
    shown: (one, { call, access }, [list]) =>
      invitationShown(one, call.now, one.listId ? decodeReadable(TargetList, list)?.name : access.scope.name),
  }),
} as const;
