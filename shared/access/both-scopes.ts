import type { Call } from '../core/call';
import type { ScopeId } from '../core/ids';
import type { Key } from '../db/keys';
import type { Resource } from './decide';
import { type AccessContext, authorize } from './authorize';
import type { Permission } from './permissions';
import { asWrongTarget } from './wrong-target';

/** The access to two scopes, of which something goes from the one to the other. */
export interface BothScopes<P extends Permission> {
  readonly from: AccessContext<P>;
  readonly to: AccessContext;
}

/**
 * Decides about access to where something comes from and to where it goes, in the time of one round trip.
 * What is wrong with the first is told before anything of the second; a target that isn't the caller's and
 * one that is nowhere look the same.
 * @throws NotFound, Forbidden, InvalidBody, TableBusy
 */
export const authorizeBoth = async <P extends Permission>(
  call: Call,
  {
    resource,
    permission,
    alsoRead,
    toScopeId,
    into,
  }: {
    readonly resource: Resource;
    readonly permission: P;
    readonly alsoRead?: readonly Key[];
    readonly toScopeId: ScopeId;
    readonly into: Permission;
  },
): Promise<BothScopes<P>> => {
  const here = authorize(call, { resource, permission, ...(alsoRead && { alsoRead }) });
  const there = authorize(call, { resource: { scopeId: toScopeId }, permission: into });
  there.catch(() => undefined);
  const from = await here;
  try {
    return { from, to: await there };
  } catch (error) {
    throw asWrongTarget(error);
  }
};
