import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { type AskedTests, chosenTests } from '../../bin/chosen-tests.mjs';
import { projectRoot } from '../../lib/local/root';

const root = projectRoot();
const plain: AskedTests = { all: false, named: false, filtered: false };

/** Lists the files that Jest would run. */
const filesOf = async (asked: AskedTests, ...files: readonly string[]): Promise<string[]> => {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const { stdout } = await execa(process.execPath, [jest, '--listTests', ...files, ...chosenTests(asked).words], {
    cwd: root,
  });
  return stdout
    .split('\n')
    .map((path) => relative(root, path))
    .toSorted();
};

describe('npm test', () => {
  let every: string[];
  beforeAll(async () => {
    every = await filesOf({ ...plain, all: true });
  });

  it('leaves out the files that are named slow, and no other', async () => {
    const quick = await filesOf(plain);
    expect(quick).toEqual(every.filter((path) => !path.endsWith('.slow.test.ts')));
    expect(quick.length).toBeLessThan(every.length);
    expect(quick.length).toBeGreaterThan(every.length / 2);
  });

  it('runs a slow one that is named', async () => {
    const file = 'test/cost/routes.slow.test.ts';
    expect(await filesOf({ ...plain, named: true }, file)).toEqual([file]);
  });

  it('makes every run, and holds coverage, where all is asked for and nothing is left out', () => {
    expect(chosenTests(plain)).toMatchObject({ variables: {}, whole: false });
    expect(chosenTests({ ...plain, all: true })).toMatchObject({
      variables: { GENERATED_RUNS: 'all', COST_GROWN: 'on' },
      whole: true,
    });
    expect(chosenTests({ all: true, named: true, filtered: false }).whole).toBe(false);
    expect(chosenTests({ all: true, named: false, filtered: true }).whole).toBe(false);
  });
});
