import { expect, it } from '@jest/globals';
import { pushKeysIn } from '../../shared/core/push-key';
import { UserId } from '../../shared/core/ids';
import { keys, userPartition } from '../../shared/db/keys';
import { plain } from '../../shared/lifecycle/exports/plain';
import { browser } from '../support/device';
import { person, request } from '../support/person';
import { recordsIn } from '../support/records';

const path = '/v1/me/devices';

it('is registered once, however often its browser comes, and shown without its keys', async () => {
  const who = await person();
  expect((await who.get('/v1/me/settings')).body).toMatchObject({ hasDevices: false, pushAmounts: false });
  const phone = browser();
  const first = await who.post(path, { ...phone.subscription, name: 'Phone' });
  expect([first.status, first.headers.get('location')]).toEqual([201, `${path}/${String(first.body.id)}`]);
  const again = await who.post(path, browser(phone.endpoint).subscription);
  expect(again.body).toMatchObject({ id: first.body.id, name: 'Phone', endpoint: phone.endpoint });
  const laptop = await who.post(path, browser().subscription);
  const listed = await who.get(path);
  expect(listed.body.items).toEqual([laptop.body, again.body]);
  expect(JSON.stringify(listed.body)).not.toMatch(/p256dh|auth/);
  expect((await who.get('/v1/me/settings')).body).toMatchObject({ hasDevices: true, version: 2 });
  expect((await who.get(`${path}/${String(laptop.body.id)}`)).body).toEqual(laptop.body);
  const stranger = await person();
  expect((await stranger.get(`${path}/${String(laptop.body.id)}`)).status).toBe(404);
  expect((await stranger.delete(`${path}/${String(laptop.body.id)}`)).status).toBe(404);
  for (const { body } of [laptop, again]) expect((await who.delete(`${path}/${String(body.id)}`)).status).toBe(200);
  expect((await who.delete(`${path}/${String(laptop.body.id)}`)).status).toBe(404);
  expect((await who.get('/v1/me/settings')).body.hasDevices).toBe(false);
});

it('has an address on the internet, and keys as browsers give them', async () => {
  const who = await person();
  const { subscription } = browser();
  for (const endpoint of [
    'http://push.example.com/1',
    'https://127.0.0.1/1',
    'https://10.0.0.7/1',
    'https://169.254.169.254/latest',
    'https://[::1]/1',
    'https://printer.local/1',
    'https://user@push.example.com/1',
    `https://push.example.com/${'x'.repeat(1_100)}`,
  ])
    expect((await who.post(path, { ...subscription, endpoint })).body.errors).toEqual([
      expect.objectContaining({ path: 'endpoint' }),
    ]);
  const { p256dh, auth } = subscription.keys;
  for (const wrong of [{ p256dh, auth: auth.slice(1) }, { p256dh: `A${p256dh.slice(1)}`, auth }, { p256dh }])
    expect((await who.post(path, { ...subscription, keys: wrong })).status).toBe(422);
  const { body: worded } = await who.post(path, { ...subscription, keys: { p256dh, auth: 'abc' } });
  expect(worded.errors[0].message).toMatch(/as the browser gave it/);
  expect((await who.get(path)).body.items).toEqual([]);
});

it('is one of ten', async () => {
  const who = await person();
  const known = browser();
  await who.post(path, known.subscription);
  for (let count = 1; count < 10; count++) expect((await who.post(path, browser().subscription)).status).toBe(201);
  const { status, body } = await who.post(path, browser().subscription);
  expect([status, body.what, body.limit]).toEqual([409, 'devices', 10]);
  expect((await who.post(path, known.subscription)).status).toBe(201);
});

it('subscribes for the key that the server signs by', async () => {
  const { body } = await request('GET', '/v1/config', undefined);
  expect(body.pushKey).toBe(pushKeysIn(Buffer.alloc(32, 9).toString('base64')).publicKey);
  // Whatever letters and digits Secrets Manager chooses are a key.
  for (const letter of ['9', 'z', 'B']) expect(pushKeysIn(letter.repeat(43)).publicKey).toMatch(/^B[\w-]{86}$/);
});

it('is in its person’s export without its keys', async () => {
  const who = await person();
  const { endpoint, subscription } = browser();
  await who.post(path, subscription);
  const stored = (await recordsIn(userPartition(UserId.parse(who.userId)))).find(
    ({ sk }) => sk === keys.device(UserId.parse(who.userId)).sk,
  );
  expect(stored?.deviceKeys).toBeDefined();
  const given = JSON.stringify(plain(stored ?? {}));
  expect(given).toContain(endpoint);
  expect(given).not.toMatch(/p256dh|auth/);
});
