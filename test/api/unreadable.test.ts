import { describe, expect, it } from '@jest/globals';
import { roleIds } from '../../shared/access/roles';
import {
  CategoryId,
  CommentId,
  InvitationId,
  ItemId,
  ListId,
  ScopeId,
  SourceId,
  TagId,
  TransactionId,
  UserId,
} from '../../shared/core/ids';
import { type Key, keys } from '../../shared/db/keys';
import { household } from '../support/household';
import { type Answer, type Json, person, type Person } from '../support/person';
import { setAttributes, removeAttributes } from '../support/set-attributes';

const idsOf = ({ body }: Answer): string[] => body.items.map((one: Json) => one.id ?? one.userId);
/**
 * The answer to a client for a record that can't be read: nothing is there, and why. Of a list, which decides
 * about access, not even that.
 */
const unreadable = [404, 'This can’t be read'];
const absent = [404, 'Not found'];
const told = ({ status, body }: Answer) => [status, body.title];

/** Makes a group with two of everything; of the first of each the stored record. */
const furnished = async () => {
  const all = await household();
  const { owner, editor, path } = all;
  const scopeId = ScopeId.parse(all.scope.id);
  const two = async (to: string, body: (index: number) => object): Promise<[Json, Json]> => [
    (await owner.post(`${path}/${to}`, body(1))).body,
    (await owner.post(`${path}/${to}`, body(2))).body,
  ];
  const lists = await two('lists', (index) => ({ name: `List ${String(index)}` }));
  const listId = ListId.parse(lists[1].id);
  const items = await two(`lists/${listId}/items`, (index) => ({ name: `Milk ${String(index)}` }));
  const categories = await two('categories', (index) => ({ kind: 'transaction', name: `Food ${String(index)}` }));
  const sources = await two('sources', (index) => ({ name: `Card ${String(index)}`, kind: 'card' }));
  const tags = await two('tags', (index) => ({ name: `Trip ${String(index)}` }));
  const transactions = await two('transactions', (index) => ({
    kind: 'expense',
    amount: 100 * index,
    categoryId: categories[1].id,
    split: { mode: 'equal', shares: [{ userId: owner.userId }, { userId: editor.userId }] },
  }));
  const transactionId = TransactionId.parse(transactions[1].id);
  const comments = await two(`transactions/${transactionId}/comments`, (index) => ({ text: `Well ${String(index)}` }));
  const invitations = await two('invitations', (index) => ({
    email: `guest-${String(index)}-${owner.userId}@example.com`,
    role: 'viewer',
  }));
  const kinds: [string, Key, string, string][] = [
    ['list', keys.list(scopeId, ListId.parse(lists[0].id)), 'lists', lists[0].id],
    ['item', keys.item(scopeId, listId, ItemId.parse(items[0].id)), `lists/${listId}/items`, items[0].id],
    ['category', keys.category(scopeId, CategoryId.parse(categories[0].id)), 'categories', categories[0].id],
    ['source', keys.source(scopeId, SourceId.parse(sources[0].id)), 'sources', sources[0].id],
    ['tag', keys.tag(scopeId, TagId.parse(tags[0].id)), 'tags', tags[0].id],
    [
      'transaction',
      keys.transaction(scopeId, TransactionId.parse(transactions[0].id)),
      'transactions',
      transactions[0].id,
    ],
    [
      'comment',
      keys.comment(scopeId, transactionId, CommentId.parse(comments[0].id)),
      `transactions/${transactionId}/comments`,
      comments[0].id,
    ],
    ['invitation', keys.invitation(scopeId, InvitationId.parse(invitations[0].id)), 'invitations', invitations[0].id],
    ['member', keys.member(scopeId, UserId.parse(editor.userId)), 'members', editor.userId],
  ];
  return { ...all, scopeId, kinds, listId };
};

