import fc from '../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { scopePartition } from '../../shared/db/keys';
import { household } from '../support/household';
import { type Answer, type Json, request } from '../support/person';
import { recordsIn } from '../support/records';
import { runs } from '../support/generated';

const issues = ({ body }: Answer): string[] => body.errors.map(({ path, code }: Json) => `${path} ${code}`).sort();

describe('a body that is wrong', () => {
  it('is refused with everything that is wrong in it at once, and what to do about it', async () => {
    const { path, owner } = await household();
    const list = await owner.post(`${path}/lists`, { name: 'Groceries' });
    const refused = await owner.post(`${path}/lists/${list.body.id}/items`, {
      name: '',
      quantity: '0',
      unit: 5,
      categoryId: 'fruit',
      imageUrl: 'http://insecure.example.com',
      purchased: 'yes',
      colour: 'red',
    });
    expect([refused.status, refused.body.type]).toEqual([422, 'https://hearth.example/problems/validation']);
    expect(issues(refused)).toEqual([
      'categoryId invalid_format',
      'colour unknown_field',
      'imageUrl https_url',
      'name too_short',
      'purchased invalid_type',
      'quantity quantity',
      'unit invalid_type',
    ]);
    for (const { message } of refused.body.errors) expect(message.length).toBeGreaterThan(10);
  });

  it('names fields inside of fields', async () => {
    const { owner } = await household();
    const refused = await owner.post('/v1/scopes', {
      name: 'Cabin',
      members: [
        { email: 'robin@example.com', role: 'editor' },
        { email: 'nobody', role: 'king' },
      ],
      monthStartsOn: 29,
    });
    expect(issues(refused)).toEqual([
      'members[1].email invalid_format',
      'members[1].role unknown_role',
      'monthStartsOn too_big',
    ]);
  });

  it('is explained in the language of Accept-Language', async () => {
    const { path, owner } = await household();
    const in_ = (language: string) =>
      owner.post(`${path}/lists`, { name: '' }, { headers: { 'Accept-Language': language } });
    const [swedish, english, neither] = [await in_('sv-SE, en;q=0.5'), await in_('en-GB'), await in_('de')];
    expect([swedish.body.title, swedish.body.errors[0].message, swedish.headers.get('content-language')]).toEqual([
      'Några fält är fel',
      'måste ha minst 1 tecken',
      'sv',
    ]);
    expect([english.body.title, neither.body.title, neither.headers.get('content-language')]).toEqual([
      'Some fields are wrong',
      'Some fields are wrong',
      'en',
    ]);
  });

  const deep = (depth: number) => '[{"a":'.repeat(depth) + '1' + '}]'.repeat(depth);
  const bodies: [string, string | Uint8Array, number][] = [
    ['half of a JSON', '{"name":', 400],
    ['nothing', '', 400],
    ['no object', '"Groceries"', 422],
    ['null', 'null', 422],
    ['a list', '[]', 422],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0x6e, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400],
    ['half a character', '{"name":"\\ud83d"}', 422],
    ['a NUL', '{"name":"a\\u0000b"}', 422],
    ['a line break in a name', '{"name":"a\\nb"}', 422],
    ['__proto__', '{"name":"Groceries","__proto__":{"admin":true}}', 422],
    ['constructor', '{"name":"Groceries","constructor":{"prototype":{}}}', 422],
    ['JSON nested 50 deep', `{"name":${deep(50)}}`, 400],
    ['JSON nested 20,000 deep', `{"name":${deep(20_000)}}`, 400],
    ['a number for a name', '{"name":1e400}', 422],
    ['an object for a name', '{"name":{"$ne":null}}', 422],
    ['another’s role', '{"name":"Groceries","role":"owner"}', 422],
    ['a name of 201 characters', `{"name":"${'x'.repeat(201)}"}`, 422],
    ['an id that is none', '{"name":"Groceries","id":"1"}', 422],
    ['a role’s id, which is no RFC 9562 UUID', '{"name":"Groceries","id":"11111111-1111-1111-1111-111111111111"}', 422],
    ['257 KiB', JSON.stringify({ name: 'x'.repeat(257 * 1024) }), 413],
    ['10 MB', JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) }), 413],
  ];

  it('of any kind is no server error, and writes nothing', async () => {
    const { path, owner, scope } = await household();
    const before = await recordsIn(scopePartition(ScopeId.parse(scope.id)));
    for (const [name, raw, status] of bodies) {
      const answer = await owner
        .post(`${path}/lists`, undefined, { raw, headers: { 'Content-Type': 'application/json' } })
        .catch(() => undefined);
      // A client may hang up when it reads 413 while it still sends: that is no answer, but none is owed.
      if (answer || status !== 413) expect([name, answer?.status]).toEqual([name, status]);
    }
    expect(await recordsIn(scopePartition(ScopeId.parse(scope.id)))).toEqual(before);
    expect(JSON.stringify(Object.prototype)).toBe('{}');
  });

  it('may be anything that JSON can be: no 5xx, and nothing written but what was answered with 201', async () => {
    const { path, owner } = await household();
    let made = 0;
    const fields = fc.dictionary(
      fc.constantFrom(
        'name',
        'kind',
        'amount',
        'date',
        'tagIds',
        'categoryId',
        'paidBy',
        'split',
        'exchange',
        'id',
        'description',
        'currency',
        'quantity',
        'toString',
      ),
      fc.oneof(fc.jsonValue(), fc.bigInt().map(Number), fc.string({ unit: 'binary' })),
      { maxKeys: 6 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('lists', 'transactions'), fields, async (noun, body) => {
        const { status } = await owner.post(`${path}/${noun}`, body);
        expect([201, 400, 422]).toContain(status);
        made += Number(status === 201 && noun === 'lists');
      }),
      { numRuns: runs(150) },
    );
    expect((await owner.get(`${path}/lists?limit=100`)).body.page.total).toBe(made);
  });

  it('of another type than JSON is 415, and a patch may say that it is a merge patch', async () => {
    const { path, owner } = await household();
    const made = await owner.post(`${path}/lists`, { name: 'Groceries' });
    const send = (method: string, type: string) =>
      request(
        method,
        method === 'POST' ? `${path}/lists` : `${path}/lists/${made.body.id}`,
        owner.token,
        { name: 'New' },
        { headers: { 'Content-Type': type } },
      );
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=latin1',
      'application/merge-patch+json',
    ];
    expect(await Promise.all(types.map(async (type) => (await send('POST', type)).status))).toEqual([
      415, 415, 415, 415,
    ]);
    for (const type of ['application/merge-patch+json', 'application/json; charset=UTF-8', 'APPLICATION/JSON'])
      expect((await send('PATCH', type)).status).toBe(200);
  });

  it('where none is taken is refused, unless it is an empty object', async () => {
    const { path, owner } = await household();
    const made = await owner.post(`${path}/lists`, { name: 'Groceries' });
    await owner.delete(`${path}/lists/${made.body.id}`);
    expect((await owner.post(`${path}/lists/${made.body.id}/restore`, { name: 'New' })).status).toBe(422);
    expect((await owner.post(`${path}/lists/${made.body.id}/restore`, {})).status).toBe(200);
  });
});

