import { feedOf } from '../access/feed-declaration';
import { InvitationId, LinkId, ListId, SliceId, sliceScopeOf, UserId } from '../core/ids';
import { decode, decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { Profile } from '../people/profile';
import { Invitation, InvitationView, TargetList, toView as invitationShown } from './invitation';
import { Link, LinkView, toView as linkShown } from './link';
import { asKept, Membership } from './member';
import { Member, toView as memberShown } from './member-view';
import { Scope, takenOverBy } from './scope';
import { Slice, SliceView, toView as sliceShown } from './slice';
import { sliceKey } from './slice-record';

/** How change feeds show who is in a group. The scope itself was read with what decides about access. */
export const groupFeeds = {
  member: feedOf('member', {
    view: Member,
    key: (scopeId, { id }) => keys.member(scopeId, UserId.parse(id)),
    also: (_, { id }) => [keys.profile(UserId.parse(id))],
    read: (stored) => asKept(decode(Membership, stored)),
    shown: (one, { access }, [profile]) =>
      memberShown(one, decodeReadable(Profile, profile), { takenOver: takenOverBy(access.scope, one.userId) }),
  }),
  link: feedOf('link', {
    view: LinkView,
    key: (scopeId, { id }) => keys.link(scopeId, LinkId.parse(id)),
    read: (stored) => decode(Link, stored),
    shown: linkShown,
  }),
  invitation: feedOf('invitation', {
    view: InvitationView,
    key: (scopeId, { id }) => keys.invitation(scopeId, InvitationId.parse(id)),
    also: (scopeId, { parentId }) => (parentId ? [keys.list(scopeId, ListId.parse(parentId))] : []),
    read: (stored) => decode(Invitation, stored),
    shown: (one, { call, access }, [list]) =>
      invitationShown(one, call.now, one.listId ? decodeReadable(TargetList, list)?.name : access.scope.name),
  }),
  slice: feedOf('slice', {
    view: SliceView,
    key: (scopeId, { id }) => sliceKey(scopeId, SliceId.parse(id)),
    also: (_, { id }) => [keys.scope(sliceScopeOf(SliceId.parse(id)))],
    read: (stored) => decode(Slice, stored),
    stands: (_, [scope]) => scope !== undefined,
    shown: (one, { access }, [scope]) => sliceShown(one, decode(Scope, scope), access.scope),
  }),
} as const;
