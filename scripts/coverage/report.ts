import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dump, isDump, Measurement } from './measure';
import { faultsIn, summaryOf, unrun } from './summary';

/**
 * Reads what the processes of a run of tests wrote, and says how much of shared/ and functions/ they ran;
 * fails when it is too little, if the run was of all tests: `report.ts FOLDER ROOT [hold]`.
 */
const [folder = '', root = '', hold] = process.argv.slice(2);
const parts = ['shared', 'functions'];
const paths = parts.flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(root, part, path)),
);
const measurement = new Measurement(root, paths);
const dumps = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): Dump => {
  const dump: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  if (!isDump(dump)) throw new Error(`${name} says nothing of what was run`);
  return dump;
};
for (const name of dumps) if (name.startsWith('jest-')) measurement.know(read(name));
for (const name of dumps) measurement.add(read(name));

const coverage = measurement.coverage();
mkdirSync(join(root, 'coverage'), { recursive: true });
writeFileSync(join(root, 'coverage', 'coverage-final.json'), JSON.stringify(coverage));
const say = (line: string) => process.stdout.write(`${line}\n`);
const summaries = parts.map((part) => summaryOf(coverage, part, root));
say('');
for (const line of unrun(coverage, root)) say(line);
for (const { line } of summaries) say(line);
const faults = summaries.flatMap(faultsIn);
for (const fault of faults) say(hold ? fault : `${fault} (not all tests were run)`);
if (hold && faults.length > 0) process.exitCode = 1;
