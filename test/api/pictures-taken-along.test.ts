import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../shared/core/clock';
import { type ItemId, ListId, ScopeId, UploadId, UserId } from '../../shared/core/ids';
import { absent } from '../../shared/db/expressions';
import { keys, scopePartition } from '../../shared/db/keys';
import { put, transact } from '../../shared/db/transact';
import { newUpload, Upload } from '../../shared/pictures/upload';
import { householdWithList } from '../support/household-with-list';
import { arrive, longList, stepOf, wrongIn } from '../support/long-list';
import { type Json, person, type Person } from '../support/person';
import { jpeg } from '../support/picture-files';
import { recordsIn } from '../support/records';
import { runStream } from '../support/run-stream';
import { separateBucket } from '../support/separate-bucket';
import { setAttributes } from '../support/set-attributes';
import { upload } from '../support/uploads';
import { removeRecord } from '../support/remove-record';

separateBucket();

const follow = (scope: string) => runStream(scopePartition(ScopeId.parse(scope)));
const uploadsIn = async (scope: string): Promise<Json[]> =>
  (await recordsIn(scopePartition(ScopeId.parse(scope)))).filter(({ sk }) => String(sk).startsWith('UPLOAD#'));

/** The picture of a list's only item with one, as somebody is shown it. */
const shownOn = async (by: Person, list: string) => {
  const { body } = await by.get(`${list}/items`);
  const [item] = body.items.filter(({ pictureId }: Json) => pictureId !== null);
  const { body: links } = await by.get(`${list}/pictures?itemId=${String(item?.id)}`);
  const [link] = links.items;
  const { status, bytes } = await fetch(String(link?.pictureUrl)).then(async (answer) => ({
    status: answer.status,
    bytes: Buffer.from(await answer.arrayBuffer()),
  }));
  return { item, pictureId: String(link?.pictureId), status, bytes };
};

/** A household's list with one picture on it, and a scope of its owner's where others are. */
const pictured = async () => {
  const all = await householdWithList();
  const { id } = await upload(all.owner, all.scope.id, jpeg);
  await all.owner.post(all.items, { name: 'Milk', pictureId: id });
  const { body: there } = await all.owner.post('/v1/scopes', { name: 'Cabin' });
  return { ...all, id: String(id), there: String(there.id) };
};

