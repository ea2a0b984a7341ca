import { join } from 'node:path';
import swc from '@swc/jest';

const root = join(import.meta.dirname, '../../..');
const product = ['shared', 'functions', 'lib', 'client'].map((folder) => join(root, folder, '/'));

/** Where a process keeps how to forget what its modules made at first use, if files share them. */
const forgetting = "globalThis[Symbol.for('hearth.forgetting')]?.add";

/** Finds the variables of a module, each with what it is at first. */
const variablesOf = (code, path) =>
  Array.from(code.matchAll(/^(?:let|var) (.+)$/gm), ([, declared]) => {
    const [, name, first = 'undefined'] = /^(\w+)(?: = (\w+))?;$/.exec(declared) ?? [];
    if (name === undefined) throw new Error(`${path}: tests can’t bring back what is declared so: ${declared}`);
    return `${name} = ${first};`;
  });

/**
 * Compiles as `@swc/jest`, and lets a module of the product forget: its variables (`let client`) are for each
 * file of tests what they were at first, whichever file loaded it.
 */
export default {
  createTransformer(options) {
    const compiler = swc.createTransformer(options);
    return {
      ...compiler,
      process(source, path, jest) {
        const compiled = compiler.process(source, path, jest);
        if (!product.some((folder) => path.startsWith(folder))) return compiled;
        const variables = variablesOf(compiled.code, path);
        if (variables.length === 0) return compiled;
        const forget = `;${forgetting}(() => { ${variables.join(' ')} });\n`;
        const end = compiled.code.lastIndexOf('\n//# sourceMappingURL');
        const at = end < 0 ? compiled.code.length : end + 1;
        return { ...compiled, code: compiled.code.slice(0, at) + forget + compiled.code.slice(at) };
      },
    };
  },
};
