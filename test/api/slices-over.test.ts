import { describe, expect, it } from '@jest/globals';
import { ScopeId } from '../../shared/core/ids';
import { keys, scopePartition } from '../../shared/db/keys';
import { measured } from '../support/cost/meter';
import { rounds } from '../support/generated';
import { household, join } from '../support/household';
import { observe, openStream, partitionsOf } from '../support/observed';
import { type Json, person, type Person } from '../support/person';
import { remove } from '../support/records';
import { idsIn, shownTo, spender } from '../support/shown-to';
import { onTestFinished } from '../support/testing';

describe('a slice', () => {
  it('reads no more than its own days, however much there is outside, and costs nobody else anything', async () => {
    const owner = await person();
    const path = '/v1/scopes/personal';
    const spend = spender(owner, path);
    await spend({ date: '2026-03-15', notes: 'n'.repeat(2_000) });
    const { guest, at } = await shownTo(owner, path, { from: '2026-03-01', to: '2026-03-31' });
    const year = 'from=2026-01&to=2026-12';
    const reads = [
      () => guest.get(`${at}/transactions`),
      () => guest.get(`${at}/transactions?sort=-amount&from=2026-01-01`),
      () => guest.get(`${at}/transactions`, { headers: { Accept: 'text/csv' } }),
      ...['', '&groupBy=category', '&groupBy=tag', '&groupBy=source', '&groupBy=member'].map(
        (groupBy) => () => guest.get(`${at}/summary?${year}${groupBy}`),
      ),
      () => owner.get(`${path}/transactions?limit=1&to=2026-01-31`),
    ];
    const costs = async () => {
      const all = [];
      for (const read of reads) {
        const { cost, value } = await measured(read);
        all.push([value.status, cost.calls, cost.readUnits]);
      }
      return all;
    };
    const before = await costs();
    expect(new Set(before.map(([status]) => status))).toEqual(new Set([200]));
    // Its scope and membership, nothing of its own; what it rests on; one transaction of 3 KB; a name.
    const [[, calls, units] = []] = before;
    expect([calls, Number(units) <= 10]).toEqual([5, true]);
    const outside = ['2026-01-15', '2026-02-15', '2026-02-28', '2026-04-01', '2026-05-15', '2026-06-15'];
    await Promise.all(outside.map((date) => spend({ date, payee: 'ICA', notes: 'n'.repeat(2_000) })));
    expect(await costs()).toEqual(before);
  });

  it('is over when it or its source is deleted, and back with them', async () => {
    const { path, owner } = await household();
    const id = await spender(owner, path)();
    const { guest, at, one } = await shownTo(owner, path);
    const late = await owner.post(`${at}/invitations`, { email: `late-${guest.email}`, role: 'viewer' });
    const latecomer = await person({ email: `late-${guest.email}` });
    const statuses = async () =>
      Promise.all(
        [at, `${at}/transactions`, `${at}/transactions/${id}`, `${at}/summary`].map(
          async (path) => (await guest.get(path)).status,
        ),
      );
    const [here, gone] = [
      [200, 200, 200, 200],
      [404, 404, 404, 404],
    ];
    for (const root of [one, path]) {
      expect(await statuses()).toEqual(here);
      expect((await owner.delete(root)).status).toBe(200);
      expect(await statuses()).toEqual(gone);
      // Where nothing is read before it is written, too.
      expect((await guest.post(`${at}/lists`, { name: 'Mine' })).status).toBe(404);
      expect(idsIn(await guest.get('/v1/me/scopes'))).toEqual([guest.userId]);
      expect((await latecomer.get('/v1/me/invitations')).body.items).toEqual([]);
      expect((await latecomer.post(`/v1/me/invitations/${late.body.id}/accept`)).status).toBeGreaterThanOrEqual(404);
      expect((await owner.post(`${root}/restore`)).status).toBe(200);
    }
    expect(await statuses()).toEqual(here);
    const removed = await owner.delete(one);
    expect(removed.body).toMatchObject({ id: at.split('/').at(-1), version: 4, deletedBy: owner.userId });
    expect((await owner.get(one)).status).toBe(404);
  });

  it('is over at once when its maker is removed or demoted, leaves, or deletes their account', async () => {
    const { path, owner, scope } = await household();
    const ended = async (act: (maker: Person) => Promise<unknown>, back: (maker: Person) => Promise<unknown>) => {
      const maker = await join(owner, scope.id, 'admin');
      const { guest, at } = await shownTo(maker, path);
      expect((await guest.get(at)).status).toBe(200);
      await act(maker);
      const during = [(await guest.get(at)).status, (await guest.get(`${at}/transactions`)).status];
      await back(maker);
      return [...during, (await guest.get(at)).status];
    };
    const member = (one: Person) => `${path}/members/${one.userId}`;
    const rejoin = async (one: Person) => {
      const { body } = await owner.post(`${path}/invitations`, { email: one.email, role: 'admin' });
      await one.post(`/v1/me/invitations/${body.id}/accept`);
    };
    const roles = (role: string) => (one: Person) => owner.patch(member(one), { role });
    expect(await ended(roles('editor'), roles('admin'))).toEqual([404, 404, 200]);
    // What they had until they were removed, or left, is theirs no more.
    expect(await ended((one) => owner.delete(member(one)), rejoin)).toEqual([404, 404, 404]);
    expect(await ended((one) => one.delete(`${path}/members/me`), rejoin)).toEqual([404, 404, 404]);
    expect(
      await ended(
        (one) => one.delete('/v1/me'),
        (one) => one.post('/v1/me/restore'),
      ),
    ).toEqual([404, 404, 404]);
  });

  it('is told of by its members’ feeds: that it is there, over with its maker’s right, back, and ended', async () => {
    const { path, owner, scope } = await household();
    const maker = await join(owner, scope.id, 'admin');
    const { guest, id, at, one } = await shownTo(maker, path);
    const stream = await openStream();
    onTestFinished(stream.stop);
    const watched = [scope.id, id].map((each) => scopePartition(ScopeId.parse(each)));
    let since = '';
    const news = async () => {
      for (let turn = 0; turn < 2; turn++)
        await observe(await stream.read([...watched, ...partitionsOf(guest), ...partitionsOf(maker)]));
      const { body } = await guest.get(`/v1/me/changes?limit=100${since && `&since=${since}`}`);
      since = body.next;
      return body.items
        .filter(({ type, id: told }: Json) => type === 'scope' && told === id)
        .map(({ deleted, record }: Json) => [deleted, record?.name]);
    };
    expect(await news()).toEqual([[false, 'Ours']]);
    await owner.patch(`${path}/members/${maker.userId}`, { role: 'editor' });
    expect(await news()).toEqual([[true, undefined]]);
    await owner.patch(`${path}/members/${maker.userId}`, { role: 'admin' });
    expect(await news()).toEqual([[false, 'Ours']]);
    expect((await maker.delete(one)).status).toBe(200);
    expect([await news(), (await guest.get(at)).status]).toEqual([[[true, undefined]], 404]);
  });

  it('can’t be restored, nor deleted, once its own scope is gone for good', async () => {
    const { path, owner } = await household();
    const { id, one } = await shownTo(owner, path);
    expect((await owner.delete(one)).status).toBe(200);
    await remove(keys.scope(ScopeId.parse(id)));
    expect((await owner.post(`${one}/restore`)).status).toBe(404);
    const { id: another, one: other } = await shownTo(owner, path);
    await remove(keys.scope(ScopeId.parse(another)));
    expect([(await owner.get(other)).status, (await owner.delete(other)).status]).toEqual([404, 404]);
    expect(idsIn(await owner.get(`${path}/slices`))).toEqual([]);
  });
});

