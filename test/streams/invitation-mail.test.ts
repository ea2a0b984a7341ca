import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { InvitationId, ScopeId, UserId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { mailboxOf } from '../../shared/people/mailbox-of';
import { unsubscribeLink } from '../../shared/groups/unsubscribe';
import { signedIn } from '../../shared/people/sign-in';
import { acquaint, household } from '../support/household';
import { type Json, person, type Person, request } from '../support/person';
import { recordsIn } from '../support/records';
import { setAttributes } from '../support/set-attributes';
import { postOffice } from '../support/post-office';
import { withWords } from '../support/testing';

const post = postOffice();
const dayAgo = (days: number) => instant(Date.now() - days * 86_400_000);

interface Group {
  readonly owner: Person;
  readonly id: string;
  readonly path: string;
}
const group = async (owner?: Person): Promise<Group> => {
  const maker = owner ?? (await person());
  const { body } = await maker.post('/v1/scopes', { name: 'Elm Street 4' });
  return { owner: maker, id: body.id, path: `/v1/scopes/${body.id}/invitations` };
};
/** Invites, and lets the stream follow: what the inviter was told. */
const invite = async ({ owner, id, path }: Group, guest: object, message = 'Hello'): Promise<Json> => {
  const { status, body } = await owner.post(path, { ...guest, role: 'viewer', message });
  withWords(JSON.stringify(body), () => expect(status).toBe(201));
  expect(await post.deliver(id, body.id)).toBe(false);
  return (await owner.get(`${path}/${body.id}`)).body;
};
/** Returns what an inviter is told, without what differs from one invitation to the next. */
const comparable = ({ status, role, message, version, sentAt, targetName, ...rest }: Json): Json => ({
  status,
  role,
  message,
  version,
  targetName,
  sent: sentAt !== null,
  fields: Object.keys(rest),
});
const stop = (email: string, form?: string) =>
  request(
    'POST',
    `/v1/unsubscribe/${unsubscribeLink(email).split('/').at(-1) ?? ''}`,
    undefined,
    undefined,
    form === undefined ? {} : { raw: form, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  );

describe('invitation mails to an address', () => {
  it('are 3 in a day, whoever sends them, and every answer is the same', async () => {
    const { email } = await person();
    const groups = await Promise.all([1, 2, 3, 4, 5].map(() => group()));
    const told = [];
    for (const one of groups) told.push(comparable(await invite(one, { email })));
    expect(await post.mailsTo(email)).toHaveLength(3);
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(told[0]).toMatchObject({ sent: true, status: 'pending' });
    const guest = await person({ email });
    expect((await guest.get('/v1/me/invitations')).body.items).toHaveLength(5);
  });

  it('are 3 however many are sent at the same moment', async () => {
    const { email } = await person();
    const groups = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => group()));
    await Promise.all(groups.map((one) => invite(one, { email })));
    expect(await post.mailsTo(email)).toHaveLength(3);
  });

  it('are counted by mailbox: a label after a plus makes no other address of it, nor do capitals', async () => {
    const name = randomUUID();
    for (const label of ['', '+1', '+2', '+shop', '+1+1'])
      await invite(await group(), { email: `${name}${label}@Example.com` });
    const sent = await Promise.all(
      ['', '+1', '+2', '+shop', '+1+1'].map(
        async (label) => (await post.mailsTo(`${name}${label}@example.com`)).length,
      ),
    );
    expect(sent).toEqual([1, 1, 1, 0, 0]);
  });

  it('are 2 in a week from one group, and revoking and inviting again frees none', async () => {
    const { email } = await person();
    const one = await group();
    for (let turn = 0; turn < 5; turn++) {
      const { id } = await invite(one, { email });
      await one.owner.delete(`${one.path}/${id}`);
    }
    expect(await post.mailsTo(email)).toHaveLength(2);
    await invite(await group(one.owner), { email });
    expect(await post.mailsTo(email)).toHaveLength(3);
  });

  it('go out again when it is sent again, as it is by then, and count like any other', async () => {
    const { email } = await person();
    const one = await group();
    const { id } = await invite(one, { email });
    const key = keys.invitation(ScopeId.parse(one.id), InvitationId.parse(id));
    const stored = async (): Promise<Json> => (await recordsIn(key.pk)).find(({ sk }) => sk === key.sk);
    for (const turn of [1, 2, 3]) {
      await one.owner.patch(`${one.path}/${id}`, { message: `Turn ${turn}` });
      await setAttributes(key, { expiresAt: dayAgo(-1) });
      const before = await stored();
      const sent = await one.owner.post(`${one.path}/${id}/resend`);
      withWords(JSON.stringify(sent.body), () => expect(sent.status).toBe(200));
      const after = await stored();
      expect(await post.deliverChange(one.id, id, after, { ...after, message: 'Only words' })).toBe(false);
      expect((await one.owner.get(`${one.path}/${id}`)).body.sentAt).toBeNull();
      expect(await post.deliverChange(one.id, id, before, after)).toBe(false);
      expect(await post.deliverChange(one.id, id, before, after)).toBe(false);
      expect((await one.owner.get(`${one.path}/${id}`)).body).toMatchObject({
        status: 'pending',
        sentAt: expect.any(String),
      });
    }
    const mails = await post.mailsTo(email);
    expect(mails.map(({ text }) => /Hello|Turn \d/.exec(text)?.[0]).sort()).toEqual(['Hello', 'Turn 1']);
  });

  it('say of a group that is handed over that it is, to whoever is in it still', async () => {
    const { owner, viewer, limitedEditor, path, scope } = await household();
    await owner.patch('/v1/me', { displayName: 'Ann' });
    await owner.patch(path, { locale: 'en-GB' });
    const ids: string[] = [];
    for (const one of [viewer, limitedEditor]) {
      await one.patch('/v1/me', { displayName: 'Kim' });
      ids.push((await owner.post(`${path}/transfer-ownership`, { userId: one.userId })).body.invitation.id);
    }
    await limitedEditor.delete(`${path}/members/me`);
    for (const id of ids) expect(await post.deliver(scope.id, id)).toBe(false);
    expect((await post.mailsTo(viewer.email)).map(({ subject }) => subject)).toEqual([
      `Ann would like to hand ${scope.name} over to you`,
    ]);
    expect(await post.mailsTo(limitedEditor.email)).toEqual([]);
  });

  it('to somebody who is invited by id count at their address, too', async () => {
    const [one, guest] = [await group(), await person()];
    await guest.patch('/v1/me', { displayName: 'Robin' });
    await acquaint(one.owner, guest);
    await invite(one, { email: guest.email });
    await invite(one, { userId: guest.userId });
    const third = (await one.owner.get(`${one.path}?status=pending`)).body.items.find(({ userId }: Json) => userId);
    await one.owner.delete(`${one.path}/${third.id}`);
    await invite(one, { userId: guest.userId });
    expect(await post.mailsTo(guest.email)).toHaveLength(2);
  });

  it('begin anew when the day, and for a group the week, is over', async () => {
    const { email } = await person();
    const one = await group();
    const scopeId = ScopeId.parse(one.id);
    await setAttributes(keys.mailbox(mailboxOf(email)), {
      version: 4,
      sent: [
        { at: dayAgo(7.1), scopeId },
        { at: dayAgo(6.9), scopeId },
        { at: dayAgo(1.1), scopeId: randomUUID() },
        { at: dayAgo(0.9), scopeId: randomUUID() },
      ],
    });
    const { id } = await invite(one, { email });
    expect(await post.mailsTo(email)).toHaveLength(1);
    await one.owner.delete(`${one.path}/${id}`);
    await invite(one, { email });
    expect(await post.mailsTo(email)).toHaveLength(1);
  });

  it('that SES refuses count nothing, and are sent when it takes them', async () => {
    const { email } = await person();
    const one = await group();
    const { body } = await one.owner.post(one.path, { email, role: 'viewer' });
    await post.answering('refuses', async () => {
      for (let turn = 0; turn < 5; turn++) expect(await post.deliver(one.id, body.id)).toBe(true);
    });
    expect(await post.deliver(one.id, body.id)).toBe(false);
    expect(await post.mailsTo(email)).toHaveLength(1);
  });

  it('are never more than counted, also where nobody knows whether SES took one', async () => {
    const { email } = await person();
    const one = await group();
    const { body } = await one.owner.post(one.path, { email, role: 'viewer' });
    await post.answering('takes and says nothing', async () => {
      for (let turn = 0; turn < 4; turn++) await post.deliver(one.id, body.id);
    });
    await post.deliver(one.id, body.id);
    expect((await post.mailsTo(email)).length).toBe(2);
  });

  it('go over connections of their own: one that SES has closed since the last mail counts none', async () => {
    const { email } = await person();
    await post.answering('closes kept connections', async () => {
      for (let turn = 0; turn < 3; turn++) await invite(await group(), { email });
    });
    expect((await post.mailsTo(email)).length).toBe(3);
  });
});

