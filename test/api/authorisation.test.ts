import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getList } from '../../functions/api/lists';
import { routes } from '../../functions/api/routes';
import { reachOf } from '../../shared/access/permissions';
import { type RoleName, roleNames } from '../../shared/access/roles';
import { ScopeId, UserId } from '../../shared/core/ids';
import { hour, instant } from '../../shared/core/time';
import { scopePartition, userPartition } from '../../shared/db/keys';
import { isUnscoped } from '../../shared/http/request/open-routes';
import { tokenAccess, tokenBase } from '../../shared/http/request/token-routes';
import type { Route } from '../../shared/http/route';
import { expiredToken, forgedToken, otherPoolsToken } from '../support/credentials';
import { sampler } from '../support/generated';
import { join } from '../support/household';
import { type Answer, person, type Person, request } from '../support/person';
import { idFieldsOf, withId } from '../support/body-ids';
import { changed, textsIn } from '../support/records';
import { openTable } from '../support/table';
import {
  bodyFor,
  callRoute,
  enterList,
  type Ground,
  named,
  newGround,
  type Params,
  paramsOf,
  placed,
  removed,
  restoredBy,
  showSlice,
  standing,
} from '../support/route-calls';

/** The caller: somebody with a role, somebody without, or nobody whom the pool would know. */
interface Actor {
  readonly name: string;
  readonly who: 'unknown' | 'without role' | RoleName;
  readonly token: string | undefined;
  readonly person: Person;
  /** The list that they have their role on, and nothing else of its scope. */
  readonly list?: string;
  /** The scope that their token is for; absent: it is the pool's. */
  readonly only?: { readonly scopeId: string; readonly access: 'read' | 'write' };
}

const ground: { own: Ground; doomed: Ground; foreign: Ground; actors: Actor[] } = {
  own: { ...nowhere() },
  doomed: { ...nowhere() },
  foreign: { ...nowhere() },
  actors: [],
};
function nowhere(): Ground {
  const nobody = { userId: '', email: '', token: '' };
  const never = () => Promise.reject(new Error('nobody is there yet'));
  return {
    scopeId: '',
    mate: '',
    founder: { ...nobody, get: never, post: never, patch: never, delete: never },
    others: new Map(),
    made: new Map(),
  };
}

/** Takes somebody into a group by invitation. */
const enter = async ({ founder, scopeId }: Ground, guest: Person, role: RoleName): Promise<void> => {
  const { body } = await founder.post(`/v1/scopes/${scopeId}/invitations`, { email: guest.email, role });
  expect((await guest.post(`/v1/me/invitations/${body.id}/accept`)).status).toBe(200);
};

/** Makes somebody for each of some roles who has it on a list of the group alone. */
const onList = async (place: Ground): Promise<Actor[]> => {
  const params = await standing(getList, place);
  return Promise.all(
    (['editor', 'viewer'] as const).map(async (who) => {
      const guest = await person();
      await enterList(place.founder, params, guest, who);
      return { name: `${who} of a list alone`, who, token: guest.token, person: guest, list: params.listId ?? '' };
    }),
  );
};

/** Makes a scoped token, and uses it once: that is remembered to the hour. */
const byToken = async (name: string, maker: Person, only: NonNullable<Actor['only']>): Promise<Actor> => {
  const draft = { name, ...only, expiresAt: instant(Date.now() + hour) };
  const { body } = await maker.post('/v1/me/tokens', draft);
  await request('GET', `${tokenBase}/v1/scopes/${only.scopeId}/lists`, body.secret);
  return { name, who: 'owner', token: body.secret, person: maker, only };
};

