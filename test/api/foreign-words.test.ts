import { describe, expect, it } from '@jest/globals';
import { household } from '../support/household';
import { type Answer, type Json, person, request } from '../support/person';

/**
 * The names that every object has without anybody's doing: in a look-up that forgets it, these are roles,
 * currencies and fields.
 */
const inherited = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  '__lookupSetter__',
  'prototype',
];
/** The same in other letters, and words that only look like ours. */
const alike = [
  'Constructor',
  'CONSTRUCTOR',
  '__PROTO__',
  'ｅditor',
  'еditor',
  'edıtor',
  'editor\u200b',
  'length',
  'name',
  'undefined',
  'null',
  '0',
];
const words = [...inherited, ...alike];
/** The words that are stored as names: one after the other, since all are of one group. */
const stored = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
const each = (all: readonly string[], act: (word: string) => Promise<void>) => Promise.all(all.map(act));
const problem = (code: string): string => `https://hearth.example/problems/${code}`;
const saying = ({ status, body }: Answer): unknown => [
  status,
  body.errors?.map(({ path, code }: Json) => `${path} ${code}`),
];

describe('a role that is none', () => {
  it('is refused wherever a role can be given, and nobody is invited', async () => {
    const { path, owner, viewer } = await household();
    const guest = await person();
    await each(words, async (role) => {
      expect([role, saying(await owner.post(`${path}/invitations`, { email: guest.email, role }))]).toEqual([
        role,
        [422, ['role unknown_role']],
      ]);
      expect([role, saying(await owner.post(`${path}/invitations`, { userId: guest.userId, role }))]).toEqual([
        role,
        [422, ['role unknown_role']],
      ]);
      expect([role, saying(await owner.patch(`${path}/members/${viewer.userId}`, { role }))]).toEqual([
        role,
        [422, ['role unknown_role']],
      ]);
      const members = [
        { email: guest.email, role: 'editor' },
        { userId: guest.userId, role },
      ];
      expect([role, saying(await owner.post('/v1/scopes', { name: 'Cabin', members }))]).toEqual([
        role,
        [422, ['members[1].role unknown_role']],
      ]);
    });
    expect((await guest.get('/v1/me/invitations')).body.items).toEqual([]);
    expect((await viewer.get(path)).body.role).toBe('viewer');
  });
});

describe('a word of a stranger', () => {
  it('names no query parameter, and no value of one', async () => {
    const { path, owner } = await household();
    await each(inherited, async (word) => {
      expect([word, saying(await owner.get(`${path}/lists?${word}=1`))]).toEqual([
        word,
        [400, [`${word} unknown_parameter`]],
      ]);
      expect([word, saying(await owner.get(`${path}/lists?${word}=1&${word}=2`))]).toEqual([
        word,
        [400, [`${word} unknown_parameter`]],
      ]);
      const valued = [
        `lists?sort=${word}`,
        `transactions?sort=-${word}`,
        `summary?groupBy=${word}`,
        `summary?currency=${word}`,
        `categories?kind=${word}`,
        `invitations?status=${word}`,
        `activity?type=${word}`,
        `transactions?kind=${word}`,
      ];
      for (const query of valued) expect([query, (await owner.get(`${path}/${query}`)).status]).toEqual([query, 400]);
    });
  });

  it('names no field, operation, kind, currency, mode or type', async () => {
    const { path, owner } = await household();
    const list = await owner.post(`${path}/lists`, { name: 'Groceries' });
    await each(inherited, async (word) => {
      const operation = { op: word, id: crypto.randomUUID(), body: {} };
      const refusals: [string, object, string][] = [
        [`${path}/lists/${list.body.id}/items/batch`, { operations: [operation] }, 'operations[0].op invalid_value'],
        [
          `${path}/changes`,
          { operations: [{ ...operation, op: 'create', type: word }] },
          'operations[0].type invalid_value',
        ],
        [`${path}/transactions`, { kind: word, amount: 1 }, 'kind invalid_value'],
        [`${path}/transactions`, { kind: 'expense', amount: 1, currency: word }, 'currency invalid_value'],
        [
          `${path}/transactions`,
          { kind: 'expense', amount: 1, split: { mode: word, shares: [{ userId: owner.userId }] } },
          'split.mode invalid_value',
        ],
        ['/v1/scopes', { name: 'Cabin', currency: word }, 'currency invalid_value'],
        ['/v1/scopes', { name: 'Cabin', weekStart: word }, 'weekStart invalid_value'],
        [`${path}/sources`, { name: 'Card', kind: word }, 'kind invalid_value'],
        [`${path}/categories`, { name: 'Food', kind: word }, 'kind invalid_value'],
      ];
      for (const [to, body, issue] of refusals)
        expect([word, to, saying(await owner.post(to, body))]).toEqual([word, to, [422, [issue]]]);
      const raw = `{"name":"Groceries","${word}":{"role":"owner"}}`;
      expect([word, saying(await owner.post(`${path}/lists`, undefined, { raw }))]).toEqual([
        word,
        [422, [`${word} unknown_field`]],
      ]);
    });
  });

  it('names no language and no media type: messages are English, and what can’t be given is 406 or 415', async () => {
    const { path, owner } = await household();
    await each(inherited, async (word) => {
      const refused = await owner.post(
        `${path}/lists`,
        { name: '' },
        { headers: { 'Accept-Language': `${word}, ${word}-SE;q=0.9` } },
      );
      expect([word, refused.headers.get('content-language'), refused.body.errors[0].message]).toEqual([
        word,
        'en',
        'must have at least 1 characters',
      ]);
      expect([word, (await owner.get(path, { headers: { Accept: `application/${word}` } })).status]).toEqual([
        word,
        406,
      ]);
      expect([
        word,
        (await owner.post(`${path}/lists`, { name: 'x' }, { headers: { 'Content-Type': `${word}/${word}` } })).status,
      ]).toEqual([word, 415]);
    });
  });

  it('names no scope, list, person, token or page', async () => {
    const { path, owner } = await household();
    await each(inherited, async (word) => {
      for (const address of [
        `/v1/scopes/${word}`,
        `${path}/lists/${word}`,
        `${path}/members/${word}`,
        `/v1/me/invitations/${word}`,
        `/v1/invitations/${word}`,
        `/v1/${word}`,
        `/${word}`,
        `/docs/${word}`,
      ]) {
        const answer = await request('GET', address, owner.token);
        expect([address, [403, 404, 405].includes(answer.status)]).toEqual([address, true]);
      }
    });
  });

  it('may be what something is called: it comes back as it was, and is found', async () => {
    const { path, owner } = await household();
    const list = await owner.post(`${path}/lists`, { name: 'Groceries' });
    for (const name of stored) {
      const item = await owner.post(`${path}/lists/${list.body.id}/items`, { name, unit: name, notes: name });
      expect([item.status, item.body.name, item.body.unit]).toEqual([201, name, name]);
      expect((await owner.post(`${path}/tags`, { name })).status).toBe(201);
      expect([name, (await owner.post(`${path}/tags`, { name })).body.type]).toEqual([name, problem('name-taken')]);
      expect(
        (await owner.get(`${path}/lists/${list.body.id}/items?q=${name}`)).body.items.map((one: Json) => one.name),
      ).toContain(name);
    }
    const told = (await owner.get(`${path}/changes`)).body.items
      .filter((one: Json) => one.type === 'tag')
      .map((one: Json) => one.record.name);
    expect(told.sort()).toEqual([...stored].sort());
  });
});
