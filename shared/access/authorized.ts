import type { Permission } from './permissions';

const decided = Symbol('access was decided');

/**
 * Holds the answer to a request whose access was decided by the permission `P`, or by one that takes more.
 * Stores give nothing else, so the compiler finds a route that forgot to ask, and a route that names another
 * permission than its store.
 */
export interface Authorized<T, P extends Permission> {
  readonly [decided]: P;
  readonly value: T;
}

/** Marks an answer as decided. Called by authorize.ts and write.ts alone (held by test/layout.test.ts). */
export const markAuthorized = <T, P extends Permission>(by: P, value: T): Authorized<T, P> => ({
  [decided]: by,
  value,
});

export const isAuthorized = (value: unknown): value is Authorized<unknown, Permission> =>
  typeof value === 'object' && value !== null && decided in value;