const everybody = async (places: readonly Ground[]): Promise<Actor[]> => {
  const withRole = await Promise.all(roleNames.map(async (who) => ({ name: who, who, person: await person() })));
  const [foreign, removedMember, invited, linkHolder, nobody] = await Promise.all([
    person(),
    person(),
    person(),
    person(),
    person(),
  ]);
  for (const place of places) {
    const { founder, scopeId } = place;
    await inTurn(withRole, ({ who, person: guest }) => enter(place, guest, who));
    await enter(place, removedMember, 'owner');
    await founder.delete(`/v1/scopes/${scopeId}/members/${removedMember.userId}`);
    await founder.post(`/v1/scopes/${scopeId}/invitations`, { email: invited.email, role: 'owner' });
    const { body } = await founder.post(`/v1/scopes/${scopeId}/links`, { kind: 'join', role: 'editor' });
    expect((await linkHolder.get(`/v1/links/${body.token}`)).status).toBe(200);
  }
  const owner = ground.own.founder.userId;
  const without: [string, Person][] = [
    ['slice member', (await showSlice(ground.own)).guest],
    ['foreign user', foreign],
    ['removed member', removedMember],
    ['invited only', invited],
    ['link holder', linkHolder],
  ];
  const bad: [string, string | undefined][] = [
    ['anonymous', undefined],
    ['expired token', await expiredToken(owner)],
    ['wrong pool', await otherPoolsToken(owner)],
    ['foreign key', await forgedToken(owner)],
  ];
  return [
    ...withRole.map((one) => ({ ...one, token: one.person.token })),
    ...without.map(([name, one]) => ({ name, who: 'without role' as const, token: one.token, person: one })),
    ...(await onList(ground.own)),
    ...(await Promise.all(
      withRole
        .filter(({ who }) => who === 'owner')
        .flatMap(({ person: maker }) => [
          byToken('read token', maker, { scopeId: ground.own.scopeId, access: 'read' }),
          byToken('token of another scope', maker, { scopeId: maker.userId, access: 'write' }),
        ]),
    )),
    ...bad.map(([name, token]) => ({ name, who: 'unknown' as const, token, person: nobody })),
  ];
};

beforeAll(async () => {
  [ground.own, ground.doomed, ground.foreign] = await Promise.all([newGround(), newGround(), newGround()]);
  ground.actors = await everybody([ground.own, ground.doomed]);
  const inside = guarded.filter((route) => paramsOf(route)[0] === 'scopeId' && restoredBy(route) !== 'scopeId');
  for (const route of inside)
    await Promise.all([ground.own, ground.doomed, ground.foreign].map((place) => standing(route, place)));
  await ground.doomed.founder.delete(`/v1/scopes/${ground.doomed.scopeId}`);
  for (const route of guarded) sites.set(route, await sitesOf(route));
  records = await snapshot();
  openTable().middlewareStack.add((next, { commandName = '' }) => (args) => {
    if (!/^(?:Get|BatchGet|TransactGet|Query|Scan)/.test(commandName)) table.writes += 1;
    return next(args);
  });
});

/** The places of every route in a scope; none is made while calls are refused. */
const sites = new Map<Route, readonly Site[]>();
/** The calls since then by which something can have been written: without one, all stands there as it was. */
const table = { writes: 0 };
/** All that stood there when it was last looked at. */
let records: Awaited<ReturnType<typeof snapshot>>;

/** The target of a call: what its ids name, and what comes of it for somebody whose role is high enough. */
interface Site {
  readonly name: string;
  readonly params: Params;
  readonly is: 'there' | 'own' | 'below: missing' | 'missing' | 'in a deleted list' | 'in a deleted scope';
}

const isGuarded = ({ permission }: Route): boolean => !isUnscoped(permission);
const childrenOf = (route: Route): string[] => paramsOf(route).filter((name) => name !== 'scopeId');
const canBeRestored = ({ path }: Route, name: string): boolean =>
  routes.some((one) => one.path === `${path.slice(0, path.indexOf(`{${name}}`))}{${name}}/restore`);
/**
 * Names what the route's own records belong to, beside the scope: a list. What can't be restored ends without
 * being deleted: an invitation.
 */
