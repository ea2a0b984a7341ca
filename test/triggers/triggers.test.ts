import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { handler as confirmed } from '../../functions/triggers/post-confirmation';
import { handler as messageWritten } from '../../functions/triggers/custom-message';
import { handler as tokenIssued } from '../../functions/triggers/pre-token';
import { accessClaims } from '../../lib/local/sign-in/tokens';
import { customMessageEvent, postConfirmationEvent, preTokenEvent } from '../../lib/local/sign-in/triggers';
import { signedUp } from '../../lib/local/sign-in/users';
import { person, pool, request, sign } from '../support/person';

const context = { awsRequestId: 'a-request' };
const callbacks = { ...pool, callbackUrls: [], logoutUrls: [] };
type User = Parameters<typeof postConfirmationEvent>[1];

const newUser = (name = 'Robin') => {
  const sub = randomUUID();
  return { sub, email: `Robin.${sub}@Example.com`, name };
};
const asUser = (user: ReturnType<typeof newUser>): User => ({
  ...signedUp,
  ...user,
  password: '',
  createdAt: 0,
  modifiedAt: 0,
});

it('signing up makes the profile under the name that was given, and the personal scope; twice makes no second', async () => {
  const user = newUser('Robin <3');
  const event = postConfirmationEvent(callbacks, asUser(user), 'PostConfirmation_ConfirmSignUp');
  await confirmed(event, context);
  const robin = await person({ userId: user.sub, email: user.email });
  const before = (await robin.get('/v1/me')).body;
  expect(before).toMatchObject({
    displayName: 'Robin <3',
    email: user.email.toLowerCase(),
    lastSignInAt: null,
    version: 1,
  });
  await confirmed(event, context);
  expect((await robin.get('/v1/me')).body).toEqual(before);
  expect((await robin.get('/v1/scopes/personal')).body.createdAt).not.toBe('1970-01-01T00:00:00.000Z');
});

it('resetting a password makes nothing', async () => {
  const user = newUser();
  await confirmed(postConfirmationEvent(callbacks, asUser(user), 'PostConfirmation_ConfirmForgotPassword'), context);
  expect((await (await person({ userId: user.sub })).get('/v1/me')).body.createdAt).toBe('1970-01-01T00:00:00.000Z');
});

it.each(['\u200b\u200b', '\u202exbin', 'a\u2028b', ''])(
  'a name that can’t be one (%j) is replaced by what stands before the @',
  async (name) => {
    const user = newUser(name);
    await confirmed(postConfirmationEvent(callbacks, asUser(user), 'PostConfirmation_ConfirmSignUp'), context);
    expect((await (await person({ userId: user.sub })).get('/v1/me')).body.displayName).toBe(`robin.${user.sub}`);
  },
);

it('a token carries the address; a sign-in is remembered, a refresh is not, and who has no profile gets one', async () => {
  const user = newUser();
  const refreshed = await tokenIssued(
    preTokenEvent(callbacks, asUser(user), 'hearth/api', 'TokenGeneration_RefreshTokens'),
    context,
  );
  expect(refreshed.response.claimsAndScopeOverrideDetails.accessTokenGeneration?.claimsToAddOrOverride).toEqual({
    userId: user.sub,
    email: user.email.toLowerCase(),
    email_verified: 'true',
  });
  const robin = await person({ userId: user.sub });
  expect((await robin.get('/v1/me')).body.lastSignInAt).toBeNull();
  const before = Date.now();
  await tokenIssued(preTokenEvent(callbacks, asUser(user), 'hearth/api', 'TokenGeneration_HostedAuth'), context);
  const after = Date.now();
  const signedInAt = Date.parse((await robin.get('/v1/me')).body.lastSignInAt);
  expect(signedInAt).toBeGreaterThanOrEqual(before);
  expect(signedInAt).toBeLessThanOrEqual(after);
  await robin.patch('/v1/me', { displayName: 'Kept' });
  await tokenIssued(preTokenEvent(callbacks, asUser(user), 'hearth/api', 'TokenGeneration_HostedAuth'), context);
  expect((await robin.get('/v1/me')).body).toMatchObject({ displayName: 'Kept', version: 2 });
});

