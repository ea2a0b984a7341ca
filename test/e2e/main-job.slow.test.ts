import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as z from 'zod';
import { answered, type HearthClient, hearthClient } from '../../client/src/index';
import { spawnHearth } from '../support/engine-process';
import { size } from '../support/generated';
import { guests, mailsTo } from '../support/stack';
import { waitUntil } from '../support/testing';

/** One Hearth for those who have never seen each other, which is killed at the end, and its folder. */
let folder: string;
let hearth: ReturnType<typeof spawnHearth>;
const start = async (): Promise<string> => {
  hearth = spawnHearth({ HEARTH_DATA: folder, HEARTH_SEED: 'off' });
  return hearth.ready();
};
const kill = async (): Promise<void> => {
  hearth.child.kill('SIGKILL');
  await hearth.ended;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-main-job-'));
  await start();
});
afterAll(async () => {
  await kill();
  await rm(folder, { recursive: true, force: true });
});

/** Signs people in at a stack and gives each of them the client that an app would have. */
const visitors = async () => {
  const signIn = await guests();
  return async (url: string, email: string): Promise<HearthClient> =>
    hearthClient({ url, token: (await signIn(url, email)).token });
};

const idOf = async (client: HearthClient): Promise<string> => (await answered(client.GET('/v1/me'))).id;

/** Takes somebody into a group: the invitation is in their inbox, they find it among theirs and accept. */
const takeIn = async (host: HearthClient, scopeId: string, guest: HearthClient, email: string): Promise<void> => {
  await answered(
    host.POST('/v1/scopes/{scopeId}/invitations', { params: { path: { scopeId } }, body: { email, role: 'editor' } }),
  );
  const {
    items: [invitation],
  } = await answered(guest.GET('/v1/me/invitations'));
  const accepted = await answered(
    guest.POST('/v1/me/invitations/{invitationId}/accept', {
      params: { path: { invitationId: invitation?.id ?? '' } },
    }),
  );
  expect(accepted.status).toBe('accepted');
};

test(
  'a household that has never seen it shares a list and money for a day, from nothing, through the ' +
    'pages, the inbox and the API alone',
  async () => {
    const signIn = await visitors();
    const url = await hearth.ready();
    const ann = await signIn(url, 'ann@example.com');
    const { id: scopeId } = await answered(
      ann.POST('/v1/scopes', {
        body: { name: 'Elm Street <4>', currency: 'SEK', locale: 'sv-SE', timeZone: 'Europe/Stockholm' },
      }),
    );
    const group = { path: { scopeId } };

    await answered(
      ann.POST('/v1/scopes/{scopeId}/invitations', {
        params: group,
        body: { email: 'Ben@Example.com', role: 'editor' },
      }),
    );
    const mail = await waitUntil(async () => (await mailsTo(url, 'ben@example.com'))[0]);
    expect(mail.subject).toBe('Ann har bjudit in dig till Elm Street <4>');
    expect(mail.html).toContain('Elm Street &lt;4&gt;');
    const token = /\/v1\/invitations\/(\S+)/.exec(mail.text)?.[1] ?? '';
    expect(
      await answered(
        hearthClient({ url }).GET('/v1/invitations/{token}', {
          params: { path: { token } },
          headers: { Accept: 'application/json' },
        }),
      ),
    ).toMatchObject({ targetName: 'Elm Street <4>', status: 'pending' });
    const mistyped = await answered(
      ann.POST('/v1/scopes/{scopeId}/invitations', {
        params: group,
        body: { email: 'bounce@example.com', role: 'viewer' },
      }),
    );
    const invitations = async () =>
      (await answered(ann.GET('/v1/scopes/{scopeId}/invitations', { params: group }))).items;
    await waitUntil(
      async () => (await invitations()).some(({ id, status }) => id === mistyped.id && status === 'undeliverable'),
      { interval: 100 },
    );
    const [ben, cleo] = [await signIn(url, 'ben@example.com'), await signIn(url, 'cleo@example.com')];
    const {
      items: [waiting],
    } = await answered(ben.GET('/v1/me/invitations'));
    await answered(
      ben.POST('/v1/me/invitations/{invitationId}/accept', { params: { path: { invitationId: waiting?.id ?? '' } } }),
    );
    await takeIn(ann, scopeId, cleo, 'cleo@example.com');
    const [annId, benId, cleoId] = [await idOf(ann), await idOf(ben), await idOf(cleo)];

    const { id: listId } = await answered(
      ben.POST('/v1/scopes/{scopeId}/lists', { params: group, body: { name: 'Groceries' } }),
    );
    const list = { path: { scopeId, listId } };
    const { id: itemId } = await answered(
      ann.POST('/v1/scopes/{scopeId}/lists/{listId}/items', {
        params: list,
        body: { name: 'Milk', quantity: '1.5', unit: 'l' },
      }),
    );
    await answered(cleo.POST('/v1/scopes/{scopeId}/lists/{listId}/items', { params: list, body: { name: 'Bread' } }));
    await answered(
      ben.PATCH('/v1/scopes/{scopeId}/lists/{listId}/items/{itemId}', {
        params: { path: { ...list.path, itemId } },
        body: { purchased: true },
      }),
    );
    expect(await answered(ann.GET('/v1/scopes/{scopeId}/lists/{listId}', { params: list }))).toMatchObject({
      itemCount: 2,
      purchasedCount: 1,
    });
    expect(
      (await answered(ben.POST('/v1/scopes/{scopeId}/lists/{listId}/items/clear-purchased', { params: list }))).cleared,
    ).toBe(1);
    expect(
      (await answered(ann.GET('/v1/scopes/{scopeId}/lists/{listId}/items', { params: list }))).items.map(
        ({ name }) => name,
      ),
    ).toEqual(['Bread']);

    const { id: categoryId } = await answered(
      ann.POST('/v1/scopes/{scopeId}/categories', { params: group, body: { kind: 'transaction', name: 'Food' } }),
    );
    const shares = [annId, benId, cleoId].map((userId) => ({ userId }));
    await answered(
      ben.POST('/v1/scopes/{scopeId}/transactions', {
        params: group,
        body: { kind: 'expense', amount: 10_000, payee: 'ICA', categoryId, split: { mode: 'equal', shares } },
      }),
    );
    const balances = async () => (await answered(ann.GET('/v1/scopes/{scopeId}/balances', { params: group }))).items;
    const [owing] = await balances();
    const net = Object.fromEntries(owing?.members.map((member) => [member.userId, member.net]) ?? []);
    expect(Object.values(net).reduce((sum, each) => sum + each, 0)).toBe(0);
    // The odd öre falls on one of the three, by the expense's id.
    expect([net[annId] ?? 0, net[cleoId] ?? 0, (net[benId] ?? 0) - 10_000].sort()).toEqual([-3333, -3333, -3334]);
    expect(owing?.transfers.map(({ from, to }) => [from, to]).sort()).toEqual(
      [
        [annId, benId],
        [cleoId, benId],
      ].sort(),
    );
    for (const { from, to, amount } of owing?.transfers ?? [])
      await answered(ben.POST('/v1/scopes/{scopeId}/settlements', { params: group, body: { from, to, amount } }));
    expect(
      (await balances()).flatMap(({ members, transfers }) => [
        ...transfers,
        ...members.filter((member) => member.net !== 0),
      ]),
    ).toEqual([]);

    const summary = await answered(
      cleo.GET('/v1/scopes/{scopeId}/summary', { params: { ...group, query: { groupBy: 'category' } } }),
    );
    expect(summary).toMatchObject({ currency: 'SEK', total: { income: 0, expense: 10_000, count: 1 } });
    expect(summary).toMatchObject({ months: [{ groups: [{ id: categoryId, name: 'Food', expense: 10_000 }] }] });
    // What followed from its writes did so because they rang, not because somebody happened to look.
    const { functions } = z
      .object({ functions: z.array(z.object({ name: z.string(), woken: z.int() })) })
      .parse(await (await fetch(`${url}/local/streams`)).json());
    expect(functions.map(({ name, woken }) => [name, woken > 0])).toEqual([
      ['consistency', true],
      ['observation', true],
    ]);
  },
);

