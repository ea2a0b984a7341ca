import { beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { ScopeId, UserId } from '../../shared/core/ids';
import { emailPartition, scopePartition, userPartition } from '../../shared/db/keys';
import { instant } from '../../shared/core/time';
import { isUnscoped } from '../../shared/http/request/open-routes';
import type { Route } from '../../shared/http/route';
import { makePersonalScope } from '../../shared/access/personal-scope';
import { makeProfile, signedIn } from '../../shared/people/sign-in';
import { sampler } from '../support/generated';
import { beforeNextWrite } from '../support/set-attributes';
import { type Answer, person, type Person, request } from '../support/person';
import { recordsIn } from '../support/records';
import {
  bodyFor,
  callRoute,
  type Ground,
  named,
  newGround,
  type Params,
  paramsOf,
  restoredBy,
  standing,
} from '../support/route-calls';

const isWrite = ({ method }: { readonly method: string }): boolean => method !== 'GET';
const writing = routes.filter((route) => isWrite(route) && route.permission !== 'public');
/** The two that decide about the account itself. */
const ofAccount = new Set(['deleteMe', 'restoreMe']);
const own = writing.filter(({ permission, name }) => isUnscoped(permission) && !ofAccount.has(name));
const inScopes = writing.filter(({ permission }) => !isUnscoped(permission));

/** Of routes: in `npm test` so many that every permission, method and noun of one's own is met. */
const routeSample = sampler<Route>([
  ({ permission }) => permission,
  ({ method }) => method,
  ({ path }) => String(path.split('/')[3]),
]);

/** Reads all that is somebody's own. */
const ownRecords = ({ userId, email }: Person) =>
  Promise.all(
    [userPartition(UserId.parse(userId)), scopePartition(ScopeId.parse(userId)), emailPartition(email)].map(recordsIn),
  );
const codeOf = ({ status, body }: Answer): string => `${status} ${String(body.type).split('/').at(-1) ?? ''}`;
const keyed = async (route: (typeof routes)[number], params: Params, token: string) =>
  request(
    route.method,
    route.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? ''),
    token,
    await bodyFor(route, params, token),
    route.method === 'POST' ? { headers: { 'Idempotency-Key': 'once' } } : {},
  );

/**
 * Makes somebody who owned a group, with a place for every route, there and in the personal scope; deleted by
 * now.
 */
const gone = async () => {
  const [place, one] = await Promise.all([newGround(), person()]);
  const { body: invitation } = await place.founder.post(`/v1/scopes/${place.scopeId}/invitations`, {
    email: one.email,
    role: 'owner',
  });
  expect((await one.post(`/v1/me/invitations/${invitation.id}/accept`)).status).toBe(200);
  const own: Ground = { ...place, scopeId: one.userId, founder: one, made: new Map() };
  const places = new Map<string, Params[]>();
  for (const route of inScopes) {
    const inGroup = restoredBy(route) === 'scopeId' ? { scopeId: place.scopeId } : await standing(route, place, one);
    // Nobody is invited into a personal scope.
    const personal = await standing(route, own, one).catch(() => inGroup);
    places.set(route.name, [inGroup, { ...personal, scopeId: one.userId }, { ...personal, scopeId: 'personal' }]);
  }
  expect((await one.delete('/v1/me')).status).toBe(200);
  const records = () => Promise.all([ownRecords(one), recordsIn(scopePartition(ScopeId.parse(place.scopeId)))]);
  return { one, records, before: await records(), paramsOf: (name: string) => places.get(name) ?? [] };
};
let theirs: Awaited<ReturnType<typeof gone>>;
beforeAll(async () => {
  theirs = await gone();
});

describe('somebody whose account is deleted', () => {
  it.each(named(routeSample(own)))(
    'is refused by %s, whenever it was deleted, and nothing of theirs is written',
    async (_, route) => {
      const [place, one, later] = await Promise.all([newGround(), person(), person()]);
      const params = await standing(route, place, one);
      expect((await one.delete('/v1/me')).status).toBe(200);
      const before = await ownRecords(one);
      for (const answer of [await callRoute(route, params, one.token), await keyed(route, params, one.token)])
        expect([answer.status, codeOf(answer)]).toEqual([409, '409 account-deleted']);
      expect(await ownRecords(one)).toEqual(before);

      // Deleted between the reading and the writing of the call.
      const others = await standing(route, place, later);
      let stands: unknown;
      let answer: Answer | undefined;
      await beforeNextWrite(
        async () => {
          await later.delete('/v1/me');
          stands = await ownRecords(later);
        },
        async () => {
          answer = await callRoute(route, others, later.token);
        },
      );
      expect(answer && codeOf(answer)).toBe('409 account-deleted');
      expect(await ownRecords(later)).toEqual(stands);
    },
  );

  it.each(named(routeSample(inScopes)))(
    'writes nothing by %s, in their personal scope or in a group they were in',
    async (_, route) => {
      const [inGroup = '', ...inPersonal] = await Promise.all(
        theirs.paramsOf(route.name).map(async (params) => codeOf(await keyed(route, params, theirs.one.token))),
      );
      expect(inGroup).toBe('404 not-found');
      for (const code of inPersonal)
        expect(['404 not-found', '409 personal-scope', '409 account-deleted']).toContain(code);
      expect(await theirs.records()).toEqual(theirs.before);
    },
  );

  it('can sign in, which writes nothing but another address, to be erased with them', async () => {
    const one = await person();
    const who = { userId: UserId.parse(one.userId), email: one.email };
    await signedIn(who, instant(0), 'r');
    await one.delete('/v1/me');
    const before = await ownRecords(one);
    await signedIn(who, instant(Date.now()), 'r');
    await makeProfile(who, { displayName: 'Somebody else', now: instant(Date.now()), requestId: 'r' });
    await makePersonalScope({ caller: { ...who, emailVerified: true }, now: instant(Date.now()), requestId: 'r' });
    expect(await ownRecords(one)).toEqual(before);
    await signedIn({ ...who, email: 'other@example.com' }, instant(Date.now()), 'r');
    const after = await recordsIn(userPartition(who.userId));
    expect(after.filter(({ sk }) => String(sk).startsWith('ADDRESS#'))).toMatchObject([{ email: one.email }]);
    expect(after.find(({ sk }) => sk === 'PROFILE')).toMatchObject({
      email: 'other@example.com',
      lastSignInAt: instant(0),
      deletedAt: expect.any(String),
    });
  });

  it('is known by these routes: those that write are looked at one by one, whatever is added', () => {
    expect(own.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'changeMe',
        'changeSettings',
        'createExport',
        'createScope',
        'acceptInvitation',
        'declineInvitation',
      ]),
    );
    for (const route of inScopes) expect(paramsOf(route)).toContain('scopeId');
  });
});
