import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { assets } from '../../functions/api/pages/assets';
import { InvitationId, ScopeId, UserId } from '../../shared/core/ids';
import { instant } from '../../shared/core/time';
import { keys } from '../../shared/db/keys';
import { invitationToken } from '../../shared/groups/invitation-link';
import { unsubscribeFromDigestLink, unsubscribeLink } from '../../shared/groups/unsubscribe';
import { setAttributes } from '../support/set-attributes';
import { type Json, type Person, person, request } from '../support/person';
import { withWords } from '../support/testing';

const open = (path: string, headers: Record<string, string> = {}) =>
  request('GET', path, undefined, undefined, { headers });
const asPage = (path: string, language = 'en') =>
  open(path, { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'Accept-Language': language });

/** Makes a group's invitation: the path that its mail's link leads to, and who sent it. */
const invitation = async (settings: object = {}): Promise<{ link: string; alice: Person; scope: Json; sent: Json }> => {
  const alice = await person();
  await alice.patch('/v1/me', { displayName: 'Alice' });
  const { body: scope } = await alice.post('/v1/scopes', { name: 'Elm Street 4', ...settings });
  const { body: sent } = await alice.post(`/v1/scopes/${scope.id}/invitations`, {
    email: `${randomUUID()}@example.com`,
    role: 'viewer',
  });
  const token = invitationToken({
    scopeId: ScopeId.parse(scope.id),
    id: InvitationId.parse(sent.id),
    invitedBy: UserId.parse(alice.userId),
  });
  return { link: `/v1/invitations/${token}`, alice, scope, sent };
};

test('The contract is served with the addresses of the installation', async () => {
  const { status, headers, body } = await open('/v1/openapi.json');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/json');
  expect(body.servers).toEqual([{ url: 'http://localhost:3000' }]);
  const { body: config } = await open('/v1/config');
  const { authorizationUrl, tokenUrl } = body.components.securitySchemes.oauth2.flows.authorizationCode;
  expect([authorizationUrl, tokenUrl]).toEqual([config.authorizationEndpoint, config.tokenEndpoint]);
  expect(Object.keys(body.paths)).toContain('/v1/scopes/{scopeId}/lists');
});

test('The documentation’s page allows scripts of its own alone', async () => {
  const { status, headers, body } = await asPage('/docs');
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers.get('content-security-policy')).toMatch(
    /default-src 'none'; script-src 'self'; .*frame-ancestors 'none'/,
  );
  expect(body).toContain('<title>Hearth API</title>');
  expect(body).not.toMatch(/<script>|https?:\/\//);
});

test.each(Object.entries(assets))('%s is served under its type and may be kept for an hour', async (name, { type }) => {
  const { status, headers, body } = await open(`/docs/${name}`);
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    type,
    'public, max-age=3600',
  ]);
  expect(String(body).length).toBeGreaterThan(50);
});

test.each(['nothing.js', 'openapi.json', '..', '%2e%2e%2fpackage.json', 'package.json', 'constructor'])(
  '/docs/%s is no file of the pages',
  async (name) => {
    expect((await open(`/docs/${name}`)).status).toBeGreaterThanOrEqual(400);
  },
);

test('An app reads from a link who invites to what, and never an address', async () => {
  const { link, sent } = await invitation();
  const { status, body } = await open(link);
  expect(status).toBe(200);
  expect(body).toEqual({
    id: sent.id,
    targetName: 'Elm Street 4',
    targetType: 'scope',
    role: 'viewer',
    transfersOwnership: false,
    status: 'pending',
    expiresAt: sent.expiresAt,
    inviterName: 'Alice',
    apiUrl: 'http://localhost:3000',
    signInUrl: 'http://localhost:3000',
  });
});

test('A person reads the same in the language of the mail, with the address of the server for their app', async () => {
  const [{ link }, inSwedish] = [await invitation(), await invitation({ locale: 'sv-FI' })];
  const [english, swedish] = await Promise.all([asPage(link, 'sv'), asPage(inSwedish.link, 'en')]);
  expect(english.body).toContain('<h1>Alice has invited you to join Elm Street 4</h1>');
  expect(english.body).toContain('<code>http://localhost:3000</code>');
  expect(swedish.body).toContain('<h1>Alice har bjudit in dig till Elm Street 4</h1>');
  expect(swedish.headers.get('content-language')).toBe('sv');
  for (const { body } of [english, swedish]) expect(body).not.toContain('@');
  expect(english.headers.get('content-security-policy')).toMatch(
    /script-src 'self'; style-src 'self'; .*form-action 'none'/,
  );
});

