import { feedOf } from '../access/feed-declaration';
import { InvitationId, UserId } from '../core/ids';
import { decode, decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { Profile } from '../people/profile';
import { Invitation, InvitationView, toView as invitationShown } from './invitation';
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
    read: (stored) => decode(Invitation, stored),
    shown: (one, { call, access }) => invitationShown(one, call.now, access.scope.name),
  }),
} as const;
