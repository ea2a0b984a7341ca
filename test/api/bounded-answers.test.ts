import { expect, it } from '@jest/globals';
import { household } from '../support/household';
import { type Answer, type Json } from '../support/person';

const sizeOf = ({ body }: Answer): number => Buffer.byteLength(JSON.stringify(body));
const fields = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${String(index)}`, 1]));
/** A problem's own words, and 100 entries of a name, a code and a sentence. */
const enough = 16 * 1024;

it('names at most 100 wrong fields; the last entry says how many more there are, in both languages', async () => {
  const { path, owner } = await household();
  const send = (count: number, language = 'en') =>
    owner.post(`${path}/lists`, { name: 'Groceries', ...fields(count) }, { headers: { 'Accept-Language': language } });
  expect((await send(100)).body.errors.map(({ path: field }: Json) => field)).toEqual(Object.keys(fields(100)));
  for (const count of [101, 150, 20_000]) {
    const refused = await send(count);
    expect([refused.status, refused.body.errors.length, sizeOf(refused) < enough]).toEqual([422, 100, true]);
    expect(refused.body.errors.at(-2)).toMatchObject({ path: 'f98', code: 'unknown_field' });
    expect(refused.body.errors.at(-1)).toEqual({
      path: '',
      code: 'more',
      message: `and ${String(count - 99)} more; fix these first`,
    });
  }
  expect((await send(20_000, 'sv')).body.errors.at(-1).message).toBe('och 19901 till; rätta dessa först');
});

it('counts what is wrong in several places together', async () => {
  const { owner } = await household();
  const refused = await owner.post('/v1/scopes', {
    name: '',
    currency: 'XYZ',
    ...fields(400),
    members: [{ email: 'robin@example.com', role: 'editor', ...fields(400) }],
  });
  const { errors } = refused.body;
  expect([errors.length, errors.at(-1).code, sizeOf(refused) < enough]).toEqual([100, 'more', true]);
  expect(Number(/\d+/.exec(errors.at(-1).message)?.[0]) + 99).toBe(802);
});

it('gives back no more than the beginning of a name that is as long as the body', async () => {
  const { path, owner } = await household();
  for (const name of ['x'.repeat(200_000), '😀'.repeat(50_000), `${'a.'.repeat(90_000)}z`]) {
    const refused = await owner.post(`${path}/lists`, { name: 'Groceries', [name]: 1 });
    expect([
      refused.status,
      sizeOf(refused) < 2_048,
      refused.body.errors[0].path.length <= 201,
      refused.body.errors[0].path.isWellFormed(),
    ]).toEqual([422, true, true, true]);
  }
});

it('is bounded where everything is wrong: lists of 80,000, nesting, a batch of 100 wrong operations, a query of a thousand', async () => {
  const { path, owner } = await household();
  const list = await owner.post(`${path}/lists`, { name: 'Groceries' });
  const long = [
    await owner.post('/v1/scopes', { name: 'Cabin', members: Array.from({ length: 80_000 }, () => ({})) }),
    await owner.post('/v1/scopes', { name: 'Cabin', members: Array.from({ length: 10 }, () => fields(2_000)) }),
    await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 1,
      tagIds: Array.from({ length: 100_000 }, () => 1),
    }),
    await owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: 1,
      split: { mode: 'shares', shares: Array.from({ length: 100 }, () => ({ userId: 1, value: 'x', ...fields(20) })) },
    }),
    await owner.get(`${path}/lists?${Array.from({ length: 1_000 }, (_, index) => `p${String(index)}`).join('&')}`),
    await owner.get(`${path}/transactions?${Array.from({ length: 200 }, () => 'tagId=x').join('&')}`),
  ];
  for (const [index, answer] of long.entries())
    expect([
      index,
      answer.status === 422 || answer.status === 400,
      sizeOf(answer) < enough,
      answer.body.errors.length <= 100,
    ]).toEqual([index, true, true, true]);
  const operations = Array.from({ length: 100 }, (_, index) => ({
    op: 'create',
    body: { name: `Milk ${String(index)}`, ...fields(200) },
  }));
  const batch = await owner.post(`${path}/lists/${list.body.id}/items/batch`, { operations });
  expect([batch.status, sizeOf(batch) < 200 * 1024, batch.body.results.length]).toEqual([200, true, 100]);
  for (const { problem } of batch.body.results)
    expect([problem.errors.length, problem.errors.at(-1).message]).toEqual([10, 'and 191 more; fix these first']);
});

it('leaves out a Link header that would be longer than an answer may carry: the body says where it goes on', async () => {
  const { path, owner } = await household();
  for (const name of ['One', 'Two', 'Three']) await owner.post(`${path}/lists`, { name });
  const short = await owner.get(`${path}/lists?limit=1&q=e`);
  const long = await owner.get(`${path}/lists?limit=1&q=${'%E3%80%80'.repeat(800)}e`);
  expect([
    short.headers.get('link')?.includes('cursor='),
    long.status,
    long.headers.get('link'),
    typeof long.body.page.next,
  ]).toEqual([true, 200, null, 'string']);
});
