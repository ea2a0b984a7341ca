import * as z from 'zod';
import { authorize, authorized } from '../access/authorize';
import type { Authorized } from '../access/authorized';
import type { Call } from '../core/call';
import { personalScopeOf, type ScopeId, UserId } from '../core/ids';
import { decodeReadable } from '../db/decode';
import { keys } from '../db/keys';
import { profilesOf } from '../people/names';
import { linksOf, pictureLinks } from '../pictures/picture-links';
import { Membership } from './member';
import { toView } from './member-view';

const MemberPicture = z.object({ userId: UserId, ...pictureLinks }).meta({ id: 'MemberPicture' });
export const MemberPictures = z.object({ items: z.array(MemberPicture) }).meta({ id: 'MemberPictures' });
export type MemberPictures = z.output<typeof MemberPictures>;

/**
 * Gives addresses of the pictures of some members of a scope, to all who are in it; of the caller also in
 * their personal scope. Who is no member, or has no uploaded picture, is left out.
 * @throws NotFound, TableBusy
 */
export const memberPictures = async (
  call: Call,
  { scopeId, userIds }: { readonly scopeId: ScopeId; readonly userIds: readonly UserId[] },
): Promise<Authorized<MemberPictures, 'scope.read'>> => {
  const wanted = [...new Set(userIds)];
  const access = await authorize(call, {
    resource: { scopeId },
    permission: 'scope.read',
    alsoRead: wanted.map((id) => keys.member(scopeId, id)),
  });
  const { userId } = call.caller;
  const members = access.records.flatMap((stored) => decodeReadable(Membership, stored) ?? []);
  const profiles = await profilesOf([
    ...members.filter(({ deletedAt }) => !deletedAt).map((one) => one.userId),
    ...(access.by === 'personal' && wanted.includes(userId) ? [userId] : []),
  ]);
  const shown = members.flatMap((one) => {
    const { pictureId } = toView(one, profiles.get(one.userId));
    return pictureId ? [{ userId: one.userId, pictureId }] : [];
  });
  const own = access.by === 'personal' ? profiles.get(userId)?.pictureId : undefined;
  const found = [...shown, ...(own ? [{ userId, pictureId: own }] : [])];
  const items = await Promise.all(
    found.map(async (one) => ({
      userId: one.userId,
      ...(await linksOf({ scopeId: personalScopeOf(one.userId), uploadId: one.pictureId }, call.now)),
    })),
  );
  return authorized(access, { items });
};
