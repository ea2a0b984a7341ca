import { describe, expect, it } from '@jest/globals';
import { ScopeId, UserId } from '../../shared/core/ids';
import { day, instant } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { heading } from '../support/headings';
import { household } from '../support/household';
import { type Json, type Person } from '../support/person';
import { setAttributes } from '../support/set-attributes';
import fc from '../support/fast-check';
import { runs } from '../support/generated';
import { idsIn, shownTo, spender } from '../support/shown-to';

const labelled = async (owner: Person, path: string) => {
  const [food, rent, trip, bank] = await Promise.all([
    heading(owner, path, 'categories', 'Food'),
    heading(owner, path, 'categories', 'Rent'),
    heading(owner, path, 'tags', 'Trip'),
    owner.post(`${path}/sources`, { name: 'Bank', kind: 'bank', currency: 'SEK' }).then(({ body }) => body.id),
  ]);
  return { food, rent, trip, bank };
};

describe('a slice', () => {
  it('shows what is inside it as it is now, with the names of what that names, and nothing else', async () => {
    const { path, owner, editor } = await household();
    const { food, rent, trip, bank } = await labelled(owner, path);
    const spend = spender(owner, path);
    const days = { from: '2026-07-01', to: '2026-07-31' };
    const { guest, at } = await shownTo(owner, path, { ...days, categoryIds: [food], tagIds: [trip] });
    const inside = await spend({
      categoryId: food,
      tagIds: [trip],
      sourceId: bank,
      paidBy: [{ userId: editor.userId }],
    });
    const outside = await spend({ categoryId: rent, tagIds: [trip] });
    await spend({ categoryId: food, tagIds: [trip], date: '2026-08-01' });
    const shown = await guest.get(`${at}/transactions`);
    expect(idsIn(shown)).toEqual([inside]);
    const names = Object.fromEntries(shown.body.items[0].names.map(({ id, name }: Json) => [id, name]));
    expect(names).toMatchObject({ [food]: 'Food', [trip]: 'Trip', [bank]: 'Bank', [editor.userId]: 'New member' });
    expect(Object.keys(names)).not.toContain(rent);
    expect((await guest.get(`${at}/transactions/${inside}`)).body.names).toEqual(shown.body.items[0].names);
    expect((await owner.get(`${path}/transactions/${inside}`)).body.names).toBeNull();
    for (const id of [outside, owner.userId]) expect((await guest.get(`${at}/transactions/${id}`)).status).toBe(404);
    for (const query of [`categoryId=${rent}`, 'from=2026-08-01', 'to=2026-06-30', 'q=Rent'])
      expect((await guest.get(`${at}/transactions?${query}`)).body.items).toEqual([]);
    expect(idsIn(await guest.get(`${at}/transactions?q=food&sort=-amount&from=2026-01-01`))).toEqual([inside]);
    expect((await guest.get(`${at}/transactions?deleted=only`)).status).toBe(403);
    const { body: file } = await guest.get(`${at}/transactions`, { headers: { Accept: 'text/csv' } });
    expect([file.includes('Food'), file.includes('Rent'), file.trim().split('\n').length]).toEqual([true, false, 2]);
    const summary = async (query: string) => (await guest.get(`${at}/summary?${query}`)).body;
    expect(
      (await summary('from=2026-06&to=2026-09&groupBy=category')).months.map(({ groups }: Json) => groups),
    ).toEqual([[], [expect.objectContaining({ name: 'Food', expense: 100, count: 1 })], [], []]);
    expect((await summary('from=2026-07&groupBy=member')).months[0].groups).toHaveLength(5);
    await owner.patch(`${path}/transactions/${outside}`, { categoryId: food });
    await owner.delete(`${path}/transactions/${inside}`);
    expect(idsIn(await guest.get(`${at}/transactions`))).toEqual([outside]);
    expect((await summary('from=2026-07')).total).toEqual({ income: 0, expense: 100, count: 1 });
  });

  it('names people by who they are by now, as its source does', async () => {
    const { path, owner } = await household();
    const { body: kim } = await owner.post(`${path}/members`, { displayName: 'Kim' });
    const id = await spender(owner, path)({ paidBy: [{ userId: kim.userId }] });
    const { guest, at } = await shownTo(owner, path);
    const one = `${at}/transactions/${id}`;
    expect((await guest.get(one)).body.names).toContainEqual({ id: kim.userId, name: 'Kim' });
    const { body: lee } = await owner.post(`${path}/members`, { displayName: 'Lee' });
    const merged = await owner.post(`${path}/members/${kim.userId}/merge`, { into: lee.userId });
    expect([merged.status, merged.body]).toEqual([200, expect.anything()]);
    const seen = (await owner.get(`${path}/transactions/${id}`)).body.paidBy;
    expect(seen).toMatchObject([{ userId: lee.userId }]);
    for (const { body } of [await guest.get(one), { body: (await guest.get(`${at}/transactions`)).body.items[0] }]) {
      expect(body.paidBy).toEqual(seen);
      expect(body.names).toContainEqual({ id: lee.userId, name: 'Lee' });
    }
    expect(idsIn(await guest.get(`${at}/transactions?memberId=${lee.userId}`))).toEqual([id]);
    const { body: file } = await guest.get(`${at}/transactions`, { headers: { Accept: 'text/csv' } });
    expect([file.includes('Lee'), file.includes('Kim')]).toEqual([true, false]);
    const { months } = (await guest.get(`${at}/summary?from=2026-07&groupBy=member`)).body;
    expect(months[0].groups.map(({ name }: Json) => name)).not.toContain('Kim');
  });

  it('of a refund outside it tells nothing, and sums up those inside', async () => {
    const { path, owner } = await household();
    const spend = spender(owner, path);
    const { guest, at } = await shownTo(owner, path, { to: '2026-07-31' });
    const expense = await spend();
    const refund = { kind: 'income', refundOf: expense };
    const [inside] = [
      await spend({ ...refund, amount: 30 }),
      await spend({ ...refund, amount: 20, date: '2026-08-01' }),
    ];
    expect((await guest.get(`${at}/transactions/${expense}`)).body.refunded).toBe(30);
    expect((await guest.get(`${at}/transactions/${inside}`)).body.refundOf).toBe(expense);
    expect((await guest.get(`${at}/summary?from=2026-07`)).body.total).toMatchObject({ expense: 70, count: 2 });
    expect((await owner.get(`${path}/transactions/${expense}`)).body.refunded).toBe(50);
  });

  it('is among the scopes of its members, who see each other and can leave; its maker decides who they are', async () => {
    const { path, owner, admin, editor, stranger } = await household();
    const { guest, at, one } = await shownTo(owner, path);
    const listed = async (who: Person) =>
      (await who.get('/v1/me/scopes')).body.items.find(({ type }: Json) => type === 'slice');
    expect(await listed(guest)).toMatchObject({ name: 'Ours', role: 'viewer', memberCount: 2, currency: 'SEK' });
    expect(await listed(owner)).toEqual(await listed(guest));
    expect((await guest.get(`${at}/members`)).body.items.map(({ role }: Json) => role)).toEqual(['viewer', 'viewer']);
    const again = await owner.post(`${at}/invitations`, { email: stranger.email, role: 'viewer' });
    expect(again.status).toBe(201);
    expect((await owner.post(`${at}/invitations`, { email: 'a@example.com', role: 'editor' })).status).toBe(422);
    expect((await owner.patch(`${at}/invitations/${again.body.id}`, { role: 'editor' })).status).toBe(422);
    expect((await guest.post(`${at}/invitations`, { email: 'a@example.com', role: 'viewer' })).status).toBe(403);
    expect((await guest.delete(`${at}/members/${owner.userId}`)).status).toBe(403);
    expect((await admin.delete(`${at}/members/${guest.userId}`)).status).toBe(404);
    expect((await owner.delete(`${at}/invitations/${again.body.id}`)).status).toBe(200);
    expect((await owner.delete(`${at}/members/${guest.userId}`)).status).toBe(200);
    expect([(await guest.get(at)).status, await listed(guest)]).toEqual([404, undefined]);
    expect((await owner.delete(`${at}/members/me`)).status).toBe(200);
    expect([(await owner.get(at)).status, (await admin.get(one)).body.memberCount]).toEqual([404, 0]);
    for (const [who, status] of [
      [editor, 403],
      [stranger, 404],
      [admin, 200],
    ] as const)
      expect([(await who.get(`${path}/slices`)).status, (await who.get(one)).status]).toEqual([status, status]);
    expect((await admin.delete(one)).status).toBe(200);
    expect(idsIn(await admin.get(`${path}/slices`))).toEqual([]);
  });

  it('takes what is in the scope alone, for at most a year, and as many as there may be', async () => {
    const { path, owner } = await household();
    const other = await household();
    const foreign = await heading(other.owner, other.path, 'categories', 'Food');
    const item = (await owner.post(`${path}/categories`, { name: 'Cheese', kind: 'item' })).body.id;
    const refused = async (body: object) =>
      (await owner.post(`${path}/slices`, { name: 'Ours', ...body })).body.errors?.map(
        ({ path: at, code }: Json) => `${at} ${code}`,
      );
    expect(await refused({ categoryIds: [foreign, item], tagIds: [foreign], sourceIds: [foreign] })).toEqual([
      'categoryIds[0] not_in_scope',
      'categoryIds[1] not_in_scope',
      'tagIds[0] not_in_scope',
      'sourceIds[0] not_in_scope',
    ]);
    expect(await refused({ expiresAt: instant(Date.now() - 1) })).toEqual(['expiresAt past']);
    expect(await refused({ expiresAt: instant(Date.now() + 367 * day) })).toEqual(['expiresAt too_big']);
    expect(await refused({ from: '2026-02-01', to: '2026-01-31' })).toEqual(['from range']);
    expect(await refused({ members: [{ email: owner.email }] })).toEqual(['members[0].email self']);
    expect(await refused({ members: [{ userId: other.owner.userId }] })).toEqual(['members[0].userId unknown_person']);
    await setAttributes(keys.scope(ScopeId.parse(path.split('/').at(-1))), { sliceCount: 50 });
    expect((await owner.post(`${path}/slices`, { name: 'Ours' })).body).toMatchObject({ what: 'slices', limit: 50 });
    const id = UserId.parse(other.owner.userId);
    expect((await owner.post(`${path}/slices`, { name: 'Ours', id })).status).toBe(409);
  });
});

