import { describe, expect, it } from '@jest/globals';
import { ItemId, ListId, ScopeId, TagId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { heading } from '../support/headings';
import { household } from '../support/household';
import { setAttributes } from '../support/set-attributes';
import type { Json, Person } from '../support/person';

const issues = ({ status, body }: Json): unknown => [
  status,
  body.errors?.map(({ path, code }: Json) => `${path} ${code}`),
];

/** Sends a record back to where it was read, as it was read. */
const sentBack = async (by: Person, at: string): Promise<Json> => {
  const { body } = await by.get(at);
  const answer = await by.patch(at, body);
  return {
    at,
    status: answer.status,
    errors: answer.body.errors,
    isSame: JSON.stringify(answer.body) === JSON.stringify(body),
  };
};
const unchanged = (at: string) => ({ at, status: 200, errors: undefined, isSame: true });

describe('what was read', () => {
  it('can be sent back as it is, of every noun: nothing changes', async () => {
    const { path, owner, admin } = await household();
    await owner.patch(path, {
      defaultSplit: {
        mode: 'percent',
        shares: [
          { userId: owner.userId, value: 60 },
          { userId: admin.userId, value: 40 },
        ],
      },
    });
    const category = await heading(owner, path, 'categories', 'Food');
    const list = (await owner.post(`${path}/lists`, { name: 'Saturday' })).body.id;
    const item = (
      await owner.post(`${path}/lists/${list}/items`, {
        name: 'Milk',
        quantity: '1.5',
        unit: 'l',
        price: 1_490,
        notes: 'blue',
      })
    ).body.id;
    const transaction = (
      await owner.post(`${path}/transactions`, {
        kind: 'expense',
        amount: 100,
        categoryId: category,
        sourceId: await heading(owner, path, 'sources', 'Account'),
      })
    ).body.id;
    const comment = (await owner.post(`${path}/transactions/${transaction}/comments`, { text: 'Why?' })).body.id;
    const { body: sources } = await owner.get(`${path}/sources`);
    const places = [
      '/v1/me',
      '/v1/me/settings',
      path,
      `${path}/categories/${category}`,
      `${path}/tags/${await heading(owner, path, 'tags', 'party')}`,
      `${path}/sources/${sources.items[0].id}`,
      `${path}/lists/${list}`,
      `${path}/lists/${list}/items/${item}`,
      `${path}/transactions/${transaction}/comments/${comment}`,
    ];
    for (const at of places) expect(await sentBack(owner, at)).toEqual(unchanged(at));
    const { body: personal } = await owner.get('/v1/scopes/personal');
    expect((await owner.patch('/v1/scopes/personal', personal)).body).toMatchObject({
      name: personal.name,
      version: 1,
    });
    const { body: members } = await owner.get(`${path}/members`);
    const other = members.items.find(({ userId }: Json) => userId === admin.userId);
    expect((await owner.patch(`${path}/members/${admin.userId}`, other)).body).toEqual(other);
  });

  it('can be sent back as it is, of every kind of transaction', async () => {
    const { path, owner, admin, editor } = await household();
    const [kronor, dollars, pounds] = [
      await heading(owner, path, 'sources', 'Kronor'),
      await heading(owner, path, 'sources', 'Dollars', { currency: 'USD' }),
      await heading(owner, path, 'sources', 'Pounds', { currency: 'GBP' }),
    ];
    const made = async (body: object, noun = 'transactions'): Promise<string> =>
      `${path}/transactions/${(await owner.post(`${path}/${noun}`, body)).body.id}`;
    const among = (mode: string, ...values: (number | undefined)[]) => ({
      split: { mode, shares: [owner, admin, editor].map(({ userId }, index) => ({ userId, value: values[index] })) },
    });
    const spent = {
      kind: 'expense',
      amount: 1_001,
      date: '2026-11-21',
      payee: 'ICA',
      tagIds: [await heading(owner, path, 'tags', 'party')],
    };
    const abroad = { ...spent, currency: 'EUR' };
    const whole = await made(spent);
    const places = [
      whole,
      await made({ ...spent, kind: 'income', split: null }),
      await made({
        ...spent,
        paidBy: [
          { userId: owner.userId, amount: 1 },
          { userId: admin.userId, amount: 1_000 },
        ],
      }),
      await made({ ...spent, ...among('equal') }),
      await made({ ...spent, ...among('shares', 1, 2.5, 0) }),
      await made({ ...spent, ...among('percent', 33.3333, 33.3333, 33.3334) }),
      await made({ ...spent, ...among('exact', 1, 0, 1_000) }),
      await made(abroad),
      await made({ ...abroad, exchange: { rate: '11.40' } }),
      await made({ ...abroad, exchange: { amount: 11_500 } }),
      await made({ ...abroad, amount: 1, exchange: { amount: 10 ** 13 } }),
      await made({ ...abroad, exchange: { amount: 7 }, sourceId: dollars, sourceAmount: 900 }),
      await made({
        kind: 'transfer',
        amount: 100,
        sourceId: dollars,
        toSourceId: pounds,
        sourceAmount: 10,
        toSourceAmount: 8,
      }),
      await made({
        kind: 'transfer',
        amount: 100,
        sourceId: kronor,
        toSourceId: pounds,
        exchange: { currency: 'GBP', rate: '0.08' },
      }),
      await made({ kind: 'income', amount: 100, refundOf: whole.split('/').at(-1) }),
      await made({ kind: 'income', amount: 100, refundOf: whole.split('/').at(-1), split: null }),
      await made({ from: owner.userId, to: admin.userId, amount: 100 }, 'settlements'),
      await made(
        {
          from: owner.userId,
          to: admin.userId,
          amount: 100,
          exchange: { currency: 'EUR', amount: 9 },
          sourceId: dollars,
          sourceAmount: 10,
        },
        'settlements',
      ),
    ];
    await editor.delete(`${path}/members/me`);
    for (const at of places) expect(await sentBack(owner, at)).toEqual(unchanged(at));
  });

  it('of a transaction may come back with another amount: what follows from it is reckoned anew', async () => {
    const { path, owner, admin } = await household();
    const { body } = await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 1_000,
      currency: 'EUR',
      exchange: { rate: '11.5' },
      split: { mode: 'equal', shares: [{ userId: owner.userId }, { userId: admin.userId }] },
    });
    const { body: changed } = await owner.patch(`${path}/transactions/${body.id}`, { ...body, amount: 2_000 });
    expect([changed.paidBy, changed.exchange.amount, changed.split.shares.map(({ amount }: Json) => amount)]).toEqual([
      [{ userId: owner.userId, amount: 2_000 }],
      23_000,
      [1_000, 1_000],
    ]);
    const shares = body.split.shares.map((share: Json) => ({ ...share, amount: 7 }));
    expect(issues(await owner.patch(`${path}/transactions/${body.id}`, { split: { shares } }))).toEqual([
      422,
      ['split.shares[0].amount share_amount', 'split.shares[1].amount share_amount'],
    ]);
  });

  it('is refused, by name, where it says something else of what the server sets, and changes nothing', async () => {
    const { path, owner, admin } = await household();
    const source = `${path}/sources/${await heading(owner, path, 'sources', 'Account')}`;
    const { body } = await owner.get(source);
    const refused = await owner.patch(source, {
      ...body,
      name: 'Savings',
      balance: 7,
      version: 2,
      createdBy: admin.userId,
    });
    expect(issues(refused)).toEqual([
      422,
      expect.arrayContaining(['version read_only', 'createdBy read_only', 'balance read_only']),
    ]);
    expect((await owner.get(source)).body).toEqual(body);
    expect((await owner.patch(source, { ...body, name: 'Savings' })).body).toMatchObject({
      name: 'Savings',
      balance: 0,
      version: 2,
    });
    expect(issues(await owner.patch(source, { ...body, name: 'Cash' }))).toEqual([
      422,
      ['version read_only', 'modifiedAt read_only'],
    ]);
    expect(issues(await owner.patch(source, { moved: 0, balance: null }))).toEqual([422, ['moved unknown_field']]);
    expect(issues(await owner.patch(source, { balance: null }))).toEqual([422, ['balance read_only']]);
  });

  it('shows nothing of it to who may not change it, whatever is guessed', async () => {
    const { path, owner, viewer, stranger } = await household();
    const source = `${path}/sources/${await heading(owner, path, 'sources', 'Account')}`;
    for (const balance of [0, 1])
      expect([
        (await viewer.patch(source, { balance })).status,
        (await stranger.patch(source, { balance })).status,
      ]).toEqual([403, 404]);
  });

  it('counts in batches and in changes made offline as in a call alone', async () => {
    const { path, owner } = await household();
    const list = (await owner.post(`${path}/lists`, { name: 'Saturday' })).body.id;
    const { body } = await owner.post(`${path}/lists/${list}/items`, { name: 'Milk' });
    const batch = async (more: object): Promise<Json> =>
      (
        await owner.post(`${path}/lists/${list}/items/batch`, {
          operations: [{ op: 'update', id: body.id, body: { ...body, ...more } }],
        })
      ).body.results[0];
    expect(await batch({})).toMatchObject({ status: 200, record: { version: 1 } });
    expect(await batch({ version: 9 })).toMatchObject({
      status: 422,
      problem: { errors: [{ path: 'version', code: 'read_only' }] },
    });
    const tag = (await owner.post(`${path}/tags`, { name: 'party' })).body;
    const offline = async (more: object): Promise<Json> =>
      (
        await owner.post(`${path}/changes`, {
          operations: [{ type: 'tag', op: 'update', id: tag.id, ifVersion: 1, body: { ...tag, ...more } }],
        })
      ).body.results[0];
    expect(await offline({ createdAt: '2026-01-01T00:00:00.000Z' })).toMatchObject({
      status: 422,
      problem: { errors: [{ path: 'createdAt', code: 'read_only' }] },
    });
    expect([await offline({ name: 'feast' }), await offline({ name: 'feast' })]).toMatchObject([
      { status: 200, version: 2 },
      { status: 200, version: 2 },
    ]);
  });
});

