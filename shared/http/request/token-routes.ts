import type { TokenAccess } from '../../core/call';
import { isUnscoped } from './open-routes';

/**
 * The base path under which scoped tokens call: a method of API Gateway has one authorizer, and that of the
 * routes as they are takes the pool's tokens alone (docs/decisions/0092).
 */
export const tokenBase = '/token';

/** What a token never does, whatever its maker's role: people, what lets them in, and the end of a scope. */
const neverAllowed: ReadonlySet<string> = new Set([
  'members.manage',
  'managers.manage',
  'placeholders.manage',
  'scope.delete',
]);
const neverNamed: ReadonlySet<string> = new Set([
  'members',
  'invitations',
  'links',
  'slices',
  'webhooks',
  'exports',
  'transfer-ownership',
]);

/** The parts of a route that decide about it. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly permission: string;
}

/** Returns what it takes to call a route by a scoped token; undefined: no token may. */
export const tokenAccess = ({ method, path, permission }: Asked): TokenAccess | undefined => {
  if (isUnscoped(permission) || !path.startsWith('/v1/scopes/{scopeId}') || neverAllowed.has(permission))
    return undefined;
  if (path.split('/').some((part) => neverNamed.has(part))) return undefined;
  return method === 'GET' || method === 'HEAD' ? 'read' : 'write';
};
