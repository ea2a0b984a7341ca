import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { objectKeys } from '../../shared/db/objects/objects';
import { instant, minute } from '../../shared/core/time';
import { postForm } from '../../shared/db/objects/signed';
import { inspectPicture } from '../../shared/pictures/inspect';
import { householdWithList } from '../support/household-with-list';
import { type Answer, type Json, person } from '../support/person';
import {
  animatedPng,
  animatedWebp,
  gif,
  heic,
  jpeg,
  jpegOf,
  losslessWebp,
  place,
  png,
  svg,
  taken,
  webp,
} from '../support/picture-files';
import { separateBucket } from '../support/separate-bucket';
import { arrive, begin, sendFile, upload } from '../support/uploads';

separateBucket();

const keysIn = async (prefix: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const key of objectKeys(prefix)) found.push(key);
  return found;
};
const codes = ({ status, body }: Answer) => [
  status,
  body.errors?.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`),
];
const fetched = async (url: string) => {
  const answer = await fetch(url);
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    content: Buffer.from(await answer.arrayBuffer()),
  };
};

describe('a picture that was uploaded', () => {
  it('becomes upright WebP of its pixels alone, with a thumbnail, and is seen by whoever may see its item', async () => {
    const { owner, viewer, stranger, scope, items, one } = await householdWithList();
    const { body: begun } = await owner.post(`/v1/scopes/${scope.id}/uploads`, {
      contentType: 'image/jpeg',
      size: 9_000,
    });
    expect(begun).toMatchObject({
      status: 'waiting',
      problem: null,
      width: null,
      uploadUrl: expect.any(String),
      uploadFields: { key: `uploads/${scope.id}/${begun.id}`, 'Content-Type': 'image/jpeg' },
    });
    expect(await sendFile(begun, taken(jpeg))).toBe(204);
    await arrive(scope.id, begun.id);
    const { body: done } = await owner.get(`/v1/scopes/${scope.id}/uploads/${begun.id}`);
    expect(done).toMatchObject({ status: 'done', width: 20, height: 40, version: 2, uploadUrl: null });
    expect(await keysIn(`uploads/${scope.id}/`)).toEqual([]);

    const { body: milk } = await owner.post(items, { name: 'Milk', pictureId: done.id });
    expect(milk).toMatchObject({ pictureId: done.id, imageUrl: null });
    const links = `${one}/pictures?itemId=${String(milk.id)}`;
    const [{ body: seen }, { body: again }] = [await viewer.get(links), await owner.get(links)];
    expect(again).toEqual(seen);
    expect(seen.items).toMatchObject([{ itemId: milk.id, pictureId: done.id }]);
    const [{ pictureUrl, thumbnailUrl, until }] = seen.items;
    expect(Date.parse(until) - Date.now()).toBeGreaterThan(3_600_000 - 60_000);
    for (const url of [pictureUrl, thumbnailUrl]) {
      const { status, type, content } = await fetched(url);
      expect([status, type, inspectPicture(content)]).toEqual([
        200,
        'image/webp',
        { format: 'webp', width: 20, height: 40 },
      ]);
      expect(content.includes(place)).toBe(false);
    }
    expect((await stranger.get(links)).status).toBe(404);
    expect((await fetched(String(pictureUrl).replace(/Signature=./, 'Signature=z'))).status).toBe(403);
  });

  it('is made smaller where a side is longer than 2,000 pixels', async () => {
    const { owner, scope } = await householdWithList();
    expect(await upload(owner, scope.id, png(3_000, 30))).toMatchObject({ status: 'done', width: 2_000, height: 20 });
  });

  it('is what its content says, whatever its sender says', async () => {
    const { owner, scope } = await householdWithList();
    const outcomes: Json[] = [];
    for (const [content, contentType] of [
      [webp, 'image/jpeg'],
      [losslessWebp, 'image/webp'],
      [png(9, 9), 'image/webp'],
      [Buffer.concat([jpeg, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')]), 'image/png'],
      [gif, 'image/png'],
      [svg, 'image/png'],
      [heic, 'image/jpeg'],
      [Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/jpeg'],
      [animatedWebp, 'image/webp'],
      [animatedPng, 'image/png'],
      [png(20_000, 20_000), 'image/png'],
      [jpegOf(65_000, 65_000), 'image/jpeg'],
      [jpeg.subarray(0, -20), 'image/jpeg'],
      [png(9, 9).subarray(0, -20), 'image/png'],
      [webp.subarray(0, -20), 'image/webp'],
      [Buffer.concat([jpeg.subarray(0, 3), Buffer.alloc(500, 7)]), 'image/jpeg'],
      // Its head is right, and its pixels are none.
      [Buffer.concat([png(9, 9).subarray(0, 41), Buffer.alloc(10, 9), png(9, 9).subarray(51)]), 'image/png'],
    ] as const)
      outcomes.push(await upload(owner, scope.id, content, { contentType }));
    expect(outcomes.map(({ status, problem }) => problem ?? status)).toEqual([
      'done',
      'done',
      'done',
      'done',
      'unsupported-type',
      'unsupported-type',
      'unsupported-type',
      'unsupported-type',
      'animated',
      'animated',
      'too-many-pixels',
      'too-many-pixels',
      'unreadable',
      'unreadable',
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
    const [, , , polyglot] = outcomes;
    expect((await keysIn(`pictures/${scope.id}/`)).length).toBe(8);
    expect(await keysIn(`uploads/${scope.id}/`)).toEqual([]);
    const { owner: other, scope: elsewhere, items, one } = await householdWithList();
    const { id } = await upload(other, elsewhere.id, Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]));
    const { body: milk } = await other.post(items, { name: 'Milk', pictureId: id });
    const { body } = await other.get(`${one}/pictures?itemId=${String(milk.id)}`);
    expect((await fetched(body.items[0].pictureUrl)).content.includes('script')).toBe(false);
    expect(polyglot.status).toBe('done');
  });

  it('is taken by its form alone: no larger, of no other type or key, and not once it is too old', async () => {
    const { owner, scope } = await householdWithList();
    const begun = await begin(owner, scope.id, jpeg);
    const send = (fields: object, content: Uint8Array = jpeg) =>
      sendFile({ ...begun, uploadFields: { ...begun.uploadFields, ...fields } }, content);
    expect(await send({}, Buffer.concat([jpeg, Buffer.of(0)]))).toBe(400);
    expect(await send({ 'Content-Type': 'text/html' })).toBe(403);
    expect(await send({ key: `uploads/${scope.id}/${randomUUID()}` })).toBe(403);
    expect(await send({ key: `pictures/${scope.id}/${String(begun.id)}/picture.webp` })).toBe(403);
    const { url, fields } = await postForm(`uploads/${scope.id}/${String(begun.id)}`, {
      contentType: 'image/jpeg',
      most: 9_000,
      now: instant(Date.now() - 16 * minute),
      validFor: 15 * minute,
    });
    expect(await sendFile({ uploadUrl: url, uploadFields: fields }, jpeg)).toBe(403);
    expect(await keysIn(`uploads/${scope.id}/`)).toEqual([]);
    for (const [body, code] of [
      [{ contentType: 'image/jpeg', size: 10 * 1024 * 1024 + 1 }, 'size too_big'],
      [{ contentType: 'image/jpeg', size: 0 }, 'size too_small'],
      [{ contentType: 'image/svg+xml', size: 100 }, 'contentType invalid_value'],
    ] as const)
      expect(codes(await owner.post(`/v1/scopes/${scope.id}/uploads`, body))).toEqual([422, [code]]);
  });

  it('is made once: what is sent by the same form afterwards is thrown away', async () => {
    const { owner, scope } = await householdWithList();
    const begun = await begin(owner, scope.id, jpeg, { size: 9_000 });
    for (const content of [jpeg, webp]) {
      expect(await sendFile(begun, content)).toBe(204);
      await arrive(scope.id, begun.id);
    }
    await arrive(scope.id, begun.id);
    expect((await owner.get(`/v1/scopes/${scope.id}/uploads/${String(begun.id)}`)).body).toMatchObject({
      status: 'done',
      width: 40,
      version: 2,
    });
    expect(await keysIn(`uploads/${scope.id}/`)).toEqual([]);
    // What nobody began is no picture either.
    const unknown = randomUUID();
    await arrive(scope.id, unknown);
    expect(await keysIn(`pictures/${scope.id}/${unknown}`)).toEqual([]);
  });

  it('is shown by one thing of its maker’s, in its own scope, once it is done', async () => {
    const { owner, editor, viewer, scope, items } = await householdWithList();
    const { id } = await upload(owner, scope.id, jpeg);
    const waiting = await begin(owner, scope.id, jpeg);
    const refused = await upload(owner, scope.id, svg);
    const elsewhere = await upload(owner, owner.userId, jpeg);
    const name = (pictureId: unknown, who = owner) => who.post(items, { name: 'Milk', pictureId });
    for (const [answer, code] of [
      [await name(id, editor), 'no_upload'],
      [await name(randomUUID()), 'no_upload'],
      [await name(elsewhere.id), 'no_upload'],
      [await name(waiting.id), 'upload_waiting'],
      [await name(refused.id), 'upload_refused'],
      [await owner.patch('/v1/me', { pictureId: id }), 'no_upload'],
    ] as const)
      expect(codes(answer)).toEqual([422, [`pictureId ${code}`]]);
    const { status, body: milk } = await name(id);
    expect(status).toBe(201);
    expect(codes(await name(id))).toEqual([422, ['pictureId picture_in_use']]);
    const at = `${items}/${String(milk.id)}`;
    // What was read can be sent back, by anybody who may change it.
    expect((await editor.patch(at, { pictureId: id, name: 'Oat milk' })).body).toMatchObject({
      pictureId: id,
      name: 'Oat milk',
    });
    expect((await owner.get(`/v1/scopes/${scope.id}/uploads/${String(id)}`)).body.expiresAt).toBeNull();
    const mine = `/v1/scopes/${scope.id}/uploads/${String(id)}`;
    expect((await editor.get(mine)).body).toMatchObject({ status: 'done', uploadUrl: null, uploadFields: null });
    expect((await viewer.post(`/v1/scopes/${scope.id}/uploads`, { contentType: 'image/png', size: 9 })).status).toBe(
      403,
    );
  });

  it('is one’s own face to all who share a group, and to nobody else', async () => {
    const { owner, viewer, stranger, scope, path } = await householdWithList();
    const { id } = await upload(owner, owner.userId, jpeg);
    expect((await owner.patch('/v1/me', { pictureId: id })).body).toMatchObject({ pictureId: id, avatarUrl: null });
    const { body: members } = await viewer.get(`${path}/members`);
    expect(members.items.find(({ userId }: Json) => userId === owner.userId).pictureId).toBe(id);
    const asked = `pictures?userId=${owner.userId}&userId=${stranger.userId}&userId=${viewer.userId}`;
    const { body } = await viewer.get(`${path}/${asked}`);
    expect(body.items).toMatchObject([{ userId: owner.userId, pictureId: id }]);
    expect((await fetched(body.items[0].thumbnailUrl)).status).toBe(200);
    expect((await owner.get(`/v1/scopes/personal/${asked}`)).body.items).toMatchObject([{ userId: owner.userId }]);
    expect((await stranger.get(`${path}/${asked}`)).status).toBe(404);
    expect((await stranger.get(`/v1/scopes/personal/${asked}`)).body.items).toEqual([]);
    expect((await owner.get(`/v1/scopes/${scope.id}/usage`)).body.storage).toMatchObject({
      pictures: 0,
      pictureBytes: 0,
    });
    const { body: usage } = await owner.get('/v1/scopes/personal/usage');
    expect(usage.storage).toMatchObject({ pictures: 1 });
    expect(usage.storage.pictureBytes).toBeGreaterThan(50);
  });

  it('can be added to a list by who is on that list alone', async () => {
    const { owner, scope, one, items } = await householdWithList();
    const guest = await person();
    const { body: invitation } = await owner.post(`${one}/invitations`, { email: guest.email, role: 'editor' });
    await guest.post(`/v1/me/invitations/${String(invitation.id)}/accept`);
    const draft = { contentType: 'image/jpeg', size: jpeg.length };
    expect((await guest.post(`/v1/scopes/${scope.id}/uploads`, draft)).status).toBe(404);
    const listId = one.split('/').at(-1);
    const { id, status } = await upload(guest, scope.id, jpeg, { listId });
    expect(status).toBe('done');
    const { body: milk } = await guest.post(items, { name: 'Milk', pictureId: id });
    expect((await guest.get(`${one}/pictures?itemId=${String(milk.id)}`)).body.items).toHaveLength(1);
    expect((await guest.get(`/v1/scopes/${scope.id}/pictures?userId=${owner.userId}`)).status).toBe(404);
  });
});
