import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import Runtime from 'jest-runtime';

const root = join(import.meta.dirname, '../../..');
/** What all files of tests have together: it keeps nothing of one that another could meet. */
const kept = ['node_modules', 'shared', 'functions', 'lib', 'client'].map((folder) => join(root, folder, '/'));
const isKept = (path) => kept.some((folder) => path.startsWith(folder));
/** A copy of the project, whose code is changed, has its packages by a link. */
const isOfPackage = (path) => path.includes('/node_modules/');
/** Of Jest's own, what counts for one file. */
const ofOneFile = ['jest-circus', 'expect', '@jest/expect', 'jest-snapshot'].map((name) => `/node_modules/${name}/`);
const isOfOneFile = (path) => ofOneFile.some((folder) => path.includes(folder));

/** Where compiled files lie, of a file and of what it shares. */
class SourceMaps {
  constructor(own, others) {
    this.own = own;
    this.others = others;
  }

  get(path) {
    return this.own.get(path) ?? this.others.get(path);
  }

  *[Symbol.iterator]() {
    yield* this.own;
    yield* this.others;
  }
}

/** Returns the path of a module that is asked for. */
const pathOf = ({ _resolution }, from, name) =>
  _resolution.getCjsMockModule(from, name) ?? _resolution.resolveCjs(from, name);

/** Loads the modules that files share. */
class LastingRuntime extends Runtime {
  constructor(realm, ...given) {
    super(...given);
    this.realm = realm;
  }

  requireModule(from, name, options, isRequireActual) {
    const load = () => super.requireModule(from, name, options, isRequireActual);
    if (this.realm.loading || isBuiltin(name)) return load();
    const { registries } = this;
    const loaded = options?.isInternalModule ? registries.getInternalCjsRegistry() : registries.getActiveCjsRegistry();
    return loaded.has(pathOf(this, from, name)) ? load() : this.realm.load(load);
  }
}

/**
 * Loads modules for a test file as Jest does, but packages and the product once for all files of a process
 * that share a realm (`environment.mjs` beside this). What is in `test` is loaded anew for each file.
 */
export default class SharingRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const [config, environment, resolver, transformer, , coverage, testPath, globalConfig] = given;
    if (!environment.sharing) return;
    const { realm, global, moduleMocker, sharesPackagesAlone } = environment;
    this.isKept = sharesPackagesAlone ? isOfPackage : isKept;
    // It outlives the file that comes first.
    const lasting = {
      global,
      moduleMocker,
      getVmContext: () => global,
      exportConditions: environment.exportConditions,
    };
    realm.modules ??= new LastingRuntime(
      realm,
      config,
      lasting,
      resolver,
      transformer,
      new Map(),
      coverage,
      testPath,
      globalConfig,
    );
    this.realm = realm;
  }

  requireModule(from, name, options, isRequireActual) {
    const shares = name !== undefined && !isBuiltin(name) && this.shares(from, name, options?.isInternalModule);
    return shares
      ? this.realm.modules.requireModule(from, name, options, isRequireActual)
      : super.requireModule(from, name, options, isRequireActual);
  }

  /** Tells whether a file has a module with others. */
  shares(from, name, isInternal) {
    if (!this.realm) return false;
    const path = pathOf(this, from, name);
    return isInternal ? !isOfOneFile(path) : this.isKept(path);
  }

  setMock(...given) {
    if (this.realm) throw new Error('This file shares its modules: test/support/runner/stands-alone.mjs');
    super.setMock(...given);
  }

  getSourceMaps() {
    const own = super.getSourceMaps();
    return this.realm ? new SourceMaps(own, this.realm.modules.getSourceMaps()) : own;
  }
}