const parentOf = (route: Route): string | undefined =>
  childrenOf(route).find(
    (name) => !route.path.endsWith(`{${name}}`) && name !== restoredBy(route) && canBeRestored(route, name),
  );
const fresh = (names: readonly string[]): Params => Object.fromEntries(names.map((name) => [name, randomUUID()]));

/** Derives the targets of a route in a scope from its path. */
const sitesOf = async (route: Route): Promise<Site[]> => {
  const restoresScope = restoredBy(route) === 'scopeId';
  const own = await standing(route, restoresScope ? ground.doomed : ground.own);
  const foreign = await standing(route, restoresScope ? await newGround() : ground.foreign);
  const children = childrenOf(route);
  const last = children.slice(-1);
  const parent = parentOf(route);
  const sites: Site[] = [
    { name: 'own scope', params: own, is: 'there' },
    { name: 'foreign scope', params: foreign, is: 'missing' },
    { name: 'never existed', params: fresh(paramsOf(route)), is: 'missing' },
  ];
  if (!restoresScope)
    sites.push({ name: 'deleted scope', params: await standing(route, ground.doomed), is: 'in a deleted scope' });
  for (const names of [...new Set([last.join(), children.join()])].filter(Boolean).map((text) => text.split(','))) {
    sites.push({
      name: `own scope, foreign ${names.join()}`,
      params: { ...own, ...Object.fromEntries(names.map((name) => [name, foreign[name] ?? ''])) },
      is: 'below: missing',
    });
    sites.push({
      name: `own scope, ${names.join()} that never existed`,
      params: { ...own, ...fresh(names) },
      is: 'below: missing',
    });
  }
  if (parent) {
    const made = await standing(
      { ...route, path: route.path.slice(0, route.path.indexOf(`{${parent}}`) + parent.length + 2) },
      { ...ground.own, made: new Map() },
    );
    const below = await standing(route, ground.own, ground.own.founder, made);
    await removed(route, parent, below, ground.own);
    sites.push({ name: `deleted ${parent}`, params: below, is: 'in a deleted list' });
  }
  return sites;
};

/**
 * Returns the status for what belongs to something deleted: it is not there; to who could restore it, it is
 * said why that can't be done yet.
 */
const belowDeleted = ({ path }: Route, mayRestore: boolean): number =>
  path.endsWith('/restore') && mayRestore ? 409 : 404;

/** Tells whether a route shows what is deleted: who may restore a group sees how far its deletion is. */
const showsDeleted = ({ path }: Route): boolean => path.endsWith('/deletions');

/** Returns the status by the permission table and the route's own declaration. */
const expected = (route: Route, { who, list, token, only }: Actor, { is, params }: Site): number => {
  const { permission, success } = route;
  if (only && params.scopeId !== only.scopeId) return 404;
  if (only?.access === 'read' && isWrite(route)) return 403;
  if (permission === 'public') return is === 'there' ? success : 404;
  if (permission === 'anyone') return who === 'unknown' && token !== undefined ? 401 : success;
  if (who === 'unknown') return 401;
  if (permission === 'signed-in') return is === 'there' ? success : 404;
  if (who === 'without role' || is === 'missing') return 404;
  if (list !== undefined && (params.listId !== list || params.scopeId !== ground.own.scopeId)) return 404;
  const reach = reachOf(who, permission);
  if (is === 'in a deleted scope')
    return showsDeleted(route) && reachOf(who, 'scope.delete') ? success : belowDeleted(route, reach !== undefined);
  if (!reach) return 403;
  if (is === 'in a deleted list') return belowDeleted(route, true);
  if (is === 'below: missing') return 404;
  return reach === 'all' || is === 'own' ? success : 403;
};

/** Returns a problem without what names the request. */
const comparable = ({ status, body, headers }: Answer) => ({
  status,
  body: typeof body === 'object' ? JSON.stringify({ ...body, errorId: undefined }) : body,
  headers: [...headers].filter(([name]) => !['x-request-id', 'x-amzn-requestid', 'date'].includes(name)),
});

