import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { handler } from '../../functions/streams/observation';
import { systemUser, UserId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { rateLimits } from '../../shared/http/request/rate-limits';
import { mailsADay } from '../../shared/operations/feedback/feedback';
import { withoutSecrets } from '../../shared/operations/feedback/secrets';
import { expiredToken } from '../support/credentials';
import { withEnvironment } from '../support/environment';
import fc from '../support/fast-check';
import { runs } from '../support/generated';
import { capturedLog } from '../support/log-lines';
import { type Json, person, request, sign } from '../support/person';
import { postOffice } from '../support/post-office';
import { recordsIn } from '../support/records';
import { setAttributes } from '../support/set-attributes';

const operator = 'operator@example.com';
withEnvironment({ FEEDBACK_EMAIL: operator, APPLE_APPS: '', ANDROID_APPS: '' });
const post = postOffice();
const log = capturedLog();
beforeEach(() => log.clear());

const send = (body: object, token?: string, headers = {}) => request('POST', '/v1/feedback', token, body, { headers });
const error = (more: object = {}) => ({
  kind: 'error',
  message: `Cannot read list "${randomUUID()}"`,
  stack: 'TypeError: x\n    at open (app.js:10:5)\n    at run (app.js:90:1)',
  ...more,
});
const stored = async (reference: string): Promise<Json> =>
  (await recordsIn('FEEDBACK')).find((one) => one.reference === reference);
/** Has the stream's function follow up feedback that came, and returns the operator's mail of it. */
const delivered = async (reference: string) => {
  const { pk, sk } = keys.feedback(reference);
  const Records = [
    { eventName: 'INSERT' as const, dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: '1' } },
  ];
  expect(await handler({ Records }, { awsRequestId: 'a-request' })).toBeUndefined();
  return (await post.mailsTo(operator)).filter(({ subject }) => subject.includes(reference));
};
const mailsToday = (number: number) =>
  setAttributes(keys.count(systemUser, 'feedback mails', instant(Date.now()).slice(0, 10)), { number });

