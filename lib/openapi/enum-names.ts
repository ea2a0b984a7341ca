import { type Node, stringsOf } from './node';

/**
 * The words that Kotlin or Swift keep for themselves, where a value of an enum could stand
 * (kotlinlang.org/docs/keyword-reference.html; The Swift Programming Language, Keywords and Punctuation).
 */
const reserved: ReadonlySet<string> = new Set([
  ...[
    'as',
    'break',
    'class',
    'continue',
    'do',
    'else',
    'false',
    'for',
    'fun',
    'if',
    'in',
    'interface',
    'is',
    'null',
    'object',
    'package',
    'return',
    'super',
    'this',
    'throw',
    'true',
    'try',
  ],
  ...[
    'typealias',
    'typeof',
    'val',
    'var',
    'when',
    'while',
    'by',
    'catch',
    'constructor',
    'delegate',
    'dynamic',
    'field',
    'file',
    'finally',
    'get',
    'import',
    'init',
    'param',
    'property',
    'receiver',
  ],
  ...[
    'set',
    'setparam',
    'value',
    'where',
    'abstract',
    'actual',
    'annotation',
    'companion',
    'const',
    'crossinline',
    'data',
    'enum',
    'expect',
    'external',
    'final',
    'infix',
    'inline',
    'inner',
    'internal',
  ],
  ...[
    'lateinit',
    'noinline',
    'open',
    'operator',
    'out',
    'override',
    'private',
    'protected',
    'public',
    'reified',
    'sealed',
    'suspend',
    'tailrec',
    'vararg',
    'it',
  ],
  ...[
    'associatedtype',
    'deinit',
    'extension',
    'fileprivate',
    'func',
    'let',
    'precedencegroup',
    'protocol',
    'rethrows',
    'static',
    'struct',
    'subscript',
    'case',
    'default',
    'defer',
    'fallthrough',
    'guard',
    'Protocol',
    'Self',
    'Type',
  ],
  ...[
    'repeat',
    'switch',
    'throws',
    'Any',
    'any',
    'async',
    'await',
    'nil',
    'self',
    'associativity',
    'convenience',
    'didSet',
    'indirect',
    'left',
    'mutating',
    'none',
    'nonmutating',
    'optional',
    'postfix',
  ],
  ...['precedence', 'prefix', 'required', 'right', 'some', 'type', 'unowned', 'weak', 'willSet'],
]);

/** The members that every enum of Kotlin or Swift has of its own: an entry of that name doesn't compile. */
const members: ReadonlySet<string> = new Set([
  'name',
  'ordinal',
  'entries',
  'values',
  'valueOf',
  'compareTo',
  'equals',
  'hashCode',
  'toString',
  'declaringJavaClass',
  'rawValue',
  'hashValue',
  'allCases',
  'description',
  'encode',
  'hash',
]);

const isTaken = (name: string): boolean => reserved.has(name) || members.has(name);
const isName = (value: string): boolean => /^[A-Za-z][A-Za-z0-9]*$/.test(value) && !isTaken(value);

/**
 * Returns a value as a name: `limitedEditor` for limited-editor, `nameDescending` for -name, the last part of
 * an address, `leftValue` for left.
 */
const nameOf = (value: string): string => {
  const [first = '', ...more] = value
    .replace(/^.*\//, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const camel = first + more.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  const name = value.startsWith('-') ? `${camel}Descending` : camel;
  return isTaken(name) ? `${name}Value` : name;
};

/** Gives an enum names for its values where they can't be their own. */
export const enumNames = (node: Node): Node | undefined => {
  const values = stringsOf(node.enum);
  return values.every(isName) ? undefined : { ...node, 'x-enum-varnames': values.map(nameOf) };
};