const snapshot = () =>
  textsIn([
    ...[ground.own, ground.doomed, ground.foreign].map(({ scopeId }) => scopePartition(ScopeId.parse(scopeId))),
    ...new Set(ground.actors.map((actor) => userPartition(UserId.parse(actor.person.userId)))),
  ]);

/** Of routes: in `npm test` so many that every permission, method and kind of address is met. */
const routeSample = sampler<Route>([
  ({ permission }) => permission,
  ({ method }) => method,
  ({ path }) => path.replace(/^.*\}/, ''),
  (route) => paramsOf(route).join(),
]);
const guarded = routeSample(routes.filter(isGuarded));
const isWrite = ({ method }: Route): boolean => method !== 'GET';
const willPass = (route: Route, actor: Actor, site: Site): boolean => expected(route, actor, site) < 300;

interface ToCall {
  readonly actor: Actor;
  readonly site: Site;
}
const callSample = sampler<{ actor: Actor; site: { name: string } }>([
  ({ actor }) => actor.name,
  ({ site }) => site.name,
]);
/** Of the roles that a route lets write: one that reaches all, one that reaches their own. */
const writerSample = sampler<{ role: RoleName; reach: string | undefined; permission: string }>(
  [({ reach }) => String(reach)],
  ({ role, permission }) => `${role} ${permission}`,
);
/** Of ids of another group: of each kind that the field takes, and of another. */
const foreignSample = sampler<{ id: string; kind: string; group: string }>([({ group }) => group], ({ kind }) => kind);

/** Does something for each, one after the other: calls to one scope at once are in each other's way. */
const inTurn = async <One, Result>(all: readonly One[], work: (one: One) => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = [];
  for (const one of all) results.push(await work(one));
  return results;
};

/** Makes all calls of one route: the answers that differ from what is expected. */
const wrongAnswers = async (route: Route, calls: readonly ToCall[]) => {
  const answers = await inTurn(calls, async ({ actor, site }) => ({
    actor,
    site,
    answer: await callRoute(route, site.params, actor.token),
  }));
  const wrong = answers
    .filter(({ actor, site, answer }) => answer.status !== expected(route, actor, site))
    .map(
      ({ actor, site, answer }) =>
        `${actor.name}, ${site.name}: ${answer.status} instead of ${expected(route, actor, site)}`,
    );
  return { answers, wrong };
};

describe('a route in a scope', () => {
  it.each(named(guarded))(
    '%s answers everybody as the permission table says, and writes nothing when it refuses',
    async (_, route) => {
      const calls = ground.actors
        // What no token may call is not served to them (scoped-tokens.test.ts).
        .filter(({ only }) => !only || tokenAccess(route))
        .flatMap((actor) => (sites.get(route) ?? []).map((site) => ({ actor, site })))
        .filter(({ actor, site }) => !(isWrite(route) && willPass(route, actor, site)));
      const { answers, wrong } = await wrongAnswers(route, callSample(calls));
      expect(wrong).toEqual([]);
      if (table.writes > 0) {
        const before = records;
        [table.writes, records] = [0, await snapshot()];
        expect(changed(before, records)).toEqual([]);
      }
      const notFound = answers.filter(({ answer }) => answer.status === 404).map(({ answer }) => comparable(answer));
      for (const one of notFound) expect(one).toEqual(notFound[0]);
    },
  );

  it('has written nothing to anybody by all these calls', async () => {
    expect(changed(records, await snapshot())).toEqual([]);
  });

  it.each(named(guarded.filter(isWrite)))('%s lets those write whom the permission table lets', async (_, route) => {
    const permission = permissionOf(route);
    const allowed = writerSample(
      roleNames
        .map((role) => ({ role, reach: reachOf(role, permission), permission }))
        .filter(({ reach }) => reach !== undefined),
    );
    const outcomes = await Promise.all(
      allowed.map(async ({ role, reach }) => {
        const place = await newGround();
        const actor = place.others.get(role) ?? (await join(place.founder, place.scopeId, role));
        const maker = reach === 'own' ? actor : place.founder;
        const params = await standing(route, place, maker);
        await placed(route, params, place, actor);
        const { status } = await callRoute(route, params, actor.token);
        return [role, status];
      }),
    );
    expect(outcomes).toEqual(allowed.map(({ role }) => [role, route.success]));
  });
});