describe('feedback', () => {
  it('reaches the log and the operator’s mail, without sign-in, and holds nothing but what was sent', async () => {
    const message = 'Could lists have <b>pictures</b>?';
    const { status, body } = await send({ kind: 'feedback', message, replyTo: 'Robin@Example.com', page: 'Lists' });
    expect([status, body.fingerprint]).toEqual([200, null]);
    const { lastAt, ttl, requestId, ...kept } = await stored(body.reference);
    expect(kept).toEqual({
      ...keys.feedback(body.reference),
      reference: body.reference,
      kind: 'feedback',
      language: 'en',
      message,
      replyTo: 'robin@example.com',
      page: 'Lists',
      count: 1,
      schemaVersion: 1,
    });
    expect(ttl - Date.parse(lastAt) / 1000).toBeCloseTo(30 * 86_400, -1);
    expect(log.lines().find(({ reference }) => reference === body.reference)).toMatchObject({
      requestId,
      page: 'Lists',
    });
    expect(log.text()).not.toContain('robin@example.com');
    const [mail] = await delivered(body.reference);
    expect(mail?.html).toContain('&lt;b&gt;pictures&lt;/b&gt;');
    expect(mail?.text).toContain('robin@example.com');
    expect(mail?.headers).toBeUndefined();
    await delivered(body.reference);
    expect(await delivered(body.reference)).toHaveLength(1);
  });

  it('of whoever is signed in says no more of them, and counts against their minute', async () => {
    const me = await person();
    const { body } = await send({ kind: 'feedback', message: 'Hej', platform: 'iOS' }, me.token, {
      'Accept-Language': 'sv',
    });
    expect(JSON.stringify(await stored(body.reference))).not.toContain(me.userId);
    expect((await delivered(body.reference))[0]?.subject).toContain('Synpunkter på Hearth');
    for (const ahead of [0, 60_000])
      await setAttributes(
        keys.count(UserId.parse(me.userId), 'sensitive', new Date(Date.now() + ahead).toISOString().slice(0, 16)),
        { number: rateLimits.sensitive },
      );
    expect((await send({ kind: 'feedback', message: 'Hej' }, me.token)).status).toBe(429);
  });

  it('sent twice under one key by whoever is signed in comes once', async () => {
    const { token } = await person();
    const once = () => send({ kind: 'feedback', message: 'Hello' }, token, { 'Idempotency-Key': 'once' });
    const [first, again] = [await once(), await once()];
    expect([again.body, again.headers.get('idempotency-replayed')]).toEqual([first.body, 'true']);
  });

  it('is refused with a token that isn’t good, and beyond 8 KiB without one', async () => {
    const bad = [await expiredToken(randomUUID()), await sign({ sub: 'me' })];
    for (const token of bad) expect((await send({ kind: 'feedback', message: 'Hello' }, token)).status).toBe(401);
    const { token } = await person();
    const long = { kind: 'error', message: 'å'.repeat(2_000), stack: 'å'.repeat(4_000) };
    expect([(await send(long)).status, (await send(long, token)).status]).toEqual([413, 200]);
  });

  it('is refused where it is none', async () => {
    for (const [body, path] of [
      [{ message: 'Hello' }, 'kind'],
      [{ kind: 'feedback' }, 'message'],
      [{ kind: 'praise', message: 'Hello' }, 'kind'],
      [{ kind: 'feedback', message: ' ' }, 'message'],
      [{ kind: 'feedback', message: 'x', replyTo: 'nobody' }, 'replyTo'],
      [{ kind: 'error', message: 'x', fingerprint: 'two words' }, 'fingerprint'],
      [{ kind: 'error', message: 'x', userId: randomUUID() }, 'userId'],
    ] as const) {
      const { status, body: problem } = await send(body);
      expect([status, problem.errors[0].path]).toEqual([422, path]);
    }
    const { body: worded } = await send({ kind: 'error', message: 'x', fingerprint: 'two words' });
    expect(worded.errors[0].message).toBe('must be 1–100 of A–Z a–z 0–9 _.:-');
    const proto = await request('POST', '/v1/feedback', undefined, undefined, {
      raw: '{"kind":"error","message":"x","__proto__":{"count":9}}',
    });
    expect(proto.status).toBe(422);
  });
});

describe('an error of an app', () => {
  it('is the same whatever ids and numbers it names, counted, and mailed once', async () => {
    const version = randomUUID();
    const answers = [];
    for (let turn = 0; turn < 3; turn++) answers.push((await send(error({ appVersion: version }))).body);
    const [{ reference, fingerprint }] = answers;
    expect(answers.map((one) => one.reference)).toEqual([reference, reference, reference]);
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(await stored(reference)).toMatchObject({ count: 3, kind: 'error' });
    await delivered(reference);
    const mails = await delivered(reference);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('open (');
    const other = (await send(error({ appVersion: version, stack: 'TypeError: x\n    at close (app.js:11:5)' }))).body;
    const newer = (await send(error({ appVersion: `${version}a` }))).body;
    expect(new Set([reference, other.reference, newer.reference]).size).toBe(3);
  });

  it('is the same by the fingerprint that the app gives, however many report it at once', async () => {
    const fingerprint = `app:${randomUUID()}`;
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, turn) =>
        send({ kind: 'error', message: `Failed ${String(turn)} ways`, fingerprint }),
      ),
    );
    expect(new Set(answers.map(({ body }) => body.reference)).size).toBe(1);
    expect(answers[0]?.body.fingerprint).toBe(fingerprint);
    expect((await stored(answers[0]?.body.reference)).count).toBe(5);
  });

  it('is mailed in the words and with the stack that it was reported with first, whatever comes before the mail', async () => {
    const same = { fingerprint: `app:${randomUUID()}`, appVersion: '1.4.0' };
    const first = error({ ...same, message: 'The list did not open' });
    const { body } = await send(first);
    await send({ kind: 'error', ...same, message: 'Again', platform: 'Firefox 150' });
    const [mail] = await delivered(body.reference);
    expect(mail?.text).toContain('The list did not open');
    expect(mail?.text).toContain('at open (app.js:10:5)');
    expect(await stored(body.reference)).toMatchObject({ ...first, platform: 'Firefox 150', count: 2 });
  });

  it('gets the stack of a later report where the first had none', async () => {
    const same = { kind: 'error', fingerprint: `app:${randomUUID()}` };
    const { body } = await send({ ...same, message: 'Failed' });
    await send(error({ ...same, message: 'Failed again' }));
    expect(await stored(body.reference)).toMatchObject({
      message: 'Failed',
      stack: expect.stringContaining('at open'),
    });
  });

  it('is not mailed when the day has had enough of mails, nor counted as mailed when SES refuses it', async () => {
    await mailsToday(mailsADay);
    const { body } = await send(error({ fingerprint: randomUUID() }));
    expect(await delivered(body.reference)).toEqual([]);
    await mailsToday(mailsADay - 1);
    const next = (await send(error({ fingerprint: randomUUID() }))).body;
    const { pk, sk } = keys.feedback(next.reference);
    const Records = [
      { eventName: 'INSERT' as const, dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: '1' } },
    ];
    await post.answering('refuses', async () => {
      expect(await handler({ Records }, { awsRequestId: 'a-request' })).toBeDefined();
    });
    expect((await stored(next.reference)).mailedAt).toBeUndefined();
    await mailsToday(0);
    expect(await delivered(next.reference)).toHaveLength(1);
  });
});

