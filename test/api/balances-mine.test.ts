import { describe, expect, it } from '@jest/globals';
import { household, join } from '../support/household';
import { type Json, person, type Person } from '../support/person';

const year = 'from=2026-01&to=2026-12';
const dinner = { kind: 'expense', amount: 1_000, date: '2026-11-21' };
const weighted = (...weights: (readonly [Person, number])[]) => ({
  mode: 'shares',
  shares: weights.map(([{ userId }, value]) => ({ userId, value })),
});
const spentBy = async (reader: Person, query = year): Promise<Json> =>
  (await reader.get(`/v1/me/balances?${query}`)).body.spent.items;
const figures = (items: Json): unknown =>
  items.map((one: Json) => [one.currency, one.share.expense, one.total.expense, one.share.income, one.total.income]);

/** Makes a group of `owner` and somebody who is in no other. */
const another = async (owner: Person, settings: object = {}) => {
  const { body } = await owner.post('/v1/scopes', {
    name: 'Cabin',
    currency: 'SEK',
    timeZone: 'Europe/Stockholm',
    ...settings,
  });
  return { path: `/v1/scopes/${body.id}`, guest: await join(owner, String(body.id), 'editor') };
};

describe('what is between me and others over all groups', () => {
  it('is one figure a person and currency, with the groups it comes from', async () => {
    const { path, scope, owner, admin } = await household();
    const cabin = await another(owner);
    await owner.patch('/v1/me', { displayName: 'Alice' });
    await owner.post(`${path}/transactions`, { ...dinner, split: weighted([owner, 1], [admin, 1]) });
    await cabin.guest.post(`${cabin.path}/transactions`, {
      ...dinner,
      amount: 600,
      split: weighted([owner, 1], [cabin.guest, 1]),
    });
    const { body } = await owner.get('/v1/me/balances');
    expect(body.items.map(({ currency, net }: Json) => [currency, net])).toEqual([['SEK', 200]]);
    expect(Object.fromEntries(body.items[0].people.map(({ userId, net }: Json) => [userId, net]))).toEqual({
      [admin.userId]: 500,
      [cabin.guest.userId]: -300,
    });
    expect((await admin.get('/v1/me/balances')).body.items[0].people).toEqual([
      {
        userId: owner.userId,
        displayName: 'Alice',
        net: -500,
        groups: [{ scopeId: scope.id, name: 'Elm Street 4', net: -500 }],
      },
    ]);
  });
});