const permissionOf = ({ permission }: Route) => {
  if (isUnscoped(permission)) throw new Error('no scope decides about it');
  return permission;
};

const ownSites = ['own', 'another’s', 'never existed', 'deleted scope'] as const;

/** Whose account is deleted makes nothing that another route could be asked for: such routes come last. */
const endsAccount = ({ method, path }: Route): boolean =>
  path === '/v1/me/restore' || `${method} ${path}` === 'DELETE /v1/me';
/** Whose sessions have ended is refused by whatever wants a recent sign-in: others do it. */
const endsSessions = ({ path }: Route): boolean => path === '/v1/me/sign-out';
/** Those who sign in, or don't: scoped tokens call routes in their scope alone. */
const people = (): Actor[] => ground.actors.filter(({ only }) => !only);
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

describe('a route of one’s own', () => {
  it.each(named(ofOnesOwn))('%s knows its caller, and nobody else’s records', async (_, route) => {
    const isOfOne = childrenOf(route).length === 0;
    const place = isOfOne ? ground.own : await newGround();
    const [gone, another] = await Promise.all([isOfOne ? place : newGround(), person()]);
    const actors = endsSessions(route) ? await newcomers() : people();
    const siteNames = isOfOne ? ownSites.slice(0, 1) : ownSites;
    const cases = callSample(actors.flatMap((actor) => siteNames.map((name) => ({ actor, site: { name } }))));
    const siteOf = async (name: (typeof ownSites)[number], by: Person): Promise<Site | undefined> => {
      if (name === 'never existed') return { name, params: fresh(paramsOf(route)), is: 'missing' };
      // A link is for whoever has it.
      if (name === 'another’s' && route.path.startsWith('/v1/links/{token}')) return undefined;
      if (name === 'another’s') return { name, params: await standing(route, ground.foreign, another), is: 'missing' };
      const own = await standing(route, place, by);
      if (name === 'own') return { name, params: own, is: 'there' };
      const inGone = await standing(route, gone, by);
      // What is the caller's own whatever the scope stays there.
      if (childrenOf(route).every((child) => inGone[child] === own[child])) return undefined;
      return { name, params: inGone, is: 'missing' };
    };
    const calls = await inTurn(cases, async ({ actor, site: { name } }) => {
      const site = await siteOf(name, actor.person);
      return site ? [{ actor, site }] : [];
    });
    if (gone !== place) await gone.founder.delete(`/v1/scopes/${gone.scopeId}`);
    const { answers, wrong } = await wrongAnswers(route, calls.flat());
    expect(wrong).toEqual([]);
    const notFound = answers.filter(({ answer }) => answer.status === 404).map(({ answer }) => comparable(answer));
    for (const one of notFound) expect(one).toEqual(notFound[0]);
  });
});

describe('a public route', () => {
  it.each(named(routes.filter(({ permission }) => permission === 'public')))(
    '%s answers everybody alike',
    async (_, route) => {
      const sites: Site[] = [{ name: 'there', params: await standing(route, ground.foreign), is: 'there' }];
      if (paramsOf(route).length > 0)
        sites.push({ name: 'never existed', params: fresh(paramsOf(route)), is: 'missing' });
      const { answers, wrong } = await wrongAnswers(
        route,
        people().flatMap((actor) => sites.map((site) => ({ actor, site }))),
      );
      expect(wrong).toEqual([]);
      for (const site of sites)
        expect(
          new Set(
            answers.filter((one) => one.site === site).map(({ answer }) => JSON.stringify(comparable(answer).body)),
          ).size,
        ).toBe(1);
    },
  );
});

