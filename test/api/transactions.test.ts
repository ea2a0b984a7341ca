import { describe, expect, it } from '@jest/globals';
import { heading } from '../support/headings';
import { household } from '../support/household';
import { type Json, person } from '../support/person';

const draft = { kind: 'expense', amount: 45_050, date: '2026-11-21' };
const payees = (page: Json): string[] => page.items.map((one: Json) => one.payee);

describe('recording a transaction', () => {
  it('answers with all of it, in the scope’s currency', async () => {
    const { path, editor, scope } = await household();
    const under = {
      categoryId: await heading(editor, path, 'categories', 'Groceries'),
      tagIds: [await heading(editor, path, 'tags', 'party')],
      sourceId: await heading(editor, path, 'sources', 'Account'),
    };
    const made = await editor.post(`${path}/transactions`, { ...draft, ...under, payee: ' ICA Maxi ' });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`${path}/transactions/${made.body.id}`);
    expect(made.body).toMatchObject({
      scopeId: scope.id,
      kind: 'expense',
      amount: 45_050,
      currency: 'SEK',
      date: '2026-11-21',
      payee: 'ICA Maxi',
      description: null,
      notes: null,
      ...under,
      toSourceId: null,
      exchange: null,
      paidBy: [{ userId: editor.userId, amount: 45_050 }],
      refundOf: null,
      itemIds: [],
      receiptIds: [],
      recurrenceId: null,
      version: 1,
      createdBy: editor.userId,
      deletedAt: null,
      restorableUntil: null,
    });
    expect((await editor.get(`${path}/transactions/${made.body.id}`)).body).toEqual(made.body);
  });

  it('dates it today in the scope’s time zone', async () => {
    const { path, owner } = await household({ timeZone: 'Pacific/Kiritimati' });
    const today = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
    const before = today();
    const { body } = await owner.post(`${path}/transactions`, { kind: 'income', amount: 1 });
    expect([before, today()]).toContain(body.date);
  });

  it('takes the id that the client chose, once', async () => {
    const { path, owner } = await household();
    const id = '0190a0a0-0000-7000-8000-00000000abcd';
    expect((await owner.post(`${path}/transactions`, { ...draft, id })).body.id).toBe(id);
    const again = await owner.post(`${path}/transactions`, { ...draft, id });
    expect([again.status, again.body.type]).toEqual([409, 'https://hearth.example/problems/already-exists']);
    expect((await owner.get(`${path}/summary?from=2026-11`)).body.total.count).toBe(1);
  });

  it('names every field that is wrong', async () => {
    const { path, owner, scope } = await household();
    const { status, body } = await owner.post(`${path}/transactions`, {
      kind: 'settlement',
      amount: 0,
      date: '2026-02-30',
      tagIds: [scope.id, scope.id],
      colour: 'red',
    });
    expect(status).toBe(422);
    expect(body.errors.map((one: Json) => `${one.path} ${one.code}`).sort()).toEqual([
      'amount too_small',
      'colour unknown_field',
      'date invalid_format',
      'kind invalid_value',
      'tagIds[1] duplicate',
    ]);
  });

  it('refuses what the scope doesn’t have, all of it at once', async () => {
    const { path, owner } = await household();
    const other = await household();
    const [food, fun] = [
      await heading(other.owner, other.path, 'categories', 'Food'),
      await heading(other.owner, other.path, 'tags', 'fun'),
    ];
    const itemCategory = await heading(owner, path, 'categories', 'Cheese', { kind: 'item' });
    const refused = async (fields: object) =>
      (await owner.post(`${path}/transactions`, { ...draft, ...fields })).body.errors.map(
        (one: Json) => `${one.path} ${one.code}`,
      );
    expect(
      await refused({
        categoryId: food,
        tagIds: [fun],
        sourceId: food,
        refundOf: food,
        paidBy: [{ userId: other.owner.userId }],
      }),
    ).toEqual([
      'refundOf only_with_income',
      'sourceId not_in_scope',
      'categoryId not_in_scope',
      'tagIds[0] not_in_scope',
      'refundOf not_an_expense',
      'paidBy[0].userId not_a_member',
    ]);
    expect(await refused({ categoryId: itemCategory })).toEqual(['categoryId not_in_scope']);
  });

  it('fixes the currency of the scope', async () => {
    const { path, owner } = await household();
    expect((await owner.patch(path, { currency: 'NOK' })).status).toBe(200);
    expect((await owner.post(`${path}/transactions`, draft)).body.currency).toBe('NOK');
    expect((await owner.patch(path, { currency: 'SEK' })).status).toBe(409);
    expect((await owner.post(`${path}/transactions`, draft)).status).toBe(201);
  });

  it('is a new version of the scope when it is the first, so that a change of the currency that was read before is refused', async () => {
    const { path, owner } = await household();
    const version = async () => Number((await owner.get(path)).body.version);
    const before = await version();
    await owner.post(`${path}/transactions`, draft);
    const fixed = await version();
    await owner.post(`${path}/transactions`, draft);
    expect([fixed, await version()]).toEqual([before + 1, before + 1]);
  });

  it('never leaves a transaction in another currency than the scope’s, however a change of it falls between', async () => {
    const { path, owner } = await household();
    const [change, made] = await Promise.all([
      owner.patch(path, { currency: 'EUR' }),
      owner.post(`${path}/transactions`, draft),
    ]);
    expect(made.status).toBe(201);
    expect([200, 409]).toContain(change.status);
    const scope = await owner.get(path);
    expect(made.body.currency).toBe(scope.body.currency);
  });

  it('works in a personal scope that nothing was written to, in the currency of its owner’s settings', async () => {
    const alone = await person();
    await alone.patch('/v1/me/settings', { currency: 'JPY' });
    const made = await alone.post('/v1/scopes/personal/transactions', draft);
    expect([made.status, made.body.currency, made.body.scopeId]).toEqual([201, 'JPY', alone.userId]);
    expect((await alone.get('/v1/scopes/personal/summary?from=2026-11')).body).toMatchObject({
      currency: 'JPY',
      total: { expense: 45_050, count: 1 },
    });
  });

  it('has one effect under one Idempotency-Key', async () => {
    const { path, owner } = await household();
    const send = () => owner.post(`${path}/transactions`, draft, { headers: { 'Idempotency-Key': 'rent' } });
    const [one, other] = await Promise.all([send(), send()]);
    expect([one.status, other.status, one.body.id]).toEqual([201, 201, other.body.id]);
    expect((await owner.get(`${path}/summary?from=2026-11`)).body.total).toMatchObject({ expense: 45_050, count: 1 });
  });
});

