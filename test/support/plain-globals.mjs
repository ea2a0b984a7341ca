import { AsyncLocalStorage } from 'node:async_hooks';
import { constants, createContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** The constructors that a test file shares with Node's own modules, as in Jest's own environment. */
const shared = new Set(['Buffer', 'ArrayBuffer', 'Uint8Array']);

/** What a file of tests began to carry through its calls, until it ends. */
const carried = new Set();
for (const name of ['run', 'enterWith']) {
  const begin = AsyncLocalStorage.prototype[name];
  AsyncLocalStorage.prototype[name] = function (...given) {
    carried.add(this);
    return begin.apply(this, given);
  };
}

/**
 * Gives each test file globals of its own that are plain objects. In Jest's own environment they stand behind
 * two proxies, and each look-up of `Array` or `Object` goes through both: 43.7 s of processor time for 274
 * tests where this takes 39.9 (docs/decisions/0073-plain-globals.md).
 */
export default class PlainGlobals extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const plain = createContext(constants.DONT_CONTEXTIFY);
    for (const key of Reflect.ownKeys(this.global))
      if (shared.has(key) || !Object.hasOwn(plain, key))
        Object.defineProperty(plain, key, Object.getOwnPropertyDescriptor(this.global, key));
    plain.global = plain;
    plain.Error.stackTraceLimit = this.global.Error.stackTraceLimit;
    this.global = plain;
    this.context = plain;
  }

  async teardown() {
    // Node hands each of them on with every promise of the process, also when its file has long ended.
    for (const storage of carried) storage.disable();
    carried.clear();
    await super.teardown();
  }
}
