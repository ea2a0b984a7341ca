const decided = Symbol('access was decided');

/**
 * An answer to a request whose access was decided. Stores give nothing else, so the compiler finds a route
 * that forgot to ask.
 */
export interface Authorized<T> {
  readonly [decided]: true;
  readonly value: T;
}

/** Marks an answer as decided. Called by authorize.ts and write.ts alone (held by test/layout.test.ts). */
export const markAuthorized = <T>(value: T): Authorized<T> => ({ [decided]: true, value });

export const isAuthorized = (value: unknown): value is Authorized<unknown> =>
  typeof value === 'object' && value !== null && decided in value;
