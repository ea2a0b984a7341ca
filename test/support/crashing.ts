import type { MemoryTable } from './memory-table';

class Crash extends Error {}

/** Does something to a table that crashes at the n-th moment before or after one of its writes; 0: at none. */
export const crashing = async (table: MemoryTable, at: number, work: () => Promise<void>): Promise<void> => {
  let moment = 0;
  const maybe = () => {
    moment++;
    if (moment === at) throw new Crash();
  };
  table.faults = at > 0 ? { before: maybe, after: maybe } : undefined;
  await work().catch((error: unknown) => {
    if (!(error instanceof Crash)) throw error;
  });
  table.faults = undefined;
};