describe('text in any script', () => {
  it.each([
    'قائمة المشتريات',
    'רשימת קניות',
    '買い物リスト',
    '👩‍👩‍👧‍👦 family 🧀',
    'Å̈ngström',
    'می‌خواهم',
    '"quotes" & <b>tags</b>',
    '{name}',
    '#0 :0',
  ])('comes back as it was: %s', async (name) => {
    const { path, owner } = await household();
    const made = await owner.post(`${path}/lists`, { name });
    expect([made.status, (await owner.get(`${path}/lists/${made.body.id}`)).body.name]).toEqual([201, name]);
    expect(
      (await owner.get(`${path}/lists?q=${encodeURIComponent(/^.{1,4}/u.exec(name)?.[0] ?? '')}`)).body.items,
    ).toHaveLength(1);
  });
});

describe('an id that a client chose', () => {
  it('is taken, in lower case, and once', async () => {
    const { path, owner } = await household();
    for (const id of ['0190A0A0-0000-7000-8000-00000000ABCD', 'f47ac10b-58cc-4372-a567-0e02b2c3d479']) {
      const made = await owner.post(`${path}/lists`, { name: 'Groceries', id });
      expect([made.status, made.body.id]).toEqual([201, id.toLowerCase()]);
      const again = await owner.post(`${path}/lists`, { name: 'Groceries', id });
      expect([again.status, again.body.type]).toEqual([409, 'https://hearth.example/problems/already-exists']);
      expect((await owner.get(`${path}/lists/${id}`)).status).toBe(200);
    }
  });
});