describe('secrets', () => {
  it('are taken out, and what people say stays', async () => {
    const token = await sign({ sub: randomUUID() });
    const link = '/v1/invitations/AbCdEfGhIjKlMnOpQrStUvWxYz0123';
    const { body } = await send(
      error({
        fingerprint: randomUUID(),
        message: `Error 404: code E-17, password: hunter2 Authorization: Bearer ${token}`,
        stack: `at open (https://app.example/cb?code=abc&state=x:1:2)\n    at ${link}`,
        page: link,
        platform: `Firefox 150 at ${link}`,
        appVersion: link.slice(3),
      }),
    );
    const { message, stack, page, platform, appVersion } = await stored(body.reference);
    expect(message).toBe('Error 404: code E-17, password: [secret] Authorization: Bearer [secret]');
    expect(stack).toBe('at open (https://app.example/cb?code=[secret]&state=[secret]\n    at /v1/invitations/[secret]');
    expect(page).toBe('/v1/invitations/[secret]');
    expect([platform, appVersion]).toEqual(['Firefox 150 at /v1/invitations/[secret]', '/invitations/[secret]']);
    expect(log.text()).not.toContain(token.slice(0, 40));
    expect(log.text()).not.toContain('AbCdEfGhIjKl');
  });

  it('never survive, whatever stands around them', () => {
    const secret = fc
      .array(fc.constantFrom(...Array.from('abcdefXYZ0123456789_-')), { minLength: 24, maxLength: 60 })
      .map((all) => all.join(''));
    const around = fc.constantFrom('', ' ', '"', '(', '\n', ': ', 'in ');
    const forms = fc.constantFrom(
      (one: string) => `eyJ${one}.${one}.${one}`,
      (one: string) => `Bearer ${one}`,
      (one: string) => `"refresh_token": "${one}"`,
      (one: string) => `?access_token=${one}&x=1`,
      (one: string) => `/v1/unsubscribe/${one}`,
    );
    fc.assert(
      fc.property(secret, forms, around, fc.string(), (one, form, before, text) => {
        expect(withoutSecrets(`${text}${before || ' '}${form(one)} ${text}`)).not.toContain(one);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

it('no app opens links where the operator names none', async () => {
  for (const name of ['apple-app-site-association', 'assetlinks.json'])
    expect((await request('GET', `/.well-known/${name}`, undefined)).status).toBe(404);
});
