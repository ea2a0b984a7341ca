import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const tests = resolve(import.meta.dirname, '../..');
/** What changes modules for all who have them. */
const changing = /\baws-sdk-client-mock\b|\bjest\s*\.\s*(mock|doMock|unmock|setMock|resetModules|isolateModules)/;
const imports = /\b(?:from|import|require)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** @type {Map<string, { changes: boolean, imported: string[] }>} */
const known = new Map();
const read = (path) => {
  const before = known.get(path);
  if (before) return before;
  const text = readFileSync(path, 'utf8');
  const imported = Array.from(text.matchAll(imports), ([, name]) => join(dirname(path), name)).flatMap((found) =>
    found.startsWith(tests) ? [found, `${found}.ts`].filter((file) => /\.\w+$/.test(file) && existsSync(file)) : [],
  );
  const facts = { changes: changing.test(text), imported };
  known.set(path, facts);
  return facts;
};

/**
 * Tells whether a test file has globals and modules for itself, because it, or what it imports of `test`,
 * changes modules for all who have them.
 */
export const standsAlone = (path, seen = new Set()) => {
  if (seen.has(path)) return false;
  seen.add(path);
  const { changes, imported } = read(path);
  return changes || imported.some((one) => standsAlone(one, seen));
};
