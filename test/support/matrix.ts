import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { getList } from '../../functions/api/lists';
import { reachOf } from '../../shared/access/permissions';
import { type RoleName, roleNames } from '../../shared/access/roles';
import { ScopeId } from '../../shared/core/ids';
import { hour, instant } from '../../shared/core/time';
import { scopePartition } from '../../shared/db/keys';
import { tokenBase } from '../../shared/http/request/token-routes';
import type { Route } from '../../shared/http/route';
import { expiredToken, forgedToken, otherPoolsToken } from './credentials';
import { sampler } from './generated';
import { type Answer, person, type Person, request } from './person';
import { bodyFor, callRoute, enterList, type Ground, type Params, paramsOf, showSlice, standing } from './route-calls';
import { runStream } from './run-stream';
import { openTable } from './table';

/** The caller: somebody with a role, somebody without, or nobody whom the pool would know. */
export interface Actor {
  readonly name: string;
  readonly who: 'unknown' | 'without role' | RoleName;
  readonly token: string | undefined;
  readonly person: Person;
  /** The list that they have their role on, and nothing else of its scope. */
  readonly list?: { readonly scopeId: string; readonly listId: string };
  /** Whether their account is deleted. */
  readonly gone?: true;
  /** The scope that their token is for; absent: it is the pool's. */
  readonly only?: { readonly scopeId: string; readonly access: 'read' | 'write' };
}

/** The target of a call: what its ids name, and what comes of it for somebody whose role is high enough. */
export interface Site {
  readonly name: string;
  readonly params: Params;
  /** What the body is made for, where that is something else: what nobody may tell apart is sent the same. */
  readonly sent?: Params;
  /** What nobody may tell apart: what is somebody else's and what never existed has the same here. */
  readonly hides?: string;
  readonly is: 'there' | 'own' | 'below: missing' | 'missing' | 'in a deleted list' | 'in a deleted scope';
}

/** Does something for each, one after the other: calls to one scope at once are in each other's way. */
export const inTurn = async <One, Result>(
  all: readonly One[],
  work: (one: One) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (const one of all) results.push(await work(one));
  return results;
};

/** Takes somebody into a group by invitation. */
const enter = async ({ founder, scopeId }: Ground, guest: Person, role: RoleName): Promise<void> => {
  const { body } = await founder.post(`/v1/scopes/${scopeId}/invitations`, { email: guest.email, role });
  const { status } = await guest.post(`/v1/me/invitations/${String(body.id)}/accept`);
  if (status !== 200) throw new Error(`${role} did not join: ${String(status)}`);
};