/** Lists everything a member can read of a group, and of what is theirs. */
const readings = ({ path, listId }: { path: string; listId: string }): string[] => [
  path,
  `${path}/lists`,
  `${path}/lists?sort=name`,
  `${path}/lists/${listId}/items`,
  `${path}/lists/${listId}/items?sort=-name`,
  `${path}/transactions`,
  `${path}/transactions?sort=amount`,
  `${path}/categories`,
  `${path}/sources`,
  `${path}/tags`,
  `${path}/members`,
  `${path}/invitations`,
  `${path}/activity`,
  `${path}/changes`,
  `${path}/changes?limit=3`,
  `${path}/deletions`,
  `${path}/suggestions`,
  `${path}/balances`,
  `${path}/summary?groupBy=category`,
  `${path}/summary?groupBy=category-group`,
  `${path}/summary?groupBy=source`,
  `${path}/summary?groupBy=tag`,
  `${path}/summary?groupBy=member`,
  '/v1/me/scopes',
  '/v1/me',
  '/v1/me/lists',
  '/v1/me/balances',
  '/v1/me/changes',
  '/v1/me/invitations',
  '/v1/me/exports',
];

describe('a record that can’t be read', () => {
  it('is left out of every page that holds it, with which the others come', async () => {
    const all = await furnished();
    const { owner, path, kinds } = all;
    for (const [kind, key, collection, id] of kinds) {
      const before = idsOf(await owner.get(`${path}/${collection}`));
      await setAttributes(key, { createdBy: 'nobody' });
      expect([kind, idsOf(await owner.get(`${path}/${collection}`))]).toEqual([
        kind,
        before.filter((one) => one !== id),
      ]);
    }
    const broken = (await Promise.all(readings(all).map(async (to) => [to, (await owner.get(to)).status]))).filter(
      ([, status]) => status !== 200,
    );
    expect(broken).toEqual([]);
    const first = (await owner.get(`${path}/changes`)).body.items.map((one: Json) => one.id);
    expect(kinds.map(([, , , id]) => id).filter((id) => first.includes(id))).toEqual([]);
    expect(first.length).toBeGreaterThan(8);
  });

  it('looks as if it were not there to who asks for it, and says that it is kept; changing and deleting it are refused alike', async () => {
    const { owner, path, kinds } = await furnished();
    for (const [kind, key, collection, id] of kinds) {
      await setAttributes(key, { createdBy: 'nobody' });
      const [at, refusal] = [`${path}/${collection}/${id}`, kind === 'list' ? absent : unreadable];
      if (kind !== 'member') expect([kind, told(await owner.get(at))]).toEqual([kind, refusal]);
      if (kind !== 'invitation')
        expect([
          kind,
          told(
            await owner.patch(
              at,
              kind === 'member'
                ? { role: 'viewer' }
                : kind === 'transaction'
                  ? { notes: 'x' }
                  : kind === 'comment'
                    ? { text: 'x' }
                    : { name: 'Other' },
            ),
          ),
        ]).toEqual([kind, refusal]);
      expect([kind, told(await owner.delete(at))]).toEqual([kind, refusal]);
    }
    const [, , collection, id] = kinds[2] ?? [];
    const swedish = await owner.get(`${path}/${String(collection)}/${String(id)}`, {
      headers: { 'Accept-Language': 'sv' },
    });
    expect(swedish.body.title).toBe('Detta går inte att läsa');
  });

  it.each([
    ['a set', new Set(['a'])],
    ['bytes', new Uint8Array([1])],
    ['a number beyond all', 10n ** 30n],
    ['a map', { a: 1 }],
    ['nothing', null],
  ])('may hold %s in place of a name', async (_, name) => {
    const { owner, path, scope } = await household();
    const [one, other] = [
      await owner.post(`${path}/tags`, { name: 'One' }),
      await owner.post(`${path}/tags`, { name: 'Other' }),
    ];
    await setAttributes(keys.tag(ScopeId.parse(scope.id), TagId.parse(one.body.id)), { name });
    expect([idsOf(await owner.get(`${path}/tags`)), told(await owner.get(`${path}/tags/${one.body.id}`))]).toEqual([
      [other.body.id],
      unreadable,
    ]);
  });
});