describe('what was written before there was a rule against it', () => {
  it('can be sent back as it is, alone, in a batch and from offline, and is refused where it says anything else', async () => {
    const { path, scope, owner } = await household();
    const list = (await owner.post(`${path}/lists`, { name: 'Saturday' })).body.id;
    const [item, tag] = [
      (await owner.post(`${path}/lists/${list}/items`, { name: 'Milk' })).body.id,
      await heading(owner, path, 'tags', 'party'),
    ];
    const scopeId = ScopeId.parse(scope.id);
    await setAttributes(keys.item(scopeId, ListId.parse(list), ItemId.parse(item)), {
      name: 'Mi\u202elk',
      notes: 'blue\u2066',
      imageUrl: 'https:evil',
    });
    await setAttributes(keys.tag(scopeId, TagId.parse(tag)), { name: 'par\u2028ty' });
    const at = `${path}/lists/${list}/items/${item}`;
    for (const place of [at, `${path}/tags/${tag}`]) expect(await sentBack(owner, place)).toEqual(unchanged(place));
    const { body } = await owner.get(at);
    expect((await owner.patch(at, { ...body, quantity: '2' })).body).toMatchObject({
      name: 'Mi\u202elk',
      quantity: '2',
      version: 2,
    });
    const other = await owner.patch(at, { name: 'Mi\u202elks', notes: 'blue\u2066', imageUrl: 'https:worse' });
    expect(issues(other)).toEqual([422, ['name one_line', 'imageUrl url_host']]);
    expect((await owner.patch(at, { name: 'Mi\u202elk', quantity: 'two' })).status).toBe(422);
    const { body: two } = await owner.get(at);
    const batch = async (more: object): Promise<Json> =>
      (
        await owner.post(`${path}/lists/${list}/items/batch`, {
          operations: [{ op: 'update', id: item, body: { ...two, ...more } }],
        })
      ).body.results[0];
    expect(await batch({ purchased: true })).toMatchObject({
      status: 200,
      record: { name: 'Mi\u202elk', purchased: true },
    });
    expect(await batch({ version: 3, name: 'Mi\u202elks' })).toMatchObject({ status: 422 });
    const { body: before } = await owner.get(`${path}/tags/${tag}`);
    const {
      results: [offline],
    } = (
      await owner.post(`${path}/changes`, {
        operations: [{ type: 'tag', op: 'update', id: tag, body: { ...before, color: '#123456' } }],
      })
    ).body;
    expect(offline).toMatchObject({ status: 200, record: { name: 'par\u2028ty', color: '#123456' } });
  });
});