describe('the picture of an item that goes to another scope', () => {
  it('is shown there, and neither goes when the other’s does', async () => {
    const { owner, viewer, one, scope, there, id } = await pictured();
    const { status, body } = await owner.post(`${one}/duplicate`, { toScopeId: there });
    expect(status).toBe(201);
    await follow(there);
    const copy = `/v1/scopes/${there}/lists/${String(body.items[0].id)}`;
    const [here, copied] = [await shownOn(owner, one), await shownOn(owner, copy)];
    expect([copied.status, copied.bytes.equals(here.bytes)]).toEqual([200, true]);
    expect(copied.pictureId).not.toBe(id);
    const at = `/v1/scopes/${there}/uploads/${copied.pictureId}`;
    expect((await owner.get(at)).body).toMatchObject({ status: 'done', width: 40, height: 20, expiresAt: null });
    // Who may see the original only, sees that alone.
    expect((await viewer.get(at)).status).toBe(404);
    expect((await viewer.get(`${copy}/pictures?itemId=${String(copied.item.id)}`)).status).toBe(404);

    await removeRecord(keys.upload(ScopeId.parse(scope.id), UploadId.parse(id)));
    expect([(await shownOn(owner, one)).status, (await shownOn(owner, copy)).status]).toEqual([404, 200]);
  });

  it('stays here when the copy’s goes', async () => {
    const { owner, one, there } = await pictured();
    const { body } = await owner.post(`${one}/duplicate`, { toScopeId: there });
    await follow(there);
    const copy = `/v1/scopes/${there}/lists/${String(body.items[0].id)}`;
    const { pictureId } = await shownOn(owner, copy);
    await removeRecord(keys.upload(ScopeId.parse(there), UploadId.parse(pictureId)));
    expect([(await shownOn(owner, one)).status, (await shownOn(owner, copy)).status]).toEqual([200, 404]);
  });

  it('goes on from a copy whose own files are still to come', async () => {
    const { owner, one, there } = await pictured();
    const { body: first } = await owner.post(`${one}/duplicate`, { toScopeId: there });
    const { body: further } = await owner.post('/v1/scopes', { name: 'Boat' });
    const from = `/v1/scopes/${there}/lists/${String(first.items[0].id)}`;
    const { body: second } = await owner.post(`${from}/transfer`, { toScopeId: further.id });
    await follow(String(further.id));
    const last = `/v1/scopes/${String(further.id)}/lists/${String(second.items[0].id)}`;
    expect((await shownOn(owner, last)).status).toBe(200);
  });

  it('is none where the original’s is gone', async () => {
    const { owner, one, scope, there, id } = await pictured();
    await removeRecord(keys.upload(ScopeId.parse(scope.id), UploadId.parse(id)));
    const { body } = await owner.post(`${one}/duplicate`, { toScopeId: there });
    const copy = `/v1/scopes/${there}/lists/${String(body.items[0].id)}`;
    expect((await owner.get(`${copy}/items`)).body.items).toMatchObject([{ name: 'Milk', pictureId: null }]);
    expect(await uploadsIn(there)).toEqual([]);
  });

  it('which vanishes before its files are copied, is refused, and nothing waits for it', async () => {
    const { owner, one, scope, there, id } = await pictured();
    await owner.post(`${one}/duplicate`, { toScopeId: there });
    await removeRecord(keys.upload(ScopeId.parse(scope.id), UploadId.parse(id)));
    await follow(there);
    expect(await uploadsIn(there)).toMatchObject([{ status: 'refused', problem: 'unreadable' }]);
  });

  it('goes along with a list that goes step by step, as many as a step takes', async () => {
    const me = await person();
    const { id } = await upload(me, me.userId, jpeg);
    const list = await longList(me, '/v1/scopes/personal');
    const scopeId = ScopeId.parse(me.userId);
    const listId = ListId.parse(list.split('/').at(-1));
    const { body: first } = await me.get(`${list}/items?limit=100`);
    const ids: readonly ItemId[] = first.items.map((item: { id: ItemId }) => item.id);
    await me.patch(`${list}/items/${String(ids[0])}`, { pictureId: id });
    const call = {
      caller: { userId: UserId.parse(me.userId), email: null, emailVerified: false },
      now: systemClock(),
      requestId: randomUUID(),
    };
    for (const item of ids.slice(1, 50)) {
      const one = newUpload({ contentType: 'image/webp', size: 1 }, scopeId, call);
      const key = keys.item(scopeId, listId, item);
      const kept: Upload = { ...one, status: 'done', bytes: 1, usedBy: key.sk, expiresAt: null };
      await transact(call.requestId, [
        put(keys.upload(scopeId, one.id), { schema: Upload, item: kept, when: absent() }),
      ]);
      await setAttributes(key, { pictureId: one.id });
    }
    const { body: there } = await me.post('/v1/scopes', { name: 'Cabin' });
    const { status, body: work } = await me.post(`${list}/transfer`, { toScopeId: there.id });
    expect(status).toBe(202);
    await stepOf(work, 80);
    await arrive(work);
    const { body: done } = await me.get(`/v1/scopes/${String(there.id)}/relocations/${String(work.id)}`);
    const copy = `/v1/scopes/${String(there.id)}/lists/${String(done.listId)}`;
    const { body: copies } = await me.get(`${copy}/items?limit=100`);
    const shown = copies.items.filter(({ pictureId }: Json) => pictureId !== null);
    const uploads = await uploadsIn(String(there.id));
    expect([shown.length, new Set(uploads.map((one) => one.id))]).toEqual([
      50,
      new Set(shown.map(({ pictureId }: Json) => pictureId)),
    ]);
    expect(uploads.every(({ usedBy, ttl }) => typeof usedBy === 'string' && ttl === undefined)).toBe(true);
    expect(await wrongIn(me.userId, there.id)).toEqual([]);
  });
});