describe('whoever reads a slice while its maker goes', () => {
  it('sees what it shows or nothing, and nothing once the maker is removed', async () => {
    const { path, owner, scope } = await household();
    const id = await spender(owner, path)();
    for (let turn = 0; turn < rounds(200); turn++) {
      const maker = await join(owner, scope.id, 'admin');
      const { guest, at } = await shownTo(maker, path);
      const reads = async () =>
        Promise.all([
          guest.get(`${at}/transactions`).then(({ status, body }) => [status, status === 200 ? body.items.length : 0]),
          guest.get(`${at}/transactions/${id}`).then(({ status }) => [status, Number(status === 200)]),
          guest.get(`${at}/summary?from=2026-07`).then(({ status, body }) => [status, body.total?.count ?? 0]),
          maker
            .post(`${at}/invitations`, { email: `a-${guest.email}`, role: 'viewer' })
            .then(({ status }) => [status === 201 ? 200 : status, Number(status === 201)]),
        ]);
      const [during, gone] = await Promise.all([reads(), owner.delete(`${path}/members/${maker.userId}`)]);
      expect(gone.status).toBe(200);
      for (const outcome of during)
        expect([
          [200, 1],
          [404, 0],
          [403, 0],
        ]).toContainEqual(outcome);
      expect(during.slice(0, 3).map(([status]) => status)).not.toContain(403);
      const after = await reads();
      expect(after).toEqual(after.map(() => [404, 0]));
    }
  });
});
