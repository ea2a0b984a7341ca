import { beforeAll, describe, expect, it } from '@jest/globals';
import { recordMany, relocationsIn, standsIn } from '../support/many-transactions';
import { memoryTable } from '../support/memory-table';
import { person, type Person, request } from '../support/person';

memoryTable();

describe('the header Idempotency-Key', () => {
  let ann: Person;
  beforeAll(async () => {
    ann = await person();
  });
  const key = (value: string) => ({ headers: { 'Idempotency-Key': value } });
  const make = (value: string, name = 'Cabin') => ann.post('/v1/scopes', { name }, key(value));
  const replayed = 'idempotency-replayed';

  it('gives the first answer again, and says so', async () => {
    const [first, again] = [await make('once'), await make('once')];
    expect([first.status, first.headers.get(replayed)]).toEqual([201, null]);
    expect([again.status, again.headers.get(replayed), again.body]).toEqual([201, 'true', first.body]);
    for (const name of ['etag', 'location', 'content-type'])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
  });

  it('is refused with another body, and at another address', async () => {
    const made = await make('one');
    const type = 'https://hearth.example/problems/idempotency-key-reused';
    expect(await make('one', 'Boat')).toMatchObject({ status: 422, body: { type } });
    for (const collection of ['lists', 'tags'] as const) {
      const answer = await ann.post(`/v1/scopes/${made.body.id}/${collection}`, { name: 'Cabin' }, key('other'));
      expect(answer.status).toBe(collection === 'lists' ? 201 : 422);
    }
  });

  it('has 1 to 255 printable characters', async () => {
    for (const value of ['', 'x'.repeat(256), 'tab\there', 'éa', 'aé'])
      expect(await make(value)).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'Idempotency-Key', code: 'key_length' }] },
      });
    expect((await make('x'.repeat(255))).status).toBe(201);
  });

  it('says nothing where nothing is posted', async () => {
    expect((await ann.get('/v1/me', key('x'.repeat(256)))).status).toBe(200);
    const { body } = await make('for a change');
    const change = () => ann.patch(`/v1/scopes/${body.id}`, { name: 'Boat' }, key('for a change'));
    expect([(await change()).status, (await change()).headers.get(replayed)]).toEqual([200, null]);
  });

  it('says nothing where nobody is signed in', async () => {
    const stop = (options = {}) => request('POST', '/v1/unsubscribe/none', undefined, undefined, options);
    const [without, withIt] = [await stop(), await stop(key('x'.repeat(256)))];
    expect([withIt.status, withIt.body.errors]).toEqual([without.status, without.body.errors]);
  });

  it('is no key where it is absent: the same request has its effect each time', async () => {
    const plain = async () => (await ann.post('/v1/scopes', { name: 'Cabin' })).body.id;
    expect(await plain()).not.toBe(await plain());
  });

  /** A hundred expenses with notes, and a call that duplicates them. */
  const spent = async (notes: (index: number) => string): Promise<object> => {
    const bodies = Array.from({ length: 100 }, (_, index) => ({ kind: 'expense', amount: 1, notes: notes(index) }));
    const ids: string[] = [];
    for (const from of [0, 34, 68])
      ids.push(...(await recordMany(ann, '/v1/scopes/personal', bodies.slice(from, from + 34))));
    return { ids, toScopeId: ann.userId };
  };
  const duplicate = (body: object, value: string) =>
    ann.post('/v1/scopes/personal/transactions/duplicate', body, key(value));

  it('gives again what no record would hold as it is, and refuses what none holds at all before anything is written', async () => {
    const long = await spent(() => 'åäö '.repeat(500));
    const [first, again] = [await duplicate(long, 'long'), await duplicate(long, 'long')];
    expect([first.status, first.body.items.length]).toEqual([201, 100]);
    expect(Buffer.byteLength(JSON.stringify(first.body))).toBeGreaterThan(400 * 1024);
    expect([again.headers.get(replayed), again.body]).toEqual(['true', first.body]);
    const letter = (index: number): string =>
      String.fromCharCode(0x4e00 + ((index * index * 31 + index * 7_919) % 20_011));
    const various = await spent((at) =>
      Array.from({ length: 2_000 }, (_, index) => letter(at * 2_000 + index)).join(''),
    );
    const stood = await standsIn(ann.userId);
    const begun = (await relocationsIn(ann.userId)).length;
    const refused = await duplicate(various, 'various');
    expect([refused.status, refused.body.what]).toEqual([409, 'bytes in one record']);
    expect([await standsIn(ann.userId), (await relocationsIn(ann.userId)).length]).toEqual([stood, begun]);
  });

  it('keeps no refusal', async () => {
    expect([(await make('refused', '')).status, (await make('refused')).status]).toEqual([422, 201]);
  });
});