describe('a route for anyone', () => {
  it.each(named(routes.filter(({ permission }) => permission === 'anyone')))(
    '%s takes who is signed in and who is not, and no token that is not good',
    async (_, route) => {
      const site: Site = { name: 'there', params: {}, is: 'there' };
      const { wrong } = await wrongAnswers(
        route,
        people().map((actor) => ({ actor, site })),
      );
      expect(wrong).toEqual([]);
    },
  );
});

/**
 * What a field's ids are of, as a path calls it: as the field or its array is called; `id` is what the route
 * makes.
 */
const kindOf = (route: Route, field: string): string => {
  const name = field.split('.').findLast((one) => one !== '0') ?? '';
  const made = `${route.path.replace(/\/batch$/, '')}/{`;
  const child = routes.find(({ path }) => path.startsWith(made) && path.endsWith('}'));
  return (name === 'id' && child ? paramsOf(child).at(-1) : name.replace(/s$/, '')) ?? '';
};

/** Of fields that take ids: in `npm test` so many that every kind of id, and every method, is met. */
const fieldSample = sampler<readonly [string, string, Route]>([
  ([, field, route]) => kindOf(route, field),
  ([, , { method }]) => method,
]);
const bodyIds = fieldSample(
  routes.flatMap((route) =>
    route.body ? idFieldsOf(route.body).map((field) => [`${route.method} ${route.path}`, field, route] as const) : [],
  ),
);

/** Finds the ids of all that stands in the other group, each with what a path calls it. */
const idsElsewhere = async (): Promise<ReadonlyMap<string, string>> => {
  const elsewhere = await Promise.all(
    routes
      .filter((one) => paramsOf(one)[0] === 'scopeId' && restoredBy(one) === undefined)
      .map((one) => standing(one, ground.foreign)),
  );
  return new Map(elsewhere.flatMap((params) => Object.entries(params).map(([kind, id]) => [id, kind])));
};

describe('a foreign id in a body', () => {
  let foreign: ReadonlyMap<string, string>;
  beforeAll(async () => {
    foreign = await idsElsewhere();
  });
  it.each(bodyIds)('%s: %s tells nothing of what is elsewhere, and changes nothing there', async (_, field, route) => {
    const meant = kindOf(route, field).toLowerCase();
    const isMeant = (kind: string) => meant.endsWith(kind.toLowerCase());
    // A field that is called as no parameter of a path gets one of each.
    const groupOf = (kind: string) => ([...foreign.values()].some(isMeant) ? String(isMeant(kind)) : kind);
    const foreignIds = foreignSample([...foreign].map(([id, kind]) => ({ id, kind, group: groupOf(kind) })));
    const partitions = [scopePartition(ScopeId.parse(ground.foreign.scopeId))];
    const before = await textsIn(partitions);
    const send = async (id: string, place: Ground) => {
      const params = await standing(route, place);
      const { token } = place.founder;
      return callRoute(route, params, token, withId(await bodyFor(route, params, token), field.split('.'), id));
    };
    const place = await newGround();
    const missing = await send(randomUUID(), place);
    // What is refused as that was can be sent again to where it was.
    const placeOf = () => (missing.status >= 400 ? place : newGround());
    const answers = await inTurn(foreignIds, async ({ id }) => send(id, await placeOf()));
    for (const answer of answers) {
      // An id that is chosen for a new record may be taken, and is told as such (contract).
      if (field === 'id') expect([201, 409]).toContain(answer.status);
      else expect(answer.status).toBe(missing.status);
      if (missing.status >= 400) expect(comparable(answer)).toEqual(comparable(missing));
    }
    expect(changed(before, await textsIn(partitions))).toEqual([]);
  });
});
