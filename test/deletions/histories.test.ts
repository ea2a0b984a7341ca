import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTable } from '../support/table';
import { wrongCounts, wrongMarks } from './support/expected';
import { MemoryTable } from './support/memory-table';
import { type Act, world } from './support/world';

const table = new MemoryTable();
beforeAll(() => table.answer(openTable()));

const list = fc.nat(1);
const item = fc.nat(9);
/** A step of so few actions that there are many of them; a crash around one of its first writes, or none. */
const machine = { event: fc.nat(20), crash: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) }), most: fc.integer({ min: 4, max: 7 }) };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('delete scope' as const, 'restore scope' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('delete list' as const, 'restore list' as const, 'add item' as const, 'clear' as const, 'undo' as const), list }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('delete item' as const, 'restore item' as const, 'buy' as const, 'buy' as const), list, item }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('stream' as const), ...machine }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const), ...machine }) },
);

describe('deleting and restoring, with crashes around every write, events again and out of order', () => {
  it('ends with every record dead with the nearest of what is deleted above it, and alive where nothing is: whoever finishes the work, the stream or the sweeper alone', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 24 }), fc.constantFrom('stream' as const, 'sweep' as const), async (acts, by) => {
      table.clear();
      const one = await world(table);
      for (const next of acts) await one.act(by === 'sweep' && next.do === 'stream' ? { ...next, do: 'sweep' } : next);
      await one.settle(by);
      expect([...wrongMarks(table.all(), one), ...wrongCounts(table.all(), one)]).toEqual([]);
    }), { numRuns: 5_000 });
  }, 600_000);
});
