import { describe, expect, it } from '@jest/globals';
import { ListId, ScopeId, UserId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { size } from '../support/generated';
import { heading } from '../support/headings';
import { household, join } from '../support/household';
import { type Answer, type Json, person, type Person } from '../support/person';
import { setAttributes } from '../support/set-attributes';

const many = <T>(count: number, one: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => one(index)));
const statuses = (answers: readonly Answer[]): Record<string, number> =>
  answers.reduce<Record<string, number>>(
    (counts, { status }) => ({ ...counts, [status]: (counts[status] ?? 0) + 1 }),
    {},
  );
const listIn = async (path: string, owner: Person): Promise<string> =>
  `${path}/lists/${(await owner.post(`${path}/lists`, { name: 'Groceries' })).body.id}`;
/**
 * Makes a group of `count` people: its owner, an admin, and editors. Nobody sends more than 30 invitations a
 * minute: the two share the work.
 */
const crowd = async (count: number) => {
  const owner = await person();
  const { body } = await owner.post('/v1/scopes', { name: 'Crowd', currency: 'SEK' });
  const admin = await join(owner, body.id, 'admin');
  const people: Person[] = [owner, admin];
  while (people.length < count)
    people.push(
      ...(await many(Math.min(10, count - people.length), (index) =>
        join(index % 2 ? owner : admin, body.id, 'editor'),
      )),
    );
  return { owner, people, scopeId: ScopeId.parse(body.id), path: `/v1/scopes/${body.id}` };
};

/** How many at once: as quality is measured by in `npm run soak`. */
const [fifty, hundred] = [size(50, 16), size(100, 20)];

describe('fifty people in one scope at once', () => {
  it('all add to one list, and record what they spent: nothing is lost, counts and totals are exact', async () => {
    const { owner, people, path } = await crowd(fifty);
    const list = await listIn(path, owner);
    const added = await Promise.all(
      people.map((one, index) => one.post(`${list}/items`, { name: `Thing ${index}`, purchased: index % 2 === 0 })),
    );
    expect(statuses(added)).toEqual({ 201: fifty });
    expect((await owner.get(list)).body).toMatchObject({ itemCount: fifty, purchasedCount: fifty / 2 });
    const { body } = await owner.get(`${list}/items?limit=100`);
    expect(new Set(body.items.map(({ id }: Json) => id))).toEqual(new Set(added.map((one) => one.body.id)));
    expect(body.page.total).toBe(fifty);

    const party = await heading(owner, path, 'tags', 'party');
    const recorded = await Promise.all(
      people.map((one, index) =>
        one.post(`${path}/transactions`, { kind: 'expense', amount: index + 1, date: '2026-11-21', tagIds: [party] }),
      ),
    );
    expect(statuses(recorded)).toEqual({ 201: fifty });
    const expense = (fifty * (fifty + 1)) / 2;
    const summary = await owner.get(`${path}/summary?from=2026-11&groupBy=tag`);
    expect(summary.body.total).toMatchObject({ expense, count: fifty });
    expect(summary.body.months[0].groups).toMatchObject([{ name: 'party', expense, count: fifty }]);
  });
});

