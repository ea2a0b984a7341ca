import { AsyncLocalStorage } from 'node:async_hooks';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import { Realm } from './realm.mjs';
import { standsAlone } from './stands-alone.mjs';

/** What a file of tests began to carry through its calls, until it ends. */
const carried = new Set();
for (const name of ['run', 'enterWith']) {
  const begin = AsyncLocalStorage.prototype[name];
  AsyncLocalStorage.prototype[name] = function (...given) {
    carried.add(this);
    return begin.apply(this, given);
  };
}

/** The realm of this process, which files share. */
let shared;

/**
 * The environment of a test file. Files share globals, and with them the modules that `runtime.mjs` beside
 * this keeps; what a file changes of globals is brought back when it ends, and fails it. A file that changes
 * modules for all has a realm of its own (docs/decisions/0087-test-files-share-modules.md).
 */
export default class Environment {
  constructor(config, context) {
    const { testEnvironmentOptions } = config.projectConfig;
    const alone = standsAlone(context.testPath);
    this.realm = alone ? new Realm(config, context) : (shared ??= new Realm(config, context).share());
    this.sharing = !alone;
    // Whether files share no more than packages: the project’s own modules are changed between them.
    this.sharesPackagesAlone = testEnvironmentOptions.modules === 'own';
    this.realm.begin();
    this.global = this.realm.global;
    // By a variable Stryker says which change counts.
    if (this.sharesPackagesAlone) Object.assign(this.global.process.env, process.env);
    this.moduleMocker = new ModuleMocker(this.global);
    this.makeTimers = () => new ModernFakeTimers({ config: config.projectConfig, global: this.global });
  }

  get fakeTimersModern() {
    return (this.timers ??= this.makeTimers());
  }

  getVmContext() {
    return this.global;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  async setup() {
    if (this.sharing) this.realm.keep();
  }

  handleTestEvent({ name }, state) {
    if (name !== 'run_finish' || !this.sharing) return;
    this.timers?.dispose();
    this.moduleMocker.restoreAllMocks();
    const left = this.realm.restore();
    if (left.length > 0)
      state.unhandledErrors.push(new Error(`The file leaves to those after it, changed: ${left.join(', ')}`));
  }

  async teardown() {
    // Node hands each of them on with every promise of the process, also when its file has long ended.
    for (const storage of carried) storage.disable();
    carried.clear();
    this.timers?.dispose();
    if (this.sharing) this.realm.end();
  }
}
