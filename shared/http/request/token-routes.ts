import { isNeverByToken } from '../../access/permissions';
import type { TokenAccess } from '../../core/call';
import { isUnscoped } from './open-routes';

/**
 * The base path under which scoped tokens call: a method of API Gateway has one authorizer, and that of the
 * routes as they are takes the pool's tokens alone (docs/decisions/0092).
 */
export const tokenBase = '/token';

/** The nouns that a token never touches, whatever it asks of them. */
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
export interface AskedRoute {
  readonly method: string;
  readonly path: string;
  readonly permission: string;
}

/** Returns what it takes to call a route by a scoped token; undefined: no token may. */
export const tokenAccess = ({ method, path, permission }: AskedRoute): TokenAccess | undefined => {
  if (isUnscoped(permission) || !path.startsWith('/v1/scopes/{scopeId}') || isNeverByToken(permission))
    return undefined;
  if (path.split('/').some((part) => neverNamed.has(part))) return undefined;
  return method === 'GET' || method === 'HEAD' ? 'read' : 'write';
};
