import { beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import type { Route } from '../../shared/http/route';
import { answerInProcess } from '../support/in-process';
import {
  type Actor,
  answersTo,
  callSample,
  comparable,
  everybody,
  fresh,
  inTurn,
  isWrite,
  noteTableCalls,
  routeSample,
  type Site,
} from '../support/matrix';
import { memoryTable } from '../support/memory-table';
import { person, type Person } from '../support/person';
import { callRoute, type Ground, named, newGround, type Params, paramsOf, standing } from '../support/route-calls';

answerInProcess();
memoryTable();

let own: Ground;
let foreign: Ground;
let actors: readonly Actor[];
/** Somebody whose account is deleted, and what of theirs each route is about. */
let former: Person;
const theirs = new Map<Route, Params>();
beforeAll(async () => {
  [own, foreign, former] = await Promise.all([newGround(), newGround(), person()]);
  actors = await everybody([own]);
  for (const route of reads) theirs.set(route, await standing(route, foreign, former));
  const { status } = await former.delete('/v1/me');
  expect(status).toBe(200);
  noteTableCalls();
});

const ownSites = ['own', 'another’s', 'never existed', 'deleted scope'] as const;

/** Whose account is deleted makes nothing that another route could be asked for: such routes come last. */
const endsAccount = ({ method, path }: Route): boolean =>
  path === '/v1/me/restore' || `${method} ${path}` === 'DELETE /v1/me';
/** Whose sessions have ended is refused by whatever wants a recent sign-in: others do it. */
const endsSessions = ({ path }: Route): boolean => path === '/v1/me/sign-out';
/**
 * Those who sign in, or don't: scoped tokens call routes in their scope alone, and what whoever has deleted
 * their account writes is looked at by test/accounts/writing-routes.test.ts.
 */
const people = (): Actor[] => actors.filter(({ only, gone }) => !only && !gone);
const newcomers = (): Promise<Actor[]> =>
  Promise.all(
    people().map(async (actor) => {
      const one = await person();
      return actor.who === 'unknown' ? actor : { ...actor, person: one, token: one.token };
    }),
  );
const ofOnesOwn = routeSample(routes.filter(({ permission }) => permission === 'signed-in')).toSorted(
  (one, other) => Number(endsAccount(one)) - Number(endsAccount(other)),
);
const reads = ofOnesOwn.filter((route) => !isWrite(route));
/** What ends with somebody's account. */
const ended = new Set(['getToken']);

describe('a route of one’s own', () => {
  it.each(named(ofOnesOwn))('%s knows its caller, and nobody else’s records', async (_, route) => {
    const isOfOne = paramsOf(route).length === 0;
    const place = isOfOne ? own : await newGround();
    const [gone, another] = await Promise.all([isOfOne ? place : newGround(), person()]);
    const callers = endsSessions(route) ? await newcomers() : people();
    const siteNames = isOfOne ? ownSites.slice(0, 1) : ownSites;
    const cases = callSample(callers.flatMap((actor) => siteNames.map((name) => ({ actor, site: { name } }))));
    const siteOf = async (name: (typeof ownSites)[number], by: Person): Promise<Site | undefined> => {
      if (name === 'never existed') return { name, params: fresh(paramsOf(route)), is: 'missing', hides: 'record' };
      // A link is for whoever has it.
      if (name === 'another’s' && route.path.startsWith('/v1/links/{token}')) return undefined;
      if (name === 'another’s')
        return { name, params: await standing(route, foreign, another), is: 'missing', hides: 'record' };
      const mine = await standing(route, place, by);
      if (name === 'own') return { name, params: mine, is: 'there' };
      const inGone = await standing(route, gone, by);
      // What is the caller's own whatever the scope stays there.
      if (paramsOf(route).every((child) => inGone[child] === mine[child])) return undefined;
      return { name, params: inGone, is: 'missing' };
    };
    const calls = await inTurn(cases, async ({ actor, site: { name } }) => {
      const site = await siteOf(name, actor.person);
      return site ? [{ actor, site }] : [];
    });
    if (gone !== place) await gone.founder.delete(`/v1/scopes/${gone.scopeId}`);
    expect((await answersTo(route, calls.flat())).wrong).toEqual([]);
  });

  it.each(named(reads))('%s shows whose account is deleted what is theirs, and nothing else', async (_, route) => {
    const statusOf = async (params: Params) => (await callRoute(route, params, former.token)).status;
    expect(await statusOf(theirs.get(route) ?? {})).toBe(ended.has(route.name) ? 404 : route.success);
    if (paramsOf(route).length > 0) expect(await statusOf(fresh(paramsOf(route)))).toBe(404);
  });
});

describe('a public route', () => {
  it.each(named(routes.filter(({ permission }) => permission === 'public')))(
    '%s answers everybody alike',
    async (_, route) => {
      const sites: Site[] = [{ name: 'there', params: await standing(route, foreign), is: 'there' }];
      if (paramsOf(route).length > 0)
        sites.push({ name: 'never existed', params: fresh(paramsOf(route)), is: 'missing' });
      const { told, wrong } = await answersTo(
        route,
        people().flatMap((actor) => sites.map((site) => ({ actor, site }))),
      );
      expect(wrong).toEqual([]);
      for (const site of sites)
        expect(
          new Set(told.filter((one) => one.site === site).map(({ answer }) => JSON.stringify(comparable(answer).body)))
            .size,
        ).toBe(1);
    },
  );
});

describe('a route for anyone', () => {
  it.each(named(routes.filter(({ permission }) => permission === 'anyone')))(
    '%s takes who is signed in and who is not, and no token that is not good',
    async (_, route) => {
      const site: Site = { name: 'there', params: {}, is: 'there' };
      const { wrong } = await answersTo(
        route,
        people().map((actor) => ({ actor, site })),
      );
      expect(wrong).toEqual([]);
    },
  );
});
