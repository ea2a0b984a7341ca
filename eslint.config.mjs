import tseslint from 'typescript-eslint';
import lineWidth from './scripts/lint/line-width.mjs';
import ownKeys from './scripts/lint/own-keys.mjs';
import { withCdk } from './scripts/lint/with-cdk.mjs';

/**
 * The reason to import zod as a namespace: `import { z } from 'zod'` pulls every locale into the bundle: 444
 * KB against 88 KB.
 */
const zodByNamespace = {
  selector: "ImportDeclaration[source.value='zod'] :matches(ImportSpecifier, ImportDefaultSpecifier)",
  message: "Write `import * as z from 'zod'`: { z } brings 356 KB of locales.",
};

/** What other files call takes an options object from four parameters on: no call says them by position. */
const fewParameters = [
  'ExportNamedDeclaration > FunctionDeclaration',
  'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression',
].map((exported) => ({
  selector: `${exported}[params.length>3]`,
  message: 'From four parameters on: the first, and the others by their names in one object.',
}));

export default tseslint.config(
  { ignores: ['client/schema.d.ts', 'client/dist/', 'node_modules/', '.cache/', '.hearth/', 'coverage/', 'dist/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { hearth: { rules: { 'line-width': lineWidth, 'own-keys': ownKeys } } },
    rules: {
      'hearth/line-width': 'error',
      'hearth/own-keys': 'error',
      'no-restricted-syntax': ['error', zodByNamespace],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read in shared/core/env.ts alone.' },
        {
          object: 'URL',
          property: 'canParse',
          message: 'Wrong in Node 20 once it is compiled: parseUrl of shared/core.',
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unified-signatures': 'off',
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: withCdk, languageOptions: { parserOptions: { projectService: false, project: './tsconfig.aws.json' } } },
  {
    files: ['shared/**/*.ts', 'functions/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', zodByNamespace, ...fewParameters],
      'no-restricted-imports': [
        'error',
        { name: 'node:async_hooks', message: 'Node 20 then follows every promise of the process (decision 0110).' },
      ],
    },
  },
  {
    // A test reads what came over the wire and says what it expects of it.
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
      'hearth/own-keys': 'off',
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'test/support/fast-check.ts has it with the seed of the run.' },
      ],
      // It is marked as deprecated to stand out in what is deployed: one machine has no TLS.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'oauth4webapi' }] },
      ],
      ...Object.fromEntries(
        [
          'no-unsafe-assignment',
          'no-unsafe-member-access',
          'no-unsafe-argument',
          'no-unsafe-return',
          'no-unsafe-call',
          'restrict-template-expressions',
        ].map((rule) => [`@typescript-eslint/${rule}`, 'off']),
      ),
    },
  },
  { files: ['test/support/fast-check.ts'], rules: { 'no-restricted-imports': 'off' } },
  // Catalogues: a list of entries that are all alike.
  { files: ['**/alarms.ts', '**/problems.ts'], rules: { 'max-lines': 'off' } },
  { files: ['shared/core/own.ts'], rules: { 'hearth/own-keys': 'off' } },
  // Makes functions of schemas, of which nobody writes any part but Hearth.
  { files: ['shared/core/quick-reading.ts'], rules: { '@typescript-eslint/no-implied-eval': 'off' } },
  {
    files: ['shared/core/env.ts', 'lib/local/settings.ts', 'test/**/support/**', 'bin/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
);
