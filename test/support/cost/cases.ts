import { randomUUID } from 'node:crypto';
import { Invitation } from '../../../shared/invitations/model';
import { invitationToken } from '../../../shared/invitations/link';
import { household, join, type Household } from '../household';
import { type Answer, person, type Person, request } from '../person';
import { namedCases } from './named-cases';

/** One call to a route, with all that it needs made before: `prepare` gives what is measured. */
export interface Case {
  /** What is particular about this call; absent: it is the route's usual one. */
  readonly when?: string;
  readonly prepare: (home: Household) => Promise<() => Promise<Answer>> | (() => Promise<Answer>);
}

const invite = (home: Household, guest: Person): Promise<Answer> => home.owner.post(`${home.path}/invitations`, { email: guest.email, role: 'viewer' });
const list = async ({ owner, path }: Household): Promise<string> => `${path}/lists/${String((await owner.post(`${path}/lists`, { name: 'Groceries', description: 'For the week' })).body.id)}`;
const item = async ({ owner }: Household, at: string): Promise<string> => `${at}/items/${String((await owner.post(`${at}/items`, { name: 'Milk', quantity: '1.5', unit: 'l' })).body.id)}`;
const expense = { kind: 'expense', amount: 45_050, date: '2026-11-21', payee: 'ICA Maxi' };
/** All that a transaction can name, made for it. */
const named = async ({ owner, path }: Household): Promise<object> => {
  const made = async (noun: string, body: object): Promise<string> => String((await owner.post(`${path}/${noun}`, { ...body, name: randomUUID() })).body.id);
  return { ...expense, categoryId: await made('categories', { kind: 'transaction' }), sourceId: await made('sources', { kind: 'bank', currency: 'SEK' }), tagIds: [await made('tags', {})] };
};
const transaction = async ({ owner, path }: Household): Promise<string> => `${path}/transactions/${String((await owner.post(`${path}/transactions`, expense)).body.id)}`;
const comment = async (home: Household): Promise<string> => {
  const at = `${await transaction(home)}/comments`;
  return `${at}/${String((await home.editor.post(at, { text: 'With the deposit?' })).body.id)}`;
};
const group = async ({ owner }: Household): Promise<string> => `/v1/scopes/${String((await owner.post('/v1/scopes', { name: 'Elm Street 5', currency: 'SEK', locale: 'sv-SE', timeZone: 'Europe/Stockholm' })).body.id)}`;
const here = { name: 'Elm Street 6', currency: 'SEK', locale: 'sv-SE', timeZone: 'Europe/Stockholm' };
const anybody = (path: string): Case => ({ prepare: () => () => request('GET', path, undefined) });
/** So many moves behind each other make keys as long as they may become without a look at the next item: 9 characters each, to 250. */
const grown = 26;