describe('who may do what with a transaction', () => {
  it('lets a limited-editor change their own alone', async () => {
    const { path, owner, limitedEditor } = await household();
    const [own, others] = await Promise.all([
      limitedEditor.post(`${path}/transactions`, draft),
      owner.post(`${path}/transactions`, draft),
    ]);
    const change = (made: Json) => limitedEditor.patch(`${path}/transactions/${made.body.id}`, { amount: 1 });
    expect([(await change(own)).status, (await change(others)).status]).toEqual([200, 403]);
    expect((await owner.get(`${path}/summary?from=2026-11`)).body.total.expense).toBe(45_051);
  });

  it('lets editors delete and restore, limited-editors not', async () => {
    const { path, editor, limitedEditor, viewer } = await household();
    const { body } = await limitedEditor.post(`${path}/transactions`, draft);
    const one = `${path}/transactions/${body.id}`;
    expect([(await limitedEditor.delete(one)).status, (await viewer.patch(one, { amount: 2 })).status]).toEqual([
      403, 403,
    ]);
    expect((await editor.delete(one)).status).toBe(200);
    expect([
      (await limitedEditor.post(`${one}/restore`)).status,
      (await limitedEditor.get(`${path}/transactions?deleted=only`)).status,
    ]).toEqual([403, 403]);
    expect((await editor.post(`${one}/restore`)).status).toBe(200);
  });

  it('shows viewers everything and strangers nothing', async () => {
    const { path, owner, viewer, stranger } = await household();
    const { body } = await owner.post(`${path}/transactions`, draft);
    const one = `${path}/transactions/${body.id}`;
    expect([(await viewer.get(one)).status, (await viewer.post(`${path}/transactions`, draft)).status]).toEqual([
      200, 403,
    ]);
    for (const answer of [
      stranger.get(one),
      stranger.get(`${path}/transactions`),
      stranger.post(`${path}/transactions`, draft),
      stranger.patch(one, { amount: 1 }),
      stranger.delete(one),
    ]) {
      expect((await answer).status).toBe(404);
    }
  });

  it('finds a transaction in its own scope alone', async () => {
    const { path, owner } = await household();
    const { body } = await owner.post(`${path}/transactions`, draft);
    expect((await owner.get(`/v1/scopes/personal/transactions/${body.id}`)).status).toBe(404);
  });
});

