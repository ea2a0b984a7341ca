import fc from '../support/fast-check';
import { describe, expect, it } from '@jest/globals';
import { actsOf } from './support/acts';
import { wrongCounts, wrongMarks } from './support/expected';
import { memoryTable } from '../support/memory-table';
import { modelRun } from './support/model-run';
import { runs } from '../support/generated';

const table = memoryTable();

describe('deleting and restoring, with crashes around every write, events again and out of order', () => {
  it(
    'ends with every record dead with the nearest of what is deleted above it, and alive where nothing ' +
      'is: whoever finishes the work, the stream or the sweeper alone',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          actsOf({ crashes: true, sweeps: true }),
          fc.constantFrom('stream' as const, 'sweep' as const),
          async (acts, by) => {
            table.clear();
            const one = await modelRun(table);
            for (const next of acts)
              await one.act(by === 'sweep' && next.do === 'stream' ? { ...next, do: 'sweep' } : next);
            await one.settle(by);
            expect([...wrongMarks(table.all(), one), ...wrongCounts(table.all(), one)]).toEqual([]);
          },
        ),
        { numRuns: runs(5_000) },
      );
    },
  );
});
