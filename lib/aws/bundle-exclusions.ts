import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { Plugin } from 'esbuild';
import { own } from '../../shared/core/own';

/**
 * The modules that bundles exclude, since no function calls them: the ways to credentials that Lambda does
 * not use (its own come by the environment, which the SDK asks first:
 * https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/setting-credentials-node.html), and
 * events as streams, which no operation that Hearth calls answers with; and the names of browsers. The SDK
 * imports each when it is needed.
 */
export const elsewhere = [
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-http',
  '@smithy/credential-provider-imds',
  '@smithy/core/event-streams',
  'bowser',
];

/**
 * The packages that few calls need, each a file of its own beside the bundle: they are loaded by the first
 * that does. Source imports them where they are used.
 */
export const apart: Readonly<Record<string, string>> = { 'csv-stringify/sync': 'csv-stringify.js' };

/**
 * Leaves out what is `apart` or `elsewhere`, where it is imported when it is needed; a client that imports it
 * at once has it.
 */
export const filesApart: Plugin = {
  name: 'files-apart',
  setup: (build) => {
    build.onResolve({ filter: /^[^.]/ }, ({ path, kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      const file = own(apart, path);
      if (file) return { path: `./${file}`, external: true };
      return elsewhere.includes(path) ? { path, external: true } : undefined;
    });
  },
};

const exported = /^export (?:const|function) (\w+)/gm;

/**
 * Makes zod's JSON Schema throw: the contract is made from schemas when it is committed, never while Hearth
 * runs. 19 KB, which zod has no way to leave out.
 */
export const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  setup: (build) => {
    build.onLoad(
      { filter: /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/ },
      async ({ path }) => {
        const names = [...(await readFile(path, 'utf8')).matchAll(exported)].map(([, name = '']) => name);
        // What is made by `create…` is put on every schema, and called by nobody.
        const absent = names.map(
          (name) => `export const ${name} = ${name.startsWith('create') ? '() => absent' : 'absent'};`,
        );
        return {
          contents: ['const absent = () => { throw new Error("No JSON Schema is made here"); };', ...absent].join('\n'),
        };
      },
    );
  },
};

const nothing = "const absent = () => { throw new Error('This was left out of the bundle'); };";
/**
 * The files of packages that no function calls, with what stands for each: the SDK's cache of tables' own
 * endpoints, which it asks for when it is told to, and which brings two packages of collections (8 KB); its
 * SHA-256 for machines without one of their own (3 KB), and its slowing down of calls, which is another way
 * of retrying than the one it is told (3 KB); its signing of events and its asking a machine for its region
 * (3 KB); the ways to agree on an encoding and a character set, which are the gateway's (3 KB).
 */
const standIns: readonly (readonly [RegExp, string])[] = [
  [
    /[\\/]@aws-sdk[\\/]endpoint-cache[\\/].*\.js$/,
    'export class EndpointCache { has() { return false; } get() {} getEndpoint() {} set() {} delete() {} clear() {} }',
  ],
  [/[\\/]checksum[\\/]sha256[\\/]Sha256Js\.js$/, `${nothing} export const Sha256Js = absent;`],
  [/[\\/]retry[\\/]util-retry[\\/]DefaultRateLimiter\.js$/, `${nothing} export const DefaultRateLimiter = absent;`],
  [
    /[\\/]signature-v4[\\/]dist-es[\\/]HeaderFormatter\.js$/,
    `${nothing} export class HeaderFormatter { format = absent; } export class Int64 {} export const HEADER_VALUE_TYPE = {};`,
  ],
  [
    /[\\/]regionConfig[\\/]getInstanceMetadataRegion\.js$/,
    `${nothing} export const getInstanceMetadataRegion = absent;`,
  ],
  [/[\\/]negotiator[\\/]lib[\\/](?:charset|encoding)\.js$/, `${nothing} module.exports = absent;`],
];

/**
 * What the client of tables imports of the SDK's handler of requests, which it is given another for
 * (shared/db/wire/sockets.ts): the other clients bring it when they are loaded (7 KB).
 */
const handlerOfTables = `export const NodeHttpHandler = {
  create: (given) => { if (given?.handle) return given; throw new Error('The handler of requests was left out'); },
};
export const streamCollector = undefined;`;

/**
 * Replaces the files that no function calls by what stands for them; of the client's `package.json` the SDK
 * reads the version alone (2 KB).
 */
export const smallerPackages: Plugin = {
  name: 'smaller-packages',
  setup: (build) => {
    build.onResolve({ filter: /^@smithy\/node-http-handler$/ }, ({ path, importer }) =>
      /[\\/]client-dynamodb[\\/]dist-es[\\/]runtimeConfig\.js$/.test(importer)
        ? { path, namespace: 'of-tables' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'of-tables' }, () => ({ contents: handlerOfTables }));
    for (const [filter, contents] of standIns) build.onLoad({ filter }, () => ({ contents }));
    build.onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[\w-]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(path, 'utf8')));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
