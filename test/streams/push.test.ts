import { expect, it } from '@jest/globals';
import { ScopeId, UserId } from '../../shared/core/ids';
import { NotOutside } from '../../shared/core/post-outside';
import { instant, type Instant, later, minute } from '../../shared/core/time';
import { keyIn, keys, scopePartition, userPartition } from '../../shared/db/keys';
import { pushingBy } from '../../shared/history/push';
import { writeNotifications } from '../../shared/history/write-notifications';
import { browser, claimsOf } from '../support/device';
import { household } from '../support/household';
import { capturedLog } from '../support/log-lines';
import type { Json, Person } from '../support/person';
import { recordsIn } from '../support/records';

const log = capturedLog();

interface Got {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A household whose editor has a phone; `add` tells of an expense, `tick` pushes what is due at a time. */
const pushed = async () => {
  const home = await household();
  const { owner, editor, path, scope } = home;
  const user = UserId.parse(editor.userId);
  await owner.patch('/v1/me', { displayName: 'Olga' });
  await editor.patch('/v1/me/settings', { locale: 'sv-SE' });
  const phone = browser();
  const { status, body: device } = await editor.post('/v1/me/devices', { ...phone.subscription, name: 'Phone' });
  expect(status).toBe(201);
  const got: Got[] = [];
  const answers = new Map<string, number>();
  const push = pushingBy((endpoint, { headers, body }) => {
    got.push({ endpoint, headers, body: Buffer.from(body) });
    const answer = answers.get(endpoint) ?? 201;
    return answer === 0 ? Promise.reject(new NotOutside(endpoint)) : Promise.resolve(answer);
  });
  const known = new Set<unknown>();
  const add = async (payee: string, at: Instant) => {
    const split = { mode: 'equal', shares: [{ userId: owner.userId }, { userId: editor.userId }] };
    await owner.post(`${path}/transactions`, { kind: 'expense', amount: 1000, payee, split });
    for (const after of await recordsIn(scopePartition(ScopeId.parse(scope.id))))
      if (String(after.sk).startsWith('TRANSACTION#') && !known.has(after.sk)) {
        known.add(after.sk);
        await writeNotifications({ key: keyIn(after), before: undefined, after, at }, at, 'told');
      }
  };
  return {
    ...home,
    user,
    phone,
    device,
    got,
    add,
    start: instant(Date.now()),
    answering: (status: number, at = phone) => void answers.set(at.endpoint, status),
    tick: (at: Instant) => push(keys.push(user), { atMost: minute, clock: () => at, requestId: 'job' }),
    opened: (at = phone): Json[] =>
      got.filter(({ endpoint }) => endpoint === at.endpoint).map(({ body }) => at.open(body)),
  };
};
const registered = async (who: Person) => (await who.get('/v1/me/devices')).body.items.map(({ id }: Json) => id);

it('is sealed for the device, signed for its service, in the reader’s language, and says no amounts', async () => {
  const { add, tick, start, got, opened, scope, phone } = await pushed();
  await add('ICA', start);
  expect(await tick(start)).toBe(true);
  await tick(later(start, minute));
  expect(got).toHaveLength(1);
  const { headers = {}, endpoint } = got[0] ?? {};
  expect(endpoint).toBe(phone.endpoint);
  expect(headers).toMatchObject({ 'Content-Encoding': 'aes128gcm', TTL: '86400', Urgency: 'normal' });
  expect(headers.Topic).toMatch(/^[\w-]{32}$/);
  const { aud, exp, sub } = claimsOf(headers.Authorization);
  expect([aud, sub]).toEqual(['https://push.example.com', 'mailto:hearth@localhost']);
  expect(exp * 1000 - Date.now()).toBeLessThanOrEqual(24 * 60 * minute);
  expect(opened()).toEqual([
    {
      title: 'Ny utgift i Elm Street 4: ICA',
      body: 'Olga har lagt till en utgift som rör dig.',
      link: expect.stringMatching(`^/v1/scopes/${String(scope.id)}/transactions/`),
      tag: scope.id,
      lang: 'sv',
      count: 1,
    },
  ]);
});

it('says amounts to whoever wants them, and several things in one message', async () => {
  const { editor, add, tick, start, opened } = await pushed();
  await editor.patch('/v1/me/settings', { locale: 'en-GB', pushAmounts: true });
  await add('ICA', start);
  await add('Coop', later(start, 1));
  await tick(later(start, 1));
  const [message, ...more] = opened();
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    title: 'New expense in Elm Street 4: Coop',
    body: 'Olga has added SEK 10.00. Your share is SEK 5.00.\nAnd 1 more.'.replaceAll('SEK ', 'SEK\u00a0'),
    link: '/v1/me/notifications',
    count: 2,
  });
});

it('is steered by settings and by what is muted, also where nothing is shown in the app', async () => {
  const { editor, add, tick, start, opened, scope } = await pushed();
  const settings = (change: Json) => editor.patch('/v1/me/settings', change);
  const titles = async (at: Instant) => {
    await tick(at);
    return opened().map(({ title }) => title.slice(-1));
  };
  await settings({ notifications: { expense: { push: false } } });
  await add('A', start);
  await settings({ notifications: { expense: { push: true, inApp: false } } });
  await add('B', later(start, 1));
  expect(await titles(later(start, 1))).toEqual(['B']);
  await add('C', later(start, 2));
  await settings({ muted: [scope.id] });
  expect(await titles(later(start, 2))).toEqual(['B']);
  await add('D', later(start, 3));
  await settings({ muted: [], notifications: { expense: { inApp: true } } });
  await add('E', later(start, 4));
  await editor.post('/v1/me/notifications/read', {});
  expect(await titles(later(start, minute))).toEqual(['B']);
});

