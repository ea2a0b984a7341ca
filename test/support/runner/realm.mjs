import { types } from 'node:util';
import { constants, createContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** The constructors that tests share with Node's own modules, as in Jest's own environment. */
const ofNode = new Set(['Buffer', 'ArrayBuffer', 'Uint8Array']);

/** Makes what is got at the first look a value from then on: each later look would go through Jest's getter again. */
const lazily = (from, to, key) => {
  const { configurable, enumerable, get } = Object.getOwnPropertyDescriptor(from, key);
  const descriptor = { configurable: true, enumerable, writable: true };
  const set = (value) => Object.defineProperty(to, key, { ...descriptor, value });
  const first = () => {
    const value = from[key];
    set(value);
    return value;
  };
  if (get && configurable) Object.defineProperty(to, key, { configurable, enumerable, get: first, set });
  else Object.defineProperty(to, key, Object.getOwnPropertyDescriptor(from, key));
};

/**
 * Returns globals that are plain objects. In Jest's own environment they stand behind two proxies, and each
 * look-up of `Array` or `Object` goes through both (docs/decisions/0073-plain-globals.md).
 */
const plainGlobals = (config, context) => {
  const { global } = new TestEnvironment(config, context);
  const plain = createContext(constants.DONT_CONTEXTIFY);
  for (const key of Reflect.ownKeys(global))
    if (ofNode.has(key) || !Object.hasOwn(plain, key)) lazily(global, plain, key);
  plain.global = plain;
  plain.Error.stackTraceLimit = global.Error.stackTraceLimit;
  return plain;
};

/**
 * Takes errors of Node's own modules for errors: tests run in a context of their own, which has its own
 * `Error` and `TypeError`, and what Node throws is an instance of the first context's.
 */
const takeErrorsOfNode = (global) => {
  const ordinary = global.Function.prototype[Symbol.hasInstance];
  for (const kind of [global.Error, global.TypeError])
    Object.defineProperty(kind, Symbol.hasInstance, {
      value(value) {
        if (this !== kind) return ordinary.call(this, value);
        return (
          ordinary.call(kind, value) ||
          (types.isNativeError(value) && (kind === global.Error || value.name === kind.name))
        );
      },
    });
};

/** What Jest sets anew for each file, and packages that want to hear how a process ends. */
const unsaid = new Set([
  'console',
  'exit',
  'getBuiltinModule',
  'emit',
  'reallyExit',
  '_events',
  '_eventsCount',
  '_maxListeners',
]);
/** Symbols are Jest's own, and of packages that keep there what counts for a file. */
const isSaid = (key) => typeof key === 'string' && !unsaid.has(key);
const isSame = (one, other) => one && other && (one.get ? one.get === other.get : Object.is(one.value, other.value));

/** An object as it was, to tell what became of it and to bring it back. */
class Kept {
  constructor(name, object) {
    this.name = name;
    this.object = object;
    this.properties = Object.getOwnPropertyDescriptors(object);
  }

  /** Lists what is other than it was; what Node makes at the first look is as it was. */
  changed() {
    const keys = new Set([...Reflect.ownKeys(this.object), ...Reflect.ownKeys(this.properties)]);
    return [...keys].filter((key) => {
      const was = this.properties[key];
      return !isSame(was, Object.getOwnPropertyDescriptor(this.object, key)) && !(was?.get && was.configurable);
    });
  }

  restore(keys) {
    for (const key of keys)
      if (this.properties[key]) Object.defineProperty(this.object, key, this.properties[key]);
      else delete this.object[key];
  }

  /** Takes what a module changed for what was. */
  adopt(keys) {
    for (const key of keys) {
      const is = Object.getOwnPropertyDescriptor(this.object, key);
      if (is) this.properties[key] = is;
      else delete this.properties[key];
    }
  }
}

const matchers = Symbol.for('$$jest-matchers-object');

/** The globals that test files run in: those of one file, or of one after the other. */
export class Realm {
  constructor(config, context) {
    this.global = plainGlobals(config, context);
    takeErrorsOfNode(this.global);
    this.exit = this.global.process.exit;
    this.forgetting = new Set();
  }

  /** Lets modules that stay add how to forget what they made at first use. */
  share() {
    Object.defineProperty(this.global, Symbol.for('hearth.forgetting'), { value: this.forgetting });
    return this;
  }

  /** Begins a file: what `expect` counts is the file's own, and so is what the product makes at first use. */
  begin() {
    for (const forget of this.forgetting) forget();
    const state = {
      assertionCalls: 0,
      expectedAssertionsNumber: null,
      isExpectingAssertions: false,
      numPassingAsserts: 0,
      suppressedErrors: [],
    };
    const value = { customEqualityTesters: [], matchers: Object.create(null), state };
    Object.defineProperty(this.global, matchers, { configurable: true, value });
    this.global.process.exit = this.exit;
  }

  /** Keeps how everything is before the tests of the first file are loaded. */
  keep() {
    if (this.kept) return;
    const { global } = this;
    const builtIn = Object.getOwnPropertyNames(createContext(constants.DONT_CONTEXTIFY)).filter(
      (name) => global[name] !== global && Object(global[name]) === global[name],
    );
    const prototypes = builtIn.filter((name) => global[name].prototype);
    this.kept = [
      new Kept('globalThis', global),
      new Kept('process', global.process),
      new Kept('process.env', global.process.env),
      ...builtIn.map((name) => new Kept(name, global[name])),
      ...prototypes.map((name) => new Kept(`${name}.prototype`, global[name].prototype)),
    ];
  }

  /** Loads a module that stays for the next file, and with it what it sets. */
  load(module) {
    if (!this.kept || this.loading) return module();
    this.loading = true;
    const changed = () => this.kept.map((one) => one.changed());
    const before = changed();
    try {
      return module();
    } finally {
      this.loading = false;
      for (const [index, keys] of changed().entries())
        this.kept[index].adopt(keys.filter((key) => !before[index].includes(key)));
    }
  }

  /** Brings back what a file changed, and says what. */
  restore() {
    return this.kept.flatMap((one) => {
      const keys = one.changed().filter(isSaid);
      one.restore(keys);
      // A file sets variables before they are first read; what was read is forgotten.
      return one.name === 'process.env' ? [] : keys.map((key) => `${one.name}.${key}`);
    });
  }

  /** Ends a file. */
  end() {
    for (const one of this.kept ?? []) one.restore(one.changed());
    this.global.process.removeAllListeners();
  }
}