it('who carries an id from another pool is remembered under it, and their token says so; the API goes by the token', async () => {
  const user = newUser();
  const userId = randomUUID();
  const event = preTokenEvent(callbacks, { ...asUser(user), userId }, 'hearth/api', 'TokenGeneration_HostedAuth');
  const { response } = await tokenIssued(event, context);
  const claims = response.claimsAndScopeOverrideDetails.accessTokenGeneration?.claimsToAddOrOverride ?? {};
  expect(claims).toMatchObject({ userId });
  const token = await sign(accessClaims(pool, { sub: user.sub }, claims));
  const { body } = await request('GET', '/v1/me', token);
  expect(body).toMatchObject({ id: userId, personalScopeId: userId, email: user.email.toLowerCase() });
  expect(body.lastSignInAt).not.toBeNull();
});

it.each(['', 'nobody', 7, null])(
  'a token whose claim is no id (%j) is refused, and never read as the sub’s',
  async (userId) => {
    const token = await sign(
      accessClaims(pool, { sub: randomUUID() }, { userId, email: 'robin@example.com', email_verified: 'true' }),
    );
    expect((await request('GET', '/v1/me', token)).status).toBe(401);
  },
);

describe('a mail that the pool sends', () => {
  const mailTo = async (
    attributes: { readonly sub: string; readonly [name: string]: string },
    source: 'CustomMessage_SignUp' | 'CustomMessage_ForgotPassword' = 'CustomMessage_ForgotPassword',
  ) => {
    const event = customMessageEvent(callbacks, attributes, { source, codePlace: '{####}' });
    const { emailSubject, emailMessage } = (await messageWritten(event, context)).response;
    return [emailSubject, emailMessage];
  };
  const inEnglish = expect.stringContaining('<p>Your password reset code is {####}.</p>');
  const inSwedish = expect.stringContaining('<p>Din kod för ett nytt lösenord är {####}.</p>');

  it('is in the language that its reader has set in Hearth, and in that of the pool where it has one', async () => {
    const { sub, email } = newUser();
    const robin = await person({ userId: sub, email });
    await robin.patch('/v1/me/settings', { locale: 'sv-SE' });
    expect(await mailTo({ sub, email })).toEqual(['Din kod för ett nytt lösenord i Hearth', inSwedish]);
    expect(await mailTo({ sub, email, locale: 'en-GB' })).toEqual(['Your Hearth password reset code', inEnglish]);
    const carried = { sub: randomUUID(), 'custom:userId': sub, email };
    expect(await mailTo(carried)).toEqual(['Din kod för ett nytt lösenord i Hearth', inSwedish]);
  });

  it('is in both languages where nobody knows it: who signs up has none yet', async () => {
    const { sub, email, name } = newUser();
    const [subject, message] = await mailTo({ sub, email, name }, 'CustomMessage_SignUp');
    expect(subject).toBe('Your Hearth confirmation code · Din bekräftelsekod för Hearth');
    for (const words of ['confirmation code is {####}', 'bekräftelsekod är {####}']) expect(message).toContain(words);
    expect(message).not.toContain(name);
    const [resetSubject] = await mailTo({ sub, email });
    expect(String(resetSubject).length).toBeLessThan(140);
  });

  it('keeps the words of the pool where Hearth has none', async () => {
    const by = { source: 'CustomMessage_SignUp', codePlace: '{####}' } as const;
    const event = {
      ...customMessageEvent(callbacks, { sub: randomUUID() }, by),
      triggerSource: 'CustomMessage_Authentication' as const,
    };
    expect(await messageWritten(event, context)).toEqual(event);
  });
});
