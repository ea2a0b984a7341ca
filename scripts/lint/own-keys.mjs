import { ESLintUtils } from '@typescript-eslint/utils';
import ts from 'typescript';

const within = (type, holds) =>
  type.isUnionOrIntersection() ? type.types.some((one) => within(one, holds)) : holds(type);

/**
 * Tells whether a type has a brand, which says that a schema has read the text: an id is no name that every
 * object inherits.
 */
const isBranded = (type) =>
  type.isIntersection() &&
  type.types.some((part) => part.getProperties().some(({ escapedName }) => String(escapedName).includes('brand')));

const anyText = ts.TypeFlags.String | ts.TypeFlags.StringMapping | ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/**
 * Tells whether a key may be any text: what a string literal, a number, a symbol or a branded id can't be.
 */
const isAnyText = (type) => {
  if (type.isUnion()) return type.types.some(isAnyText);
  if (isBranded(type)) return false;
  return within(type, ({ flags }) => (flags & anyText) !== 0);
};

/** The functions of Reflect that look further than what an object holds itself. */
const inheriting = new Set(['get', 'set', 'has']);
const isMember = ({ type, object, property }, name, methods) =>
  type === 'MemberExpression' &&
  object.type === 'Identifier' &&
  object.name === name &&
  property.type === 'Identifier' &&
  methods.has(property.name);

/**
 * Refuses looking up any text in an object, where `constructor`, `toString` and `__proto__` find what nobody
 * has put there: in a `Map`, by `Object.hasOwn` or `own` (shared/core/own.ts), or by a key that a schema or a
 * union knows, they find nothing.
 */
export default ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      lookup:
        'Any text is looked up in an object: `constructor` would find what it inherits. Use a Map, `own` ' +
        '(shared/core/own.ts), or a key of a known union.',
      within: '`in` finds what an object inherits: use Object.hasOwn, a Map or a Set.',
      copied: 'Copies a property named `__proto__` as the prototype: spread the object instead.',
    },
  },
  defaultOptions: [],
  create: (context) => {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    const typeOf = (node) =>
      checker.getBaseConstraintOfType(services.getTypeAtLocation(node)) ?? services.getTypeAtLocation(node);
    /** Tells whether a type is a list or a text, which are looked up by number. */
    const isList = (type) =>
      type.isUnion()
        ? type.types.every(isList)
        : checker.isArrayType(type) || checker.isTupleType(type) || (type.flags & ts.TypeFlags.StringLike) !== 0;
    return {
      MemberExpression: (node) => {
        if (node.computed && isAnyText(typeOf(node.property)) && !isList(typeOf(node.object)))
          context.report({ node, messageId: 'lookup' });
      },
      'ObjectPattern > Property[computed=true]': (node) => {
        if (isAnyText(typeOf(node.key))) context.report({ node, messageId: 'lookup' });
      },
      'BinaryExpression[operator="in"]': (node) => {
        if (node.left.type !== 'PrivateIdentifier' && isAnyText(typeOf(node.left)))
          context.report({ node, messageId: 'within' });
      },
      CallExpression: (node) => {
        const [first, second] = node.arguments;
        if (isMember(node.callee, 'Reflect', inheriting) && second && isAnyText(typeOf(second)))
          context.report({ node, messageId: 'lookup' });
        if (
          isMember(node.callee, 'Object', new Set(['assign'])) &&
          first &&
          node.arguments
            .slice(1)
            .some((source) => source.type === 'SpreadElement' || typeOf(source).getStringIndexType())
        ) {
          context.report({ node, messageId: 'copied' });
        }
      },
    };
  },
});