test('The link of an invitation to a slice says that something is shown, and not that anybody joins a group', async () => {
  const alice = await person();
  await alice.patch('/v1/me', { displayName: 'Alice' });
  const { body: slice } = await alice.post('/v1/scopes/personal/slices', { name: 'July' });
  const { body: sent } = await alice.post(`/v1/scopes/${slice.id}/invitations`, {
    email: `${randomUUID()}@example.com`,
    role: 'viewer',
  });
  const token = invitationToken({
    scopeId: ScopeId.parse(slice.id),
    id: InvitationId.parse(sent.id),
    invitedBy: UserId.parse(alice.userId),
  });
  const { body } = await asPage(`/v1/invitations/${token}`);
  expect(body).toContain('<h1>Alice would like to show you July</h1>');
  expect(body).toContain('You will be able to see these transactions');
  expect(body).not.toContain('group');
});

test('The link of an invitation that was taken back says so and offers nothing', async () => {
  const { link, alice, scope, sent } = await invitation();
  await alice.delete(`/v1/scopes/${scope.id}/invitations/${sent.id}`);
  expect((await open(link)).body.status).toBe('revoked');
  const { body } = await asPage(link);
  expect(body).toContain('has been withdrawn');
  expect(body).not.toContain('<button');
});

test('The link to a group that was deleted leads nowhere', async () => {
  const { link, alice, scope } = await invitation();
  await alice.delete(`/v1/scopes/${scope.id}`);
  expect((await open(link)).status).toBe(404);
  expect((await asPage(link)).body).toContain('This link doesn’t work');
});

test('An altered or made-up token is a problem to an app and a plain page to a person', async () => {
  const { link } = await invitation();
  const altered = link.slice(0, -6) + (link.endsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA');
  for (const path of [altered, '/v1/invitations/made-up', `/v1/invitations/${'x'.repeat(300)}`]) {
    const { status, body } = await open(path);
    withWords(path, () => expect([status, body.type]).toEqual([404, 'https://hearth.example/problems/not-found']));
    const page = await asPage(path, 'sv');
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body).toContain('Länken fungerar inte');
  }
});

test(
  'The link of an invitation that is over shows the names that were sent, whatever they are by now, ' +
    'and nothing after 14 days',
  async () => {
    for (const end of ['accept', 'decline', 'revoke'] as const) {
      const { link, alice, scope, sent } = await invitation();
      const names = async () => {
        const { status, body } = await open(link);
        return [status, body.targetName, body.inviterName];
      };
      await setAttributes(keys.invitation(ScopeId.parse(scope.id), InvitationId.parse(sent.id)), {
        sentAt: sent.createdAt,
        inviterName: 'Alice',
      });
      const rename = async (turn: string) => {
        await alice.patch(`/v1/scopes/${scope.id}`, { name: `Renamed ${turn}` });
        await alice.patch('/v1/me', { displayName: `Somebody else ${turn}` });
      };
      await rename('once');
      expect(await names()).toEqual([200, 'Renamed once', 'Somebody else once']);
      const guest = await person({ email: sent.email });
      if (end === 'revoke') await alice.delete(`/v1/scopes/${scope.id}/invitations/${sent.id}`);
      else await guest.post(`/v1/me/invitations/${sent.id}/${end}`);
      await rename('twice');
      expect(await names()).toEqual([200, 'Elm Street 4', 'Alice']);
      const { body } = await asPage(link);
      expect(body).toContain('Alice has invited you to join Elm Street 4');
      expect(body).not.toMatch(/Renamed|Somebody|<button|@|•/);
      await alice.delete(`/v1/scopes/${scope.id}`);
      expect(await names()).toEqual([200, 'Elm Street 4', 'Alice']);
      await setAttributes(keys.invitation(ScopeId.parse(scope.id), InvitationId.parse(sent.id)), {
        expiresAt: instant(Date.now() - 1),
      });
      expect((await open(link)).status).toBe(404);
      expect((await asPage(link)).status).toBe(404);
    }
  },
);

test('The link of an invitation that nobody answered is gone when it has expired, and says what to do', async () => {
  const { link, scope, sent } = await invitation();
  await setAttributes(keys.invitation(ScopeId.parse(scope.id), InvitationId.parse(sent.id)), {
    expiresAt: instant(Date.now() - 1),
  });
  const page = await asPage(link);
  expect([page.status, (await open(link)).status]).toEqual([404, 404]);
  expect(page.body).toContain('more than 14 days old');
});