test('what was answered before kill -9 is there after the next start', async () => {
  const signIn = await guests();
  let url = await hearth.ready();
  const { token } = await signIn(url, 'eve@example.com');
  const { id: scopeId } = await answered(
    hearthClient({ url, token }).POST('/v1/scopes', { body: { name: 'Elm Street 4', currency: 'SEK' } }),
  );
  const group = { path: { scopeId } };
  const told: { id: string; amount: number }[] = [];
  for (let round = 1; round <= size(3, 1); round++) {
    const enough = 12 * round;
    // Sent once: what comes back is what the server that is killed had answered.
    const writer = hearthClient({ url, token, retries: { attempts: 1 } });
    const writing = Array.from({ length: 4 }, async (_, start) => {
      for (let amount = start + 1; told.length < enough + 20; amount += 4) {
        const made = await writer
          .POST('/v1/scopes/{scopeId}/transactions', { params: group, body: { kind: 'expense', amount } })
          .catch(() => undefined);
        if (!made) return;
        expect(made.response.status).toBe(201);
        if (made.data) told.push({ id: made.data.id, amount });
      }
    });
    await waitUntil(() => told.length >= enough);
    await Promise.all([...writing, kill()]);
    url = await start();
    const reader = hearthClient({ url, token });
    const kept = await Promise.all(
      told.map(
        async ({ id }) =>
          (
            await answered(
              reader.GET('/v1/scopes/{scopeId}/transactions/{transactionId}', {
                params: { path: { scopeId, transactionId: id } },
              }),
            )
          ).amount,
      ),
    );
    expect(kept).toEqual(told.map(({ amount }) => amount));
    // A write that was cut off may have happened: the totals are those of the records, whichever there are.
    const all = await answered(
      reader.GET('/v1/scopes/{scopeId}/transactions', { params: { ...group, query: { limit: 100 } } }),
    );
    const summary = await answered(reader.GET('/v1/scopes/{scopeId}/summary', { params: group }));
    expect(summary).toMatchObject({
      total: { expense: all.items.reduce((sum, { amount }) => sum + amount, 0), count: all.items.length },
    });
  }
  expect(
    (await answered(hearthClient({ url, token: (await signIn(url, 'eve@example.com')).token }).GET('/v1/me')))
      .displayName,
  ).toBe('Eve');
});
