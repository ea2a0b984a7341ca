import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { handler as confirmed } from '../../functions/triggers/post-confirmation';
import { handler as tokenIssued } from '../../functions/triggers/pre-token';
import { postConfirmationEvent, preTokenEvent } from '../../lib/local/sign-in/triggers';
import { person, pool } from '../support/person';

const context = { awsRequestId: 'a-request' };
const callbacks = { ...pool, callbackUrls: [], logoutUrls: [] };
type User = Parameters<typeof postConfirmationEvent>[1];

const newUser = (name = 'Robin') => {
  const sub = randomUUID();
  return { sub, email: `Robin.${sub}@Example.com`, name };
};
const asUser = (user: ReturnType<typeof newUser>): User => ({ ...user, password: '', createdAt: 0, modifiedAt: 0 });

it('signing up makes the profile under the name that was given, and the personal scope; twice makes no second', async () => {
  const user = newUser('Robin <3');
  const event = postConfirmationEvent(callbacks, asUser(user), 'PostConfirmation_ConfirmSignUp');
  await confirmed(event, context);
  const robin = await person({ userId: user.sub, email: user.email });
  const before = (await robin.get('/v1/me')).body;
  expect(before).toMatchObject({ displayName: 'Robin <3', email: user.email.toLowerCase(), lastSignInAt: null, version: 1 });
  await confirmed(event, context);
  expect((await robin.get('/v1/me')).body).toEqual(before);
  expect((await robin.get('/v1/scopes/personal')).body.createdAt).not.toBe('1970-01-01T00:00:00.000Z');
});

it('resetting a password makes nothing', async () => {
  const user = newUser();
  await confirmed(postConfirmationEvent(callbacks, asUser(user), 'PostConfirmation_ConfirmForgotPassword'), context);
  expect((await (await person({ userId: user.sub })).get('/v1/me')).body.createdAt).toBe('1970-01-01T00:00:00.000Z');
});

it.each(['\u200b\u200b', '\u202exbin', 'a\u2028b', ''])('a name that can’t be one (%j) is replaced by what stands before the @', async (name) => {
  const user = newUser(name);
  await confirmed(postConfirmationEvent(callbacks, asUser(user), 'PostConfirmation_ConfirmSignUp'), context);
  expect((await (await person({ userId: user.sub })).get('/v1/me')).body.displayName).toBe(`robin.${user.sub}`);
});

it('a token carries the address; a sign-in is remembered, a refresh is not, and who has no profile gets one', async () => {
  const user = newUser();
  const refreshed = await tokenIssued(preTokenEvent(callbacks, asUser(user), 'hearth/api', 'TokenGeneration_RefreshTokens'), context);
  expect(refreshed.response.claimsAndScopeOverrideDetails.accessTokenGeneration?.claimsToAddOrOverride).toEqual({ email: user.email.toLowerCase(), email_verified: 'true' });
  const robin = await person({ userId: user.sub });
  expect((await robin.get('/v1/me')).body.lastSignInAt).toBeNull();
  await tokenIssued(preTokenEvent(callbacks, asUser(user), 'hearth/api', 'TokenGeneration_HostedAuth'), context);
  const first = (await robin.get('/v1/me')).body;
  expect(Date.now() - Date.parse(first.lastSignInAt)).toBeLessThan(60_000);
  await robin.patch('/v1/me', { displayName: 'Kept' });
  await tokenIssued(preTokenEvent(callbacks, asUser(user), 'hearth/api', 'TokenGeneration_HostedAuth'), context);
  expect((await robin.get('/v1/me')).body).toMatchObject({ displayName: 'Kept', version: 2 });
});
