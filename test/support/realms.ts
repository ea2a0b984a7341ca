import { types } from 'node:util';

/**
 * Takes errors of Node's own modules for errors: Jest runs each test file in a context of its own, which has
 * its own `Error` and `TypeError`, and what Node throws is an instance of the first context's.
 */
const ordinary = Function.prototype[Symbol.hasInstance];
for (const kind of [Error, TypeError]) {
  Object.defineProperty(kind, Symbol.hasInstance, {
    value(this: unknown, value: unknown): boolean {
      if (this !== kind) return ordinary.call(this, value);
      return ordinary.call(kind, value) || (types.isNativeError(value) && (kind === Error || value.name === kind.name));
    },
  });
}