describe('an invitation without a role', () => {
  const badlyInvited = async () => {
    const all = await household();
    const guest = await person();
    const made = await all.owner.post(`${all.path}/invitations`, { email: guest.email, role: 'editor' });
    const good = await (await household()).owner.post('/v1/scopes', {
      name: 'Cabin',
      members: [{ email: guest.email, role: 'viewer' }],
    });
    const id = InvitationId.parse(made.body.id);
    for (const key of [
      keys.invitation(ScopeId.parse(all.scope.id), id),
      keys.invitationPointer({ email: guest.email }, id),
    ])
      await removeAttributes(key, 'roleId');
    return { ...all, guest, id, good: good.body };
  };
  const answers = (guest: Person, owner: Person, path: string, id: string) =>
    Promise.all([
      guest.post(`/v1/me/invitations/${id}/accept`),
      guest.post(`/v1/me/invitations/${id}/decline`),
      owner.get(`${path}/invitations/${id}`),
      owner.delete(`${path}/invitations/${id}`),
    ]);

  it('keeps nobody from their other invitations, and can be neither accepted nor declined nor revoked, which is said', async () => {
    const { owner, path, guest, id, good } = await badlyInvited();
    const mine = async () => (await guest.get('/v1/me/invitations')).body.items.map((one: Json) => one.target.scopeId);
    expect(await mine()).toEqual([good.id]);
    expect(
      (await guest.get('/v1/me/changes')).body.items
        .filter((one: Json) => one.type === 'invitation')
        .map((one: Json) => one.record.target.scopeId),
    ).toEqual([good.id]);
    expect((await answers(guest, owner, path, id)).map(told)).toEqual([unreadable, unreadable, unreadable, unreadable]);
    expect((await owner.get(`${path}/invitations`)).body.items.map((one: Json) => one.id)).not.toContain(id);
    expect((await owner.delete(path)).status).toBe(200);
    expect(await mine()).toEqual([good.id]);
    expect((await answers(guest, owner, path, id)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

describe('what decides about access', () => {
  it('lets nobody in when it can’t be read: a membership without a role, a broken one, a broken group', async () => {
    const { owner, editor, path, scope } = await household();
    const scopeId = ScopeId.parse(scope.id);
    const list = await editor.post(`${path}/lists`, { name: 'Groceries' });
    const member = keys.member(scopeId, UserId.parse(editor.userId));
    const attempts = async (who: Person) => [
      (await who.get(path)).status,
      (await who.get(`${path}/lists`)).status,
      (await who.post(`${path}/lists`, { name: 'New' })).status,
      (await who.patch(`${path}/lists/${list.body.id}`, { name: 'New' })).status,
      (await who.post(`${path}/lists/${list.body.id}/items`, { name: 'Milk' })).status,
      (await who.post(`${path}/transactions`, { kind: 'expense', amount: 1 })).status,
    ];
    await removeAttributes(member, 'roleId');
    expect(await attempts(editor)).toEqual([404, 404, 404, 404, 404, 404]);
    expect((await editor.get('/v1/me/scopes')).body.items.map((one: Json) => one.id)).not.toContain(scope.id);
    await setAttributes(member, { roleId: roleIds.editor });
    expect((await editor.get(path)).status).toBe(200);
    await setAttributes(keys.scope(scopeId), { currency: 'constructor' });
    for (const who of [owner, editor]) expect((await attempts(who)).filter((status) => status >= 500)).toEqual([]);
    expect((await owner.get(path)).status).toBe(404);
    expect((await owner.get('/v1/me/scopes')).status).toBe(200);
  });

  it('is no reason to take somebody for new: a broken personal scope is not made up', async () => {
    const guest = await person();
    await guest.post('/v1/scopes/personal/lists', { name: 'Mine' });
    await setAttributes(keys.scope(ScopeId.parse(guest.userId)), { currency: 'constructor' });
    expect([(await guest.get('/v1/scopes/personal')).status, (await guest.get('/v1/me/scopes')).body.items]).toEqual([
      404,
      [],
    ]);
  });
});
