import { describe, expect, it } from '@jest/globals';
import { household } from '../support/household';
import { request } from '../support/person';

const listed = async () => {
  const all = await household();
  const made = await all.owner.post(`${all.path}/lists`, { name: 'Groceries' });
  const one = `${all.path}/lists/${made.body.id}`;
  const etag = async () => (await all.owner.get(one)).headers.get('etag') ?? '';
  return { ...all, one, made, etag };
};

describe('an ETag', () => {
  it('is the version and a hash, quoted', async () => {
    const { made } = await listed();
    expect(made.headers.get('etag')).toMatch(/^"1\.[\w-]{10}"$/);
  });

  it('is of one record: collections have none', async () => {
    const { path, owner } = await listed();
    expect((await owner.get(`${path}/lists`)).headers.get('etag')).toBeNull();
  });

  it('changes when others change what is counted, while the version stays', async () => {
    const { one, owner, etag } = await listed();
    const before = await etag();
    await owner.post(`${one}/items`, { name: 'Milk' });
    const after = await etag();
    expect([before === after, before.split('.')[0], after.split('.')[0]]).toEqual([false, '"1', '"1']);
    expect((await owner.patch(one, { name: 'New' }, { headers: { 'If-Match': before } })).status).toBe(200);
  });

  it('differs between people who see it by different roles', async () => {
    const { one, viewer, etag } = await listed();
    expect((await viewer.get(one)).headers.get('etag')).not.toBe(await etag());
  });
});

describe('If-None-Match', () => {
  it.each([
    ['the same ETag', (etag: string) => etag, 304],
    ['a weak one', (etag: string) => `W/${etag}`, 304],
    ['one of several', (etag: string) => `"9.other", ${etag}`, 304],
    ['any', () => '*', 304],
    ['another', () => '"1.abcdefghij"', 200],
  ])('with %s', async (_, tags, status) => {
    const { one, owner, etag } = await listed();
    const answer = await owner.get(one, { headers: { 'If-None-Match': tags(await etag()) } });
    expect([answer.status, answer.body === '']).toEqual([status, status === 304]);
  });

  it('is answered alike to HEAD', async () => {
    const { one, owner, etag } = await listed();
    const [known, head] = [{ headers: { 'If-None-Match': await etag() } }, await request('HEAD', one, owner.token)];
    expect([head.status, head.headers.get('etag'), head.body]).toEqual([200, known.headers['If-None-Match'], '']);
    expect(head.headers.get('content-length')).toBe((await owner.get(one)).headers.get('content-length'));
    const unchanged = await request('HEAD', one, owner.token, undefined, known);
    expect([unchanged.status, unchanged.headers.get('etag')]).toEqual([304, known.headers['If-None-Match']]);
  });

  it('gives the new state once something changed', async () => {
    const { one, owner, etag } = await listed();
    const known = { headers: { 'If-None-Match': await etag() } };
    await owner.post(`${one}/items`, { name: 'Milk' });
    expect((await owner.get(one, known)).body.itemCount).toBe(1);
  });

  it('opens no door: who may not read gets no 304', async () => {
    const { one, stranger, etag } = await listed();
    expect((await stranger.get(one, { headers: { 'If-None-Match': await etag() } })).status).toBe(404);
  });
});

describe('If-Match', () => {
  it('lets a change of that version through, and refuses every later one with nothing changed', async () => {
    const { one, owner, etag } = await listed();
    const seen = { headers: { 'If-Match': await etag() } };
    expect((await owner.patch(one, { name: 'First' }, seen)).status).toBe(200);
    const refused = await owner.patch(one, { name: 'Second' }, seen);
    expect([refused.status, refused.body.type]).toEqual([412, 'https://hearth.example/problems/version-changed']);
    expect((await owner.delete(one, seen)).status).toBe(412);
    expect((await owner.get(one)).body).toMatchObject({ name: 'First', version: 2, deletedAt: null });
  });

  it('with * asks only that the record is there', async () => {
    const { one, path, owner } = await listed();
    expect((await owner.patch(one, { name: 'New' }, { headers: { 'If-Match': '*' } })).status).toBe(200);
    expect(
      (
        await owner.patch(
          `${path}/lists/0190a0a0-0000-7000-8000-000000000000`,
          { name: 'New' },
          { headers: { 'If-Match': '*' } },
        )
      ).status,
    ).toBe(404);
  });

  it.each(['1', 'nonsense', '"x.y"', '"1.a", "2.b"'])('of the form %s is a bad request', async (tag) => {
    const { one, owner } = await listed();
    const { status, body } = await owner.patch(one, { name: 'New' }, { headers: { 'If-Match': tag } });
    expect([status, body.errors[0].path]).toEqual([400, 'If-Match']);
  });

  it('holds for what is the caller’s own as well', async () => {
    const { owner } = await household();
    const seen = { headers: { 'If-Match': (await owner.get('/v1/me')).headers.get('etag') ?? '' } };
    expect([
      (await owner.patch('/v1/me', { displayName: 'Robin' }, seen)).status,
      (await owner.patch('/v1/me', { displayName: 'Kim' }, seen)).status,
    ]).toEqual([200, 412]);
    expect((await owner.get('/v1/me')).body.displayName).toBe('Robin');
  });
});
