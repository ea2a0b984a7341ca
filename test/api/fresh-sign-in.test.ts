import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { routes } from '../../functions/api/routes';
import { accessClaims } from '../../lib/local/sign-in/tokens';
import type { Route } from '../../shared/http/route';
import { household } from '../support/household';
import { person, pool, request, sign } from '../support/person';
import { bodyFor, callRoute, named, paramsOf } from '../support/route-calls';

const signedInAgo = (userId: string, seconds: number): Promise<string> =>
  sign(accessClaims(pool, { sub: userId, authTime: Math.floor(Date.now() / 1_000) - seconds }));

/** What is sensitive whatever the body: by the words of its address, as the API's conventions list them. */
const always: readonly RegExp[] = [
  /^DELETE \/v1\/me$/,
  /^DELETE \/v1\/scopes\/\{scopeId\}$/,
  /^POST .*\/transfer-ownership$/,
  /^POST .*\/exports$/,
  /^(POST|PATCH) .*\/(tokens|webhooks)(\/|$)/,
  /^POST \/v1\/me\/(email|email\/confirm|sign-out)$/,
];
const isSensitive = ({ method, path }: Route): boolean => always.some((one) => one.test(`${method} ${path}`));

const Offer = z.looseObject({ role: z.string() });
const Offers = z.looseObject({ members: z.array(Offer) });
/** Returns the route's example with the role of an owner, or that role alone. */
const withOwner = (route: Route): unknown => {
  const body = bodyFor(route, {});
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
const wantsFresh = async (route: Route, token: string, body: unknown = bodyFor(route, {})): Promise<boolean> => {
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