describe('changing a transaction', () => {
  it('merges what is given and clears what is null', async () => {
    const { path, owner } = await household();
    const tags = (...names: string[]) => Promise.all(names.map((name) => heading(owner, path, 'tags', name)));
    const [other] = await tags('c');
    const { body } = await owner.post(`${path}/transactions`, {
      ...draft,
      payee: 'ICA',
      notes: 'two bags',
      categoryId: await heading(owner, path, 'categories', 'Food'),
      tagIds: await tags('a', 'b'),
    });
    const changed = await owner.patch(`${path}/transactions/${body.id}`, {
      amount: 7,
      notes: null,
      tagIds: [other],
      categoryId: null,
    });
    expect(changed.body).toMatchObject({
      amount: 7,
      payee: 'ICA',
      notes: null,
      tagIds: [other],
      categoryId: null,
      version: 2,
    });
    expect((await owner.patch(`${path}/transactions/${body.id}`, { tagIds: null })).body.tagIds).toEqual([]);
  });

  it('leaves the version alone when nothing differs', async () => {
    const { path, owner } = await household();
    const { body } = await owner.post(`${path}/transactions`, draft);
    expect(
      (await owner.patch(`${path}/transactions/${body.id}`, { amount: 45_050, currency: 'SEK' })).body.version,
    ).toBe(1);
  });

  it('is refused when If-Match names an older version', async () => {
    const { path, owner } = await household();
    const made = await owner.post(`${path}/transactions`, draft);
    const one = `${path}/transactions/${made.body.id}`;
    const headers = { 'If-Match': made.headers.get('etag') ?? '' };
    expect([
      (await owner.patch(one, { amount: 1 }, { headers })).status,
      (await owner.patch(one, { amount: 2 }, { headers })).status,
    ]).toEqual([200, 412]);
  });

  it('takes a deleted one for missing, until it is restored as it was', async () => {
    const { path, owner } = await household();
    const { body } = await owner.post(`${path}/transactions`, draft);
    const one = `${path}/transactions/${body.id}`;
    expect((await owner.post(`${one}/restore`)).status).toBe(409);
    const deleted = await owner.delete(one);
    expect(deleted.body).toMatchObject({ id: body.id, deletedBy: owner.userId, version: 2 });
    expect(Date.parse(deleted.body.restorableUntil) - Date.parse(deleted.body.deletedAt)).toBe(30 * 86_400_000);
    expect([
      (await owner.get(one)).status,
      (await owner.patch(one, { amount: 1 })).status,
      (await owner.delete(one)).status,
    ]).toEqual([404, 404, 404]);
    expect((await owner.post(`${one}/restore`)).body).toMatchObject({
      ...draft,
      deletedAt: null,
      deletedBy: null,
      restorableUntil: null,
      version: 3,
    });
    expect((await owner.get(one)).status).toBe(200);
  });
});

