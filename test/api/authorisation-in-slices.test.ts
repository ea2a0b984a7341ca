import { beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { type Permission, reachOf } from '../../shared/access/permissions';
import { ScopeId } from '../../shared/core/ids';
import { scopePartition } from '../../shared/db/keys';
import { isUnscoped } from '../../shared/http/request/open-routes';
import type { Person } from '../support/person';
import { recordsIn } from '../support/records';
import {
  callRoute,
  type Ground,
  named,
  newGround,
  type Params,
  restoredBy,
  showSlice,
  standing,
} from '../support/route-calls';

/** What a slice has of a scope's routes. */
const inSlices = new Set(['getScope', 'listMembers', 'leaveScope', 'listTransactions', 'getTransaction', 'getSummary']);

const scoped = routes.flatMap((route) => {
  const { permission, path } = route;
  return isUnscoped(permission) || !path.startsWith('/v1/scopes/{scopeId}') || route.name === 'leaveScope'
    ? []
    : [{ ...route, permission }];
});

let ground: Ground;
let shown: { guest: Person; sliceId: string };
/** What each route is about, in the group whose transactions the slice shows. */
const there = new Map<string, Params>();
beforeAll(async () => {
  ground = await newGround();
  for (const route of scoped) if (restoredBy(route) !== 'scopeId') there.set(route.name, await standing(route, ground));
  shown = await showSlice(ground);
});

/** The status for who is in a slice: viewers, to whom all but what slices show is not there. */
const expected = ({ name, success, permission }: { name: string; success: number; permission: Permission }): number => {
  if (!reachOf('viewer', permission)) return 403;
  return inSlices.has(name) ? success : 404;
};

describe('a route in a slice', () => {
  it.each(named(scoped))(
    '%s answers its members as viewers, and is not there but for what slices show',
    async (_, route) => {
      const at = scopePartition(ScopeId.parse(shown.sliceId));
      const before = await recordsIn(at);
      const params = { ...there.get(route.name), scopeId: shown.sliceId };
      expect((await callRoute(route, params, shown.guest.token)).status).toBe(expected(route));
      expect(await recordsIn(at)).toEqual(before);
    },
  );
});
