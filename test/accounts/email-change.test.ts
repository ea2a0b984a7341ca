import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as consistency } from '../../functions/streams/consistency';
import { handler as observation } from '../../functions/streams/observation';
import { UserId } from '../../shared/core/ids';
import { instant, minute } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { openForFile } from '../recovery/support/users';
import { otherThan } from '../sign-in/support/stand';
import { rounds } from '../support/generated';
import { type Answer, type Json, person, type Person, pool } from '../support/person';
import { postOffice } from '../support/post-office';
import { recordsIn } from '../support/records';
import { setAttributes } from '../support/set-attributes';
import { imageOfPlain } from '../support/stream-image';

const { mailsTo, answering } = postOffice();
let cognito: CognitoIdentityProviderClient;
beforeAll(async () => {
  cognito = (await openForFile()).place.client;
});

const problem = ({ body }: Answer): string => String(body.type).split('/').at(-1) ?? '';
const newAddress = (): string => `${randomUUID()}@example.org`;

/** Makes somebody in the pool, verified, and signed in. */
const member = async (): Promise<Person> => {
  const email = `${randomUUID()}@example.com`;
  const UserAttributes = [{ Name: 'email_verified', Value: 'true' }];
  const { User } = await cognito.send(
    new AdminCreateUserCommand({ UserPoolId: pool.id, Username: email, UserAttributes, MessageAction: 'SUPPRESS' }),
  );
  const me = await person({ userId: User?.Username ?? '', email });
  await me.patch('/v1/me', { displayName: 'Ada' });
  return me;
};
/** Finds who has an address in the pool. */
const holderOf = async (email: string): Promise<string | undefined> =>
  cognito.send(new AdminGetUserCommand({ UserPoolId: pool.id, Username: email })).then(
    ({ Username }) => Username,
    () => undefined,
  );

const keyOf = ({ userId }: Person) => keys.emailChange(UserId.parse(userId));
const recordOf = async (me: Person, key = keyOf(me)): Promise<Json> =>
  (await recordsIn(key.pk)).find(({ sk }) => sk === key.sk);
const changed = async (me: Person, record?: Json) => ({
  Records: [
    {
      eventName: 'MODIFY' as const,
      dynamodb: {
        Keys: imageOfPlain({ ...keyOf(me) }),
        NewImage: imageOfPlain(record ?? (await recordOf(me))),
        SequenceNumber: '1',
      },
    },
  ],
});
const context = { awsRequestId: 'stream' };
/** Lets the functions of the stream follow up somebody’s change as it stands. @returns whether it failed */
const mail = async (me: Person, record?: Json): Promise<boolean> =>
  (await observation(await changed(me, record), context)) !== undefined;
const carryOut = async (me: Person, record?: Json): Promise<boolean> =>
  (await consistency(await changed(me, record), context)) !== undefined;

const codeTo = async (email: string): Promise<string> =>
  /\b\d{6}\b/.exec((await mailsTo(email)).map(({ text }) => text).find((text) => /\d{6}/.test(text)) ?? '')?.[0] ?? '';
const confirm = (me: Person, code: string): Promise<Answer> => me.post('/v1/me/email/confirm', { code });
/** Asks for an address and gives the code that comes there. */
const codeFor = async (me: Person, email: string): Promise<string> => {
  const before = await mailsTo(email);
  await me.post('/v1/me/email', { email });
  await mail(me);
  const [letter] = (await mailsTo(email)).filter(({ id }) => !before.some((one) => one.id === id));
  return /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? '';
};
/** Carries a change through to its end. */
const moveTo = async (me: Person, email: string): Promise<void> => {
  expect((await confirm(me, await codeFor(me, email))).status).toBe(200);
  await carryOut(me);
  await mail(me);
};

