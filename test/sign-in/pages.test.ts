import { expect, test } from '@jest/globals';
import { html } from '../../lib/local/sign-in/html';
import { randomToken } from '../../lib/local/sign-in/secrets';
import { openStand } from './support/stand';

const script = `<script>alert('x')</script>"><img src=x onerror=alert(1)>`;

test('Script in a name or an address is shown as text on every page and in every mail', async () => {
  const stand = await openStand();
  const browser = stand.browser();
  await browser.open(stand.authorizeUrl());
  const form = await browser.open(`${stand.url}/signup`);
  const seen = [await browser.submit(form, '/signup', { email: script, name: script, password: 'long enough here' })];
  const email = `"<script>alert(1)</script>"@example.com`;
  seen.push(await browser.submit(form, '/signup', { email, name: script, password: 'long enough here' }));
  const login = await browser.open(`${stand.url}/login`);
  seen.push(await browser.submit(login, '/login', { email: script, password: 'wrong' }));
  expect(seen[0]?.text).toContain('&lt;script&gt;');
  for (const { text } of seen) expect(text).not.toMatch(/<script|<img/);

  const tokens = await stand.visitor.signIn('eve@example.com', script);
  const info: unknown = await (
    await fetch(`${stand.url}/oauth2/userInfo`, { headers: { authorization: `Bearer ${tokens.accessToken}` } })
  ).json();
  expect(info).toMatchObject({ name: script });
  for (const mail of stand.mails) expect(mail.html).not.toMatch(/<script|<img/);
});

test('A template escapes all that is not markup already', () => {
  expect(html`<a title="${`"'<>&`}">${html`<b>${'<i>'}</b>`}${undefined}</a>`.text).toBe(
    '<a title="&quot;&#39;&lt;&gt;&amp;"><b>&lt;i&gt;</b></a>',
  );
});

test("Pages can't be framed, cached or made to run script, and forms lead to the apps alone", async () => {
  const stand = await openStand();
  const cookies = (await fetch(stand.authorizeUrl(), { redirect: 'manual' })).headers.getSetCookie();
  const page = await fetch(`${stand.url}/login`, { headers: { cookie: cookies[0]?.split(';')[0] ?? '' } });
  expect(page.status).toBe(200);
  expect(cookies).toEqual([
    expect.stringMatching(/^hearth_sign_in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600$/),
  ]);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self' hearth: https://app.example http://localhost:5173 myapp:;");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('script-src');
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  });
});

test('Every field has a label', async () => {
  const stand = await openStand();
  const browser = stand.browser();
  await browser.open(stand.authorizeUrl());
  for (const path of ['/login', '/signup', '/forgotPassword']) {
    const { text } = await browser.open(`${stand.url}${path}`);
    const fields = [...text.matchAll(/<input id="(\w+)"/g)].map(([, id]) => id);
    expect(fields.length).toBeGreaterThan(0);
    expect([...text.matchAll(/<label for="(\w+)"/g)].map(([, id]) => id)).toEqual(fields);
  }
});

test("A form without its token, or with another browser's, is refused", async () => {
  const stand = await openStand();
  const person = await stand.person();
  const [mine, theirs] = [stand.browser(), stand.browser()];
  const page = await mine.open(stand.authorizeUrl());
  const other = await theirs.open(stand.authorizeUrl());
  const fields = { email: person.email, password: person.password };
  expect((await mine.submit({ ...page, text: other.text }, '/login', fields)).status).toBe(403);
  expect((await mine.submit(page, '/login', { ...fields, csrf: '' })).status).toBe(403);
  expect((await mine.submit(page, '/login', fields)).url).toBe(`${stand.url}/mfa`);
});

test('Guessed or missing sessions open nothing', async () => {
  const stand = await openStand();
  await stand.person();
  const guess = randomToken();
  const authorize = await fetch(stand.authorizeUrl(), {
    redirect: 'manual',
    headers: { cookie: `hearth_session=${guess}` },
  });
  expect(authorize.headers.get('location')).toBe('/login');
  for (const cookie of [
    '',
    `hearth_sign_in=${guess}`,
    'hearth_sign_in=',
    'hearth_sign_in=undefined',
    `hearth_sign_in=__proto__`,
  ]) {
    for (const path of ['/login', '/signup', '/confirmUser', '/mfa', '/mfa/setup', '/confirmForgotPassword']) {
      expect((await fetch(`${stand.url}${path}`, { headers: { cookie } })).status).toBe(400);
    }
    expect((await stand.post('/mfa', { code: '123456', csrf: guess }, { cookie })).status).toBe(400);
  }
});

test('The cookie from before the password is of no use after it', async () => {
  const stand = await openStand();
  const person = await stand.person();
  const cookie =
    (await fetch(stand.authorizeUrl(), { redirect: 'manual' })).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const csrf =
    /name="csrf" value="([\w-]+)"/.exec(
      await (await fetch(`${stand.url}/login`, { headers: { cookie } })).text(),
    )?.[1] ?? '';
  const answer = await stand.post('/login', { csrf, email: person.email, password: person.password }, { cookie });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/mfa']);
  expect((await fetch(`${stand.url}/mfa`, { headers: { cookie } })).status).toBe(400);
});

test('Browser sessions and refresh tokens are kept as digests alone', async () => {
  const { openFolder } = await import('../../lib/local/folder');
  const folder = await openFolder();
  const stand = await openStand(folder);
  const person = await stand.person();
  const kept = JSON.stringify(
    await Promise.all((await folder.names()).filter((name) => name !== 'signing-key').map((name) => folder.get(name))),
  );
  expect(kept).toContain(person.email);
  for (const secret of [person.password, person.tokens.refreshToken, person.tokens.refreshToken.split('.')[1] ?? ''])
    expect(kept).not.toContain(secret);
});

test('Only its own paths and methods are answered', async () => {
  const stand = await openStand();
  for (const path of ['/', '/v1/me', '/login/', '/oauth2', '/constructor', '/__proto__'])
    expect((await fetch(`${stand.url}${path}`)).status).toBe(404);
  const deleted = await fetch(`${stand.url}/login`, { method: 'DELETE' });
  expect([deleted.status, deleted.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

test('An address of the pages that carries the parameters of authorize starts there', async () => {
  const stand = await openStand();
  const page = await stand.browser().open(`${stand.url}/signup${new URL(stand.authorizeUrl()).search}`);
  expect([page.status, page.url]).toEqual([200, `${stand.url}/signup`]);
});

test("A mail that can't be sent is an error that says nothing of its cause", async () => {
  const stand = await openStand();
  const browser = stand.browser();
  await browser.open(stand.authorizeUrl());
  const form = await browser.open(`${stand.url}/signup`);
  stand.mails.unshift = () => {
    throw new Error('disk full at secret place');
  };
  const page = await browser.submit(form, '/signup', {
    email: 'ada@example.com',
    name: 'Ada',
    password: 'long enough here',
  });
  expect(page.status).toBe(500);
  expect(page.text).not.toContain('disk full');
  expect(stand.errors).toMatchObject([{ message: 'disk full at secret place' }]);
});
