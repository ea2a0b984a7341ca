import { Invitation } from '../../../shared/groups/invitation';
import { invitationToken } from '../../../shared/groups/invitation-link';
import { household, join, type Household } from '../household';
import { type Answer, person, type Person, request } from '../person';
import { accountCases } from './account-cases';
import { changeCases } from './change-cases';
import { commentCases } from './comment-cases';
import { itemCases, list } from './item-cases';
import { linkCases } from './link-cases';
import { moneyCases } from './money-cases';
import { namedCases } from './named-cases';
import { deviceCases } from './device-cases';
import { notificationCases } from './notification-cases';
import { acceptedToList, sentAnHourAgo, sharingCases } from './sharing-cases';
import { relocationCases } from './relocation-cases';
import { sliceCases, sliceReads } from './slice-cases';
import { uploadCases } from './upload-cases';
import { unsubscribeCases } from './unsubscribe-cases';
import { listCases, tokenCases } from './token-cases';
import { webhookCases } from './webhook-cases';

/** A call to a route, with all that it needs made before: `prepare` gives what is measured. */
export interface Case {
  /** The particulars of this call; absent: it is the route's usual one. */
  readonly when?: string;
  readonly prepare: (home: Household) => Promise<() => Promise<Answer>> | (() => Promise<Answer>);
}

/** The owner makes most calls that are measured, and may make 30 of this kind a minute. */
const invite = (home: Household, guest: Person): Promise<Answer> =>
  home.admin.post(`${home.path}/invitations`, { email: guest.email, role: 'viewer' });
const group = async ({ owner }: Household): Promise<string> => {
  const made = await owner.post('/v1/scopes', { ...here, name: 'Elm Street 5' });
  return `/v1/scopes/${String(made.body.id)}`;
};
const here = { name: 'Elm Street 6', currency: 'SEK', locale: 'sv-SE', timeZone: 'Europe/Stockholm' };
/**
 * Takes somebody into a group of others who leaves with their account: the household stays for what comes
 * after.
 */
const leaver = async (): Promise<Person> => {
  const host = await person();
  const guest = await join(host, String((await host.post('/v1/scopes', here)).body.id), 'admin');
  await guest.patch('/v1/me', { displayName: 'Robin' });
  await guest.patch('/v1/scopes/personal', { weekStart: 'monday', name: 'Mine' });
  return guest;
};
const anybody = (path: string): Case => ({ prepare: () => () => request('GET', path, undefined) });

