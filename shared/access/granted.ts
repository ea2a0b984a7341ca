const decided = Symbol('access was decided');

/** An answer to a request whose access was decided. Stores give nothing else, so the compiler finds a route that forgot to ask. */
export interface Granted<T> {
  readonly [decided]: true;
  readonly value: T;
}

/** Made by look.ts and write.ts alone (held by test/layout.test.ts). */
export const granted = <T>(value: T): Granted<T> => ({ [decided]: true, value });

export const isGranted = (value: unknown): value is Granted<unknown> =>
  typeof value === 'object' && value !== null && decided in value;