it('makes nobody known who is shown it: they can’t be invited by id, but by whoever shares a group with them', async () => {
  const { path, owner, viewer } = await household();
  const { guest, at } = await shownTo(owner, path);
  const { body } = await owner.post(`${at}/invitations`, { userId: viewer.userId, role: 'viewer' });
  expect((await viewer.post(`/v1/me/invitations/${String(body.id)}/accept`)).status).toBe(200);
  const made = await guest.post('/v1/scopes', { name: 'Elsewhere' });
  const invite = async (who: Person, where: string, whom: Person) => {
    const { status, body } = await who.post(`${where}/invitations`, { userId: whom.userId, role: 'viewer' });
    return [status, body.errors?.[0].code];
  };
  for (const whom of [owner, viewer])
    expect(await invite(guest, `/v1/scopes/${String(made.body.id)}`, whom)).toEqual([422, 'unknown_person']);
  expect(await invite(owner, path, guest)).toEqual([422, 'unknown_person']);
  const elsewhere = await owner.post('/v1/scopes', { name: 'Elsewhere' });
  expect(await invite(owner, `/v1/scopes/${String(elsewhere.body.id)}`, viewer)).toEqual([201, undefined]);
});

it('shows exactly what matches in its source, with the same totals, whatever happens there', async () => {
  type Label = keyof Awaited<ReturnType<typeof labelled>>;
  const some = (label: Label) => fc.constantFrom<readonly Label[]>([], [label]);
  const days = fc.integer({ min: 1, max: 9 }).map((n) => `2026-07-0${String(n)}`);
  const draft = fc.record({
    kind: fc.constantFrom('expense', 'income'),
    amount: fc.integer({ min: 1, max: 1_000 }),
    date: days,
    category: fc.constantFrom('food' as const, 'rent' as const, null),
    tags: some('trip'),
    source: fc.constantFrom('bank' as const, null),
  });
  const terms = fc
    .record({ days: fc.tuple(days, days), categories: some('food'), tags: some('trip'), sources: some('bank') })
    .map(({ days: [one, other], ...labels }) => ({
      ...labels,
      from: one < other ? one : other,
      to: one < other ? other : one,
    }));
  const act = fc.record({ what: fc.constantFrom('add', 'change', 'delete', 'restore'), which: fc.nat(), draft });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 8 }), terms, async (acts, { from, to, ...wanted }) => {
      // Each in a household of its own: slices are sensitive, of which nobody makes 30 in a minute.
      const { path, owner } = await household();
      const ids = await labelled(owner, path);
      const idsOf = (labels: readonly Label[]) => labels.map((label) => ids[label]);
      const labels = {
        categoryIds: idsOf(wanted.categories),
        tagIds: idsOf(wanted.tags),
        sourceIds: idsOf(wanted.sources),
      };
      const { guest, at } = await shownTo(owner, path, { from, to, ...labels });
      const made: string[] = [];
      for (const { what, which, draft } of acts) {
        const { category, tags, source, ...plain } = draft;
        const body = {
          ...plain,
          categoryId: category && ids[category],
          tagIds: idsOf(tags),
          sourceId: source && ids[source],
        };
        const on = `${path}/transactions/${String(made[which % Math.max(1, made.length)])}`;
        if (what === 'add' || made.length === 0) made.push((await owner.post(`${path}/transactions`, body)).body.id);
        else if (what === 'change') await owner.patch(on, body);
        else if (what === 'delete') await owner.delete(on);
        else await owner.post(`${on}/restore`);
      }
      const { body: all } = await owner.get(`${path}/transactions?limit=100`);
      const holds = (some: readonly string[], ...found: (string | null)[]) =>
        some.length === 0 || found.some((id) => id && some.includes(id));
      const matching = all.items.filter(
        (t: Json) =>
          t.date >= from &&
          t.date <= to &&
          holds(labels.categoryIds, t.categoryId) &&
          holds(labels.tagIds, ...t.tagIds) &&
          holds(labels.sourceIds, t.sourceId),
      );
      expect(idsIn(await guest.get(`${at}/transactions?limit=100`))).toEqual(matching.map(({ id }: Json) => id));
      const sum = (kind: string) =>
        matching.reduce((so: number, t: Json) => so + (t.kind === kind ? Number(t.amount) : 0), 0);
      const { months, total } = (await guest.get(`${at}/summary?from=2026-07&groupBy=category`)).body;
      expect(total).toEqual({ income: sum('income'), expense: sum('expense'), count: matching.length });
      expect(months[0].groups.reduce((so: number, { count }: Json) => so + Number(count), 0)).toBe(matching.length);
    }),
    { numRuns: runs(100) },
  );
});