/**
 * The calls that are measured, by the name of their route. A call stands for the route at its usual; what
 * differs in price has a case of its own.
 */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  listMyLists: [
    {
      prepare: async (home) => {
        await list(home);
        return () => home.owner.get('/v1/me/lists?limit=1');
      },
    },
  ],
  getMe: [
    {
      prepare:
        ({ owner }) =>
        () =>
          owner.get('/v1/me'),
    },
  ],
  changeMe: [
    {
      prepare: async ({ owner }) => {
        await owner.patch('/v1/me', { displayName: 'Robin' });
        return () => owner.patch('/v1/me', { displayName: 'Robin Elm' });
      },
    },
  ],
  deleteMe: [
    {
      prepare: async () => {
        const guest = await leaver();
        return () => guest.delete('/v1/me');
      },
    },
  ],
  restoreMe: [
    {
      prepare: async () => {
        const guest = await leaver();
        await guest.delete('/v1/me');
        return () => guest.post('/v1/me/restore');
      },
    },
  ],
  createExport: [
    {
      prepare: async () => {
        const me = await person();
        return () => me.post('/v1/me/exports');
      },
    },
  ],
  listExports: [
    {
      prepare: async () => {
        const me = await person();
        await me.post('/v1/me/exports');
        return () => me.get('/v1/me/exports');
      },
    },
  ],
  getExport: [
    {
      prepare: async () => {
        const me = await person();
        const { body } = await me.post('/v1/me/exports');
        return () => me.get(`/v1/me/exports/${String(body.id)}`);
      },
    },
  ],
  getSettings: [
    {
      prepare:
        ({ owner }) =>
        () =>
          owner.get('/v1/me/settings'),
    },
  ],
  changeSettings: [
    {
      prepare: async ({ owner }) => {
        await owner.patch('/v1/me/settings', { currency: 'EUR' });
        return () => owner.patch('/v1/me/settings', { currency: 'SEK' });
      },
    },
  ],
  createScope: [
    {
      when: 'currency, locale and time zone given',
      prepare:
        ({ owner }) =>
        () =>
          owner.post('/v1/scopes', here),
    },
    {
      prepare:
        ({ owner }) =>
        () =>
          owner.post('/v1/scopes', { name: here.name }),
    },
  ],
  listMyScopes: [
    {
      prepare:
        ({ owner }) =>
        () =>
          owner.get('/v1/me/scopes'),
    },
    ...sliceReads.listMyScopes,
  ],
  getScope: [
    {
      prepare:
        ({ viewer, path }) =>
        () =>
          viewer.get(path),
    },
    ...sliceReads.getScope,
  ],
  changeScope: [
    {
      prepare:
        ({ owner, path }) =>
        () =>
          owner.patch(path, { description: 'Second floor' }),
    },
  ],
  getUsage: [
    {
      prepare:
        ({ viewer, path }) =>
        () =>
          viewer.get(`${path}/usage`),
    },
  ],
  deleteScope: [
    {
      prepare: async (home) => {
        const at = await group(home);
        return () => home.owner.delete(at);
      },
    },
  ],
  listDeletions: [
    {
      prepare: async (home) => {
        await home.owner.delete(await list(home));
        return () => home.owner.get(`${home.path}/deletions`);
      },
    },
  ],
  restoreScope: [
    {
      prepare: async (home) => {
        const at = await group(home);
        await home.owner.delete(at);
        return () => home.owner.post(`${at}/restore`);
      },
    },
  ],
  listMembers: [
    {
      prepare:
        ({ viewer, path }) =>
        () =>
          viewer.get(`${path}/members`),
    },
  ],
  changeMember: [
    {
      prepare: async ({ owner, scope, path }) => {
        const guest = await join(owner, String(scope.id), 'viewer');
        return () => owner.patch(`${path}/members/${guest.userId}`, { role: 'editor' });
      },
    },
  ],
  leaveScope: [
    {
      prepare: async ({ owner, scope, path }) => {
        const guest = await join(owner, String(scope.id), 'viewer');
        return () => guest.delete(`${path}/members/me`);
      },
    },
  ],
  removeMember: [
    {
      prepare: async ({ owner, scope, path }) => {
        const guest = await join(owner, String(scope.id), 'viewer');
        return () => owner.delete(`${path}/members/${guest.userId}`);
      },
    },
  ],
  transferOwnership: [
    {
      prepare: async () => {
        const { owner, admin, path } = await household();
        return () => owner.post(`${path}/transfer-ownership`, { userId: admin.userId });
      },
    },
    {
      when: 'to a member who has to accept it',
      prepare: async () => {
        const { owner, viewer, path } = await household();
        return () => owner.post(`${path}/transfer-ownership`, { userId: viewer.userId });
      },
    },
  ],
  createInvitation: [
    {
      prepare: async (home) => {
        const guest = await person();
        return () => invite(home, guest);
      },
    },
  ],
  listInvitations: [
    {
      prepare:
        ({ owner, path }) =>
        () =>
          owner.get(`${path}/invitations`),
    },
  ],
  getInvitation: [
    {
      prepare: async (home) => {
        const { body } = await invite(home, await person());
        return () => home.owner.get(`${home.path}/invitations/${String(body.id)}`);
      },
    },
  ],
  changeInvitation: [
    {
      prepare: async (home) => {
        const { body } = await invite(home, await person());
        return () => home.owner.patch(`${home.path}/invitations/${String(body.id)}`, { role: 'editor' });
      },
    },
  ],
  resendInvitation: [
    {
      prepare: async (home) => {
        const { body } = await invite(home, await person());
        await sentAnHourAgo(body);
        return () => home.owner.post(`${home.path}/invitations/${String(body.id)}/resend`);
      },
    },
  ],
  revokeInvitation: [
    {
      prepare: async (home) => {
        const { body } = await invite(home, await person());
        return () => home.owner.delete(`${home.path}/invitations/${String(body.id)}`);
      },
    },
  ],
  listMyInvitations: [
    {
      prepare: async (home) => {
        const guest = await person();
        await invite(home, guest);
        return () => guest.get('/v1/me/invitations');
      },
    },
  ],
  acceptInvitation: [
    {
      prepare: async (home) => {
        const guest = await person();
        const { body } = await invite(home, guest);
        return () => guest.post(`/v1/me/invitations/${String(body.id)}/accept`);
      },
    },
    acceptedToList,
    {
      when: 'of ownership',
      prepare: async () => {
        const { owner, viewer, path } = await household();
        const { body } = await owner.post(`${path}/transfer-ownership`, { userId: viewer.userId });
        return () => viewer.post(`/v1/me/invitations/${String(body.invitation.id)}/accept`);
      },
    },
  ],
  declineInvitation: [
    {
      prepare: async (home) => {
        const guest = await person();
        const { body } = await invite(home, guest);
        return () => guest.post(`/v1/me/invitations/${String(body.id)}/decline`);
      },
    },
  ],
  previewInvitation: [
    {
      prepare: async (home) => {
        const { body } = await invite(home, await person());
        const linked = Invitation.pick({ id: true, invitedBy: true, scopeId: true }).parse({
          ...body,
          scopeId: home.scope.id,
        });
        return () => request('GET', `/v1/invitations/${invitationToken(linked)}`, undefined);
      },
    },
  ],
  ...listCases,
  getList: [
    {
      prepare: async (home) => {
        const at = await list(home);
        return () => home.viewer.get(at);
      },
    },
  ],
  changeList: [
    {
      prepare: async (home) => {
        const at = await list(home);
        return () => home.admin.patch(at, { archived: true });
      },
    },
  ],
  deleteList: [
    {
      prepare: async (home) => {
        const at = await list(home);
        return () => home.admin.delete(at);
      },
    },
  ],
  restoreList: [
    {
      prepare: async (home) => {
        const at = await list(home);
        await home.admin.delete(at);
        return () => home.admin.post(`${at}/restore`);
      },
    },
  ],
  ...sharingCases,
  ...linkCases,
  ...tokenCases,
  ...webhookCases,
  ...notificationCases,
  ...deviceCases,
  ...sliceCases,
  ...unsubscribeCases,
  ...uploadCases,
  ...relocationCases,
  ...itemCases,
  ...namedCases,
  ...moneyCases,
  ...commentCases,
  ...accountCases,
  ...changeCases,
  sendFeedback: [
    { prepare: () => () => request('POST', '/v1/feedback', undefined, { kind: 'feedback', message: 'Hello' }) },
    {
      when: 'signed in',
      prepare:
        ({ owner }) =>
        () =>
          owner.post('/v1/feedback', { kind: 'feedback', message: 'Hello' }),
    },
  ],
  getAppleAppSiteAssociation: [anybody('/.well-known/apple-app-site-association')],
  getAssetLinks: [anybody('/.well-known/assetlinks.json')],
  getConfig: [anybody('/v1/config')],
  listRoles: [anybody('/v1/roles')],
  listCurrencies: [anybody('/v1/currencies')],
  isLive: [anybody('/health/live')],
  isReady: [anybody('/health/ready')],
  getOpenapi: [anybody('/v1/openapi.json')],
  showDocs: [anybody('/docs')],
  getDocsAsset: [anybody('/docs/docs.css')],
};

/** Makes a household as the cases expect it: its members have shown their names. */
export const furnished = async (): Promise<Household> => {
  const home = await household();
  await Promise.all(
    [home.owner, home.admin, home.editor, home.limitedEditor, home.viewer].map((one) =>
      one.patch('/v1/me', { displayName: 'Robin' }),
    ),
  );
  return home;
};
