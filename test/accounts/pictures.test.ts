import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from '@jest/globals';
import { handler } from '../../functions/streams/consistency';
import { ScopeId, UploadId } from '../../shared/core/ids';
import { type Key, keys, scopePartition } from '../../shared/db/keys';

import { objectKeys } from '../../shared/db/objects/objects';
import { present } from '../../shared/db/expressions';
import { batchGet } from '../../shared/db/read';
import { remove, transact } from '../../shared/db/transact';
import { householdWithList } from '../support/household-with-list';
import type { Json } from '../support/person';
import { jpeg } from '../support/picture-files';
import { recordsIn } from '../support/records';
import { separateBucket } from '../support/separate-bucket';
import { setAttributes } from '../support/set-attributes';
import { imageOfPlain } from '../support/stream-image';
import { begin, upload } from '../support/uploads';

separateBucket();

const filesOf = async (scopeId: string, id: string): Promise<number> => {
  let files = 0;
  for await (const key of objectKeys('')) files += Number(key.includes(`${scopeId}/${id}`));
  return files;
};

/** Tells the stream's function of one change, as the table would. */
const tell = async ({ pk, sk }: Key, before: object, after?: object): Promise<void> => {
  const record: DynamoDBRecord = {
    eventName: after ? 'MODIFY' : 'REMOVE',
    dynamodb: {
      Keys: imageOfPlain({ pk, sk }),
      OldImage: imageOfPlain({ ...before }),
      ...(after && { NewImage: imageOfPlain({ ...after }) }),
      SequenceNumber: '1',
    },
  };
  expect(await handler({ Records: [record] }, { awsRequestId: 'stream' })).toBeUndefined();
};

const pictured = async () => {
  const all = await householdWithList();
  const { id } = await upload(all.owner, all.scope.id, jpeg);
  const { body: milk } = await all.owner.post(all.items, { name: 'Milk', pictureId: id });
  const scopeId = ScopeId.parse(all.scope.id);
  const uploadKey = keys.upload(scopeId, UploadId.parse(id));
  const itemKey = (await recordsIn(scopePartition(scopeId))).find(({ pictureId }) => pictureId === id);
  const key = { pk: String(itemKey?.pk), sk: String(itemKey?.sk) };
  const stored = async (of: Key): Promise<Json> => (await batchGet([of]))[0];
  const status = async () => (await all.owner.get(`/v1/scopes/${scopeId}/uploads/${String(id)}`)).body;
  return { ...all, id, milk, at: `${all.items}/${String(milk.id)}`, scopeId, uploadKey, key, stored, status };
};

describe('a picture that nothing shows any more', () => {
  it('goes a day after its item shows another, unless it is shown again by then', async () => {
    const { owner, at, id, key, uploadKey, stored, status } = await pictured();
    const before = await stored(key);
    await owner.patch(at, { pictureId: null });
    const after = await stored(key);
    await tell(key, before, after);
    expect(await stored(uploadKey)).toMatchObject({ expiresAt: expect.any(String), ttl: expect.any(Number) });
    expect((await status()).expiresAt).not.toBeNull();
    expect((await owner.patch(at, { pictureId: id })).body.pictureId).toBe(id);
    expect(await stored(uploadKey)).not.toHaveProperty('ttl');
    // The same change told again, late: by now it is shown.
    await tell(key, before, after);
    expect(await stored(uploadKey)).not.toHaveProperty('ttl');
    expect((await status()).expiresAt).toBeNull();
  });

  it('stays with an item that is deleted and restored, and goes when that leaves the table', async () => {
    const { owner, at, id, one, milk, scopeId, key, uploadKey, stored } = await pictured();
    const before = await stored(key);
    await owner.delete(at);
    await tell(key, before, await stored(key));
    expect(await stored(uploadKey)).not.toHaveProperty('ttl');
    expect((await owner.get(`${one}/pictures?itemId=${String(milk.id)}`)).body.items).toEqual([]);
    expect((await owner.post(`${at}/restore`)).body.pictureId).toBe(id);
    expect((await owner.get(`${one}/pictures?itemId=${String(milk.id)}`)).body.items).toHaveLength(1);
    const last = await stored(key);
    await transact('test', [remove(key, present(), () => new Error('gone'))]);
    await tell(key, last);
    const expiring = await stored(uploadKey);
    expect(expiring.ttl).toBeGreaterThan(Date.now() / 1_000);
    expect(await filesOf(scopeId, id)).toBe(2);
    await transact('test', [remove(uploadKey, present(), () => new Error('gone'))]);
    await tell(uploadKey, expiring);
    expect(await filesOf(scopeId, id)).toBe(0);
  });

  it('can’t be shown once its day is over, though it is still there', async () => {
    const { owner, items, scopeId } = await pictured();
    const { id } = await upload(owner, scopeId, jpeg);
    await setAttributes(keys.upload(scopeId, UploadId.parse(id)), { expiresAt: '2020-01-01T00:00:00.000Z' });
    const { status, body } = await owner.post(items, { name: 'Eggs', pictureId: id });
    expect([status, body.errors[0].code]).toEqual([422, 'no_upload']);
    expect((await owner.get(`/v1/scopes/${scopeId}/uploads/${String(id)}`)).status).toBe(404);
  });

  it('is shown by one of two who name it at once', async () => {
    const { owner, items, scopeId } = await pictured();
    const { id } = await upload(owner, scopeId, jpeg);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => owner.post(items, { name: `Eggs ${String(index)}`, pictureId: id })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422, 422, 422, 422]);
  });

  it('has a day from its beginning: what was begun and never sent leaves the table by itself', async () => {
    const { owner, scopeId, stored } = await pictured();
    const { id } = await begin(owner, scopeId, jpeg);
    const { ttl, createdAt } = await stored(keys.upload(scopeId, UploadId.parse(id)));
    expect(ttl - Date.parse(createdAt) / 1_000).toBeCloseTo(24 * 3_600, -1);
  });
});