/** Makes somebody for each of some roles who has it on a list of the group alone. */
const onList = async (place: Ground): Promise<Actor[]> => {
  const params = await standing(getList, place);
  return Promise.all(
    (['editor', 'viewer'] as const).map(async (who) => {
      const guest = await person();
      await enterList(place.founder, params, guest, who);
      const list = { scopeId: place.scopeId, listId: params.listId ?? '' };
      return { name: `${who} of a list alone`, who, token: guest.token, person: guest, list };
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

/**
 * Makes everybody who may call: in each of some groups somebody of every role, and all who have none there;
 * on a list, in a slice and by token in the first.
 */
export const everybody = async (places: readonly [Ground, ...Ground[]]): Promise<Actor[]> => {
  const [own] = places;
  const withRole = await Promise.all(roleNames.map(async (who) => ({ name: who, who, person: await person() })));
  const [foreign, removedLongAgo, removedNow, deleted, invited, linkHolder, nobody] = await Promise.all([
    person(),
    person(),
    person(),
    person(),
    person(),
    person(),
    person(),
  ]);
  const remove = ({ founder, scopeId }: Ground, { userId }: Person) =>
    founder.delete(`/v1/scopes/${scopeId}/members/${userId}`);
  for (const place of places) {
    const { founder, scopeId } = place;
    await inTurn(withRole, ({ who, person: guest }) => enter(place, guest, who));
    for (const former of [removedLongAgo, removedNow, deleted]) await enter(place, former, 'owner');
    await remove(place, removedLongAgo);
    // All that follows from it.
    await runStream(scopePartition(ScopeId.parse(scopeId)));
    await remove(place, removedNow);
    await founder.post(`/v1/scopes/${scopeId}/invitations`, { email: invited.email, role: 'owner' });
    const { body } = await founder.post(`/v1/scopes/${scopeId}/links`, { kind: 'join', role: 'editor' });
    const { status } = await linkHolder.get(`/v1/links/${String(body.token)}`);
    if (status !== 200) throw new Error(`The link was not opened: ${String(status)}`);
  }
  await deleted.delete('/v1/me');
  const owner = own.founder.userId;
  const without: [string, Person][] = [
    ['slice member', (await showSlice(own)).guest],
    ['foreign user', foreign],
    ['removed member', removedLongAgo],
    ['removed a moment ago', removedNow],
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
    { name: 'deleted account', who: 'without role', token: deleted.token, person: deleted, gone: true },
    ...(await onList(own)),
    ...(await Promise.all(
      withRole
        .filter(({ who }) => who === 'owner')
        .flatMap(({ person: maker }) => [
          byToken('read token', maker, { scopeId: own.scopeId, access: 'read' }),
          byToken('token of another scope', maker, { scopeId: maker.userId, access: 'write' }),
        ]),
    )),
    ...bad.map(([name, token]) => ({ name, who: 'unknown' as const, token, person: nobody })),
  ];
};

/** Returns ids of nothing for parameters. */
export const fresh = (names: readonly string[]): Params =>
  Object.fromEntries(names.map((name) => [name, randomUUID()]));

export const isWrite = ({ method }: Route): boolean => method !== 'GET';

/**
 * Returns the status for what belongs to something deleted: it is not there; to who could restore it, it is
 * said why that can't be done yet.
 */
const belowDeleted = ({ path }: Route, mayRestore: boolean): number =>
  path.endsWith('/restore') && mayRestore ? 409 : 404;

/** Tells whether a route shows what is deleted: who may restore a group sees how far its deletion is. */
const showsDeleted = ({ path }: Route): boolean => path.endsWith('/deletions');

/** Returns the status by the permission table and the route's own declaration. */
export const expected = (route: Route, { who, list, token, only }: Actor, { is, params }: Site): number => {
  const { permission, success } = route;
  if (only && params.scopeId !== only.scopeId) return 404;
  if (only?.access === 'read' && isWrite(route)) return 403;
  if (permission === 'public') return is === 'there' ? success : 404;
  if (permission === 'anyone') return who === 'unknown' && token !== undefined ? 401 : success;
  if (who === 'unknown') return 401;
  if (permission === 'signed-in') return is === 'there' ? success : 404;
  if (who === 'without role' || is === 'missing') return 404;
  if (list && (params.listId !== list.listId || params.scopeId !== list.scopeId)) return 404;
  const reach = reachOf(who, permission);
  if (is === 'in a deleted scope')
    return showsDeleted(route) && reachOf(who, 'scope.delete') ? success : belowDeleted(route, reach !== undefined);
  if (!reach) return 403;
  if (is === 'in a deleted list') return belowDeleted(route, true);
  if (is === 'below: missing') return 404;
  return reach === 'all' || is === 'own' ? success : 403;
};

/** Returns a problem without what names the request. */
export const comparable = ({ status, body, headers }: Answer) => ({
  status,
  body: typeof body === 'object' ? JSON.stringify({ ...body, errorId: undefined }) : body,
  headers: [...headers].filter(([name]) => !['x-request-id', 'x-amzn-requestid', 'date'].includes(name)),
});

/** Of routes: in `npm test` so many that every permission, method and kind of address is met. */
export const routeSample = sampler<Route>([
  ({ permission }) => permission,
  ({ method }) => method,
  ({ path }) => path.replace(/^.*\}/, ''),
  (route) => paramsOf(route).join(),
]);
/** Of calls: in `npm test` so many that every caller and every target is met. */
export const callSample = sampler<{ actor: Actor; site: { name: string } }>([
  ({ actor }) => actor.name,
  ({ site }) => site.name,
]);
/** What a call asked the table for. */
const asked: string[] = [];
const Several = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(z.unknown()) })) });
/** Notes from now on what calls ask the table for: which commands, for how many records. */
export const noteTableCalls = (): void => {
  openTable().middlewareStack.add((next, { commandName = '' }) => (args) => {
    const { data } = Several.safeParse(args.input);
    const records = Object.values(data?.RequestItems ?? {}).flatMap(({ Keys }) => Keys);
    asked.push(`${commandName} ${String(records.length)}`);
    return next(args);
  });
};

/** An answer, to whom and about what, and what the table was asked for meanwhile. */
interface Told {
  readonly actor: Actor;
  readonly site: Site;
  readonly answer: Answer;
  readonly asked: readonly string[];
}

/** Returns what somebody can tell apart of what nobody may: another's, and what never existed. */
const toldApart = (told: readonly Told[]): string[] => {
  const seen = new Map<string, Set<string>>();
  for (const { actor, site, answer, asked: calls } of told) {
    if (site.hides === undefined) continue;
    const name = `${actor.name}, ${site.hides}`;
    seen.set(name, (seen.get(name) ?? new Set()).add(JSON.stringify([answer.status, answer.body.type, calls])));
  }
  return [...seen].flatMap(([name, all]) => (all.size > 1 ? [`${name} is ${[...all].join(' or ')}`] : []));
};

/** Makes all calls of one route; `wrong` are the answers that are not as expected, or tell too much. */
export const answersTo = async (
  route: Route,
  calls: readonly { readonly actor: Actor; readonly site: Site }[],
): Promise<{ readonly told: readonly Told[]; readonly wrong: readonly string[] }> => {
  const told = await inTurn(calls, async ({ actor, site }): Promise<Told> => {
    const body = await bodyFor(route, site.sent ?? site.params, actor.token);
    asked.length = 0;
    const answer = await callRoute(route, site.params, actor.token, body);
    return { actor, site, answer, asked: [...asked] };
  });
  const others = told
    .filter(({ actor, site, answer }) => answer.status !== expected(route, actor, site))
    .map(
      ({ actor, site, answer }) =>
        `${actor.name}, ${site.name}: ${String(answer.status)} instead of ${String(expected(route, actor, site))}`,
    );
  const notFound = told.filter(({ answer }) => answer.status === 404).map(({ answer }) => comparable(answer));
  const kinds = new Set(notFound.map((one) => JSON.stringify(one)));
  return { told, wrong: [...others, ...toldApart(told), ...(kinds.size > 1 ? kinds : [])] };
};
