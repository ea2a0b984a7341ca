import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { loadedOnce } from './loaded-once';

/** The parts of a route that it says to the contract alone. */
const spoken = new Set(['summary', 'description', 'example', 'problems']);
/** The methods that give a schema words, and a copy of the schema to carry them. */
const naming = new Set(['describe', 'meta']);

type Cut = readonly [from: number, to: number];

const wordsIn = (node: ts.Node): Cut[] => {
  if (!ts.isCallExpression(node)) return [];
  const {
    expression: called,
    arguments: [first, ...more],
  } = node;
  if (!first || more.length > 0) return [];
  if (ts.isPropertyAccessExpression(called) && naming.has(called.name.text))
    return [[called.expression.getEnd(), node.getEnd()]];
  if (!ts.isIdentifier(called) || called.text !== 'route' || !ts.isObjectLiteralExpression(first)) return [];
  return first.properties
    .filter((one) => ts.isPropertyAssignment(one) && spoken.has(one.name.getText()))
    .map((one) => [one.getStart(), one.getEnd() + Number(one.getSourceFile().text[one.getEnd()] === ',')]);
};

const cutsIn = (node: ts.Node): Cut[] => {
  const cuts = wordsIn(node);
  ts.forEachChild(node, (child) => void cuts.push(...cutsIn(child)));
  return cuts;
};

/** The names that the contract's words stand beside: source that has none of them isn't parsed. */
const besideWords = new RegExp(`\\b(?:${[...naming, 'route'].join('|')})\\b`);

/**
 * Returns source without the contract's words; every other character stays where it was, and so do the places
 * that a source map names.
 */
export const stripped = (source: string): string =>
  besideWords.test(source)
    ? cutsIn(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true)).reduce(
        (left, [from, to]) => left.slice(0, from) + left.slice(from, to).replace(/[^\n]/g, ' ') + left.slice(to),
        source,
      )
    : source;

const load = loadedOnce('ts', stripped);
/**
 * Leaves out the words of the contract, which is made when it is committed: 20 KB, and every eighth schema is
 * a copy that only carries words.
 */
export const stripDescriptions: Plugin = {
  name: 'strip-descriptions',
  setup: (build) => {
    build.onLoad({ filter: /[\\/](?:shared|functions)[\\/].*\.ts$/ }, load);
  },
};
