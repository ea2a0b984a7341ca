import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/local/root';
import { costsText, withIdleCost } from '../lib/releases/costs';
import { unitCostsText } from '../lib/releases/unit-costs';
import { commandLine } from './command-line.mjs';

/**
 * `npm run costs`: writes docs/costs.md, what users cost, from docs/cost.md, what calls cost, and the
 * README's figure from that, and what `usage` reckons with; with `--check`, only says whether they are fresh.
 */
const { values } = commandLine('costs');
const at = (...path: string[]): string => join(projectRoot(), ...path);
const cost = await readFile(at('docs', 'cost.md'), 'utf8');
const text = costsText(cost);
const unitCosts = 'shared/operations/usage/unit-costs.ts';
const files = [
  { name: 'docs/costs.md', before: await readFile(at('docs', 'costs.md'), 'utf8').catch(() => ''), after: text },
  { name: unitCosts, before: await readFile(at(unitCosts), 'utf8').catch(() => ''), after: unitCostsText(cost) },
  {
    name: 'README.md',
    ...(await readFile(at('README.md'), 'utf8').then((before) => ({ before, after: withIdleCost(before, text) }))),
  },
];
const stale = files.filter(({ before, after }) => before !== after);

if (stale.length === 0) process.stdout.write('docs/costs.md is fresh\n');
else if (values.check) {
  process.stderr.write(`${stale.map(({ name }) => name).join(' and ')}: stale: run \`npm run costs\` and commit it\n`);
  process.exitCode = 1;
} else {
  for (const { name, after } of stale) await writeFile(at(name), after);
  process.stdout.write(`${stale.map(({ name }) => name).join(' and ')} written\n`);
}
