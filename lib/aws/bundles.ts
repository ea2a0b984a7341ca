import { build, type BuildOptions, type Plugin } from 'esbuild';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { files as pageFiles } from '../../functions/api/pages/assets';
import { pictureThread } from '../../functions/objects/make-picture';
import { projectRoot } from '../local/root';
import { assetsFolder, type BundleName, functions } from './bundle-entries';
import { apart, elsewhere, filesApart, smallerPackages, withoutJsonSchema } from './bundle-exclusions';
import { buildLazily, type Loaded, lazyRoutes } from './lazy-routes';
import { loadedOnce } from './loaded-once';
import { stripDescriptions } from './strip-descriptions';

/**
 * The options by which functions are bundled for Lambda: one CommonJS file with the SDK in it. ES modules of
 * packages are preferred, which leaves out what nobody calls.
 */
export const bundling = {
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node24',
  mainFields: ['module', 'main'],
  charset: 'utf8',
  plugins: [withoutJsonSchema, smallerPackages, filesApart],
  legalComments: 'none',
  logLevel: 'error',
} as const satisfies BuildOptions;

/** A source map with one place: the whole file. */
const coarseMap = Buffer.from(
  JSON.stringify({ version: 3, sources: ['package'], names: [], mappings: 'AAAA' }),
).toString('base64');
const loadCoarsely = loadedOnce(
  'js',
  (source) => `${source}\n//# sourceMappingURL=data:application/json;base64,${coarseMap}`,
);
/**
 * Names the frames of Hearth's own code alone: Node reads a map when it loads the bundle, and the packages'
 * part of it would take 10 ms of every cold start.
 */
const ownFrames: Plugin = {
  name: 'own-frames',
  setup: (build) => {
    build.onLoad({ filter: /node_modules\/.*\.m?js$/ }, loadCoarsely);
  },
};

export interface Bundle {
  readonly name: string;
  readonly most: number | undefined;
  readonly bytes: number;
  readonly loaded: Loaded;
  readonly code: Uint8Array;
  /** The source map, without the sources themselves: frames of a stack trace are named by it. */
  readonly map: Uint8Array;
  /** The files that the bundle holds something of, relative to the project. */
  readonly files: readonly string[];
  /** The files that it loads when they are first needed, by name: not counted in `bytes`. */
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

/** Finds the packages that a bundle's code imports from files beside it. */
const besideOf = async (imported: readonly string[]): Promise<Map<string, Uint8Array>> => {
  const wanted = Object.entries(apart).filter(([, name]) => imported.includes(`./${name}`));
  const made = await Promise.all(
    wanted.map(async ([entry, name]) => {
      const { outputFiles } = await build({
        ...bundling,
        absWorkingDir: projectRoot(),
        entryPoints: [entry],
        write: false,
      });
      return outputFiles.map(({ contents }) => [name, contents] as const);
    }),
  );
  return new Map(made.flat());
};

/** Bundles every function, in memory. */
export const bundles = (): Promise<Bundle[]> =>
  Promise.all(
    Object.entries(functions).map(async ([name, { entry, most }]) => {
      const { outputFiles, metafile, loaded, files } = await buildLazily(entry, {
        ...bundling,
        external: [...elsewhere, ...Object.values(apart).map((file) => `./${file}`)],
        plugins: [...bundling.plugins, lazyRoutes, stripDescriptions, ownFrames],
      });
      const [map, file] = outputFiles.toSorted((one, other) => basename(other.path).length - basename(one.path).length);
      const output = Object.entries(metafile.outputs).find(([path]) => path.endsWith('.js'))?.[1];
      if (!file || !map || !output) throw new Error(`${entry} gave no bundle`);
      return {
        name,
        most,
        loaded,
        bytes: file.contents.length,
        code: file.contents,
        map: map.contents,
        files,
        beside: await besideOf(output.imports.map(({ path }) => path)),
      };
    }),
  );

/** The packages of the thread that makes pictures, as they are: WebAssembly and what calls it. */
const pictureCodecs = ['@jsquash/jpeg', '@jsquash/png', '@jsquash/resize', '@jsquash/webp', 'wasm-feature-detect'];

/**
 * Writes the thread that makes pictures, beside its packages: it is a module of its own, loaded by its name.
 */
const writePictureThread = async (folder: string): Promise<void> => {
  const { name, source } = pictureThread;
  const packages = 'node_modules';
  await Promise.all([
    cp(join(projectRoot(), source, name), join(folder, name)),
    ...pictureCodecs.map((codec) =>
      cp(join(projectRoot(), packages, codec), join(folder, packages, codec), { recursive: true, dereference: true }),
    ),
  ]);
};

/**
 * Writes every bundle as Lambda takes it, a folder a function: `index.js` (handler `index.handler`), its
 * source map, for the API the files that its pages are made of, and for pictures the thread that makes
 * them.
 * @param folder emptied first
 */
export const writeBundles = async (folder: string): Promise<readonly Bundle[]> => {
  await rm(folder, { recursive: true, force: true });
  const made = await bundles();
  for (const { name, code, map, beside } of made) {
    await mkdir(join(folder, name), { recursive: true });
    const files = [['index.js', code], ['index.js.map', map], ...beside] as const;
    await Promise.all(files.map(([file, contents]) => writeFile(join(folder, name, file), contents)));
  }
  const assets = join(folder, 'api' satisfies BundleName, assetsFolder);
  await writePictureThread(join(folder, 'pictures' satisfies BundleName, assetsFolder));
  await Promise.all(
    Object.entries(pageFiles).map(([name, { source }]) => cp(join(projectRoot(), source, name), join(assets, name))),
  );
  return made;
};
