import type { NamedRoute } from '../../functions/api/routes';
import { contractOf } from './contract';

/**
 * Writes the contract as it is committed: the order of keys and lines follows from the routes alone, so that
 * a diff shows what changed.
 */
export const contractText = (routes: readonly NamedRoute[]): string =>
  `${JSON.stringify(contractOf(routes), null, 2)}\n`;