describe('my own share of what groups spent', () => {
  it('is the sum of what each group’s summary by member shows, less what was refunded', async () => {
    const { path, owner, admin, editor } = await household({ monthStartsOn: 25 });
    const cabin = await another(owner);
    const { body: bought } = await admin.post(`${path}/transactions`, {
      ...dinner,
      split: weighted([owner, 2], [admin, 1], [editor, 4]),
    });
    await admin.post(`${path}/transactions`, { kind: 'income', amount: 300, date: '2026-11-25', refundOf: bought.id });
    await admin.post(`${path}/transactions`, { kind: 'income', amount: 210, date: '2026-11-25' });
    await owner.post(`${path}/transactions`, { ...dinner, amount: 77, date: '2026-03-01', split: null });
    await admin.post(`${path}/settlements`, { from: owner.userId, to: admin.userId, amount: 5, date: '2026-11-21' });
    await cabin.guest.post(`${cabin.path}/transactions`, {
      ...dinner,
      amount: 501,
      currency: 'EUR',
      exchange: { amount: 5_555 },
    });
    const rows = await Promise.all(
      [path, cabin.path].map(async (at) => (await owner.get(`${at}/summary?${year}&groupBy=member`)).body),
    );
    const mine = rows.flatMap(({ months }: Json) =>
      months.flatMap(({ groups }: Json) => groups.filter(({ id }: Json) => id === owner.userId)),
    );
    const sum = (all: Json[], measure: string) => all.reduce((so: number, one) => so + Number(one[measure]), 0);
    const totals = rows.map(({ total }) => total);
    expect(figures(await spentBy(owner))).toEqual([
      ['SEK', sum(mine, 'expense'), sum(totals, 'expense'), sum(mine, 'income'), sum(totals, 'income')],
    ]);
    expect(sum(totals, 'expense')).toBe(6_332);
    expect(sum(mine, 'income')).toBeGreaterThan(0);
  });

  it('is of the months asked for, which start on each group’s own day; unless asked otherwise of its current one', async () => {
    const { path, scope, owner } = await household({ monthStartsOn: 25 });
    const cabin = await another(owner);
    for (const at of [path, cabin.path]) {
      for (const [date, amount] of [
        ['2026-10-31', 1],
        ['2026-11-01', 20],
        ['2026-11-24', 300],
        ['2026-11-25', 4_000],
        ['2026-11-30', 50_000],
        ['2026-12-24', 600_000],
        ['2026-12-25', 7_000_000],
      ])
        await owner.post(`${at}/transactions`, { ...dinner, date, amount });
    }
    const [{ groups }] = await spentBy(owner, 'from=2026-11');
    expect(Object.fromEntries(groups.map((one: Json) => [one.name, [one.from, one.to, one.total.expense]]))).toEqual({
      'Elm Street 4': ['2026-11-25', '2026-12-24', 654_000],
      Cabin: ['2026-11-01', '2026-11-30', 54_320],
    });
    const { path: fresh, owner: founder } = await household();
    expect(await spentBy(founder, '')).toEqual([]);
    await founder.post(`${fresh}/transactions`, { kind: 'expense', amount: 10 });
    expect(figures(await spentBy(founder, ''))).toEqual([['SEK', 2, 10, 0, 0]]);
    expect(groups.map((one: Json) => one.scopeId)).toContain(scope.id);
  });

  it('keeps currencies apart', async () => {
    const { path, owner, admin } = await household();
    const split = weighted([owner, 1], [admin, 3]);
    await owner.post(`${path}/transactions`, { ...dinner, split });
    await owner.post(`${path}/transactions`, { ...dinner, amount: 40, currency: 'EUR', split });
    expect(figures(await spentBy(admin))).toEqual([
      ['EUR', 30, 40, 0, 0],
      ['SEK', 750, 1_000, 0, 0],
    ]);
  });

  it('shows a group that spent without me with a share of nothing, and none whose transactions are all deleted', async () => {
    const { path, owner, admin, viewer } = await household();
    const { body } = await owner.post(`${path}/transactions`, { ...dinner, split: weighted([owner, 1], [admin, 1]) });
    expect(figures(await spentBy(viewer))).toEqual([['SEK', 0, 1_000, 0, 0]]);
    await owner.delete(`${path}/transactions/${body.id}`);
    expect(await spentBy(viewer)).toEqual([]);
  });

  it('leaves out groups one left, deleted groups and the personal scope', async () => {
    const { path, owner, editor } = await household();
    const cabin = await another(owner);
    for (const at of [path, cabin.path, '/v1/scopes/personal'])
      await owner.post(`${at}/transactions`, { ...dinner, split: undefined });
    expect(figures(await spentBy(owner))).toEqual([['SEK', 700, 2_000, 0, 0]]);
    await owner.delete(cabin.path);
    expect(figures(await spentBy(owner))).toEqual([['SEK', 200, 1_000, 0, 0]]);
    await editor.delete(`${path}/members/me`);
    expect(await spentBy(editor)).toEqual([]);
  });

  it('is of all groups, however many', async () => {
    const somebody = await person();
    const several = Array.from({ length: 51 }, (_, index) => `Trip ${index}`);
    for (const name of several) {
      const { body } = await somebody.post('/v1/scopes', { name, currency: 'SEK' });
      await somebody.post(`/v1/scopes/${body.id}/transactions`, { ...dinner, amount: 1 });
    }
    const [{ groups, share }] = await spentBy(somebody);
    expect([groups.map(({ name }: Json) => name).sort(), share.expense]).toEqual([several.toSorted(), 51]);
  });

  it('refuses a range that is backwards, too wide or no range', async () => {
    const somebody = await person();
    const refused = async (query: string) => {
      const { status, body } = await somebody.get(`/v1/me/balances?${query}`);
      return [status, body.errors?.[0].path, body.errors?.[0].code];
    };
    expect(await refused('from=2026-02&to=2026-01')).toEqual([400, 'from', 'range']);
    expect(await refused('from=2016-12&to=2026-12')).toEqual([400, 'to', 'too_wide']);
    expect(await refused('to=2026-13')).toEqual([400, 'to', 'month']);
    expect(await refused('groupBy=month')).toEqual([400, 'groupBy', 'unknown_parameter']);
    expect((await somebody.get('/v1/me/balances?from=2017-01&to=2026-12')).body).toEqual({
      items: [],
      spent: { items: [] },
    });
  });
});
