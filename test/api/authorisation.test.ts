import { beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { routes } from '../../functions/api/routes';
import { reachOf } from '../../shared/access/permissions';
import { type RoleName, roleNames } from '../../shared/access/roles';
import { isUnscoped } from '../../shared/http/request/open-routes';
import { tokenAccess } from '../../shared/http/request/token-routes';
import type { Route } from '../../shared/http/route';
import { sampler } from '../support/generated';
import { join } from '../support/household';
import { answerInProcess } from '../support/in-process';
import {
  type Actor,
  answersTo,
  callSample,
  everybody,
  expected,
  fresh,
  isWrite,
  noteTableCalls,
  routeSample,
  type Site,
} from '../support/matrix';
import { memoryTable } from '../support/memory-table';
import type { Answer } from '../support/person';
import {
  callRoute,
  type Ground,
  named,
  newGround,
  paramsOf,
  placed,
  removed,
  restoredBy,
  standing,
} from '../support/route-calls';
import { beforeNextWrite } from '../support/set-attributes';

answerInProcess();
const table = memoryTable();

const isGuarded = ({ permission }: Route): boolean => !isUnscoped(permission);
const guarded = routeSample(routes.filter(isGuarded));

/** The groups of the matrix and those who call; one is deleted when all calls are made. */
interface Matrix {
  readonly own: Ground;
  readonly doomed: Ground;
  readonly foreign: Ground;
  readonly actors: readonly Actor[];
  /** The places of every route; none is made while calls are refused. */
  readonly sites: ReadonlyMap<Route, readonly Site[]>;
}
let matrix: Matrix;
beforeAll(async () => {
  const [own, doomed, foreign] = await Promise.all([newGround(), newGround(), newGround()]);
  const actors = await everybody([own, doomed]);
  const inside = guarded.filter((route) => paramsOf(route)[0] === 'scopeId' && restoredBy(route) !== 'scopeId');
  for (const route of inside) await Promise.all([own, doomed, foreign].map((place) => standing(route, place)));
  await doomed.founder.delete(`/v1/scopes/${doomed.scopeId}`);
  const sites = new Map<Route, readonly Site[]>();
  for (const route of guarded) sites.set(route, await sitesOf(route, { own, doomed, foreign }));
  matrix = { own, doomed, foreign, actors, sites };
  noteTableCalls();
});

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
/** Derives the targets of a route in a scope from its path. */
const sitesOf = async (
  route: Route,
  { own: ownGround, doomed, foreign: foreignGround }: Pick<Matrix, 'own' | 'doomed' | 'foreign'>,
): Promise<Site[]> => {
  const restoresScope = restoredBy(route) === 'scopeId';
  const own = await standing(route, restoresScope ? doomed : ownGround);
  const foreign = await standing(route, restoresScope ? await newGround() : foreignGround);
  const children = childrenOf(route);
  const last = children.slice(-1);
  const parent = parentOf(route);
  const sites: Site[] = [
    { name: 'own scope', params: own, is: 'there' },
    { name: 'foreign scope', params: foreign, is: 'missing', hides: 'scope' },
    { name: 'never existed', params: fresh(paramsOf(route)), is: 'missing', sent: foreign, hides: 'scope' },
  ];
  if (!restoresScope)
    sites.push({ name: 'deleted scope', params: await standing(route, doomed), is: 'in a deleted scope' });
  for (const names of [...new Set([last.join(), children.join()])].filter(Boolean).map((text) => text.split(','))) {
    sites.push({
      name: `own scope, foreign ${names.join()}`,
      params: { ...own, ...Object.fromEntries(names.map((name) => [name, foreign[name] ?? ''])) },
      is: 'below: missing',
      hides: names.join(),
    });
    sites.push({
      name: `own scope, ${names.join()} that never existed`,
      params: { ...own, ...fresh(names) },
      is: 'below: missing',
      hides: names.join(),
    });
  }
  if (parent) {
    const made = await standing(
      { ...route, path: route.path.slice(0, route.path.indexOf(`{${parent}}`) + parent.length + 2) },
      { ...ownGround, made: new Map() },
    );
    const below = await standing(route, ownGround, ownGround.founder, made);
    await removed(route, parent, below, ownGround);
    sites.push({ name: `deleted ${parent}`, params: below, is: 'in a deleted list' });
  }
  return sites;
};

/** Of the roles that a route lets write: one that reaches all, one that reaches their own. */
const writerSample = sampler<{ role: RoleName; reach: string | undefined; permission: string }>(
  [({ reach }) => String(reach)],
  ({ role, permission }) => `${role} ${permission}`,
);
const permissionOf = ({ permission }: Route) => {
  if (isUnscoped(permission)) throw new Error('no scope decides about it');
  return permission;
};
/** Samples whom a route lets write, each with what they reach by it. */
const writersOf = (route: Route) => {
  const permission = permissionOf(route);
  return writerSample(
    roleNames
      .map((role) => ({ role, reach: reachOf(role, permission), permission }))
      .filter(({ reach }) => reach !== undefined),
  );
};

const Batch = z.object({ results: z.array(z.object({ status: z.number() })) });
/** Returns the statuses of an answer: of a batch those of its operations. */
const statusesOf = ({ status, body }: Answer): number[] => {
  const batch = Batch.safeParse(body);
  return [...new Set(batch.success ? batch.data.results.map((one) => one.status) : [status])];
};

/**
 * Has somebody write who is removed when the call has read and is about to write: its answer, and what was
 * written after. Undefined where the call has nothing to write.
 */
const removedMeanwhile = async (route: Route, role: RoleName, reach: string | undefined) => {
  const place = await newGround();
  const { founder, scopeId } = place;
  const actor = place.others.get(role) ?? (await join(founder, scopeId, role));
  const params = await standing(route, place, reach === 'own' ? actor : founder);
  await placed(route, params, place, actor);
  let since: number | undefined;
  let statuses: number[] = [];
  await beforeNextWrite(
    async () => {
      const { status } = await founder.delete(`/v1/scopes/${scopeId}/members/${actor.userId}`);
      if (status !== 200) throw new Error(`Nobody was removed: ${String(status)}`);
      since = table.changes.length;
    },
    async () => {
      statuses = statusesOf(await callRoute(route, params, actor.token));
    },
  );
  if (since === undefined) return undefined;
  // Which operations somebody has asked for today is counted, whatever comes of them.
  const written = table.changes.slice(since).map(({ after }) => after.sk?.S ?? '');
  return { statuses, written: written.filter((sk) => !sk.startsWith('COUNT#operations#')) };
};

describe('a route in a scope', () => {
  it.each(named(guarded))(
    '%s answers everybody as the permission table says, and writes nothing when it refuses',
    async (_, route) => {
      const { actors, sites } = matrix;
      const calls = actors
        // What no token may call is not served to them (scoped-tokens.test.ts).
        .filter(({ only }) => !only || tokenAccess(route))
        .flatMap((actor) => (sites.get(route) ?? []).map((site) => ({ actor, site })))
        .filter(({ actor, site }) => !(isWrite(route) && expected(route, actor, site) < 300));
      const before = table.changes.length;
      expect((await answersTo(route, callSample(calls))).wrong).toEqual([]);
      expect(table.changes.slice(before)).toEqual([]);
    },
  );

  it.each(named(guarded.filter(isWrite)))('%s lets those write whom the permission table lets', async (_, route) => {
    const allowed = writersOf(route);
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

  it.each(named(guarded.filter((route) => isWrite(route) && restoredBy(route) !== 'scopeId')))(
    '%s is refused to whom is removed between its reading and its writing, and writes nothing',
    async (_, route) => {
      for (const { role, reach } of writersOf(route)) {
        const refused = await removedMeanwhile(route, role, reach);
        // What finds nothing to write is refused by nobody.
        if (refused) expect([role, refused]).toEqual([role, { statuses: [404], written: [] }]);
        expect(route.success).toBeLessThan(300);
      }
    },
  );
});
