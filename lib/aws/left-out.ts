import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * What bundles leave out, since no function calls it: the ways to credentials that Lambda does not use (its own come by the environment, which the SDK
 * asks first: https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/setting-credentials-node.html), and events as streams, which no
 * operation that Hearth calls answers with. The SDK imports each when it is needed.
 */
export const elsewhere = [
  '@aws-sdk/credential-provider-sso', '@aws-sdk/credential-provider-ini', '@aws-sdk/credential-provider-process', '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/credential-provider-login', '@aws-sdk/credential-provider-http', '@smithy/credential-provider-imds', '@smithy/core/event-streams',
];

/** Packages that few calls need, each a file of its own beside the bundle: they are loaded by the first that does. Source imports them where they are used. */
export const apart: Readonly<Record<string, string>> = { 'csv-stringify/sync': 'csv-stringify.js' };

/** Leaves out what is `apart`. */
export const filesApart: Plugin = {
  name: 'files-apart',
  setup: (build) => {
    build.onResolve({ filter: /^[^.]/ }, ({ path, kind }) => (kind === 'dynamic-import' && apart[path] ? { path: `./${apart[path]}`, external: true } : undefined));
  },
};

const exported = /^export (?:const|function) (\w+)/gm;

/** Makes zod's JSON Schema throw: the contract is made from schemas when it is committed, never while Hearth runs. 19 KB, which zod has no way to leave out. */
export const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  setup: (build) => {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/ }, async ({ path }) => {
      const names = [...(await readFile(path, 'utf8')).matchAll(exported)].map(([, name = '']) => name);
      // What is made by `create…` is put on every schema, and called by nobody.
      const absent = names.map((name) => `export const ${name} = ${name.startsWith('create') ? '() => absent' : 'absent'};`);
      return { contents: ['const absent = () => { throw new Error("No JSON Schema is made here"); };', ...absent].join('\n') };
    });
  },
};