describe('one Idempotency-Key', () => {
  const key = (value: string) => ({ headers: { 'Idempotency-Key': value } });

  it('sent fifty times at once has one effect and fifty equal answers', async () => {
    const { path, owner } = await household();
    const answers = await many(fifty, () => owner.post(`${path}/lists`, { name: 'Groceries' }, key('once')));
    expect(statuses(answers)).toEqual({ 201: fifty });
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('etag') ?? headers.get('location'))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(fifty - 1);
    expect((await owner.get(`${path}/lists`)).body.page.total).toBe(1);
  });

  it('holds for one person alone, and for one request alone', async () => {
    const { path, owner, editor } = await household();
    const made = await owner.post(`${path}/lists`, { name: 'Groceries' }, key('mine'));
    expect((await editor.post(`${path}/lists`, { name: 'Groceries' }, key('mine'))).body.id).not.toBe(made.body.id);
    const another = await owner.post(`${path}/lists`, { name: 'Hardware' }, key('mine'));
    expect([another.status, another.body.type]).toEqual([
      422,
      'https://hearth.example/problems/idempotency-key-reused',
    ]);
    expect((await owner.post(`${path}/transactions`, { kind: 'expense', amount: 1 }, key('mine'))).status).toBe(422);
    expect((await owner.get(`${path}/lists`)).body.page.total).toBe(2);
  });

  it('replays what was answered, also when the world has moved on since', async () => {
    const { path, owner } = await household();
    const made = await owner.post(`${path}/lists`, { name: 'Groceries' }, key('moved'));
    const list = `${path}/lists/${made.body.id}`;
    await owner.patch(list, { name: 'Hardware' });
    expect((await owner.post(`${path}/lists`, { name: 'Groceries' }, key('moved'))).body).toEqual(made.body);
    await owner.delete(list);
    const restored = await owner.post(`${list}/restore`, undefined, key('restore'));
    expect((await owner.post(`${list}/restore`, undefined, key('restore'))).body).toEqual(restored.body);
  });

  it('keeps no refusal: what failed may be tried again', async () => {
    const { path, owner, editor } = await household();
    expect(
      (await editor.post(`${path}/invitations`, { email: 'robin@example.com', role: 'viewer' }, key('again'))).status,
    ).toBe(403);
    await owner.patch(`${path}/members/${editor.userId}`, { role: 'admin' });
    expect(
      (await editor.post(`${path}/invitations`, { email: 'robin@example.com', role: 'viewer' }, key('again'))).status,
    ).toBe(201);
  });

  it('is free again after 24 hours, whether or not the table has removed it', async () => {
    const { path, owner } = await household();
    const made = await owner.post(`${path}/lists`, { name: 'Groceries' }, key('daily'));
    const stored = keys.idempotency(UserId.parse(owner.userId), 'daily');
    const now = Math.floor(Date.now() / 1000);
    await setAttributes(stored, { ttl: now + 60 });
    expect((await owner.post(`${path}/lists`, { name: 'Groceries' }, key('daily'))).body.id).toBe(made.body.id);
    await setAttributes(stored, { ttl: now - 60 });
    const again = await owner.post(`${path}/lists`, { name: 'Hardware' }, key('daily'));
    expect([again.status, again.body.name]).toEqual([201, 'Hardware']);
  });
});

describe('writers of one record', () => {
  it('with If-Match: a hundred lose nothing, each knows whether theirs was taken, and versions have no gap', async () => {
    const { path, owner, admin } = await household();
    const list = await listIn(path, owner);
    const accepted: { version: number; name: string }[] = [];
    const attempt = async (who: Person, name: string): Promise<void> => {
      const seen = await who.get(list);
      const answer = await who.patch(
        list,
        { name, description: `${seen.body.description ?? ''}${name};` },
        { headers: { 'If-Match': seen.headers.get('etag') ?? '' } },
      );
      expect([200, 412]).toContain(answer.status);
      if (answer.status === 412) return attempt(who, name);
      accepted.push({ version: answer.body.version, name });
    };
    for (let round = 0; round < hundred / 5; round++)
      await many(5, (index) => attempt(index % 2 ? owner : admin, `w${round}-${index}`));
    const { body } = await owner.get(list);
    expect(body.version).toBe(hundred + 1);
    expect(accepted.map(({ version }) => version).sort((one, other) => one - other)).toEqual(
      Array.from({ length: hundred }, (_, index) => index + 2),
    );
    const history = accepted.sort((one, other) => one.version - other.version).map(({ name }) => name);
    expect(body.description).toBe(`${history.join(';')};`);
  });

  it('with one If-Match: of a hundred exactly one is taken', async () => {
    const { path, owner } = await household();
    const list = await listIn(path, owner);
    const headers = { 'If-Match': (await owner.get(list)).headers.get('etag') ?? '' };
    const answers = await many(hundred, (index) => owner.patch(list, { name: `Name ${index}` }, { headers }));
    expect(statuses(answers)).toEqual({ 200: 1, 412: hundred - 1 });
    const winner = answers.find(({ status }) => status === 200);
    expect((await owner.get(list)).body).toMatchObject({ version: 2, name: winner?.body.name });
  });

  it('without If-Match: fifty all succeed, one after the other', async () => {
    const { path, owner } = await household();
    const list = await listIn(path, owner);
    const answers = await many(fifty, (index) => owner.patch(list, { name: `Name ${index}` }));
    expect(statuses(answers)).toEqual({ 200: fifty });
    expect(new Set(answers.map(({ body }) => body.version)).size).toBe(fifty);
    expect((await owner.get(list)).body.version).toBe(fifty + 1);
  });
});

