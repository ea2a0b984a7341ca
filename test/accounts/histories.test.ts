import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryTable } from '../support/memory-table';
import { openTable } from '../support/table';
import { wrong } from './support/expected';
import { type Act, world } from './support/world';

const table = new MemoryTable();
beforeAll(() => table.answer(openTable()));

const one = fc.nat(2);
const machine = { event: fc.nat(20), crash: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) }) };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('delete account' as const, 'restore account' as const), who: one }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who: one, group: one }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'promote' as const), who: one, by: one, group: one }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('delete group' as const, 'restore group' as const), by: one, group: one }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('stream' as const), ...machine }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const), ...machine }) },
);

describe('deleting and restoring accounts between what others do, with crashes around every write, events again and out of order', () => {
  it('ends with everybody who is there in what they were in, nobody else anywhere, an owner in every group, and every count right: whoever finishes the work', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 24 }), fc.constantFrom('stream' as const, 'sweep' as const), async (acts, by) => {
      table.clear();
      const here = await world(table);
      for (const next of acts) await here.act(by === 'sweep' && next.do === 'stream' ? { ...next, do: 'sweep' } : next);
      await here.settle(by);
      expect(wrong(table.all(), here)).toEqual([]);
    }), { numRuns: 1_000 });
  }, 600_000);
});
