import * as z from 'zod';
import { describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { ItemId, ListId, ScopeId, UserId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { household } from '../support/household';
import { householdWithList } from '../support/household-with-list';
import { type Answer, type Json, person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const nameTaken = 'https://hearth.example/problems/name-taken';
const namesIn = ({ body }: Answer): string[] => body.items.map(({ name }: Json) => name);
const codes = ({ status, body }: Answer): string[] => [
  String(status),
  ...(body.errors ?? []).map(({ path, code }: Json) => `${path} ${code}`),
];
const swedish = ['apple', 'Ost', 'Zucchini', 'Åkerbär', 'ägg', 'öl'];
const german = ['ägg', 'Åkerbär', 'apple', 'öl', 'Ost', 'Zucchini'];

const nouns = [
  { noun: 'categories', kind: 'of items', draft: { kind: 'item' }, longest: 100, filter: 'kind=item&' },
  {
    noun: 'categories',
    kind: 'of transactions',
    draft: { kind: 'transaction' },
    longest: 100,
    filter: 'kind=transaction&',
  },
  { noun: 'sources', kind: 'of money', draft: { kind: 'cash' }, longest: 100, filter: '' },
  { noun: 'tags', kind: 'of transactions', draft: {}, longest: 50, filter: '' },
] as const;

describe.each(nouns)('names of $noun $kind', ({ noun, draft, longest, filter }) => {
  const home = async (settings: object = {}) => {
    const owner = await person();
    const { body: scope } = await owner.post('/v1/scopes', { name: 'Elm Street 4', currency: 'SEK', ...settings });
    const path = `/v1/scopes/${scope.id}`;
    return {
      owner,
      path,
      at: `${path}/${noun}`,
      make: (name: string) => owner.post(`${path}/${noun}`, { ...draft, name }),
    };
  };

  it('are one in any case, width and form, and two where an accent differs', async () => {
    const { make } = await home();
    for (const [one, other] of [
      ['İçecek', 'içecek'],
      ['Straße', 'STRASSE'],
      ['Ｆｕｌｌ', 'full'],
      ['Ice cream', 'ice \u00a0 Cream'],
      ['Fishing', '\u200bﬁshing'],
      ['ΟΔΟΣ', 'οδος'],
    ]) {
      expect((await make(one ?? '')).status).toBe(201);
      expect((await make(other ?? '')).body).toMatchObject({ type: nameTaken, name: other });
    }
    for (const name of ['Ål', 'Al', 'Øl', 'Ol', '李', 'J', '❤️'])
      expect([name, (await make(name)).status]).toEqual([name, 201]);
    for (const name of ['ＡＬ', 'j', '❤', 'Ａ\u030al']) expect([name, (await make(name)).status]).toEqual([name, 409]);
  });

  it('give up what they were compared by with the old name, and keep it when only its letters change', async () => {
    const { owner, at, make } = await home();
    const { body } = await make('Weiß');
    expect((await owner.patch(`${at}/${body.id}`, { name: 'WEISS' })).status).toBe(200);
    expect((await make('weiß')).status).toBe(409);
    expect((await owner.patch(`${at}/${body.id}`, { name: 'Weiß' })).status).toBe(200);
    expect((await make('weiss')).status).toBe(409);
    expect((await owner.patch(`${at}/${body.id}`, { name: 'Schwarz' })).status).toBe(200);
    const { body: next } = await make('WEISS');
    await owner.delete(`${at}/${next.id}`);
    expect((await make('Weiß')).status).toBe(201);
    expect((await owner.post(`${at}/${next.id}/restore`)).status).toBe(409);
  });

  it('are one of what many make at once in different letters', async () => {
    const { make } = await home();
    const answers = await Promise.all(['Straße', 'STRASSE', 'straẞe', 'ｓtrasse', 'Stra\u00adße', 'strasse'].map(make));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  it('are as long as they may be, also where they are far longer as they are compared', async () => {
    const { make } = await home();
    expect((await make('ﷺ'.repeat(longest))).status).toBe(201);
    expect((await make('ﷺ'.repeat(longest))).status).toBe(409);
    expect((await make('ﷺ'.repeat(longest - 1))).status).toBe(201);
    expect((await make('ﷺ'.repeat(longest + 1))).status).toBe(422);
  });

  it('are found without accents, strokes and case', async () => {
    const { owner, at, make } = await home();
    for (const name of ['Crème fraîche', 'Smörgås', 'Straße', 'İstanbul', 'Łódź', 'Ærø']) await make(name);
    const found = async (q: string) => namesIn(await owner.get(`${at}?${filter}q=${encodeURIComponent(q)}`));
    expect([
      await found('creme'),
      await found('smorgas'),
      await found('STRASSE'),
      await found('istanbul'),
      await found('lodz'),
      await found('aero'),
      await found('ﬀ'),
    ]).toEqual([['Crème fraîche'], ['Smörgås'], ['Straße'], ['İstanbul'], ['Łódź'], ['Ærø'], []]);
    expect(codes(await owner.get(`${at}?q=${encodeURIComponent('\u200b\u200b')}`))).toEqual([
      '400',
      'q nothing_visible',
    ]);
  });

  it('stand in the order of the scope’s language, on every page', async () => {
    const { owner, path, at, make } = await home({ locale: 'sv-SE' });
    for (const name of german) await make(name);
    const kinds = `${at}?${filter}sort=`;
    const made = (answer: Answer) => namesIn(answer).filter((name) => german.includes(name));
    expect(made(await owner.get(`${kinds}name&limit=100`))).toEqual(swedish);
    expect(made(await owner.get(`${kinds}-name&limit=100`))).toEqual(swedish.toReversed());
    const first = await owner.get(`${kinds}name&limit=3`);
    const second = await owner.get(`${kinds}name&limit=100&cursor=${first.body.page.next}`);
    expect(made(first).concat(made(second))).toEqual(swedish);

    const byTime = await owner.get(`${kinds}createdAt&limit=3`);
    await owner.patch(path, { locale: 'de' });
    const refused = await owner.get(`${kinds}name&limit=3&cursor=${first.body.page.next}`);
    expect(codes(refused)).toEqual(['400', 'cursor cursor_of_other_order']);
    expect(refused.body.errors[0].message).toContain('start again without it');
    expect((await owner.get(`${kinds}createdAt&limit=3&cursor=${byTime.body.page.next}`)).status).toBe(200);
    expect(made(await owner.get(`${kinds}name&limit=100`))).toEqual(german);
    const again = await owner.get(`${kinds}name&limit=3`);
    expect((await owner.get(`${kinds}name&limit=3&cursor=${again.body.page.next}`)).status).toBe(200);
  });
});

describe('names that every scope has', () => {
  it('are taken in any letters', async () => {
    const { path, owner } = await household();
    for (const name of ['ＤＡＩＲＹ', 'dairy', 'Personal  Care', 'Daıry'])
      expect((await owner.post(`${path}/categories`, { kind: 'item', name })).body.type).toBe(nameTaken);
  });
});

describe('lists', () => {
  it('stand in the order of their language, which a cursor is bound to, and are found without accents', async () => {
    const { path, owner, viewer } = await household();
    for (const name of german) await owner.post(`${path}/lists`, { name });
    const sorted = async (sort: string) => namesIn(await viewer.get(`${path}/lists?sort=${sort}`));
    expect([await sorted('name'), await sorted('-name')]).toEqual([swedish, swedish.toReversed()]);
    const [byName, byChange] = [
      await viewer.get(`${path}/lists?sort=name&limit=2`),
      await viewer.get(`${path}/lists?sort=modifiedAt&limit=2`),
    ];
    await owner.patch(path, { locale: 'lt' });
    expect((await viewer.get(`${path}/lists?sort=name&limit=2&cursor=${byName.body.page.next}`)).status).toBe(400);
    expect((await viewer.get(`${path}/lists?sort=modifiedAt&limit=2&cursor=${byChange.body.page.next}`)).status).toBe(
      200,
    );
    expect(namesIn(await viewer.get(`${path}/lists?q=akerbar`))).toEqual(['Åkerbär']);
  });

  it('of a personal scope stand in the order of their owner’s language before anything was written', async () => {
    const me = await person();
    await me.patch('/v1/me/settings', { locale: 'sv-SE' });
    expect((await me.get('/v1/scopes/personal/lists?sort=name')).body.items).toEqual([]);
    for (const name of german) await me.post('/v1/scopes/personal/lists', { name });
    expect(namesIn(await me.get('/v1/scopes/personal/lists?sort=name'))).toEqual(swedish);
  });

  it('stand in English order where the language that is stored is none', async () => {
    const { path, owner, scope } = await household();
    for (const name of german) await owner.post(`${path}/lists`, { name });
    await setAttributes(keys.scope(ScopeId.parse(scope.id)), { locale: 'zz-ZZ' });
    expect(namesIn(await owner.get(`${path}/lists?sort=name`))).toEqual(german);
  });
});

describe('items', () => {
  it('stand in the order of their list’s language, open, bought and deleted ones', async () => {
    const { owner, path, items, add, tick, found } = await householdWithList();
    for (const name of german) await add(name);
    const all = (await owner.get(items)).body.items;
    for (const item of all.slice(0, 3)) await tick(item);
    expect(await found('sort=name')).toEqual(swedish);
    const { body } = await owner.get(`${items}?sort=-name&limit=4`);
    expect(await found(`sort=-name&limit=4&cursor=${body.page.next}`)).toEqual(['Ost', 'apple']);
    await owner.patch(path, { locale: 'de' });
    expect((await owner.get(`${items}?sort=-name&limit=4&cursor=${body.page.next}`)).status).toBe(400);
    expect(await found('sort=name')).toEqual(german);
    for (const item of all) await owner.delete(`${items}/${item.id}`);
    expect(await found('sort=name&deleted=only')).toEqual(german);
  });

  it('are found in name and notes without accents', async () => {
    const { found, add } = await householdWithList();
    await add('Crème fraîche');
    await add('Bread', { notes: 'från smörgåsbutiken' });
    expect([await found('q=CREME'), await found('q=smorgas')]).toEqual([['Crème fraîche'], ['Bread']]);
  });

  it('add up and are remembered and suggested by names and units as they are compared', async () => {
    const { owner, path, items, add } = await householdWithList();
    await add('Weißkohl', { unit: 'Kg', categoryId: 'aaaaaaaa-1111-1111-1111-111111111111' });
    const { body: merged } = await owner.post(items, { name: 'WEISSKOHL', unit: 'ｋｇ', merge: true });
    expect(merged).toMatchObject({ name: 'Weißkohl', quantity: '2', unit: 'Kg' });
    expect((await owner.post(items, { name: 'weisskohl', unit: 'g', merge: true })).body.quantity).toBe('1');
    expect(await add('WEIẞKOHL\u200b')).toMatchObject({
      categoryId: 'aaaaaaaa-1111-1111-1111-111111111111',
      unit: 'g',
    });
    const { body } = await owner.get(`${path}/suggestions?q=weiss`);
    expect(body.items.map(({ times }: Json) => times)).toEqual([4]);
    await add('Ål');
    await add('Al');
    expect((await owner.get(`${path}/suggestions?q=al`)).body.items).toHaveLength(2);
  });
});

describe('transactions', () => {
  it('are found by payee as a whole and by parts, in any letters', async () => {
    const { path, owner } = await household();
    const pay = (more: object) => owner.post(`${path}/transactions`, { kind: 'expense', amount: 100, ...more });
    for (const more of [
      { payee: 'Café Größe' },
      { payee: 'Café Größe 2', notes: 'Smörgås' },
      { payee: 'ICA', description: 'Crème fraîche' },
    ])
      await pay(more);
    const found = async (query: string) =>
      (await owner.get(`${path}/transactions?${query}`)).body.items.map(({ payee }: Json) => payee);
    expect(await found('payee=CAFE%20GROSSE')).toEqual(['Café Größe']);
    expect([await found('q=grosse'), await found('q=smorgas'), await found('q=creme')]).toEqual([
      ['Café Größe 2', 'Café Größe'],
      ['Café Größe 2'],
      ['ICA'],
    ]);
    expect((await owner.get(`${path}/transactions?payee=%E2%80%8B`)).status).toBe(400);
  });

  it('are summed in groups that stand by name where they weigh the same', async () => {
    const { path, owner, editor } = await household();
    const pay = async (more: object) =>
      owner.post(`${path}/transactions`, { kind: 'expense', amount: 100, date: '2026-11-03', ...more });
    for (const name of german)
      await pay({ categoryId: (await owner.post(`${path}/categories`, { kind: 'transaction', name })).body.id });
    const groups = async (by: string) =>
      (await owner.get(`${path}/summary?groupBy=${by}&from=2026-11`)).body.months[0].groups.map(
        ({ name }: Json) => name,
      );
    expect(await groups('category')).toEqual(swedish);
    for (const [who, displayName] of [
      [owner, 'Örjan'],
      [editor, 'Zacharias'],
    ] as const)
      await who.patch('/v1/me', { displayName });
    await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 300,
      date: '2026-10-03',
      split: { mode: 'equal', shares: [{ userId: owner.userId }, { userId: editor.userId }] },
    });
    const { body } = await owner.get(`${path}/summary?groupBy=member&from=2026-10`);
    expect(body.months[0].groups.map(({ name }: Json) => name)).toEqual(['Zacharias', 'Örjan']);
  });
});

describe('what may not be written', () => {
  /** Finds every text that a request can hold, by the path to it. */
  const textsIn = (
    schema: z.core.$ZodType,
    path: string,
    seen: ReadonlySet<z.core.$ZodType> = new Set(),
  ): [string, z.core.$ZodType][] => {
    if (seen.has(schema)) return [];
    const inside = (one: z.core.$ZodType, more = '') => textsIn(one, `${path}${more}`, new Set([...seen, schema]));
    if (schema instanceof z.ZodObject)
      return Object.entries(schema.shape).flatMap(([field, one]) => inside(one, `.${field}`));
    if (schema instanceof z.ZodArray) return inside(schema.element, '[]');
    if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => inside(one));
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
      return inside(schema.unwrap());
    if (schema instanceof z.ZodLazy) return inside(schema.unwrap());
    return schema instanceof z.ZodString || schema instanceof z.ZodPipe ? [[path, schema]] : [];
  };
  const texts = routes.flatMap(({ name, body }) => (body ? textsIn(body, name) : []));

  it.each([
    ['an override', 'a\u202eb'],
    ['an embedding', 'a\u202bb\u202c'],
    ['an isolate that stays open', 'a\u2067b'],
    ['an end without a beginning', 'a\u2069'],
    ['nothing to be seen', '\u200b\u200b'],
    ['a control character', 'a\u0007b'],
  ])('is %s, in any text of any request', (_, text) => {
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.map(([path]) => path)).toEqual(
      expect.arrayContaining([
        'createList.name',
        'createComment.text',
        'createScope.description',
        'createTransaction.payee',
        'createInvitation.message',
        'createItem.unit',
      ]),
    );
    expect(texts.filter(([, schema]) => z.safeParse(schema, text).success).map(([path]) => path)).toEqual([]);
  });

  it.each([
    ['name', 'a \u2067b\u2069', 'one_line'],
    ['name', 'a\u2028b', 'one_line'],
    ['name', 'a\u2029b', 'one_line'],
    ['name', '\u3164', 'nothing_visible'],
    ['name', '\u202e', 'one_line'],
  ])('is in a %s %j, and the answer says what is wrong', async (field, text, code) => {
    const { path, owner } = await household();
    const expected = ['422', expect.stringMatching(`${field} ${code}`)];
    for (const answer of [
      await owner.post('/v1/scopes', { name: text }),
      await owner.patch(path, { name: text }),
      await owner.post(`${path}/lists`, { name: text }),
      await owner.post(`${path}/tags`, { name: text }),
      await owner.post(`${path}/sources`, { kind: 'cash', name: text }),
      await owner.post(`${path}/categories`, { kind: 'item', name: text }),
    ])
      expect(codes(answer)).toEqual(expect.arrayContaining(expected));
    expect((await owner.patch('/v1/me', { displayName: text })).status).toBe(422);
  });

  it('stays where it is closed and no name: emoji, joiners and line breaks too', async () => {
    const { path, owner } = await household();
    const text = 'می‌خواهم \u2067שלום\u2069 👨‍👩‍👧‍👦\n1️⃣ \u200eLRM';
    const { body } = await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 100,
      description: 'a \u2067b\u2069',
      notes: text,
    });
    expect((await owner.get(`${path}/transactions/${body.id}`)).body).toMatchObject({
      description: 'a \u2067b\u2069',
      notes: text,
    });
    expect((await owner.post(`${path}/transactions/${body.id}/comments`, { text })).body.text).toBe(text);
    expect((await owner.patch(path, { description: text })).body.description).toBe(text);
    expect(
      (await owner.post(`${path}/invitations`, { email: 'guest@example.com', role: 'viewer', message: text })).body
        .message,
    ).toBe(text);
  });

  it('is read where it was stored before, and what it stands in can be changed', async () => {
    const { path, owner, items, add, list, scope } = await householdWithList();
    const scopeId = ScopeId.parse(scope.id);
    const item = await add('Milk');
    const old = '\u202eold\u2028name';
    await setAttributes(keys.item(scopeId, ListId.parse(list.id), ItemId.parse(item.id)), {
      name: old,
      unit: '\u200b',
      notes: '\u202e',
    });
    await setAttributes(keys.list(scopeId, ListId.parse(list.id)), { name: '\u200b', description: '\u2067open' });
    await setAttributes(keys.scope(scopeId), { name: old });
    expect((await owner.patch('/v1/me', { displayName: 'Ann' })).status).toBe(200);
    await setAttributes(keys.profile(UserId.parse(owner.userId)), { displayName: old });
    expect((await owner.get(`${items}/${item.id}`)).body).toMatchObject({ name: old, unit: '\u200b', notes: '\u202e' });
    expect((await owner.patch(`${items}/${item.id}`, { purchased: true })).body).toMatchObject({
      name: old,
      purchased: true,
    });
    expect((await owner.patch(`${path}/lists/${list.id}`, { archived: true })).body).toMatchObject({
      name: '\u200b',
      description: '\u2067open',
    });
    expect((await owner.patch(path, { weekStart: 'sunday' })).body.name).toBe(old);
    expect((await owner.get('/v1/me')).body.displayName).toBe(old);
    expect((await owner.get(`${path}/members`)).status).toBe(200);
  });
});