describe('a change of address', () => {
  it('follows the code that the new one gets, in the language of its person, and the old one is told', async () => {
    const [me, host, email] = [await member(), await person(), newAddress()];
    await me.patch('/v1/me/settings', { locale: 'sv-SE' });
    const { body: scope } = await host.post('/v1/scopes', { name: 'Elm Street' });
    await host.post(`/v1/scopes/${scope.id}/invitations`, { email, role: 'viewer' });
    const { status, body } = await me.post('/v1/me/email', { email: email.toUpperCase() });
    expect([status, body]).toEqual([200, { email, expiresAt: expect.any(String), confirmedAt: null }]);
    await mail(me);
    const [letter, ...more] = await mailsTo(email);
    expect([letter?.subject, more]).toEqual(['Din kod för en ny e-postadress i Hearth', []]);
    expect([await carryOut(me), await holderOf(email), (await me.get('/v1/me')).body.email]).toEqual([
      false,
      undefined,
      me.email,
    ]);
    const code = await codeTo(email);
    expect(letter?.html).toContain(code);
    expect(JSON.stringify(await recordOf(me))).not.toContain(code);
    expect((await confirm(me, code)).body).toEqual({ ...body, confirmedAt: expect.any(String) });
    await carryOut(me);
    await mail(me);
    expect([await holderOf(email), await holderOf(me.email)]).toEqual([me.userId, undefined]);
    const now = await person({ userId: me.userId, email });
    expect((await now.get('/v1/me/invitations')).body.items.map(({ targetName }: Json) => targetName)).toEqual([
      'Elm Street',
    ]);
    const profile = keys.profile(UserId.parse(me.userId));
    const records = await recordsIn(profile.pk);
    expect(records.find(({ sk }) => sk === profile.sk)).toMatchObject({ email, emailVerified: true });
    expect(records.find(({ sk }) => String(sk).startsWith('ADDRESS#'))?.email).toBe(me.email);
    const [notice, ...others] = await mailsTo(me.email);
    expect([notice?.subject, others]).toEqual(['Din e-postadress i Hearth har ändrats', []]);
    expect(notice?.text).toContain(`${email.slice(0, 1)}•••@e•••.org`);
    expect(notice?.text).not.toContain(email);
    for (const again of [mail, carryOut]) expect(await again(me)).toBe(false);
    expect([(await mailsTo(me.email)).length, (await mailsTo(email)).length]).toEqual([1, 1]);
  });

  it('answers alike for an address that somebody has: only its own mailbox is told', async () => {
    const [me, other, taken, free] = [await member(), await member(), await member(), newAddress()];
    const [one, two] = [
      await me.post('/v1/me/email', { email: taken.email }),
      await other.post('/v1/me/email', { email: free }),
    ];
    expect(Object.keys(one.body)).toEqual(Object.keys(two.body));
    expect([one.status, one.body.email]).toEqual([two.status, taken.email]);
    expect(Object.keys(await recordOf(me)).toSorted()).toEqual(Object.keys(await recordOf(other)).toSorted());
    for (const each of [me, other]) await mail(each);
    const [first, second] = [await confirm(me, await codeTo(taken.email)), await confirm(other, await codeTo(free))];
    expect([first.status, Object.keys(first.body)]).toEqual([second.status, Object.keys(second.body)]);
    await carryOut(me);
    await mail(me);
    expect([await holderOf(taken.email), await holderOf(me.email)]).toEqual([taken.userId, me.userId]);
    expect((await me.get('/v1/me')).body.email).toBe(me.email);
    expect((await mailsTo(taken.email)).map(({ subject }) => subject).toSorted()).toEqual([
      'This address already has a Hearth account',
      'Your code for a new e-mail address in Hearth',
    ]);
    expect(await mailsTo(me.email)).toEqual([]);
    await moveTo(me, newAddress());
    expect(await holderOf(me.email)).toBeUndefined();
  });

  it('wants another address than one’s own, and one that can be', async () => {
    const me = await member();
    for (const [email, code] of [
      [me.email, 'own_address'],
      ['nobody', 'invalid_format'],
    ]) {
      const { status, body } = await me.post('/v1/me/email', { email });
      expect([status, body.errors[0].path, body.errors[0].code]).toEqual([422, 'email', code]);
    }
  });

  it('wants the code that was mailed last, to oneself, five times at most and within 30 minutes', async () => {
    const [me, other] = [await member(), await member()];
    const refused = async (who: Person, code: string) => {
      const { status, body } = await confirm(who, code);
      expect([status, body.errors[0].path, body.errors[0].code]).toEqual([422, 'code', 'wrong_code']);
    };
    await refused(me, '123456');
    const { body: worded } = await confirm(me, 'abc');
    expect(worded.errors[0].message).toBe('must be the six digits from the mail, like "123456"');
    const [first, theirs] = [await codeFor(me, newAddress()), await codeFor(other, newAddress())];
    const second = await codeFor(me, newAddress());
    for (const code of [first, theirs].filter((one) => one !== second)) await refused(me, code);
    for (let tries = 0; tries < 3; tries++) await refused(me, otherThan(second));
    await refused(me, second);
    const third = await codeFor(me, newAddress());
    await setAttributes(keyOf(me), { expiresAt: instant(Date.now() - minute) });
    await refused(me, third);
    const fourth = await codeFor(me, newAddress());
    expect((await confirm(me, fourth)).status).toBe(200);
    await refused(me, fourth);
  });

  it('is asked for five times a day at most, and no mailbox gets more codes than that, whoever asks', async () => {
    const email = newAddress();
    const people = await Promise.all([member(), member()]);
    for (const me of people) for (let turn = 0; turn < 3; turn++) await codeFor(me, email);
    expect(await mailsTo(email)).toHaveLength(5);
    const [me] = people;
    for (let turn = 0; turn < 2; turn++) await me.post('/v1/me/email', { email });
    const { status, body, headers } = await me.post('/v1/me/email', { email });
    expect([status, body.what, Number(headers.get('retry-after')) > 0]).toEqual([409, 'e-mail changes a day', true]);
  });
});

