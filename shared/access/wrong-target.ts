import { InvalidBody, NotFound } from '../core/errors';

/**
 * Returns what is said of an error about a scope that something goes to: where it isn't there for whoever
 * calls, the field is wrong that names it, and nothing else is.
 */
export const asWrongTarget = (error: unknown): unknown =>
  error instanceof NotFound ? new InvalidBody([{ path: 'toScopeId', code: 'no_scope' }]) : error;
