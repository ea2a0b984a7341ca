import fc from './fast-check';
import { beforeAll, expect, it } from '@jest/globals';
import { actsOf } from '../deletions/support/acts';
import { modelRun } from '../deletions/support/model-run';
import { MemoryTable } from './memory-table';
import { openTable } from './table';
import { runs } from './generated';

const table = new MemoryTable();
const differences: object[] = [];
beforeAll(() => {
  table.compare(openTable(), (what) => differences.push(what));
});

it('the table in memory, on which thousands of histories run, answers what the engine answers to the same', async () => {
  await fc.assert(
    fc.asyncProperty(actsOf({ crashes: false, sweeps: false }), async (acts) => {
      table.clear();
      const one = await modelRun(table);
      for (const next of acts) await one.act(next);
      await one.settle('stream');
      expect(differences).toEqual([]);
    }),
    { numRuns: runs(25) },
  );
});