describe('what is within a record', () => {
  it('is merged like the record itself (RFC 7396): the default split of a scope, the channels of settings', async () => {
    const { path, owner, admin, editor } = await household();
    const shares = [
      { userId: owner.userId, value: 2 },
      { userId: admin.userId, value: 1 },
    ];
    expect(issues(await owner.patch(path, { defaultSplit: { mode: 'shares' } }))).toEqual([
      422,
      ['defaultSplit.shares required'],
    ]);
    expect((await owner.patch(path, { defaultSplit: { mode: 'shares', shares } })).body.defaultSplit).toEqual({
      mode: 'shares',
      shares,
    });
    expect(
      (await owner.patch(path, { defaultSplit: { shares: [{ userId: editor.userId, value: 3 }] } })).body.defaultSplit,
    ).toEqual({ mode: 'shares', shares: [{ userId: editor.userId, value: 3 }] });
    expect((await owner.patch(path, { defaultSplit: { mode: 'equal' } })).body.defaultSplit).toEqual({
      mode: 'equal',
      shares: [{ userId: editor.userId, value: null }],
    });
    const before = (await owner.get('/v1/me/settings')).body.notifications;
    const { body } = await owner.patch('/v1/me/settings', { notifications: { list: { email: false } } });
    expect(body.notifications).toEqual({ ...before, list: { ...before.list, email: false } });
  });

  it('may name whom it named before, who has left since', async () => {
    const { path, owner, admin } = await household();
    await owner.patch(path, { defaultSplit: { mode: 'equal', shares: [{ userId: admin.userId }] } });
    await admin.delete(`${path}/members/me`);
    expect(await sentBack(owner, path)).toEqual(unchanged(path));
  });

  it('of somebody else’s item may come back ticked off, by who may tick off alone: only what changes needs a right', async () => {
    const { path, owner, limitedEditor, viewer } = await household();
    const list = (await owner.post(`${path}/lists`, { name: 'Saturday' })).body.id;
    const items = `${path}/lists/${list}/items`;
    const milk = await owner.post(items, { name: 'Milk', quantity: '1.5', unit: 'l', notes: 'blue' });
    const item = `${items}/${milk.body.id}`;
    const { body } = await owner.get(item);
    expect(await sentBack(limitedEditor, item)).toEqual(unchanged(item));
    expect((await limitedEditor.patch(item, { ...body, purchased: true, notes: 'red' })).status).toBe(403);
    expect((await limitedEditor.patch(item, { ...body, after: null })).status).toBe(403);
    expect((await viewer.patch(item, { ...body, purchased: true })).status).toBe(403);
    expect((await limitedEditor.patch(item, { ...body, purchased: true })).body).toMatchObject({
      purchased: true,
      purchasedBy: limitedEditor.userId,
      notes: 'blue',
      version: 2,
    });
    const {
      body: { results },
    } = await limitedEditor.post(`${path}/lists/${list}/items/batch`, {
      operations: [{ op: 'update', id: body.id, body: { ...(await owner.get(item)).body, purchased: false } }],
    });
    expect(results).toMatchObject([{ status: 200, record: { purchased: false, version: 3 } }]);
  });
});
