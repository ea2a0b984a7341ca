/** The methods of zod that give a schema the words that the contract shows of it. */
const methods = new Set(['meta', 'describe']);

/**
 * Leaves the words of schemas unchanged: no behaviour depends on them, and `npm run fresh` compares them, as
 * docs/openapi.json has them, byte for byte.
 */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'contract-words',
    value: {
      shouldIgnore: ({ listKey, parent }) =>
        listKey === 'arguments' &&
        parent.type === 'CallExpression' &&
        parent.callee.type === 'MemberExpression' &&
        methods.has(parent.callee.property.name)
          ? 'the words of a schema, which `npm run fresh` compares'
          : undefined,
    },
  },
];
