import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { ScopeId } from '../../shared/core/ids';
import { scopePartition } from '../../shared/db/keys';
import type { Route } from '../../shared/http/route';
import { idFieldsOf, withId } from '../support/body-ids';
import { sampler } from '../support/generated';
import { answerInProcess } from '../support/in-process';
import { comparable, inTurn } from '../support/matrix';
import { memoryTable } from '../support/memory-table';
import { changed, textsIn } from '../support/records';
import { bodyFor, callRoute, type Ground, newGround, paramsOf, restoredBy, standing } from '../support/route-calls';

answerInProcess();
memoryTable();

let foreignGround: Ground;

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

/** Of ids of another group: of each kind that the field takes, and of another. */
const foreignSample = sampler<{ id: string; kind: string; group: string }>([({ group }) => group], ({ kind }) => kind);

/** Finds the ids of all that stands in the other group, each with what a path calls it. */
const idsElsewhere = async (): Promise<ReadonlyMap<string, string>> => {
  const elsewhere = await Promise.all(
    routes
      .filter((one) => paramsOf(one)[0] === 'scopeId' && restoredBy(one) === undefined)
      .map((one) => standing(one, foreignGround)),
  );
  return new Map(elsewhere.flatMap((params) => Object.entries(params).map(([kind, id]) => [id, kind])));
};

describe('a foreign id in a body', () => {
  let foreign: ReadonlyMap<string, string>;
  beforeAll(async () => {
    foreignGround = await newGround();
    foreign = await idsElsewhere();
  });
  it.each(bodyIds)('%s: %s tells nothing of what is elsewhere, and changes nothing there', async (_, field, route) => {
    const meant = kindOf(route, field).toLowerCase();
    const isMeant = (kind: string) => meant.endsWith(kind.toLowerCase());
    // A field that is called as no parameter of a path gets one of each.
    const groupOf = (kind: string) => ([...foreign.values()].some(isMeant) ? String(isMeant(kind)) : kind);
    const foreignIds = foreignSample([...foreign].map(([id, kind]) => ({ id, kind, group: groupOf(kind) })));
    const partitions = [scopePartition(ScopeId.parse(foreignGround.scopeId))];
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
