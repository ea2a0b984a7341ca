import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from 'esbuild';
import { basename, join } from 'node:path';
import { type NamedRoute, routes } from '../../functions/api/routes';
import { projectRoot } from '../local/root';

/** The folder where the first step would put its files. */
const outdir = join(projectRoot(), 'out');

/** Writes the module that finds a route, in the words of the table: which noun declares what. */
const finder = (table: readonly NamedRoute[]): string => {
  const nouns = [...new Set(table.map(({ noun }) => noun))].map((noun) => `'${noun}': () => import('./${noun}')`);
  const declared = table.map(({ method, path, noun }) => `'${method} ${path}': '${noun}'`);
  return `const nouns = { ${nouns.join(', ')} }, declared = { ${declared.join(', ')} };
    export const findRoute = async (method, path) => {
      const routes = await nouns[declared[method + ' ' + path]]?.();
      return routes && Object.values(routes).find((route) => route.method === method && route.path === path);
    };`;
};

/** Puts a module that loads nouns one by one in the place of functions/api/find-route.ts. */
export const lazyRoutes: Plugin = {
  name: 'lazy-routes',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]functions[\\/]api[\\/]find-route\.ts$/ }, () => ({
      contents: finder(routes),
      loader: 'js',
      resolveDir: join(projectRoot(), 'functions/api'),
    }));
  },
};

/** Reads the first step's files as if they were written. */
const chunksAsFiles = (chunks: readonly OutputFile[]): Plugin => ({
  name: 'chunks-as-files',
  setup: (build) => {
    const texts = new Map(chunks.map(({ path, text }) => [basename(path), text]));
    build.onResolve({ filter: /^\.\// }, ({ path }) =>
      texts.has(basename(path)) ? { path: join(outdir, basename(path)) } : undefined,
    );
    build.onLoad({ filter: /[\\/]out[\\/][^\\/]+\.js$/ }, ({ path }) => ({
      contents: texts.get(basename(path)) ?? '',
      loader: 'js',
    }));
  },
});

/** The bytes of a bundle, by when they are loaded. */
export interface Loaded {
  /** The bytes loaded when the function starts. */
  readonly atStart: number;
  /** The bytes loaded by the first call that needs a module, with those at start; by the module's name. */
  readonly with: ReadonlyMap<string, number>;
}

/**
 * Adds up the chunks that are loaded together: the first step says which need which, the second how large
 * each came out.
 */
const loadedIn = (first: Metafile, second: Metafile): Loaded => {
  const bytes = new Map(
    Object.values(second.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const),
    ),
  );
  const outputs = new Map(Object.entries(first.outputs));
  const needed = (path: string, found = new Set<string>()): Set<string> => {
    if (found.has(path)) return found;
    found.add(path);
    for (const { path: next, kind } of outputs.get(path)?.imports ?? [])
      if (kind === 'import-statement') needed(next, found);
    return found;
  };
  const sum = (paths: Iterable<string>): number =>
    [...new Set(paths)].reduce((total, path) => total + (bytes.get(path) ?? 0), 0);
  const entries = [...outputs].flatMap(([path, { entryPoint }]) =>
    entryPoint === undefined ? [] : [{ path, name: basename(entryPoint, '.ts') }],
  );
  const [start] = entries.filter(({ path }) => basename(path) === 'index.js').map(({ path }) => needed(path));
  if (!start) throw new Error('The bundle has no entry');
  return {
    atStart: sum(start),
    with: new Map(entries.map(({ path, name }) => [name, sum([...start, ...needed(path)])])),
  };
};

/**
 * Builds one file of an entry, whose dynamic imports run when they are reached. Two steps, because esbuild
 * wraps every module that a dynamic import can reach, the SDK's among them (80 KB and a slower start): the
 * first puts the modules that are always needed together into one chunk, so that the second has chunks to
 * wrap.
 */
export const buildLazily = async (entry: string, { plugins = [], external = [], ...options }: BuildOptions) => {
  const both = { ...options, absWorkingDir: projectRoot(), write: false, metafile: true } as const;
  const first = await build({
    ...both,
    plugins,
    entryPoints: { index: entry },
    outdir,
    format: 'esm',
    splitting: true,
    minify: false,
    sourcemap: 'inline',
    sourcesContent: false,
  });
  const second = await build({
    ...both,
    plugins: [chunksAsFiles(first.outputFiles)],
    external,
    entryPoints: { index: './index.js' },
    outdir,
    sourcemap: 'linked',
    sourcesContent: false,
  });
  const inputs = Object.values(first.metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const loaded = loadedIn(first.metafile, second.metafile);
  return {
    outputFiles: second.outputFiles,
    metafile: second.metafile,
    loaded,
    files: [...new Set(inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])))],
  };
};
