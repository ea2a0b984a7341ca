import type { IncomingMessage } from 'node:http';
import { tokenAccess, tokenBase } from '../../../shared/http/request/token-routes';
import type { GatewayRoute } from './route-match';

/**
 * Returns the routes of a gateway: those that are declared, and HEAD beside each GET (RFC 9110, 9.3.2), which
 * a REST API of API Gateway has only where it is declared.
 */
export const withHead = (routes: readonly GatewayRoute[]): readonly GatewayRoute[] =>
  routes.flatMap((route) => (route.method === 'GET' ? [route, { ...route, method: 'HEAD' }] : [route]));

/**
 * Returns all that a gateway serves: the routes, and those that scoped tokens may call once more under their
 * base path, each with its HEAD.
 */
export const served = (routes: readonly GatewayRoute[]): readonly GatewayRoute[] =>
  withHead([
    ...routes,
    ...routes
      .filter(tokenAccess)
      .map((route) => ({ ...route, path: `${tokenBase}${route.path}`, byToken: true as const })),
  ]);

/**
 * The most bytes of a request line and the values of its headers together. Source: "Quotas for configuring
 * and running a REST API in API Gateway", API Gateway developer guide.
 */
export const largestHead = 10_240;

/** Counts the bytes of a request that count against `largestHead`. */
export const headSize = ({ method = '', url = '', httpVersion, rawHeaders }: IncomingMessage): number =>
  `${method} ${url} HTTP/${httpVersion}`.length +
  rawHeaders.reduce((sum, text, index) => sum + (index % 2 ? text.length : 0), 0);
