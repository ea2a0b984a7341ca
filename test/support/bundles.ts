import { build, type BuildOptions } from 'esbuild';
import { projectRoot } from '../../lib/local/root';

/**
 * What a function's bundle leaves out: the ways to credentials that Lambda does not use. Its own come by the environment, which the SDK
 * asks first, and these are imported only when nothing is there (https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/setting-credentials-node.html).
 */
const elsewhere = [
  '@aws-sdk/credential-provider-sso', '@aws-sdk/credential-provider-ini', '@aws-sdk/credential-provider-process', '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/credential-provider-login', '@aws-sdk/credential-provider-http', '@smithy/credential-provider-imds',
];

/** How functions are put together for Lambda: one CommonJS file with the SDK in it. ES modules of packages are preferred, which leaves out what nobody calls. */
export const bundling = {
  bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node24', mainFields: ['module', 'main'], external: elsewhere, legalComments: 'none', logLevel: 'error',
} as const satisfies BuildOptions;

const kilobyte = 1_000;
/** Every function's entry, and the most that its bundle may hold, in bytes; undefined: there is no figure for it. */
export const functions = {
  'api': { entry: 'functions/api/handler.ts', most: 580 * kilobyte },
  'post-confirmation': { entry: 'functions/triggers/post-confirmation.ts', most: 400 * kilobyte },
  'pre-token': { entry: 'functions/triggers/pre-token.ts', most: 400 * kilobyte },
  'observation': { entry: 'functions/streams/observation.ts', most: undefined },
} as const;

export interface Bundle {
  readonly name: string;
  readonly most: number | undefined;
  readonly bytes: number;
  readonly code: Uint8Array;
  /** Files that the bundle holds something of, relative to the project. */
  readonly files: readonly string[];
}

/** Puts every function together, in memory. */
export const bundles = (): Promise<Bundle[]> =>
  Promise.all(
    Object.entries(functions).map(async ([name, { entry, most }]) => {
      const { outputFiles, metafile } = await build({ ...bundling, absWorkingDir: projectRoot(), entryPoints: [entry], outdir: 'out', write: false, metafile: true });
      const [file] = outputFiles;
      const [output] = Object.values(metafile.outputs);
      if (!file || !output) throw new Error(`${entry} gave no bundle`);
      const files = Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
      return { name, most, bytes: file.contents.length, code: file.contents, files };
    }),
  );