describe('what must hold of a group', () => {
  it('is owned by somebody: of two owners who leave at once one stays', async () => {
    const { path, owner, scope } = await household();
    const other = await join(owner, scope.id, 'owner');
    const answers = await Promise.all([owner.delete(`${path}/members/me`), other.delete(`${path}/members/me`)]);
    expect(statuses(answers)).toEqual({ 200: 1, 409: 1 });
    expect(answers.find(({ status }) => status === 409)?.body.type).toBe('https://hearth.example/problems/last-owner');
  });

  it('is owned by somebody: two owners who demote each other at once leave one', async () => {
    const { path, owner, scope } = await household();
    const other = await join(owner, scope.id, 'owner');
    const answers = await Promise.all([
      owner.patch(`${path}/members/${other.userId}`, { role: 'viewer' }),
      other.patch(`${path}/members/${owner.userId}`, { role: 'viewer' }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect([403, 409]).toContain(answers.find(({ status }) => status !== 200)?.status);
  });

  it('has at most 100 members, however many accept at once', async () => {
    const owner = await person();
    const { body: scope } = await owner.post('/v1/scopes', { name: 'Crowd' });
    await setAttributes(keys.scope(ScopeId.parse(scope.id)), { memberCount: 97 });
    const guests = await many(6, async () => {
      const guest = await person();
      return {
        guest,
        invitation: (await owner.post(`/v1/scopes/${scope.id}/invitations`, { email: guest.email, role: 'viewer' }))
          .body.id,
      };
    });
    const answers = await Promise.all(
      guests.map(({ guest, invitation }) => guest.post(`/v1/me/invitations/${invitation}/accept`)),
    );
    expect(statuses(answers)).toEqual({ 200: 3, 409: 3 });
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      type: 'https://hearth.example/problems/quota-exceeded',
      limit: 100,
    });
    expect((await owner.get(`/v1/scopes/${scope.id}`)).body.memberCount).toBe(100);
  });

  it('has at most 1,000 lists and a list 10,000 items, however many are made at once', async () => {
    const { path, owner, scope } = await household();
    const list = await listIn(path, owner);
    await setAttributes(keys.scope(ScopeId.parse(scope.id)), { listCount: 998 });
    expect(statuses(await many(6, () => owner.post(`${path}/lists`, { name: 'One more' })))).toEqual({
      201: 2,
      409: 4,
    });
    await setAttributes(keys.list(ScopeId.parse(scope.id), ListId.parse(list.split('/').at(-1) ?? '')), {
      itemCount: 9_999,
    });
    expect(statuses(await many(4, () => owner.post(`${list}/items`, { name: 'One more' })))).toEqual({
      201: 1,
      409: 3,
    });
  });

  it('frees a place when a list is deleted, and takes one when it is restored', async () => {
    const { path, owner, scope } = await household();
    const list = await listIn(path, owner);
    await setAttributes(keys.scope(ScopeId.parse(scope.id)), { listCount: 1_000 });
    expect((await owner.post(`${path}/lists`, { name: 'One more' })).status).toBe(409);
    await owner.delete(list);
    expect((await owner.post(`${path}/lists`, { name: 'One more' })).status).toBe(201);
    expect((await owner.post(`${list}/restore`)).body.type).toBe('https://hearth.example/problems/quota-exceeded');
  });
});

describe('somebody who is removed while they write', () => {
  it('writes nothing from the moment their removal was answered', async () => {
    const { path, owner, editor } = await household();
    const list = await listIn(path, owner);
    const writes = many(20, (index) => editor.post(`${list}/items`, { name: `Thing ${index}` }));
    const removal = await owner.delete(`${path}/members/${editor.userId}`);
    const late = await editor.post(`${list}/items`, { name: 'Late' });
    expect([removal.status, late.status]).toEqual([200, 404]);
    const answers = await writes;
    for (const { status } of answers) expect([201, 404]).toContain(status);
    expect((await owner.get(list)).body.itemCount).toBe(answers.filter(({ status }) => status === 201).length);
  });
});