/** The calls that are measured, by the name of their route. A call stands for the route at its usual; what differs in price has a case of its own. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  getMe: [{ prepare: ({ owner }) => () => owner.get('/v1/me') }],
  changeMe: [{ prepare: async ({ owner }) => {
    await owner.patch('/v1/me', { displayName: 'Robin' });
    return () => owner.patch('/v1/me', { displayName: 'Robin Elm' });
  } }],
  getSettings: [{ prepare: ({ owner }) => () => owner.get('/v1/me/settings') }],
  changeSettings: [{ prepare: async ({ owner }) => {
    await owner.patch('/v1/me/settings', { currency: 'EUR' });
    return () => owner.patch('/v1/me/settings', { currency: 'SEK' });
  } }],
  createScope: [
    { when: 'currency, locale and time zone given', prepare: ({ owner }) => () => owner.post('/v1/scopes', here) },
    { prepare: ({ owner }) => () => owner.post('/v1/scopes', { name: here.name }) },
  ],
  listMyScopes: [{ prepare: ({ owner }) => () => owner.get('/v1/me/scopes') }],
  getScope: [{ prepare: ({ viewer, path }) => () => viewer.get(path) }],
  changeScope: [{ prepare: ({ owner, path }) => () => owner.patch(path, { description: 'Second floor' }) }],
  deleteScope: [{ prepare: async (home) => {
    const at = await group(home);
    return () => home.owner.delete(at);
  } }],
  restoreScope: [{ prepare: async (home) => {
    const at = await group(home);
    await home.owner.delete(at);
    return () => home.owner.post(`${at}/restore`);
  } }],
  listMembers: [{ prepare: ({ viewer, path }) => () => viewer.get(`${path}/members`) }],
  changeMember: [{ prepare: async ({ owner, scope, path }) => {
    const guest = await join(owner, String(scope.id), 'viewer');
    return () => owner.patch(`${path}/members/${guest.userId}`, { role: 'editor' });
  } }],
  leaveScope: [{ prepare: async ({ owner, scope, path }) => {
    const guest = await join(owner, String(scope.id), 'viewer');
    return () => guest.delete(`${path}/members/me`);
  } }],
  removeMember: [{ prepare: async ({ owner, scope, path }) => {
    const guest = await join(owner, String(scope.id), 'viewer');
    return () => owner.delete(`${path}/members/${guest.userId}`);
  } }],
  createInvitation: [{ prepare: async (home) => {
    const guest = await person();
    return () => invite(home, guest);
  } }],
  listInvitations: [{ prepare: ({ owner, path }) => () => owner.get(`${path}/invitations`) }],
  revokeInvitation: [{ prepare: async (home) => {
    const { body } = await invite(home, await person());
    return () => home.owner.delete(`${home.path}/invitations/${String(body.id)}`);
  } }],
  listMyInvitations: [{ prepare: async (home) => {
    const guest = await person();
    await invite(home, guest);
    return () => guest.get('/v1/me/invitations');
  } }],
  acceptInvitation: [{ prepare: async (home) => {
    const guest = await person();
    const { body } = await invite(home, guest);
    return () => guest.post(`/v1/me/invitations/${String(body.id)}/accept`);
  } }],
  declineInvitation: [{ prepare: async (home) => {
    const guest = await person();
    const { body } = await invite(home, guest);
    return () => guest.post(`/v1/me/invitations/${String(body.id)}/decline`);
  } }],
  previewInvitation: [{ prepare: async (home) => {
    const { body } = await invite(home, await person());
    const linked = Invitation.pick({ id: true, invitedBy: true, scopeId: true }).parse({ ...body, scopeId: home.scope.id });
    return () => request('GET', `/v1/invitations/${invitationToken(linked)}`, undefined);
  } }],
  createList: [{ prepare: ({ editor, path }) => () => editor.post(`${path}/lists`, { name: 'Groceries', description: 'For the week' }) }],
  listLists: [{ prepare: ({ viewer, path }) => () => viewer.get(`${path}/lists`) }],
  getList: [{ prepare: async (home) => {
    const at = await list(home);
    return () => home.viewer.get(at);
  } }],
  changeList: [{ prepare: async (home) => {
    const at = await list(home);
    return () => home.admin.patch(at, { archived: true });
  } }],
  deleteList: [{ prepare: async (home) => {
    const at = await list(home);
    return () => home.admin.delete(at);
  } }],
  restoreList: [{ prepare: async (home) => {
    const at = await list(home);
    await home.admin.delete(at);
    return () => home.admin.post(`${at}/restore`);
  } }],
  createItem: [
    { prepare: async (home) => {
      const at = await list(home);
      return () => home.limitedEditor.post(`${at}/items`, { name: 'Milk', quantity: '1.5', unit: 'l' });
    } },
    { when: 'with an Idempotency-Key', prepare: async (home) => {
      const at = await list(home);
      return () => home.limitedEditor.post(`${at}/items`, { name: 'Milk', quantity: '1.5', unit: 'l' }, { headers: { 'Idempotency-Key': randomUUID() } });
    } },
  ],
  listItems: [{ prepare: async (home) => {
    const at = await list(home);
    await item(home, at);
    return () => home.viewer.get(`${at}/items`);
  } }],
  getItem: [{ prepare: async (home) => {
    const at = await item(home, await list(home));
    return () => home.viewer.get(at);
  } }],
  changeItem: [
    { prepare: async (home) => {
      const at = await item(home, await list(home));
      return () => home.limitedEditor.patch(at, { purchased: true });
    } },
    { when: 'moved behind another', prepare: async (home) => {
      const on = await list(home);
      const [one, other] = [await item(home, on), await item(home, on)];
      return () => home.editor.patch(one, { after: other.split('/').at(-1) });
    } },
    { when: 'moved behind one whose key has grown long', prepare: async (home) => {
      const on = await list(home);
      const moving = [await item(home, on), await item(home, on)];
      for (let turn = 0; turn < grown; turn++) {
        const [one = '', other = ''] = turn % 2 ? moving : moving.toReversed();
        await home.editor.patch(one, { after: other.split('/').at(-1) });
      }
      const [first = '', second = ''] = moving;
      return () => home.editor.patch(second, { after: first.split('/').at(-1) });
    } },
  ],
  deleteItem: [{ prepare: async (home) => {
    const at = await item(home, await list(home));
    return () => home.editor.delete(at);
  } }],
  restoreItem: [{ prepare: async (home) => {
    const at = await item(home, await list(home));
    await home.editor.delete(at);
    return () => home.editor.post(`${at}/restore`);
  } }],
  ...namedCases,
  createTransaction: [
    { prepare: async (home) => {
      const body = await named(home);
      await home.owner.post(`${home.path}/transactions`, body);
      return () => home.editor.post(`${home.path}/transactions`, body);
    } },
    { when: 'no category, no tags, no source', prepare: async (home) => {
      await transaction(home);
      return () => home.editor.post(`${home.path}/transactions`, { kind: 'expense', amount: 45_050, date: '2026-11-20' });
    } },
  ],
  listTransactions: [{ prepare: async (home) => {
    await transaction(home);
    return () => home.viewer.get(`${home.path}/transactions?limit=1`);
  } }],
  getTransaction: [{ prepare: async (home) => {
    const at = await transaction(home);
    return () => home.viewer.get(at);
  } }],
  changeTransaction: [
    { prepare: async (home) => {
      const at = await transaction(home);
      return () => home.editor.patch(at, { amount: 47_000 });
    } },
    { when: 'moved to another day', prepare: async (home) => {
      const at = await transaction(home);
      return () => home.editor.patch(at, { date: '2026-11-19' });
    } },
  ],
  deleteTransaction: [{ prepare: async (home) => {
    const at = await transaction(home);
    return () => home.editor.delete(at);
  } }],
  restoreTransaction: [{ prepare: async (home) => {
    const at = await transaction(home);
    await home.editor.delete(at);
    return () => home.editor.post(`${at}/restore`);
  } }],
  createComment: [{ prepare: async (home) => {
    const at = await transaction(home);
    return () => home.editor.post(`${at}/comments`, { text: 'With the deposit?' });
  } }],
  listComments: [{ prepare: async (home) => {
    const at = await comment(home);
    return () => home.viewer.get(at.slice(0, at.lastIndexOf('/')));
  } }],
  changeComment: [{ prepare: async (home) => {
    const at = await comment(home);
    return () => home.editor.patch(at, { text: 'With the deposit, surely?' });
  } }],
  deleteComment: [{ prepare: async (home) => {
    const at = await comment(home);
    return () => home.admin.delete(at);
  } }],
  restoreComment: [{ prepare: async (home) => {
    const at = await comment(home);
    await home.admin.delete(at);
    return () => home.admin.post(`${at}/restore`);
  } }],
  createSettlement: [{ prepare: async (home) => {
    await transaction(home);
    return () => home.editor.post(`${home.path}/settlements`, { from: home.editor.userId, to: home.owner.userId, amount: 9_010, date: '2026-11-21' });
  } }],
  getBalances: [{ prepare: async (home) => {
    await transaction(home);
    return () => home.viewer.get(`${home.path}/balances`);
  } }],
  listBalanceLines: [{ prepare: async (home) => {
    await transaction(home);
    return () => home.viewer.get(`${home.path}/balances/${home.owner.userId}`);
  } }],
  getMyBalances: [{ prepare: async (home) => {
    await transaction(home);
    return () => home.owner.get('/v1/me/balances');
  } }],
  getSummary: [
    { prepare: ({ viewer, path }) => () => viewer.get(`${path}/summary?from=2026-11&groupBy=category`) },
    { when: 'by tag', prepare: ({ viewer, path }) => () => viewer.get(`${path}/summary?from=2026-11&groupBy=tag`) },
    { when: 'by member', prepare: ({ viewer, path }) => () => viewer.get(`${path}/summary?from=2026-11&groupBy=member`) },
  ],
  getConfig: [anybody('/v1/config')],
  listRoles: [anybody('/v1/roles')],
  listCurrencies: [anybody('/v1/currencies')],
  isLive: [anybody('/health/live')],
  isReady: [anybody('/health/ready')],
  getOpenapi: [anybody('/v1/openapi.json')],
  showDocs: [anybody('/docs')],
  getDocsAsset: [anybody('/docs/docs.css')],
};

/** A household as the cases expect it: its members have shown their names. */
export const furnished = async (): Promise<Household> => {
  const home = await household();
  await Promise.all([home.owner, home.admin, home.editor, home.limitedEditor, home.viewer].map((one) => one.patch('/v1/me', { displayName: 'Robin' })));
  return home;
};
