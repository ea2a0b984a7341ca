import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { openFolder } from '../../lib/local/folder';
import { idOf } from '../../lib/local/seed/household';
import { seed } from '../../lib/local/seed/seed';
import { headings, yearUntil } from '../../lib/local/seed/year';
import { phoneFolder } from '../../lib/local/sign-in/demo-phone';
import { visitorAt } from '../../lib/local/sign-in/visitor-at';
import { Instant } from '../../shared/core/time';
import { startHearth } from '../support/engine-process';
import { paste } from '../support/shell';
import { onTestFinished, withWords } from '../support/testing';

const now = Instant.parse('2026-11-21T12:00:00.000Z');

/** Signs in somebody new at a running stack. */
const visit = async (url: string, email: string) => {
  const { accessToken } = await (await visitorAt(url, await openFolder())).signIn(email);
  return async (method: string, path: string) => {
    const response = await fetch(url + path, { method, headers: { authorization: `Bearer ${accessToken}` } });
    withWords(`${method} ${path}`, () => expect(response.status).toBe(200));
    return JSON.parse(await response.text());
  };
};

/**
 * Makes a stack whose table is busy when something is written first: 503, to be sent again after 7 seconds.
 */
const busyFront = async (url: string) => {
  const sent = new Set<string>();
  const server = createServer((request, response) => {
    const pass = async () => {
      const body = await text(request);
      const { method = '', url: path = '', headers } = request;
      const name = JSON.stringify([method, path, body]);
      if (method !== 'GET' && !sent.has(name)) {
        sent.add(name);
        response.writeHead(503, { 'Retry-After': '7' }).end('{}');
        return;
      }
      const answer = await fetch(url + path, {
        method,
        headers: { Authorization: headers.authorization ?? '', 'Content-Type': 'application/json' },
        ...(body && { body }),
      });
      response.writeHead(answer.status).end(await answer.text());
    };
    void pass();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`,
    refused: () => sent.size,
  };
};

test(
  'a new table starts with a household in which everybody has a role, and a second run adds nothing to ' +
    'it, on a machine that is busy',
  async () => {
    const HEARTH_DATA = await mkdtemp(join(tmpdir(), 'hearth-seed-'));
    onTestFinished(() => rm(HEARTH_DATA, { recursive: true, force: true }));
    const { ready, child, ended } = startHearth({ HEARTH_DATA, HEARTH_SEED: 'on' });
    const url = await ready();
    // Robin has been invited and has no account yet.
    const robin = await visit(url, 'robin@example.com');
    const {
      items: [invitation],
    } = await robin('GET', '/v1/me/invitations');
    expect(invitation).toMatchObject({ targetName: 'Elm Street 4', role: 'editor', status: 'pending' });
    await robin('POST', `/v1/me/invitations/${invitation.id}/accept`);
    const scope = `/v1/scopes/${invitation.target.scopeId}`;

    const members = await robin('GET', `${scope}/members`);
    const roles = members.items.map(({ displayName, role }: { displayName: string; role: string }) => [
      displayName,
      role,
    ]);
    expect(Object.fromEntries(roles)).toEqual({
      Alice: 'owner',
      Bob: 'admin',
      Carol: 'editor',
      Dave: 'limited-editor',
      Erin: 'viewer',
      Robin: 'editor',
    });

    const lists = await robin('GET', `${scope}/lists`);
    expect(
      lists.items
        .map(({ name, archived }: { name: string; archived: boolean }) => `${name}${archived ? ' (archived)' : ''}`)
        .toSorted(),
    ).toEqual(['Crayfish party (archived)', 'Groceries', 'Hardware store', 'Weekend']);
    const groceries = await robin('GET', `${scope}/lists/${idOf('Elm Street 4', 'Groceries')}/items`);
    expect(groceries.items.map(({ name }: { name: string }) => name).slice(0, 3)).toEqual([
      'Apples',
      'Potatoes',
      'Milk',
    ]);
    expect(groceries.items.filter(({ purchased }: { purchased: boolean }) => purchased)).toHaveLength(4);

    const thisYear = new Date().getUTCFullYear();
    const year = await robin('GET', `${scope}/summary?from=${thisYear - 1}-01&to=${thisYear}-12`);
    expect(year.total.count).toBe(yearUntil(now).length);

    const front = await busyFront(url);
    const waited: number[] = [];
    const again = await seed(front.url, await openFolder(phoneFolder(HEARTH_DATA)), now, {
      now: Date.now,
      wait: (ms) => Promise.resolve(waited.push(ms)),
    });
    expect(again).toEqual({ added: 0, there: 224 + headings.length });
    expect([waited.length, new Set(waited)]).toEqual([front.refused(), new Set([7_000])]);
    expect(waited.length).toBeGreaterThan(200);

    // Commands find it by its port, with all that it was given; what isn't there is said.
    const here = { PORT: new URL(url).port, DYNAMODB_ENDPOINT: '' };
    expect(await paste('npm run -s totp -- alice@example.com', here)).toMatch(/^\d{6}$/);
    expect(await paste(`npm run -s export -- --to ${HEARTH_DATA}/copy`, here)).toMatch(
      /^export: \d{3,} records of hearth in /,
    );
    await expect(paste('npm run -s totp -- alice@example.com', { PORT: '1' })).rejects.toThrow(
      'No Hearth answers at http://localhost:1. Start one with npm start',
    );
    child.kill('SIGTERM');
    await ended;
  },
);

test('a year of money is the same every time, ends today and holds only whole positive amounts', () => {
  const year = yearUntil(now);
  expect(yearUntil(now)).toEqual(year);
  const dates = year.map(({ body }) => body.date).toSorted();
  expect([dates[0]?.slice(0, 7), dates.at(-1)]).toEqual(['2025-11', '2026-11-21']);
  expect(year.every(({ body: { amount } }) => Number.isSafeInteger(amount) && amount > 0)).toBe(true);
  expect(new Set(year.map(({ body }) => body.id)).size).toBe(year.length);
});