describe('the transactions of a scope', () => {
  const stocked = async () => {
    const all = await household();
    const { path, owner, editor } = all;
    const [food, travel, party, kids] = [
      await heading(owner, path, 'categories', 'Food'),
      await heading(owner, path, 'categories', 'Travel'),
      await heading(owner, path, 'tags', 'Party'),
      await heading(owner, path, 'tags', 'kids'),
    ];
    const account = await heading(owner, path, 'sources', 'Account');
    const record = (by: typeof owner, payee: string, date: string, amount: number, more: object = {}) =>
      by.post(`${path}/transactions`, { kind: 'expense', payee, date, amount, ...more });
    await record(owner, 'ICA', '2026-11-02', 300, { categoryId: food, tagIds: [party, kids] });
    await record(editor, 'SJ', '2026-11-01', 900, {
      categoryId: travel,
      description: 'Train to Lund',
      paidBy: [{ userId: owner.userId }],
      split: null,
    });
    await record(owner, 'Work', '2026-11-25', 50_000, { kind: 'income', sourceId: account });
    await record(owner, 'Coop', '2026-12-01', 200, { categoryId: food, notes: 'for the LUNCH' });
    const found = async (query: string) => payees((await owner.get(`${path}/transactions?${query}`)).body);
    return { ...all, found, food, travel, party, account };
  };

  it('come with the latest day first, or as asked', async () => {
    const { found } = await stocked();
    expect(await found('')).toEqual(['Coop', 'Work', 'ICA', 'SJ']);
    expect(await found('sort=date')).toEqual(['SJ', 'ICA', 'Work', 'Coop']);
    expect(await found('sort=-amount')).toEqual(['Work', 'SJ', 'ICA', 'Coop']);
    expect(await found('sort=amount&to=2026-11-30')).toEqual(['ICA', 'SJ', 'Work']);
  });

  it('can be narrowed by every declared filter', async () => {
    const { found, editor, owner, food, travel, party, account } = await stocked();
    expect(await found('from=2026-11-02&to=2026-11-25')).toEqual(['Work', 'ICA']);
    expect(await found('from=2026-11-25')).toEqual(['Coop', 'Work']);
    expect(await found('kind=income')).toEqual(['Work']);
    expect(await found('kind=income&kind=expense')).toHaveLength(4);
    expect(await found('minAmount=300&maxAmount=900')).toEqual(['ICA', 'SJ']);
    expect(await found(`categoryId=${food}`)).toEqual(['Coop', 'ICA']);
    expect(await found(`categoryId=${food}&categoryId=${travel}`)).toEqual(['Coop', 'ICA', 'SJ']);
    expect(await found(`tagId=${party}`)).toEqual(['ICA']);
    expect(await found(`sourceId=${account}`)).toEqual(['Work']);
    expect(await found(`memberId=${editor.userId}`)).toEqual(['Coop', 'Work', 'ICA']);
    expect([await found('payee=ica'), await found('payee=ic'), await found('currency=EUR')]).toEqual([['ICA'], [], []]);
    expect(await found(`createdBy=${editor.userId}`)).toEqual(['SJ']);
    expect(await found(`createdBy=${editor.userId}&createdBy=${owner.userId}&kind=income`)).toEqual(['Work']);
    expect([await found('q=lun'), await found('q=ic')]).toEqual([['Coop', 'SJ'], ['ICA']]);
  });

  it('refuse a range that ends before it starts, and what is not declared', async () => {
    const { path, owner } = await household();
    const { status, body } = await owner.get(`${path}/transactions?from=2026-11-02&to=2026-11-01`);
    expect([status, body.errors[0].code]).toEqual([400, 'range']);
    for (const query of ['tag=party', 'sort=payee', 'from=2026-11', 'kind=gift', 'minAmount=0.5', 'categoryId=food'])
      expect((await owner.get(`${path}/transactions?${query}`)).status).toBe(400);
  });

  it('can be paged through in any order, each shown once', async () => {
    const { path, owner } = await stocked();
    for (const sort of ['-date', 'date', 'amount', '-amount']) {
      const seen: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const { body }: Json = await owner.get(`${path}/transactions?limit=1&sort=${sort}${next && `&cursor=${next}`}`);
        expect(body.page.total).toBeNull();
        seen.push(...payees(body));
        next = body.page.next;
      }
      expect(seen.sort()).toEqual(['Coop', 'ICA', 'SJ', 'Work']);
    }
  });

  it('leave out deleted ones, which are shown by themselves', async () => {
    const { path, owner, found } = await stocked();
    const { body } = await owner.get(`${path}/transactions?q=SJ`);
    await owner.delete(`${path}/transactions/${body.items[0].id}`);
    expect([
      await found(''),
      await found('deleted=only'),
      await found('deleted=only&from=2026-11-02'),
      await found('deleted=only&to=2026-11-01'),
    ]).toEqual([['Coop', 'Work', 'ICA'], ['SJ'], [], ['SJ']]);
  });
});
