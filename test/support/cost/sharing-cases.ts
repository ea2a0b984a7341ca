import { InvitationId, ScopeId } from '../../../shared/core/ids';
import { hour, Instant, later } from '../../../shared/core/time';
import { keys } from '../../../shared/db/keys';
import { household, type Household } from '../household';
import { type Answer, type Json, person, type Person } from '../person';
import { setAttributes } from '../set-attributes';
import { blockCases } from './block-cases';
import type { Case } from './cases';
import { list } from './item-cases';

const invite = (home: Household, at: string, guest: Person): Promise<Answer> =>
  home.owner.post(`${at}/invitations`, { email: guest.email, role: 'viewer' });
/** Makes an invitation an hour older, so that it can be sent again. */
export const sentAnHourAgo = ({ id, target, expiresAt }: Json): Promise<void> =>
  setAttributes(keys.invitation(ScopeId.parse(target.scopeId), InvitationId.parse(id)), {
    expiresAt: later(Instant.parse(expiresAt), -hour),
  });
/** Makes a list with somebody who is on it alone. */
const shared = async (home: Household): Promise<{ at: string; guest: Person }> => {
  const [at, guest] = [await list(home), await person()];
  const { body } = await invite(home, at, guest);
  await guest.post(`/v1/me/invitations/${String(body.id)}/accept`);
  await guest.patch('/v1/me', { displayName: 'Kim' });
  return { at, guest };
};
/** Accepting an invitation to a list. */
export const acceptedToList: Case = {
  when: 'to a list',
  prepare: async (home) => {
    const guest = await person();
    const { body } = await invite(home, await list(home), guest);
    return () => guest.post(`/v1/me/invitations/${String(body.id)}/accept`);
  },
};

/** What is measured of placeholders, and of lists that are shared by themselves. */
export const sharingCases: Readonly<Record<string, readonly Case[]>> = {
  mergeMember: [
    {
      prepare: async () => {
        const { owner, viewer, path } = await household();
        const { body } = await owner.post(`${path}/members`, { displayName: 'Kim' });
        return () => owner.post(`${path}/members/${String(body.userId)}/merge`, { into: viewer.userId });
      },
    },
  ],
  ...blockCases,
  createPlaceholder: [
    {
      prepare: async () => {
        const { owner, path } = await household();
        return () => owner.post(`${path}/members`, { displayName: 'Kim' });
      },
    },
  ],
  listListMembers: [
    {
      prepare: async (home) => {
        const { at, guest } = await shared(home);
        return () => guest.get(`${at}/members`);
      },
    },
  ],
  listListCategories: [
    {
      prepare: async (home) => {
        const { at, guest } = await shared(home);
        return () => guest.get(`${at}/categories`);
      },
    },
  ],
  changeListMember: [
    {
      prepare: async (home) => {
        const { at, guest } = await shared(home);
        return () => home.owner.patch(`${at}/members/${guest.userId}`, { role: 'editor' });
      },
    },
  ],
  removeListMember: [
    {
      prepare: async (home) => {
        const { at, guest } = await shared(home);
        return () => home.owner.delete(`${at}/members/${guest.userId}`);
      },
    },
  ],
  leaveList: [
    {
      prepare: async (home) => {
        const { at, guest } = await shared(home);
        return () => guest.delete(`${at}/members/me`);
      },
    },
  ],
  transferList: [
    {
      prepare: async (home) => {
        const { at, guest } = await shared(home);
        return () => home.owner.post(`${at}/transfer-ownership`, { userId: guest.userId });
      },
    },
  ],
  createListInvitation: [
    {
      prepare: async (home) => {
        const [at, guest] = [await list(home), await person()];
        return () => invite(home, at, guest);
      },
    },
  ],
  listListInvitations: [
    {
      prepare: async (home) => {
        const at = await list(home);
        await invite(home, at, await person());
        return () => home.owner.get(`${at}/invitations`);
      },
    },
  ],
  getListInvitation: [
    {
      prepare: async (home) => {
        const at = await list(home);
        const { body } = await invite(home, at, await person());
        return () => home.owner.get(`${at}/invitations/${String(body.id)}`);
      },
    },
  ],
  changeListInvitation: [
    {
      prepare: async (home) => {
        const at = await list(home);
        const { body } = await invite(home, at, await person());
        return () => home.owner.patch(`${at}/invitations/${String(body.id)}`, { role: 'editor' });
      },
    },
  ],
  resendListInvitation: [
    {
      prepare: async (home) => {
        const at = await list(home);
        const { body } = await invite(home, at, await person());
        await sentAnHourAgo(body);
        return () => home.owner.post(`${at}/invitations/${String(body.id)}/resend`);
      },
    },
  ],
  revokeListInvitation: [
    {
      prepare: async (home) => {
        const at = await list(home);
        const { body } = await invite(home, at, await person());
        return () => home.owner.delete(`${at}/invitations/${String(body.id)}`);
      },
    },
  ],
};
