import { once } from 'node:events';
import { IncomingMessage, request as httpRequest } from 'node:http';
import { expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { createRateLimiter } from '../../lib/local/gateway/rate-limiter';
import { rateLimits } from '../../shared/http/request/rate-limits';
import { otherSpellings, spellings } from '../support/spellings';
import { bearer, changes, gateway, invitations, member } from './support/gateway';
import { onTestFinished, waitUntil } from '../support/testing';

/** Lets the time of day be this, until the test is over; timers go on. */
const stopClock = (time: string): void => {
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.parse(time));
  onTestFinished(() => clock.mockRestore());
};

/**
 * Makes a gateway with limits in the middle of a minute; `refused` says how many of so many requests were.
 */
const limited = async () => {
  stopClock('2026-01-01T12:00:30Z');
  const limiting = await gateway({ limits: 'on', answer: () => ({ statusCode: 204, body: '' }) });
  const refused = async (times: number, path: string, init?: RequestInit) => {
    const statuses: number[] = [];
    for (let i = 0; i < times; i++) statuses.push((await limiting.get(path, init)).status);
    return statuses.filter((status) => status === 429).length;
  };
  return { ...limiting, refused };
};
const as = (name: string, method = 'GET') => ({ method, headers: { Authorization: bearer(name) } });

test('rates are limited per address without sign-in, per Authorization header, and lower on sensitive routes', async () => {
  const { get, refused, log, violations } = await limited();
  expect(await refused(rateLimits.anonymous, member)).toBe(0);
  const over = await get(member);
  expect([over.status, over.headers.get('retry-after')]).toEqual([429, '30']);
  expect(await refused(rateLimits.sensitive + 2, invitations, as('a', 'POST'))).toBe(2);
  expect(await refused(10, invitations, as('b', 'POST'))).toBe(0);
  expect(await refused(rateLimits.user, member, as('a'))).toBe(rateLimits.sensitive + 2);
  expect(violations()).toBe(3 + rateLimits.sensitive + 2);
  expect(JSON.stringify(log)).not.toContain(bearer('a').slice(-20));
  stopClock('2026-01-01T12:01:00Z');
  expect((await get(member)).status).toBe(204);
});

test('batches are limited to 30 a minute, searches to 120, each on its own', async () => {
  const { refused, log } = await limited();
  expect(await refused(rateLimits.batch + 1, changes, as('a', 'POST'))).toBe(1);
  expect(await refused(rateLimits.search + 1, `${invitations}?limit=5&q=milk`, as('a'))).toBe(1);
  expect(await refused(1, `${invitations}?%71=milk`, as('a'))).toBe(1);
  expect(await refused(rateLimits.sensitive, invitations, as('a', 'POST'))).toBe(0);
  expect(await refused(5, `${invitations}?seq=1`, as('a'))).toBe(0);
  expect(log.map(({ limit }) => limit)).toEqual(['batch', 'search', 'search']);
});

test('feedback is 10 a minute without sign-in, and with one among what is sensitive', async () => {
  const { refused, log } = await limited();
  expect(await refused(rateLimits.feedback + 1, '/v1/feedback', { method: 'POST' })).toBe(1);
  expect(await refused(rateLimits.sensitive - 1, invitations, as('a', 'POST'))).toBe(0);
  expect(await refused(2, '/v1/feedback', as('a', 'POST'))).toBe(1);
  expect(log.map(({ limit }) => limit)).toEqual(['feedback', 'sensitive']);
});

