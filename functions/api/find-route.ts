import type { Route } from '../../shared/http/route';
import { routes } from './routes';

const named = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));

/**
 * Finds the route of that method and path; undefined: none is declared. A bundle has another module in this
 * one's place, made of the same table, that loads a noun's routes when the first of them is called
 * (lib/aws/lazy-routes.ts): a cold start answers one.
 */
export const findRoute = (method: string, path: string): Promise<Route | undefined> =>
  Promise.resolve(named.get(`${method} ${path}`));