describe('The link that stops invitations', () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const linkOf = (email: string): string => new URL(unsubscribeLink(email)).pathname;
  const post = (path: string, raw?: string | Uint8Array, headers: Record<string, string> = form) =>
    request('POST', path, undefined, undefined, { ...(raw === undefined ? {} : { raw }), headers });
  const forPeople = { ...form, Accept: 'text/html' };

  test('opens a page in the reader’s language with a form that may be posted to itself alone, and no address', async () => {
    const path = linkOf('ann@example.com');
    const [english, swedish] = await Promise.all([asPage(path), asPage(path, 'sv')]);
    expect([english.status, swedish.status]).toEqual([200, 200]);
    expect(english.body).toContain('<button>Stop all invitations</button>');
    expect(swedish.body).toContain('<button>Stoppa alla inbjudningar</button>');
    for (const { body } of [english, swedish]) expect(body).not.toContain('@');
    expect(english.headers.get('content-security-policy')).toMatch(/form-action 'self'/);
    expect(path).not.toMatch(/ann|example/);
  });

  test('stops and lets through by a form, in either encoding, any number of times, and for every label of the mailbox', async () => {
    const name = randomUUID();
    const path = linkOf(`${name}@example.com`);
    const boundary = 'one-click';
    const multipart = `--${boundary}\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--${boundary}--\r\n`;
    const ways = [
      () => post(path, 'List-Unsubscribe=One-Click'),
      () => post(path, multipart, { 'Content-Type': `multipart/form-data; boundary=${boundary}` }),
      () => post(path, undefined, {}),
    ];
    for (const stop of ways) {
      for (const turn of [1, 2]) expect([turn, (await stop()).body]).toEqual([turn, { stopped: true }]);
      expect((await open(linkOf(`${name}+label@example.com`))).body).toEqual({ stopped: true });
      expect((await post(path, 'List-Unsubscribe=Resume')).body).toEqual({ stopped: false });
      expect((await open(path)).body).toEqual({ stopped: false });
    }
    expect((await post(path, 'List-Unsubscribe=One-Click', forPeople)).body).toContain(
      'Get invitations by e-mail again',
    );
    expect((await post(path, 'List-Unsubscribe=Resume', forPeople)).body).toContain('Stop all invitations');
  });

  test('of a digest says so in the reader’s language, and stops its person’s digests alone', async () => {
    const ann = await person();
    const path = new URL(unsubscribeFromDigestLink(UserId.parse(ann.userId))).pathname;
    const [english, swedish] = await Promise.all([asPage(path), asPage(path, 'sv')]);
    expect(english.body).toContain('<button>Stop these e-mails</button>');
    expect(swedish.body).toContain('<button>Stoppa de här mejlen</button>');
    for (const { body } of [english, swedish]) expect(body).not.toContain('@');
    expect((await open(path)).body).toEqual({ stopped: false });
    expect((await post(path, 'List-Unsubscribe=One-Click', forPeople)).body).toContain('Get these e-mails again');
    const mailed = async () => {
      const { invitation, membership } = (await ann.get('/v1/me/settings')).body.notifications;
      return { invitation: invitation.email, membership: membership.email };
    };
    expect(await mailed()).toEqual({ invitation: true, membership: false });
    expect((await post(path, 'List-Unsubscribe=Resume')).body).toEqual({ stopped: false });
    expect(await mailed()).toEqual({ invitation: true, membership: true });
  });

  test('takes nothing but that form, and opening it changes nothing', async () => {
    const path = linkOf(`${randomUUID()}@example.com`);
    await asPage(path);
    const refused = await Promise.all([
      post(path, '{"List-Unsubscribe":"One-Click"}', { 'Content-Type': 'application/json' }),
      post(path, 'List-Unsubscribe=One-Click', { 'Content-Type': 'text/plain' }),
      post(path, 'List-Unsubscribe=Two-Clicks'),
      post(path, 'List-Unsubscribe=One-Click&email=a'),
      post(path, 'List-Unsubscribe=One-Click&List-Unsubscribe=Resume'),
      post(path, '__proto__=One-Click'),
      post(path, 'no form', { 'Content-Type': 'multipart/form-data; boundary=x' }),
      post(path, '--x\r\n\r\n\r\n--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }),
      post(path, '--x--', { 'Content-Type': 'multipart/form-data' }),
      post(path, `List-Unsubscribe=${'x'.repeat(300_000)}`),
      post(path, ''),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([415, 415, 422, 422, 422, 422, 400, 400, 400, 413, 422]);
    expect((await open(path)).body).toEqual({ stopped: false });
  });

  test.each(['made-up', 'x'.repeat(300), linkOf('a@b.se').slice(0, -3).split('/').at(-1) ?? ''])(
    'that is damaged (%s) leads nowhere, and says nothing',
    async (token) => {
      const path = `/v1/unsubscribe/${token}`;
      for (const answer of [await open(path), await post(path, 'List-Unsubscribe=One-Click')])
        expect([answer.status, answer.body.type]).toEqual([404, 'https://hearth.example/problems/not-found']);
      const page = await asPage(path, 'sv');
      expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
      expect(page.body).toContain('Länken fungerar inte längre');
      const { link } = await invitation();
      expect((await open(`/v1/unsubscribe/${link.split('/').at(-1) ?? ''}`)).status).toBe(404);
    },
  );
});

test('Names are written out, not run', async () => {
  const { link, alice, scope } = await invitation();
  await alice.patch(`/v1/scopes/${scope.id}`, { name: '</script><img src=x onerror=alert(1)>"\'' });
  const { body } = await asPage(link);
  expect(body).not.toContain('<img');
  expect(body).toContain('&lt;/script&gt;&lt;img');
});

test('A form that no page has is refused', async () => {
  const { link } = await invitation();
  expect((await open(link, { Accept: 'image/png' })).status).toBe(406);
  expect((await open('/docs', { Accept: 'application/json' })).status).toBe(406);
});
