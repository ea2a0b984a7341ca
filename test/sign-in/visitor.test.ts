import { decodeJwt } from 'jose';
import { expect, test } from '@jest/globals';
import { openFolder } from '../../lib/local/folder';
import { openVisitor, SignInFailed } from '../../lib/local/sign-in/visitor';
import { openStand, pool } from './support/stand';

test("A visitor signs in again and again, waiting for the app's next code when it must", async () => {
  const stand = await openStand();
  const start = stand.time.now();
  const subs = [];
  for (let time = 0; time < 4; time++)
    subs.push(decodeJwt((await stand.visitor.signIn('ada@example.com')).accessToken).sub);
  expect(new Set(subs).size).toBe(1);
  expect(stand.time.now()).toBeGreaterThan(start);
  expect(stand.confirmed).toHaveLength(1);
});

test('A visitor signs up anew when the data has been wiped', async () => {
  const [before, after] = [await openStand(), await openStand()];
  await before.visitor.signIn('ada@example.com', 'Ada');
  const visitor = openVisitor({ url: after.url, clientId: pool.clientId, folder: before.phones, time: after.time });
  const { accessToken } = await visitor.signIn('ada@example.com');
  expect(after.confirmed[0]?.request.userAttributes).toMatchObject({ sub: decodeJwt(accessToken).sub, name: 'Ada' });
});

test('A visitor without the phone of an account says so', async () => {
  const stand = await openStand();
  await stand.person();
  const stranger = openVisitor({
    url: stand.url,
    clientId: pool.clientId,
    folder: await openFolder(),
    time: stand.time,
  });
  await expect(stranger.signIn('ada@example.com')).rejects.toThrow(SignInFailed);
  await expect(stranger.signIn('ada@example.com')).rejects.toThrow(/not in this data folder/);
});

test('Two visitors with one phone both come in', async () => {
  const stand = await openStand();
  await stand.person();
  await expect(
    Promise.all([stand.visitor.signIn('ada@example.com'), stand.visitor.signIn('ada@example.com')]),
  ).resolves.toHaveLength(2);
});
