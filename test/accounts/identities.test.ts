import { randomUUID } from 'node:crypto';
import { AdminDisableUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as signUpDecided } from '../../functions/triggers/pre-sign-up';
import { preSignUpEvent } from '../../lib/local/sign-in/triggers';
import { UserId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { removeUser } from '../../shared/people/pool-users';
import type { OpenPool } from '../recovery/support/pools';
import { openForFile, userAt } from '../recovery/support/users';
import { type Answer, type Json, pool } from '../support/person';
import { recordsIn } from '../support/records';
import { setAttributes } from '../support/set-attributes';
import { followUp, type SignedIn, toldAt, visitorsOf } from './support/by-provider';

let opened: OpenPool;
let visitors: ReturnType<typeof visitorsOf>;
beforeAll(async () => {
  opened = await openForFile(['google', 'apple']);
  visitors = visitorsOf(opened);
});

const newAddress = (): string => `ada.${randomUUID()}@example.com`;
const google = { provider: 'google' } as const;
const hindranceOf = (page: Parameters<typeof toldAt>[0]): string =>
  /^PreSignUp failed with error ([a-z-]+): /.exec(toldAt(page))?.[1] ?? toldAt(page);
/** Somebody with a password, and how they sign in by it. */
const member = async (email = newAddress()) => {
  const signIn = await visitors.withPassword(email);
  return { email, signIn, me: await signIn() };
};
/** Somebody who can sign in by Google, too. */
const connected = async () => {
  const one = await member();
  await one.me.post('/v1/me/identities', google);
  await visitors.atProvider('google', one);
  return { ...one, byGoogle: async () => visitors.enter(await visitors.atProvider('google', one)) };
};
/** Somebody who signed up by Google, and what they say there. */
const byGoogleAlone = async () => {
  const said = { email: newAddress() };
  return { said, me: await visitors.enter(await visitors.atProvider('google', said)) };
};
const codes = ({ body }: Answer) => body.errors?.map(({ code }: Json) => code);
/** Reads what is stored of somebody's providers. */
const stored = async ({ userId }: SignedIn) =>
  (await recordsIn(keys.identities(UserId.parse(userId)).pk)).find(({ sk }) => sk === 'IDENTITIES') ?? {};
const identitiesOf = async (me: SignedIn) => (await me.get('/v1/me/identities')).body;

describe('a first sign-in by a provider', () => {
  it('signs up who has an address that nobody has, without password and authenticator, under the name they have there', async () => {
    const email = newAddress();
    const me = await visitors.enter(await visitors.atProvider('google', { email, name: 'Ada Byron' }));
    expect((await me.get('/v1/me')).body).toMatchObject({ email, displayName: 'Ada Byron' });
    expect((await me.get('/v1/scopes/personal')).status).toBe(200);
    expect(await identitiesOf(me)).toEqual({
      offered: ['google', 'apple'],
      signedUpBy: 'google',
      connected: [],
      permitted: null,
    });
    const again = await visitors.enter(await visitors.atProvider('google', { email, name: 'Ada Byron' }));
    expect(again.userId).toBe(me.userId);
  });

  it('keeps the name that Apple tells once, and follows an address that changes there', async () => {
    const [email, moved] = [newAddress(), newAddress()];
    const account = randomUUID();
    const me = await visitors.enter(await visitors.atProvider('apple', { email, account, name: 'Ada' }));
    const later = await visitors.enter(await visitors.atProvider('apple', { email: moved, account, name: 'Ada' }));
    expect([later.userId, later.claims.email]).toEqual([me.userId, moved]);
    expect((await later.get('/v1/me')).body).toMatchObject({ displayName: 'Ada', email: moved });
  });

  it.each(['yes', 'no'] as const)(
    'is refused where the provider doesn’t vouch for the address, taken (%s) or not, in the same words',
    async (isTaken) => {
      const email = isTaken === 'yes' ? (await member()).email : newAddress();
      const page = await visitors.atProvider('google', { email, verified: 'no' });
      expect(toldAt(page)).toBe(
        'PreSignUp failed with error address-unverified: Google says that your e-mail address isn’t confirmed there.',
      );
    },
  );

  it.each(['', 'ada', '" or sub ^= "@example.com'])(
    'is refused without an address that can be one (%j)',
    async (email) => {
      expect(hindranceOf(await visitors.atProvider('google', { email, account: randomUUID() }))).toBe(
        'address-missing',
      );
    },
  );

  it('is refused for an address that somebody has, in whatever case, and leads to them by nothing', async () => {
    const { email, me, signIn } = await member();
    for (const spelt of [email, email.toUpperCase()])
      expect(hindranceOf(await visitors.atProvider('google', { email: spelt }))).toBe('address-taken');
    expect((await identitiesOf(me)).connected).toEqual([]);
    expect((await userAt(opened, email)).attributes.identities).toBeUndefined();
    expect((await signIn()).userId).toBe(me.userId);
  });

  it('is refused for the address of somebody who came by another provider, and so is a sign-up with a password', async () => {
    const email = newAddress();
    await visitors.enter(await visitors.atProvider('google', { email }));
    expect(hindranceOf(await visitors.atProvider('apple', { email }))).toBe('address-taken');
    const event = preSignUpEvent({ ...pool, callbackUrls: [], logoutUrls: [] }, randomUUID(), { email });
    const bySelf = { ...event, triggerSource: 'PreSignUp_SignUp' } as const;
    await expect(signUpDecided(bySelf, { awsRequestId: 'r' })).rejects.toThrow(/^address-taken: /);
    const other = { ...bySelf, request: { ...bySelf.request, userAttributes: { email: newAddress() } } };
    expect(await signUpDecided(other, { awsRequestId: 'r' })).toEqual(other);
  });
});

describe('a permission', () => {
  it('connects the provider at the next sign-in by it; both ways then lead to one account and its household', async () => {
    const { email, me, signIn } = await member();
    const { body: scope } = await me.post('/v1/scopes', { name: 'Elm Street' });
    const { status, body } = await me.post('/v1/me/identities', google);
    expect([status, body.permitted]).toEqual([200, { provider: 'google', until: expect.any(String) }]);
    const first = await visitors.atProvider('google', { email: email.toUpperCase() });
    expect(toldAt(first)).toBe(
      'PreSignUp failed with error connected: Google is connected to your account now. Sign in with Google once more.',
    );
    const byGoogle = await visitors.enter(await visitors.atProvider('google', { email: email.toUpperCase() }));
    for (const way of [byGoogle, await signIn()]) {
      expect(way.userId).toBe(me.userId);
      expect((await way.get(`/v1/scopes/${scope.id}`)).body.name).toBe('Elm Street');
    }
    expect(await identitiesOf(me)).toMatchObject({
      signedUpBy: null,
      connected: [{ provider: 'google', connectedAt: expect.any(String) }],
      permitted: null,
    });
    expect((await me.post('/v1/me/identities', google)).body.errors).toEqual([
      expect.objectContaining({ code: 'already_connected' }),
    ]);
  });

  it('is for one provider, the one that was permitted last', async () => {
    const { email, me } = await member();
    await me.post('/v1/me/identities', google);
    await me.post('/v1/me/identities', { provider: 'apple' });
    expect(hindranceOf(await visitors.atProvider('google', { email }))).toBe('address-taken');
    expect(hindranceOf(await visitors.atProvider('apple', { email }))).toBe('connected');
  });

  it('is for the address of whoever gave it alone: not for another’s, nor for one with a label', async () => {
    const [mallory, ada] = [await member(), await member()];
    await mallory.me.post('/v1/me/identities', google);
    expect(hindranceOf(await visitors.atProvider('google', { email: ada.email }))).toBe('address-taken');
    const labelled = await visitors.atProvider('google', { email: mallory.email.replace('@', '+x@') });
    expect((await visitors.enter(labelled)).userId).not.toBe(mallory.me.userId);
    expect(await identitiesOf(mallory.me)).toMatchObject({ connected: [], permitted: google });
  });

  it('is not for an address that the provider doesn’t vouch for', async () => {
    const { email, me } = await member();
    await me.post('/v1/me/identities', google);
    expect(hindranceOf(await visitors.atProvider('google', { email, verified: 'no' }))).toBe('address-unverified');
    expect((await identitiesOf(me)).connected).toEqual([]);
  });

  it('lets one of two in who come at once', async () => {
    const { email, me } = await member();
    await me.post('/v1/me/identities', google);
    const pages = await Promise.all(['one', 'two'].map((account) => visitors.atProvider('google', { email, account })));
    expect(pages.map(hindranceOf).toSorted()).toEqual(['address-taken', 'connected']);
    expect(JSON.parse((await userAt(opened, email)).attributes.identities ?? '[]')).toHaveLength(1);
  });

  it('is over after ten minutes, when it is taken back, and when its person signs out everywhere', async () => {
    const ended = [
      async ({ me }: { me: SignedIn }) => {
        const permit = { ...google, permittedAt: '2026-01-01T00:00:00.000Z', until: new Date().toISOString() };
        await setAttributes(keys.identities(UserId.parse(me.userId)), { permit });
      },
      ({ me }: { me: SignedIn }) => me.post('/v1/me/identities/remove', google),
      ({ me }: { me: SignedIn }) => me.post('/v1/me/sign-out'),
    ];
    for (const end of ended) {
      const one = await member();
      await one.me.post('/v1/me/identities', google);
      await end(one);
      expect(hindranceOf(await visitors.atProvider('google', one))).toBe('address-taken');
    }
  });

  it('is no use once the user is disabled, or the account deleted', async () => {
    const [disabled, deleted] = [await member(), await member()];
    for (const { me } of [disabled, deleted]) await me.post('/v1/me/identities', google);
    await opened.place.client.send(new AdminDisableUserCommand({ UserPoolId: pool.id, Username: disabled.email }));
    await setAttributes(keys.profile(UserId.parse(deleted.me.userId)), { deletedAt: '2026-01-01T00:00:00.000Z' });
    for (const one of [disabled, deleted])
      expect(hindranceOf(await visitors.atProvider('google', one))).toBe('address-taken');
  });
});

describe('a provider that is taken away', () => {
  it('leads nowhere within seconds, nor does a token that came by it; the password does', async () => {
    const { email, byGoogle, signIn, me } = await connected();
    const session = await byGoogle();
    const { status, body } = await session.post('/v1/me/identities/remove', google);
    expect([status, body.connected]).toEqual([200, []]);
    expect(await followUp(me)).toBe(false);
    expect((await visitors.refresh(session)).status).toBe(400);
    expect(hindranceOf(await visitors.atProvider('google', { email }))).toBe('address-taken');
    expect((await signIn()).userId).toBe(me.userId);
    expect(await identitiesOf(me)).toMatchObject({ connected: [], permitted: null });
  });

  it('is forgotten by the pool also where the record has lost it, and then found again at a sign-in', async () => {
    const { byGoogle, me, email } = await connected();
    const key = keys.identities(UserId.parse(me.userId));
    await setAttributes(key, { connected: [] });
    expect((await identitiesOf(await byGoogle())).connected).toMatchObject([google]);
    await setAttributes(key, { connected: [] });
    await me.post('/v1/me/identities/remove', google);
    await followUp(me);
    expect((await userAt(opened, email)).attributes.identities).toBeUndefined();
  });

  it('is never the one by which its person signed up', async () => {
    const { me, said } = await byGoogleAlone();
    expect(codes(await me.post('/v1/me/identities', google))).toEqual(['already_connected']);
    expect(codes(await me.post('/v1/me/identities/remove', google))).toEqual(['signed_up_by']);
    expect((await visitors.enter(await visitors.atProvider('google', said))).userId).toBe(me.userId);
  });
});

describe('somebody who signed up by a provider', () => {
  const apple = { provider: 'apple' } as const;

  it('connects another by a permission, keeps both ways into one account, and takes the second away again', async () => {
    const { me, said } = await byGoogleAlone();
    const { body: scope } = await me.post('/v1/scopes', { name: 'Elm Street' });
    expect(hindranceOf(await visitors.atProvider('apple', said))).toBe('address-taken');
    expect((await me.post('/v1/me/identities', apple)).body.permitted).toMatchObject(apple);
    expect(hindranceOf(await visitors.atProvider('apple', said))).toBe('connected');
    const byApple = await visitors.enter(await visitors.atProvider('apple', said));
    for (const way of [byApple, await visitors.enter(await visitors.atProvider('google', said))]) {
      expect(way.userId).toBe(me.userId);
      expect((await way.get(`/v1/scopes/${scope.id}`)).body.name).toBe('Elm Street');
      expect(await identitiesOf(way)).toMatchObject({ signedUpBy: 'google', connected: [apple], permitted: null });
    }
    const { username } = await stored(me);
    const user = await userAt(opened, String(username));
    expect(JSON.parse(user.attributes.identities ?? '[]')).toEqual([
      expect.objectContaining({ providerName: 'Google', primary: 'true' }),
      expect.objectContaining({ providerName: 'SignInWithApple', primary: 'false' }),
    ]);
    expect((await byApple.post('/v1/me/identities/remove', apple)).body.connected).toEqual([]);
    expect(await followUp(me)).toBe(false);
    expect((await visitors.refresh(byApple)).status).toBe(400);
    expect(hindranceOf(await visitors.atProvider('apple', said))).toBe('address-taken');
    expect((await visitors.enter(await visitors.atProvider('google', said))).userId).toBe(me.userId);
  });

  it('is led to by none without a permission of theirs, none of another address, and by one of two at once', async () => {
    const [{ me, said }, other] = [await byGoogleAlone(), await byGoogleAlone()];
    await other.me.post('/v1/me/identities', apple);
    expect(hindranceOf(await visitors.atProvider('apple', said))).toBe('address-taken');
    await me.post('/v1/me/identities', apple);
    expect(hindranceOf(await visitors.atProvider('apple', { ...said, verified: 'no' }))).toBe('address-unverified');
    const pages = await Promise.all(
      ['one', 'two'].map((account) => visitors.atProvider('apple', { ...said, account })),
    );
    expect(pages.map(hindranceOf).toSorted()).toEqual(['address-taken', 'connected']);
    const { username } = await stored(other.me);
    await opened.place.client.send(new AdminDisableUserCommand({ UserPoolId: pool.id, Username: String(username) }));
    expect(hindranceOf(await visitors.atProvider('apple', other.said))).toBe('address-taken');
  });
});

it('Who is disabled signs in by no provider', async () => {
  const { email } = await connected();
  await opened.place.client.send(new AdminDisableUserCommand({ UserPoolId: pool.id, Username: email }));
  expect(toldAt(await visitors.atProvider('google', { email }))).toBe('User is disabled.');
});

it('An address that a provider says is changed there, not here', async () => {
  const [{ me }, other] = [await connected(), await member()];
  const alone = await visitors.enter(await visitors.atProvider('google', { email: newAddress() }));
  for (const one of [me, alone])
    expect((await one.post('/v1/me/email', { email: newAddress() })).body.errors).toEqual([
      expect.objectContaining({ code: 'providers_address' }),
    ]);
  expect((await other.me.post('/v1/me/email', { email: newAddress() })).status).toBe(200);
});

it('Who signed up by a provider is found in the pool when they are erased, or sign out everywhere', async () => {
  const email = newAddress();
  const me = await visitors.enter(await visitors.atProvider('google', { email }));
  const { username } = await stored(me);
  await removeUser(UserId.parse(me.userId), [email, String(username)]);
  expect((await visitors.enter(await visitors.atProvider('google', { email }))).userId).not.toBe(me.userId);
});