test('no made-up header escapes the limit for people without sign-in, nor does a second one, nor another spelling', async () => {
  const { get, port, refused } = await limited();
  const all = [...spellings(bearer('a').slice(7)), ...otherSpellings(bearer('a').slice(7))].filter(
    (text) => /^[\x21-\x7e][\x20-\x7e\t]*[\x21-\x7e]$/.test(text) && text !== bearer('a'),
  );
  const some = all.filter((_, index) => index % 29 === 0);
  const statuses: number[] = [];
  for (const authorization of some)
    statuses.push((await get(member, { headers: { Authorization: authorization } })).status);
  expect(some.length).toBeGreaterThan(rateLimits.anonymous);
  expect([
    statuses.slice(0, rateLimits.anonymous).includes(429),
    statuses.slice(rateLimits.anonymous).every((status) => status === 429),
  ]).toEqual([false, true]);
  const twice = httpRequest({
    port,
    host: '127.0.0.1',
    path: member,
    headers: { Authorization: [bearer('a'), bearer('b')] },
  }).end();
  const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await once(twice, 'response'));
  expect(response.resume().statusCode).toBe(429);
  expect(await refused(1, member, as('a'))).toBe(0);
});

test('an address has 3,000 requests a minute in all, whatever headers it sends', () => {
  const violationOf = createRateLimiter(() => 90_000);
  const sent = (address: string, number: number) =>
    violationOf({ address, authorization: bearer(String(number % 50)), rate: undefined, searches: false });
  const found = Array.from({ length: rateLimits.address + 2 }, (_, number) => sent('10.0.0.1', number)?.limit);
  expect(found.filter(Boolean)).toEqual(['address', 'address']);
  expect(sent('10.0.0.2', 1)).toBeUndefined();
  expect(violationOf({ address: '10.0.0.1', authorization: undefined, rate: undefined, searches: false })).toEqual({
    limit: 'address',
    retryAfter: 30,
  });
});

/** Makes a gateway whose function answers when it is let. */
const held = async () => {
  const waiting: (() => void)[] = [];
  const busy = await gateway({
    answer: () => new Promise((resolve) => waiting.push(() => resolve({ statusCode: 204, body: '' }))),
  });
  const release = () => {
    for (const answer of waiting.splice(0)) answer();
  };
  const namesAtWork = () =>
    busy.events.map(({ headers }) => headers.authorization ?? headers.Authorization ?? 'nobody');
  return { ...busy, release, namesAtWork };
};
/** Has the gateway learn that these headers sign somebody in. */
const known = async ({ get, release, events }: Awaited<ReturnType<typeof held>>, ...names: string[]) => {
  for (const name of names) {
    const answer = get(member, as(name));
    await waitUntil(() => events.length === 1);
    release();
    await answer;
    events.splice(0);
  }
};

test('300 requests in flight of one person leave room for others, and are all answered', async () => {
  const busy = await held();
  await known(busy, 'crowd', 'other');
  const crowd = Array.from({ length: 300 }, () => busy.get(member, as('crowd')));
  await waitUntil(() => busy.events.length === 24);
  const others = Array.from({ length: 8 }, () => busy.get(member, as('other')));
  await waitUntil(() => busy.namesAtWork().filter((name) => name === bearer('other')).length === 8);
  expect(busy.events).toHaveLength(32);
  const answered = (answers: Promise<Response>[]) =>
    Promise.all(answers).then((all) => all.map(({ status }) => status));
  const done = Promise.all([answered(crowd), answered(others)]);
  const letting = setInterval(busy.release, 1);
  onTestFinished(() => clearInterval(letting));
  expect(await done).toEqual([Array.from({ length: 300 }, () => 204), Array.from({ length: 8 }, () => 204)]);
});

test('made-up headers take turns as one sender, the address', async () => {
  const busy = await held();
  await known(busy, 'person');
  const flood = Array.from({ length: 60 }, (_, number) => busy.get(member, as(`made up ${String(number)}`)));
  await waitUntil(() => busy.events.length === 24);
  const person = busy.get(member, as('person'));
  await waitUntil(() => busy.events.length === 25);
  expect(busy.namesAtWork().at(-1)).toBe(bearer('person'));
  const letting = setInterval(busy.release, 1);
  onTestFinished(() => clearInterval(letting));
  await Promise.all([...flood, person]);
});