describe('whatever comes in between, a change of address', () => {
  it('gets another code when SES refused the first, and none twice after a time-out', async () => {
    const [me, email] = [await member(), newAddress()];
    await me.post('/v1/me/email', { email });
    expect(await answering('refuses', () => mail(me))).toBe(true);
    expect(await mail(me)).toBe(false);
    expect((await confirm(me, await codeTo(email))).status).toBe(200);
    const other = await member();
    await other.post('/v1/me/email', { email: other.email.replace('.com', '.org') });
    const made = await recordOf(other);
    expect(await answering('takes and says nothing', () => mail(other))).toBe(true);
    expect([await mail(other, made), await mailsTo(other.email.replace('.com', '.org'))]).toEqual([
      false,
      [expect.anything()],
    ]);
  });

  it('is carried out once the pool has it, though the attempt that changed it there broke off', async () => {
    const [me, email] = [await member(), newAddress()];
    await confirm(me, await codeFor(me, email));
    const Attributes = { email, email_verified: 'true' };
    const UserAttributes = Object.entries(Attributes).map(([Name, Value]) => ({ Name, Value }));
    const Username = me.email;
    await cognito.send(new AdminUpdateUserAttributesCommand({ UserPoolId: pool.id, Username, UserAttributes }));
    expect(await carryOut(me)).toBe(false);
    expect([(await recordOf(me)).outcome, await holderOf(email)]).toEqual(['changed', me.userId]);
    const profile = keys.profile(UserId.parse(me.userId));
    expect((await recordOf(me, profile)).email).toBe(email);
  });

  it('ends with the account, and can be asked for anew when that is restored', async () => {
    const me = await member();
    const code = await codeFor(me, newAddress());
    await me.delete('/v1/me');
    expect(problem(await confirm(me, code))).toBe('account-deleted');
    expect(problem(await me.post('/v1/me/email', { email: newAddress() }))).toBe('account-deleted');
    await me.post('/v1/me/restore');
    expect((await confirm(me, code)).status).toBe(200);
    await me.delete('/v1/me');
    await carryOut(me);
    expect([await holderOf(me.email), (await recordOf(me)).outcome]).toEqual([me.userId, 'gone']);
    await me.post('/v1/me/restore');
    const email = newAddress();
    await moveTo(me, email);
    expect(await holderOf(email)).toBe(me.userId);
  });

  it('takes five guesses, however many come at once', async () => {
    for (let round = 0; round < rounds(200, 2); round++) {
      const me = await member();
      const code = await codeFor(me, newAddress());
      const answers = await Promise.all(Array.from({ length: 9 }, () => confirm(me, otherThan(code))));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422));
      expect([(await recordOf(me)).tries, (await confirm(me, code)).status]).toEqual([5, 422]);
    }
  });

  it('gives an address to one of two who want it', async () => {
    for (let round = 0; round < rounds(200, 3); round++) {
      const [email, people] = [newAddress(), await Promise.all([member(), member()])];
      for (const me of people) expect((await confirm(me, await codeFor(me, email))).status).toBe(200);
      await Promise.all(people.map((me) => carryOut(me)));
      const outcomes = await Promise.all(people.map(async (me) => (await recordOf(me)).outcome));
      expect(outcomes.toSorted()).toEqual(['changed', 'taken']);
      const [winner, loser] = outcomes[0] === 'changed' ? people : people.toReversed();
      expect(await holderOf(email)).toBe(winner?.userId);
      expect(await holderOf(loser?.email ?? '')).toBe(loser?.userId);
    }
  });

  it('is the one that was asked for last, where two are asked for at once', async () => {
    for (let round = 0; round < rounds(200, 3); round++) {
      const [me, addresses] = [await member(), [newAddress(), newAddress()]];
      const images: Json[] = [];
      await Promise.all(
        addresses.map(async (email) => {
          expect((await me.post('/v1/me/email', { email })).status).toBe(200);
          images.push(await recordOf(me));
        }),
      );
      for (const image of images) await mail(me, image);
      const { email: last } = await recordOf(me);
      const mailed = await Promise.all(addresses.map(async (email) => [email, (await mailsTo(email)).length]));
      expect(mailed).toEqual(addresses.map((email) => [email, email === last ? 1 : 0]));
      expect((await confirm(me, await codeTo(last))).status).toBe(200);
    }
  });
});
