import { expect, test, vi } from 'vitest';
import { startHearth } from '../support/engine-process';
import { callAt, guests, mailsTo, newFolder } from '../support/stack';

/** Two people share a list and record money, from nothing, through the pages, the inbox and the API alone. */
test('two people who have never seen it share a list and record money', async () => {
  const signIn = await guests();
  const { ready } = startHearth({ HEARTH_DATA: 'memory', HEARTH_SEED: 'off' });
  const url = await ready();
  const ann = await signIn(url, 'ann@example.com');
  const { body: group } = await ann.call('POST', '/v1/scopes', { name: 'Elm Street <4>', currency: 'SEK', locale: 'sv-SE', timeZone: 'Europe/Stockholm' });
  const path = `/v1/scopes/${group.id}`;
  expect((await ann.call('POST', `${path}/invitations`, { email: 'Ben@Example.com', role: 'editor' })).status).toBe(201);

  const invitation = await vi.waitUntil(async () => (await mailsTo(url, 'ben@example.com'))[0], { timeout: 10_000 });
  expect(invitation.subject).toBe('Ann bjuder in dig till Elm Street <4>');
  expect(invitation.html).toContain('Elm Street &lt;4&gt;');
  const link = /http\S+\/v1\/invitations\/\S+/.exec(invitation.text)?.[0] ?? '';
  expect(await (await fetch(link, { headers: { Accept: 'application/json' } })).json()).toMatchObject({ targetName: 'Elm Street <4>', status: 'pending' });

  const ben = await signIn(url, 'ben@example.com');
  const { body: waiting } = await ben.call('GET', '/v1/me/invitations');
  expect((await ben.call('POST', `/v1/me/invitations/${waiting.items[0].id}/accept`)).body.status).toBe('accepted');

  const { body: list } = await ben.call('POST', `${path}/lists`, { name: 'Groceries' });
  const { body: milk } = await ann.call('POST', `${path}/lists/${list.id}/items`, { name: 'Milk' });
  await ben.call('PATCH', `${path}/lists/${list.id}/items/${milk.id}`, { purchased: true });
  expect((await ann.call('GET', `${path}/lists/${list.id}`)).body).toMatchObject({ itemCount: 1, purchasedCount: 1 });

  const total = async () => (await ann.call('GET', `${path}/summary`)).body.total;
  await ben.call('POST', `${path}/transactions`, { kind: 'expense', amount: 12_900, payee: 'ICA' });
  expect(await total()).toMatchObject({ expense: 12_900, count: 1 });
  await ann.call('POST', `${path}/transactions`, { kind: 'expense', amount: 7_100 });
  expect(await total()).toMatchObject({ expense: 20_000, count: 2 });
});

test('what was answered before kill -9 is there after the next start', async () => {
  const HEARTH_DATA = await newFolder();
  const signIn = await guests();
  let started = startHearth({ HEARTH_DATA, HEARTH_SEED: 'off' });
  let url = await started.ready();
  const { token } = await signIn(url, 'ann@example.com');
  const { body: group } = await callAt(url, token)('POST', '/v1/scopes', { name: 'Elm Street 4', currency: 'SEK' });
  const path = `/v1/scopes/${group.id}`;
  const answered: { id: string; amount: number }[] = [];
  for (const round of [1, 2, 3]) {
    const enough = 12 * round;
    const write = callAt(url, token);
    const writing = Array.from({ length: 4 }, async (_, writer) => {
      for (let amount = writer + 1; answered.length < enough + 20; amount += 4) {
        const made = await write('POST', `${path}/transactions`, { kind: 'expense', amount }).catch(() => undefined);
        if (!made) return;
        expect(made.status).toBe(201);
        answered.push({ id: made.body.id, amount });
      }
    });
    await vi.waitUntil(() => answered.length >= enough, { timeout: 10_000 });
    started.child.kill('SIGKILL');
    await Promise.all([...writing, started.ended]);
    started = startHearth({ HEARTH_DATA, HEARTH_SEED: 'off' });
    url = await started.ready();
    const read = callAt(url, token);
    const kept = await Promise.all(answered.map(async ({ id }) => (await read('GET', `${path}/transactions/${id}`)).body.amount));
    expect(kept).toEqual(answered.map(({ amount }) => amount));
    // A write that was cut off may have happened: the totals are those of the records, whichever there are.
    const { body: all } = await read('GET', `${path}/transactions?limit=100`);
    const { body: summary } = await read('GET', `${path}/summary`);
    expect(summary.total).toMatchObject({ expense: all.items.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0), count: all.items.length });
  }
  expect((await (await signIn(url, 'ann@example.com')).call('GET', '/v1/me')).body.displayName).toBe('Ann');
}, 60_000);