describe('stopping invitation mails', () => {
  it('takes one click, and nobody who invites learns of it', async () => {
    const { email } = await person();
    const before = comparable(await invite(await group(), { email }));
    const [letter] = await post.mailsTo(email);
    expect(letter?.headers).toEqual({
      'List-Unsubscribe': expect.stringMatching(/^<http:\/\/localhost:3000\/v1\/unsubscribe\/[\w-]+>$/),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    const link = letter?.headers?.['List-Unsubscribe']?.slice(1, -1) ?? '';
    expect(letter?.text).toContain(link.slice(0, link.lastIndexOf('/')));
    const path = new URL(link).pathname;
    for (let turn = 0; turn < 2; turn++) {
      const answer = await request('POST', path, undefined, undefined, {
        raw: 'List-Unsubscribe=One-Click',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
      expect([answer.status, answer.body]).toEqual([200, { stopped: true }]);
    }
    expect(comparable(await invite(await group(), { email }))).toEqual(before);
    expect(await post.mailsTo(email)).toHaveLength(1);
    expect((await (await person({ email })).get('/v1/me/invitations')).body.items).toHaveLength(2);
  });

  it('can be taken back by the same page, which opening alone changes nothing of', async () => {
    const { email } = await person();
    expect((await stop(email)).body).toEqual({ stopped: true });
    await invite(await group(), { email });
    expect(await post.mailsTo(email)).toEqual([]);
    expect((await stop(email, 'List-Unsubscribe=Resume')).body).toEqual({ stopped: false });
    await invite(await group(), { email });
    expect(await post.mailsTo(email)).toHaveLength(1);
  });
});

describe('after somebody has declined', () => {
  it('the group waits a week, and is told how long', async () => {
    const [one, guest] = [await group(), await person()];
    const { id } = await invite(one, { email: guest.email });
    expect((await guest.post(`/v1/me/invitations/${id}/decline`)).status).toBe(200);
    const refused = await one.owner.post(one.path, { email: guest.email.toUpperCase(), role: 'editor' });
    expect([refused.status, refused.body.type]).toEqual([409, 'https://hearth.example/problems/recently-declined']);
    const week = 7 * 86_400;
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(week - 120);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(week);
    expect(refused.body.retryAfter).toBe(Number(refused.headers.get('retry-after')));
    await invite(await group(one.owner), { email: guest.email });
    await setAttributes(keys.invited(ScopeId.parse(one.id), null, { email: guest.email }), { until: dayAgo(0) });
    await setAttributes(keys.declinedMail(mailboxOf(guest.email), ScopeId.parse(one.id)), { until: dayAgo(0) });
    await invite(one, { email: guest.email });
    expect(await post.mailsTo(guest.email)).toHaveLength(3);
  });

  it('under one form, an invitation under the other is answered like any other, and not mailed', async () => {
    for (const [first, second] of [
      ['email', 'userId'],
      ['userId', 'email'],
    ] as const) {
      const [one, guest] = [await group(), await person()];
      await guest.patch('/v1/me', { displayName: 'Robin' });
      await acquaint(one.owner, guest);
      const { id } = await invite(one, { [first]: guest[first] });
      await guest.post(`/v1/me/invitations/${id}/decline`);
      expect(await invite(one, { [second]: guest[second] })).toMatchObject({
        status: 'pending',
        sentAt: expect.any(String),
      });
      expect(await post.mailsTo(guest.email)).toHaveLength(1);
      expect((await one.owner.post(one.path, { [first]: guest[first], role: 'viewer' })).body.type).toContain(
        'recently-declined',
      );
    }
  });
});

it('an address in a message or a name is text in the mail, and only Hearth’s own links are links', async () => {
  const { owner, path, scope } = await household({ name: 'Win at evil.example now' });
  await owner.patch('/v1/me', { displayName: 'https://evil.example/a' });
  const guest = await person();
  const { body } = await owner.post(`${path}/invitations`, {
    email: guest.email,
    role: 'viewer',
    message: 'See https://evil.example/x?y=1 or www.evil.se, or mail a@evil.example',
  });
  await post.deliver(scope.id, body.id);
  const [letter] = await post.mailsTo(guest.email);
  for (const part of [letter?.subject, letter?.text, letter?.html])
    expect(part).not.toMatch(/evil\.|:\/\/evil|@evil|www\./);
  expect(letter?.subject).toBe('https[:]//evil[.]example/a har bjudit in dig till Win at evil[.]example now');
  expect(letter?.text).toContain('See https[:]//evil[.]example/x?y=1 or www[.]evil[.]se, or mail a[@]evil[.]example');
  const links = [...(letter?.html ?? '').matchAll(/href="([^"]+)"/g)].map(([, href]) =>
    new URL(href ?? '').pathname.split('/').slice(0, 3).join('/'),
  );
  expect(links).toEqual(['/v1/invitations', '/v1/unsubscribe']);
});

describe('a block', () => {
  const blocks = '/v1/me/blocks';
  const openIds = async (who: Person) => (await who.get('/v1/me/invitations')).body.items.map(({ id }: Json) => id);

  it.each([
    ['who has switched such mails off', () => ({ notifications: { invitation: { email: false } } })],
    ['who has muted what it is to', (muted: readonly string[]) => ({ muted })],
  ])('is no mail to somebody %s, by address or id, and no word to the inviter', async (_, settings) => {
    const [guest, twin, one] = [await person(), await person(), await group()];
    for (const somebody of [guest, twin]) {
      await somebody.patch('/v1/me', { displayName: 'Robin' });
      await acquaint(one.owner, somebody);
    }
    expect((await guest.patch('/v1/me/settings', settings([one.id]))).status).toBe(200);
    const told = comparable(await invite(one, { email: guest.email }));
    expect(told).toEqual(comparable(await invite(one, { email: twin.email })));
    for (const { userId } of [guest, twin]) await invite(one, { userId });
    expect([await post.mailsTo(guest.email), (await post.mailsTo(twin.email)).length]).toEqual([[], 2]);
    expect(await openIds(guest)).toHaveLength(2);
    await guest.patch('/v1/me/settings', { notifications: { invitation: { email: true } }, muted: [] });
    await invite(await group(), { email: guest.email });
    expect(await post.mailsTo(guest.email)).toHaveLength(1);
  });

  it('of a group or a person hides what they invite to, by id and address, and its sender sees no difference', async () => {
    const [one, other, elsewhere] = [await group(), await group(), await group()];
    const [guest, free] = [await person(), await person()];
    for (const who of [guest, free]) {
      await who.patch('/v1/me', { displayName: 'Robin' });
      for (const { owner } of [one, other]) await acquaint(owner, who);
    }
    await guest.post(blocks, { scopeId: one.id, name: 'Elm Street 4' });
    const { status, body } = await guest.post(blocks, { userId: other.owner.userId });
    expect([status, body.userId, body.scopeId]).toEqual([201, other.owner.userId, null]);
    const { body: list } = await one.owner.post(`/v1/scopes/${one.id}/lists`, { name: 'Party' });
    const ofList = { ...one, path: `/v1/scopes/${one.id}/lists/${list.id}/invitations` };
    const since = (await guest.get('/v1/me/changes')).body.next;
    const told = async (who: Person) => {
      const label = { email: who.email.replace('@', '+again@') };
      const sent = [];
      for (const [at, form] of [
        [one, { email: who.email }],
        [one, { userId: who.userId }],
        [one, label],
        [ofList, { email: who.email }],
        [other, { email: who.email }],
      ] as const)
        sent.push(await invite(at, form));
      return sent;
    };
    const [hidden, shown] = [await told(guest), await told(free)];
    expect(hidden.map(comparable)).toEqual(shown.map(comparable));
    expect([(await post.mailsTo(guest.email)).length, await openIds(guest)]).toEqual([0, []]);
    expect(await post.mailsTo(guest.email.replace('@', '+again@'))).toEqual([]);
    expect((await post.mailsTo(free.email)).length).toBeGreaterThan(1);
    expect((await openIds(free)).length).toBe(4);
    const feed = (await guest.get(`/v1/me/changes?since=${since}`)).body;
    expect(JSON.stringify(feed.items.filter(({ record }: Json) => record))).not.toContain(hidden[0].id);
    await invite(elsewhere, { email: guest.email });
    expect([(await post.mailsTo(guest.email)).length, (await openIds(guest)).length]).toEqual([1, 1]);
    // Whoever follows the link has decided otherwise.
    expect((await guest.post(`/v1/me/invitations/${hidden[0].id}/accept`)).status).toBe(200);
  });

  it('of a group is one of its slices, too, and of a person of what they show', async () => {
    const { owner, path, scope, stranger: guest } = await household();
    const other = await person();
    await guest.patch('/v1/me', { displayName: 'Robin' });
    await guest.post(blocks, { scopeId: scope.id });
    await guest.post(blocks, { userId: other.userId });
    const shown = async (who: Person, at: string) => {
      const { body } = await who.post(`${at}/slices`, { name: 'Ours', members: [{ email: guest.email }] });
      const { body: sent } = await who.get(`/v1/scopes/${String(body.id)}/invitations`);
      expect(await post.deliver(body.id, sent.items[0].id)).toBe(false);
    };
    await shown(owner, path);
    await shown(other, '/v1/scopes/personal');
    expect([await post.mailsTo(guest.email), await openIds(guest)]).toEqual([[], []]);
    await shown(owner, '/v1/scopes/personal');
    expect([(await post.mailsTo(guest.email)).length, (await openIds(guest)).length]).toEqual([1, 1]);
  });

  it('goes with its person to another address, which they sign in under', async () => {
    const [one, guest] = [await group(), await person()];
    await guest.patch('/v1/me', { displayName: 'Robin' });
    await guest.post(blocks, { scopeId: one.id });
    const address = `new-${guest.email}`;
    const who = { userId: UserId.parse(guest.userId), email: address, emailVerified: true };
    await signedIn({ ...who, email: guest.email }, instant(Date.now()), 'r');
    await signedIn(who, instant(Date.now()), 'r');
    await invite(one, { email: address });
    await invite(one, { email: guest.email });
    expect([await post.mailsTo(address), (await post.mailsTo(guest.email)).length]).toEqual([[], 1]);
    const unproven = { ...who, email: `other-${guest.email}`, emailVerified: false };
    await signedIn(unproven, instant(Date.now()), 'r');
    await invite(one, { email: unproven.email });
    expect(await post.mailsTo(unproven.email)).toHaveLength(1);
  });

  it('takes out of sight what is open, which is there again when it ends', async () => {
    const [one, guest] = [await group(), await person()];
    const { id } = await invite(one, { email: guest.email });
    const { body: block } = await guest.post(blocks, { scopeId: one.id });
    expect(await openIds(guest)).toEqual([]);
    expect((await guest.post(blocks, { scopeId: one.id, name: 'Again' })).body).toEqual(block);
    expect((await guest.get(blocks)).body.items).toEqual([block]);
    expect((await guest.get(`${blocks}/${block.id}`)).body).toEqual(block);
    for (const method of ['get', 'delete'] as const)
      expect((await one.owner[method](`${blocks}/${block.id}`)).status).toBe(404);
    expect((await guest.delete(`${blocks}/${block.id}`)).body).toEqual(block);
    expect((await guest.delete(`${blocks}/${block.id}`)).status).toBe(404);
    expect([await openIds(guest), (await guest.get(blocks)).body.items]).toEqual([[id], []]);
  });

  it('follows its person, not the address that somebody else has by now, and needs a verified one', async () => {
    const [one, guest] = [await group(), await person()];
    await guest.patch('/v1/me', { displayName: 'Robin' });
    await guest.post(blocks, { scopeId: one.id });
    await setAttributes(keys.profile(UserId.parse(guest.userId)), { email: `new-${guest.email}` });
    await invite(one, { email: guest.email });
    expect(await post.mailsTo(guest.email)).toHaveLength(1);
    const owner = await person();
    const stranger = await person({ email: owner.email, emailVerified: false });
    await stranger.patch('/v1/me', { displayName: 'Robin' });
    await stranger.post(blocks, { scopeId: one.id });
    await invite(one, { email: owner.email });
    expect(await post.mailsTo(owner.email)).toHaveLength(1);
  });

  it('is of somebody else, one of 100 at most, and of nobody who has deleted their account', async () => {
    const guest = await person();
    const self = await guest.post(blocks, { userId: guest.userId });
    expect([self.status, self.body.errors[0]]).toMatchObject([422, { path: 'userId', code: 'self' }]);
    for (const body of [{}, { scopeId: 'no id' }, { scopeId: randomUUID(), userId: randomUUID() }, { scopeId: null }])
      expect((await guest.post(blocks, body)).status).toBe(422);
    const made = await Promise.all([1, 2, 3].map(() => guest.post(blocks, { userId: randomUUID() })));
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
    const entries = (await guest.get(blocks)).body.items;
    expect(entries).toHaveLength(3);
    await setAttributes(keys.block(UserId.parse(guest.userId)), {
      entries: Array.from({ length: 100 }, () => ({ ...entries[0], id: randomUUID(), userId: randomUUID() })),
    });
    const full = await guest.post(blocks, { scopeId: randomUUID() });
    expect([full.status, full.body.what, full.body.limit]).toEqual([409, 'blocks', 100]);
    const pages = await guest.get(`${blocks}?limit=60`);
    expect([pages.body.items.length, typeof pages.body.page.next]).toEqual([60, 'string']);
    await guest.delete('/v1/me');
    expect((await guest.post(blocks, { scopeId: randomUUID() })).status).toBe(409);
  });
});
