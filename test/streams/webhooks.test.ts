import { expect, it } from '@jest/globals';
import { ScopeId, UserId } from '../../shared/core/ids';
import { NotOutside } from '../../shared/core/post-outside';
import { webhookHeaders } from '../../shared/core/standard-webhooks';
import { day, hour, instant, type Instant, later, minute } from '../../shared/core/time';
import { keys, scopePartition } from '../../shared/db/keys';
import { WebhookId } from '../../shared/groups/webhook';
import { webhookKey } from '../../shared/groups/webhook-record';
import { deliveringBy } from '../../shared/history/deliver-webhooks';
import { household } from '../support/household';
import type { Json } from '../support/person';
import { postOffice } from '../support/post-office';
import { setAttributes } from '../support/set-attributes';
import { observe, openStream } from '../support/observed';
import { onTestFinished } from '../support/testing';

const { mailsTo } = postOffice();

/** What a receiver got, and what it answers with; null: it can't be reached. */
interface Got {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly text: string;
}

/** A household with a webhook, and a receiver; `tick` delivers what is due at a time. */
const hooked = async (types: readonly string[] = ['item', 'list']) => {
  const home = await household();
  const { admin, path, scope } = home;
  const stream = await openStream();
  onTestFinished(stream.stop);
  const { status, body: webhook } = await admin.post(`${path}/webhooks`, {
    url: 'https://home.example.com/hearth',
    types,
  });
  expect(status).toBe(201);
  const at = `${path}/webhooks/${String(webhook.id)}`;
  const got: Got[] = [];
  let answers: number | null = 204;
  const deliver = deliveringBy((_url, { headers, body }) => {
    const text = String(body);
    got.push({ headers, body: JSON.parse(text), text });
    return answers === null ? Promise.reject(new NotOutside('home.example.com')) : Promise.resolve(answers);
  });
  const scopeId = ScopeId.parse(scope.id);
  const key = webhookKey(scopeId, WebhookId.parse(webhook.id));
  const start = instant(Date.now() + minute);
  return {
    ...home,
    webhook,
    at,
    got,
    start,
    key,
    answering: (status: number | null) => void (answers = status),
    follow: async () => observe(await stream.read([scopePartition(scopeId)])),
    tick: (now: Instant) => deliver(key, { atMost: minute, clock: () => now, requestId: 'job' }),
    now: async () => (await admin.get(at)).body,
    log: async () => (await admin.get(`${at}/deliveries`)).body.items,
  };
};

it('tells in order what happened since, of the types that are wanted, and nothing of what it was', async () => {
  const { owner, path, scope, webhook, got, follow, tick, log, start } = await hooked();
  const { body: list } = await owner.post(`${path}/lists`, { name: 'Groceries' });
  await owner.post(`${path}/transactions`, { kind: 'expense', amount: 100, payee: 'Secret' });
  const { body: item } = await owner.post(`${path}/lists/${list.id}/items`, { name: 'Milk' });
  await follow();
  await tick(start);
  await tick(later(start, minute));
  expect(got).toHaveLength(1);
  const [{ headers, body, text } = { headers: {}, body: {}, text: '' }] = got;
  expect(body).toMatchObject({ type: 'scope.changed', timestamp: start, data: { scopeId: scope.id } });
  expect(
    body.data.changes.map(({ type, id, parentId, action, actorId }: Json) => [type, id, parentId, action, actorId]),
  ).toEqual([
    ['list', list.id, null, 'created', owner.userId],
    ['item', item.id, list.id, 'created', owner.userId],
  ]);
  expect(text).not.toMatch(/Groceries|Milk|Secret/);
  const id = headers['webhook-id'] ?? '';
  expect(headers).toMatchObject(webhookHeaders({ id, at: start, body: text }, [webhook.secret]));
  expect(await log()).toEqual([
    { id, type: 'scope.changed', at: start, status: 'delivered', attempts: 1, answered: 204 },
  ]);
});

it('tries again, under the same id and with the same words, later each time, and in order', async () => {
  const { owner, path, got, follow, tick, now, log, answering, start } = await hooked();
  answering(500);
  await owner.post(`${path}/lists`, { name: 'One' });
  await follow();
  await tick(start);
  await owner.post(`${path}/lists`, { name: 'Two' });
  await follow();
  await tick(later(start, minute - 1));
  expect(got).toHaveLength(1);
  answering(null);
  await tick(later(start, minute));
  await tick(later(start, 6 * minute - 1));
  expect(await now()).toMatchObject({ active: true, failingSince: start });
  expect(await log()).toMatchObject([{ status: 'pending', attempts: 2, answered: null }]);
  answering(200);
  await tick(later(start, 6 * minute));
  expect(got).toHaveLength(4);
  const [first, second, third, fourth] = got;
  expect([second?.text, third?.text]).toEqual([first?.text, first?.text]);
  expect([second, third].map((one) => one?.headers['webhook-id'])).toEqual(
    Array.from({ length: 2 }, () => first?.headers['webhook-id']),
  );
  expect(fourth?.text).not.toBe(first?.text);
  expect(await now()).toMatchObject({ active: true, failingSince: null });
});

