import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import { resetAuthenticator } from '../../lib/recovery/reset-authenticator';
import { plainWords } from '../../lib/recovery/plain-words';
import { handler as consistency } from '../../functions/streams/consistency';
import { handler as observation } from '../../functions/streams/observation';
import { UserId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { type Key, keyIn, userPartition } from '../../shared/db/keys';
import { ownTable } from '../../shared/db/scan';
import { type Json, request } from '../support/person';
import { postOffice } from '../support/post-office';
import { recordsIn } from '../support/records';
import { imageOfPlain } from '../support/stream-image';
import type { OpenPool } from './support/pools';
import { at, openForFile, userAt } from './support/users';

const { mailsTo, answering } = postOffice();
let pool: OpenPool;
beforeAll(async () => {
  pool = await openForFile();
});

const wish = (email: string) => ({
  email,
  by: 'Kim <b>',
  reason: 'Lost phone, called back',
  now: instant(Date.now()),
});
const recordsOf = async (userId: string, kind: string): Promise<Json[]> =>
  (await recordsIn(userPartition(UserId.parse(userId)))).filter(({ sk }) => String(sk).startsWith(kind));
const follow = async (handler: typeof observation, record: Json): Promise<boolean> => {
  const key: Key = keyIn(record);
  const dynamodb = { Keys: imageOfPlain({ ...key }), NewImage: imageOfPlain(record), SequenceNumber: '1' };
  return (await handler({ Records: [{ eventName: 'MODIFY', dynamodb }] }, { awsRequestId: 'stream' })) !== undefined;
};

it('takes a lost authenticator away: its person sets up another, is signed out, scripts too, and is told who did it and why', async () => {
  const email = `${randomUUID()}@example.com`;
  const ada = await at(pool, email);
  const before = await ada.signIn();
  await request('PATCH', '/v1/me/settings', before.token, { locale: 'sv-SE' });
  const draft = { name: 'Script', scopeId: before.sub, access: 'read' };
  const { body: token } = await request('POST', '/v1/me/tokens', before.token, draft);
  const lists = async () => (await request('GET', '/token/v1/scopes/personal/lists', token.secret)).status;
  expect(await lists()).toBe(200);
  expect((await userAt(pool, email)).UserMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
  expect(await resetAuthenticator(pool.place, ownTable(), wish(email.toUpperCase()))).toBe(before.sub);
  expect((await userAt(pool, email)).UserMFASettingList).toBeUndefined();
  expect(await lists()).toBe(401);
  expect((await request('POST', '/v1/me/exports', before.token)).status).toBe(401);
  const [reset, ...more] = await recordsOf(before.sub, 'AUTHENTICATOR-RESET#');
  expect([more, reset]).toEqual([
    [],
    expect.objectContaining({ by: 'Kim <b>', reason: 'Lost phone, called back', doneAt: expect.any(String) }),
  ]);
  const [signOut] = await recordsOf(before.sub, 'SIGN-OUT');
  expect(await follow(consistency, signOut)).toBe(false);
  expect((await recordsOf(before.sub, 'SIGN-OUT'))[0].doneAt).toBe(signOut.signedOutAt);
  expect(await answering('refuses', () => follow(observation, reset))).toBe(true);
  for (let times = 0; times < 2; times++) expect(await follow(observation, reset)).toBe(false);
  const [letter, ...others] = await mailsTo(email);
  expect([letter?.subject, others]).toEqual(['Din autentiseringsapp för Hearth har återställts', []]);
  expect(letter?.text).toContain('Lost phone, called back');
  expect(letter?.html).toContain('Kim &lt;b&gt;');
  const after = await ada.signIn();
  expect([after.sub, (await after.get('/v1/me')).body.email]).toEqual([before.sub, email]);
  expect((await userAt(pool, email)).UserMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
});

it('writes down who wants it and why before it is done, and tells nobody of what was not done', async () => {
  const email = `${randomUUID()}@example.com`;
  const { sub } = await (await at(pool, email)).signIn();
  const { client, id } = pool.place;
  const broken = Object.assign(Object.create(client), {
    send: (command: Parameters<typeof client.send>[0]) =>
      command.constructor.name.startsWith('AdminDelete') ? Promise.reject(new Error('away')) : client.send(command),
  });
  await expect(resetAuthenticator({ client: broken, id }, ownTable(), wish(email))).rejects.toThrow('away');
  const [reset] = await recordsOf(sub, 'AUTHENTICATOR-RESET#');
  expect([reset.by, reset.doneAt]).toEqual(['Kim <b>', undefined]);
  expect([await follow(observation, reset), await mailsTo(email)]).toEqual([false, []]);
});

it('is for whoever has the address, and wants to know who does it and why', async () => {
  await expect(resetAuthenticator(pool.place, ownTable(), wish('nobody@example.com'))).rejects.toThrow(
    'has the address nobody@example.com',
  );
  const email = `${randomUUID()}@example.com`;
  const { sub } = await (await at(pool, email)).signIn();
  for (const [missing, words] of [
    [{ by: '' }, 'Say your name with --by, such as --by "…": it is kept in the audit record'],
    [{ reason: ' ' }, 'Say why it is taken away with --reason, such as --reason "…": it is kept in the audit record'],
    [{ by: 'x'.repeat(201) }, 'Shorten --by: it can have at most 200 characters'],
  ] as const) {
    const refused = resetAuthenticator(pool.place, ownTable(), { ...wish(email), ...missing });
    expect(plainWords(await refused.catch((error: unknown) => error))).toBe(words);
  }
  expect(await recordsOf(sub, 'AUTHENTICATOR-RESET#')).toEqual([]);
  expect((await userAt(pool, email)).UserMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
});