it('tells nothing of what somebody has left', async () => {
  const { editor, path, add, tick, start, got } = await pushed();
  await add('ICA', start);
  await editor.delete(`${path}/members/me`);
  await tick(start);
  expect(got).toEqual([]);
});

it.each([404, 410])('takes a device away whose service answers %i', async (status) => {
  const { editor, add, tick, start, answering, device } = await pushed();
  answering(status);
  await add('ICA', start);
  expect(await registered(editor)).toEqual([device.id]);
  expect((await editor.get('/v1/me/settings')).body.hasDevices).toBe(true);
  await tick(start);
  expect(await registered(editor)).toEqual([]);
  expect((await editor.get('/v1/me/settings')).body.hasDevices).toBe(false);
});

it.each([0, 429, 503])(
  'is tried three times where a service answers %i (0: not at all), and others get it once',
  async (status) => {
    const { editor, add, tick, start, answering, phone, opened } = await pushed();
    const laptop = browser();
    await editor.post('/v1/me/devices', laptop.subscription);
    answering(status);
    await add('ICA', start);
    expect(await tick(start)).toBe(false);
    await tick(later(start, minute - 1));
    expect(opened(phone)).toHaveLength(1);
    for (const minutes of [1, 11, 12, 60]) await tick(later(start, minutes * minute));
    expect(opened(phone)).toHaveLength(3);
    expect(opened(laptop)).toHaveLength(1);
    // What comes later begins anew.
    answering(201);
    await add('Coop', later(start, 61 * minute));
    await tick(later(start, 61 * minute));
    expect(opened(phone).at(-1)?.title).toMatch('Coop');
    expect([opened(phone).length, opened(laptop).length]).toEqual([4, 2]);
  },
);

it('tells a device that failed what came meanwhile along with it, and nobody else twice', async () => {
  const { editor, add, tick, start, answering, phone, opened } = await pushed();
  const laptop = browser();
  await editor.post('/v1/me/devices', laptop.subscription);
  answering(503);
  await add('ICA', start);
  await tick(start);
  answering(201);
  await add('Coop', later(start, 1));
  await tick(later(start, 1));
  expect(opened(phone).map(({ count }) => count)).toEqual([1, 2]);
  expect(opened(laptop).map(({ count }) => count)).toEqual([1, 1]);
});

it('isn’t tried again where it is refused as it is, and a key that is none takes its device away', async () => {
  const { editor, add, tick, start, answering, got, device } = await pushed();
  const broken = browser();
  await editor.post('/v1/me/devices', {
    ...broken.subscription,
    keys: { ...broken.subscription.keys, p256dh: `B${'A'.repeat(86)}` },
  });
  answering(413);
  await add('ICA', start);
  log.clear();
  expect(await tick(start)).toBe(true);
  expect(log.lines()).toMatchObject([{ message: 'a push was refused', fault: 'push-lost', status: 413 }]);
  await tick(later(start, minute));
  expect(got).toHaveLength(1);
  expect(await registered(editor)).toEqual([device.id]);
});

it('goes to nobody’s browser but whose it is now', async () => {
  const { owner, editor, add, tick, start, got, phone } = await pushed();
  expect((await owner.post('/v1/me/devices', phone.subscription)).status).toBe(201);
  await add('ICA', start);
  await tick(start);
  expect(got).toEqual([]);
  expect(await registered(editor)).toEqual([]);
  expect(await registered(owner)).toHaveLength(1);
});

it('ends with a sign-out everywhere, until a device is registered anew', async () => {
  const { editor, add, tick, start, got, phone } = await pushed();
  await add('ICA', start);
  expect((await editor.post('/v1/me/sign-out')).status).toBe(200);
  await tick(start);
  expect([got, await registered(editor)]).toEqual([[], []]);
  expect((await editor.post('/v1/me/devices', phone.subscription)).status).toBe(201);
  await add('Coop', later(start, minute));
  await tick(later(start, minute));
  expect(got).toHaveLength(1);
});

it('ends with the account', async () => {
  const { editor, add, tick, start, got, user } = await pushed();
  await add('ICA', start);
  expect((await editor.delete('/v1/me')).status).toBe(200);
  await tick(start);
  expect(got).toEqual([]);
  const stored = await recordsIn(userPartition(user));
  expect(stored.filter(({ dueKind }) => dueKind === 'PUSH')).toEqual([]);
});

it('costs nothing for whoever has no device: nothing waits, and nothing is due', async () => {
  const { editor, add, start, device, user } = await pushed();
  await editor.delete(`/v1/me/devices/${String(device.id)}`);
  await add('ICA', start);
  const stored = await recordsIn(userPartition(user));
  expect(stored.filter(({ push, sk }) => push !== undefined || sk === 'PUSH')).toEqual([]);
});