it('is off after three days, which whoever registered it is told by mail, and tells nothing of them once it is on', async () => {
  const { owner, admin, path, at, got, follow, tick, now, log, answering, start } = await hooked();
  await admin.patch('/v1/me', { displayName: 'Ada' });
  await setAttributes(keys.profile(UserId.parse(admin.userId)), { email: admin.email, emailVerified: true });
  answering(503);
  await owner.post(`${path}/lists`, { name: 'Groceries' });
  await follow();
  await tick(start);
  await tick(later(start, 3 * day - 1));
  expect((await now()).active).toBe(true);
  await tick(later(start, 3 * day + 12 * hour));
  expect(await now()).toMatchObject({ active: false, failingSince: start });
  expect(await log()).toMatchObject([{ status: 'failed', attempts: 3, answered: 503 }]);
  const tried = got.length;
  await tick(later(start, 5 * day));
  expect(got).toHaveLength(tried);
  expect(await mailsTo(admin.email)).toHaveLength(1);
  answering(200);
  expect((await admin.patch(at, { active: true })).body).toMatchObject({ active: true, failingSince: null });
  const { body: list } = await owner.post(`${path}/lists`, { name: 'Hardware' });
  await follow();
  await tick(later(start, 6 * day));
  expect(got.at(-1)?.body.data.changes.map(({ id }: Json) => id)).toEqual([list.id]);
});

it('is off at once where it is gone for good', async () => {
  const { owner, path, follow, tick, now, answering, start } = await hooked();
  answering(410);
  await owner.post(`${path}/lists`, { name: 'Groceries' });
  await follow();
  await tick(start);
  expect(await now()).toMatchObject({ active: false });
});

it('signs by both secrets while one is replaced, for a day', async () => {
  const { admin, owner, path, at, webhook, got, follow, tick, start } = await hooked();
  const { body } = await admin.patch(at, { newSecret: true });
  expect(body.secret).toMatch(/^whsec_/);
  expect((await admin.get(at)).body.secret).toBe(null);
  const tell = async (when: Instant, secrets: readonly string[]) => {
    await owner.post(`${path}/lists`, { name: 'Groceries' });
    await follow();
    await tick(when);
    const { headers = {}, text = '' } = got.at(-1) ?? {};
    expect(headers).toMatchObject(webhookHeaders({ id: headers['webhook-id'] ?? '', at: when, body: text }, secrets));
  };
  await tell(start, [body.secret, webhook.secret]);
  await tell(later(start, day), [body.secret]);
});

it('is tried when somebody asks, also while it is off', async () => {
  const { admin, at, scope, got, tick, log, start } = await hooked();
  await admin.patch(at, { active: false });
  const { status, body } = await admin.post(`${at}/test`);
  expect([status, body.status]).toEqual([200, 'pending']);
  await tick(start);
  await tick(later(start, minute));
  expect(got.map((one) => one.body)).toEqual([
    expect.objectContaining({ type: 'webhook.test', data: { scopeId: scope.id } }),
  ]);
  expect(await log()).toEqual([{ ...body, status: 'delivered', attempts: 1, answered: 204 }]);
});

it('tells nothing once whoever registered it may not have it, or the scope is deleted, and nothing once it is removed', async () => {
  const { owner, admin, path, at, got, follow, tick, start } = await hooked();
  await owner.patch(`${path}/members/${admin.userId}`, { role: 'editor' });
  await owner.post(`${path}/lists`, { name: 'Groceries' });
  await follow();
  await tick(start);
  expect(got).toEqual([]);
  await owner.patch(at, { types: ['list'] });
  await tick(later(start, day));
  expect(got).toHaveLength(1);
  expect((await owner.delete(at)).status).toBe(200);
  expect((await owner.get(at)).status).toBe(404);
  expect((await owner.get(`${at}/deliveries`)).status).toBe(404);
  await owner.post(`${path}/lists`, { name: 'Hardware' });
  await follow();
  await tick(later(start, 2 * day));
  expect(got).toHaveLength(1);
});

it('sends nothing unsigned: one without a secret waits until it is given another', async () => {
  const { owner, path, at, got, key, follow, tick, start } = await hooked();
  await setAttributes(key, { secret: null });
  await owner.post(`${path}/lists`, { name: 'Groceries' });
  await follow();
  await tick(start);
  expect(got).toEqual([]);
  const { body } = await owner.patch(at, { newSecret: true });
  await tick(later(start, day));
  expect(got.map(({ headers }) => headers['webhook-signature'])).toEqual([
    webhookHeaders({ id: got[0]?.headers['webhook-id'] ?? '', at: later(start, day), body: got[0]?.text ?? '' }, [
      body.secret,
    ])['webhook-signature'],
  ]);
});

it('is one of 20 at most, however many are registered at once; what is removed makes room', async () => {
  const { owner, path } = await household();
  const draft = { url: 'https://home.example.com/', types: ['item'] };
  const add = () => owner.post(`${path}/webhooks`, draft);
  for (let count = 0; count < 17; count++) expect((await add()).status).toBe(201);
  const answers = await Promise.all(Array.from({ length: 6 }, add));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409]);
  const { body } = answers.find(({ status }) => status === 409) ?? {};
  expect([body.what, body.limit, body.secret]).toEqual(['webhooks', 20, undefined]);
  const { items } = (await owner.get(`${path}/webhooks?limit=50`)).body;
  expect(items).toHaveLength(20);
  await owner.delete(`${path}/webhooks/${String(items[0].id)}`);
  expect([(await add()).status, (await add()).status]).toEqual([201, 409]);
});

it('is of an address on the internet, and for managers alone', async () => {
  const { editor, owner, path } = await household();
  const draft = { url: 'https://home.example.com/', types: ['item'] };
  expect((await editor.post(`${path}/webhooks`, draft)).status).toBe(403);
  for (const url of ['http://home.example.com/', 'https://192.168.1.2/', 'https://homeassistant.local:8123/'])
    expect((await owner.post(`${path}/webhooks`, { ...draft, url })).status).toBe(422);
});
