import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { routes } from '../../functions/api/routes';
import { handler } from '../../functions/streams/consistency';
import { env } from '../../shared/core/env';
import { UserId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { recordsIn } from '../support/records';
import { imageOfPlain } from '../support/stream-image';
import { onTestFinished } from '../support/testing';
import { accessClaims } from '../../lib/local/sign-in/tokens';
import type { Route } from '../../shared/http/route';
import { household } from '../support/household';
import { person, pool, request, sign } from '../support/person';
import { callRoute, named, newGround, paramsOf, standing } from '../support/route-calls';

const signedInAgo = (userId: string, seconds: number): Promise<string> =>
  sign(accessClaims(pool, { sub: userId, authTime: Math.floor(Date.now() / 1_000) - seconds }));

/** What is sensitive whatever the body: by the words of its address, as the API's conventions list them. */
const always: readonly RegExp[] = [
  /^DELETE \/v1\/me$/,
  /^DELETE \/v1\/scopes\/\{scopeId\}$/,
  /^POST .*\/transfer-ownership$/,
  /^POST .*\/exports$/,
  /^(POST|PATCH) .*\/(tokens|webhooks)(\/|$)/,
  /^POST \/v1\/me\/(email|email\/confirm|identities|identities\/remove|sign-out)$/,
];
const isSensitive = ({ method, path }: Route): boolean => always.some((one) => one.test(`${method} ${path}`));

const Offer = z.looseObject({ role: z.string() });
const Offers = z.looseObject({ members: z.array(Offer) });
/** Returns the route's example with the role of an owner, or that role alone. */
const withOwner = (route: Route): unknown => {
  const body = route.example?.body;
  const [offer, offers] = [Offer.safeParse(body), Offers.safeParse(body)];
  if (offers.success) return { ...offers.data, members: offers.data.members.map((one) => ({ ...one, role: 'owner' })) };
  return { ...(offer.success && offer.data), role: 'owner' };
};
/** Returns the body with which a route makes somebody an owner of a group, if it can. */
const ownerMaking = (route: Route): unknown => {
  const body = paramsOf(route).includes('listId') ? undefined : withOwner(route);
  return route.body?.safeParse(body).success ? body : undefined;
};

const nowhere = (route: Route) => Object.fromEntries(paramsOf(route).map((name) => [name, randomUUID()]));
const caller = { userId: '', stale: '', fresh: '' };
beforeAll(async () => {
  const { userId } = await person();
  Object.assign(caller, { userId, stale: await signedInAgo(userId, 660), fresh: await signedInAgo(userId, 540) });
});
const wantsFresh = async (route: Route, token: string, body: unknown = route.example?.body): Promise<boolean> => {
  const { status, body: answer, headers } = await callRoute(route, nowhere(route), token, body);
  const wanted = String(answer.type).endsWith('/fresh-sign-in-required');
  if (wanted)
    expect([status, answer.maxAge, headers.get('x-amzn-remapped-www-authenticate')]).toEqual([
      401,
      600,
      expect.stringMatching(/error="insufficient_user_authentication".*max_age="600"/),
    ]);
  return wanted;
};

const closed = routes.filter(({ permission }) => permission !== 'public');

it('The documentation for apps lists what always wants a recent sign-in', () => {
  const listed = readFileSync('docs/app.md', 'utf8').matchAll(/^- `((?:DELETE|PATCH|POST) \/[^`]*)`$/gm);
  const sensitive = closed.filter(({ fresh }) => fresh === true).map(({ method, path }) => `${method} ${path}`);
  expect(Array.from(listed, ([, route]) => route)).toEqual(sensitive.sort());
});

describe('a sign-in of more than 10 minutes ago', () => {
  it.each(named(closed))('is enough for %s, or not, as the list of sensitive calls says', async (_, route) => {
    expect(await wantsFresh(route, caller.stale)).toBe(isSensitive(route));
    if (isSensitive(route)) expect(route.fresh).toBe(true);
  });

  it.each(named(closed.filter((route) => ownerMaking(route) !== undefined)))(
    'is not enough for %s when it makes somebody an owner',
    async (_, route) => {
      expect(await wantsFresh(route, caller.stale, ownerMaking(route))).toBe(true);
      expect(await wantsFresh(route, caller.fresh, ownerMaking(route))).toBe(false);
    },
  );

  it('makes no owner by another word for the role, and deletes no group', async () => {
    const { owner, path, viewer } = await household();
    const stale = await signedInAgo(owner.userId, 660);
    const member = `${path}/members/${viewer.userId}`;
    const answers = [
      await request('PATCH', member, stale, { role: '11111111-1111-1111-1111-111111111111' }),
      await request('PATCH', member, stale, { role: 'OWNER' }),
      await request('DELETE', path, stale),
      await request('PATCH', member, stale, { role: 'editor' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 200]);
    expect((await viewer.get(path)).body).toMatchObject({ role: 'editor', deletedAt: null });
  });

  it('is said of every route that can ask for another in the contract, and of no other', () => {
    expect(closed.filter(({ fresh }) => fresh).every(isSensitive)).toBe(true);
    expect(closed.filter((route) => 'freshWhen' in route).map(({ name }) => name)).toEqual(
      closed.filter((route) => ownerMaking(route) !== undefined).map(({ name }) => name),
    );
  });
});

describe('a sign-in before the last sign-out everywhere', () => {
  it.each(named(closed.filter(({ fresh }) => fresh)))(
    'is not enough for %s, at once, and a later one is',
    async (_, route) => {
      const place = await newGround();
      const founder = route.path.startsWith('/v1/me') ? await person() : place.founder;
      const params = await standing(route, place);
      const [before, after] = [await signedInAgo(founder.userId, 5), await signedInAgo(founder.userId, -2)];
      expect((await request('POST', '/v1/me/sign-out', before)).status).toBe(200);
      expect((await request('GET', '/v1/me', before)).status).toBe(200);
      const { status, body, headers } = await callRoute(route, params, before);
      expect([status, String(body.type).split('/').at(-1), body.maxAge]).toEqual([401, 'fresh-sign-in-required', 600]);
      expect(headers.get('x-amzn-remapped-www-authenticate')).toContain('insufficient_user_authentication');
      expect((await callRoute(route, params, after)).status).not.toBe(401);
    },
  );

  it('makes no owner, and is refused before its key is claimed', async () => {
    const { owner, path, viewer } = await household();
    const [before, after] = [await signedInAgo(owner.userId, 5), await signedInAgo(owner.userId, -2)];
    await request('POST', '/v1/me/sign-out', before);
    const member = `${path}/members/${viewer.userId}`;
    expect((await request('PATCH', member, before, { role: 'owner' })).status).toBe(401);
    expect((await request('PATCH', member, before, { role: 'editor' })).status).toBe(200);
    expect((await viewer.get(path)).body.role).toBe('editor');
    const once = { headers: { 'Idempotency-Key': 'once' } };
    expect((await request('POST', '/v1/me/exports', before, undefined, once)).status).toBe(401);
    expect((await request('POST', '/v1/me/exports', after, undefined, once)).status).toBe(201);
  });
});

it('the stream has the pool end the sessions of whoever signed out, once, and again when the pool was away', async () => {
  const me = await person();
  const called: string[] = [];
  const cognito = { isAway: true };
  const server = createServer((incoming, response) => {
    const operation = String(incoming.headers['x-amz-target']).split('.').at(-1) ?? '';
    called.push(operation);
    response.writeHead(cognito.isAway ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(
      JSON.stringify(
        cognito.isAway
          ? { __type: 'InternalErrorException' }
          : { Username: me.userId, UserAttributes: [{ Name: 'sub', Value: me.userId }] },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  env().POOL_ENDPOINT = `http://127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`;
  await me.post('/v1/me/sign-out');
  const key = keys.signOut(UserId.parse(me.userId));
  const follow = async () => {
    const stored = (await recordsIn(key.pk)).find(({ sk }) => sk === key.sk) ?? {};
    const dynamodb = { Keys: imageOfPlain({ ...key }), NewImage: imageOfPlain(stored), SequenceNumber: '1' };
    return handler({ Records: [{ eventName: 'MODIFY', dynamodb }] }, { awsRequestId: 'stream' });
  };
  expect(await follow()).toBeDefined();
  Object.assign(cognito, { isAway: false });
  called.splice(0);
  expect(await follow()).toBeUndefined();
  expect(called).toEqual(['AdminGetUser', 'AdminUserGlobalSignOut']);
  expect(await follow()).toBeUndefined();
  expect(called).toHaveLength(2);
});
