import { expect, test } from '@jest/globals';
import { InvitationId, ScopeId, UserId } from '../../shared/core/ids';
import { invitationLink } from '../../shared/groups/invitation-link';
import { openChromium } from '../sign-in/support/chromium';
import { expectAccessible } from '../support/accessible';
import { person } from '../support/person';
import { expectFits, openSite, watch } from './support/site';

test('The person who is invited follows the link, signs up, accepts, and somebody else who tried is told why they can’t', async () => {
  const [site, browser] = await Promise.all([openSite(), openChromium()]);
  const alice = await person();
  await alice.patch('/v1/me', { displayName: 'Alice <b>&' });
  const { body: scope } = await alice.post('/v1/scopes', { name: 'Elm "4" <script>' });
  const invite = async (email: string) => {
    const { body } = await alice.post(`/v1/scopes/${scope.id}/invitations`, { email, role: 'editor' });
    return invitationLink({
      id: InvitationId.parse(body.id),
      scopeId: ScopeId.parse(scope.id),
      invitedBy: UserId.parse(alice.userId),
    });
  };
  const link = await invite('robin@example.com');
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'en-GB' });
  const { wrongs } = watch(page, site);

  await page.goto(link);
  await page.getByRole('heading', { name: 'Alice <b>& has invited you to join Elm "4" <script>' }).waitFor();
  expect(await page.content()).not.toContain('@');
  await expectFits(page);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Sign in and accept' }).click();
  await site.signUp(page, 'somebody-else@example.com');
  await page.getByRole('heading', { name: 'This invitation is for another address' }).waitFor();
  const told = await page.getByRole('status').innerText();
  expect(told).toContain('You are signed in as somebody-else@example.com');
  expect(told).toContain('The invitation is for r•••@e•••.com');
  expect(told).not.toContain('robin');
  await expectFits(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sign out' }).click();
  await page.waitForURL(link);

  await page.getByRole('button', { name: 'Sign in and accept' }).click();
  await site.signUp(page, 'Robin@example.com');
  await page.getByRole('heading', { name: 'You are now a member of Elm "4" <script>.' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  const { body: members } = await alice.get(`/v1/scopes/${scope.id}/members`);
  expect(members.items).toHaveLength(2);

  await page.goto(link);
  await page.getByText('This invitation has been accepted.').waitFor();
  expect(await page.getByRole('button').count()).toBe(0);

  // A link that anybody may use leads the same way.
  const { body: choir } = await alice.post('/v1/scopes', { name: 'Choir' });
  const { body: shared } = await alice.post(`/v1/scopes/${choir.id}/links`, { kind: 'join', role: 'viewer' });
  await page.goto(shared.url);
  await page.getByRole('heading', { name: 'Someone has invited you to join Choir' }).waitFor();
  await expectFits(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in and join' }).click();
  await page.getByRole('heading', { name: 'You are now a member of Choir.' }).waitFor();
  expect((await alice.get(`/v1/scopes/${choir.id}/members`)).body.items).toHaveLength(2);

  // A list, and balances, are read without an account.
  const at = `/v1/scopes/${choir.id}`;
  const { body: list } = await alice.post(`${at}/lists`, { name: 'Party <i>' });
  await alice.post(`${at}/lists/${list.id}/items`, { name: 'Cups', quantity: 30, notes: 'of <b>paper</b>' });
  await alice.post(`${at}/lists/${list.id}/items`, { name: 'Candles', purchased: true });
  await alice.post(`${at}/transactions`, { kind: 'expense', amount: 1_000 });
  for (const [place, shows, heading, text] of [
    [`${at}/lists/${list.id}`, 'list', 'Party <i>', 'of <b>paper</b>'],
    [at, 'balances', 'Balances of Choir', 'Person 1'],
  ] as const) {
    const { body: view } = await alice.post(`${place}/links`, { kind: 'view', shows });
    await page.goto(view.url);
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByText(text).first().waitFor();
    await expectFits(page);
    await expectAccessible(page);
  }
  // The browser says so of the one answer that was meant to be a refusal.
  expect(wrongs).toEqual(['console: Failed to load resource: the server responded with a status of 404 (Not Found)']);

  const swedish = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'sv-SE' });
  const { wrongs: swedishWrongs } = watch(swedish, site);
  await alice.patch(`/v1/scopes/${scope.id}`, { locale: 'sv-SE' });
  const another = await invite('kim@example.com');
  await swedish.goto(another);
  await swedish.getByRole('button', { name: 'Logga in och tacka nej' }).click();
  await swedish.getByRole('link', { name: 'Create an account' }).waitFor();
  await swedish.goto(`${site.url}/docs/invitation-callback.html?code=stolen&state=stolen`);
  await swedish.getByRole('heading', { name: 'Det gick inte. Försök igen.' }).waitFor();
  await swedish.getByRole('link', { name: 'Tillbaka till inbjudan' }).click();
  await swedish.getByRole('button', { name: 'Logga in och tacka nej' }).click();
  await site.signUp(swedish, 'kim@example.com');
  await swedish.getByRole('heading', { name: 'Du har tackat nej till inbjudan.' }).waitFor();
  await swedish.reload();
  await swedish.waitForURL(another);
  await swedish.getByText('Inbjudan har avböjts.').waitFor();
  expect(swedishWrongs).toEqual([]);
});
