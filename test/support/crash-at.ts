import type { Faults, MemoryTable } from './memory-table';

class Crash extends Error {}

/**
 * Does something to a table, and to what else is written, that crashes at the n-th moment before or after one
 * of the writes; 0: at none. Nothing is written behind that moment, whoever catches the error.
 */
export const crashAt = async (
  table: MemoryTable,
  at: number,
  work: () => Promise<void>,
  others: readonly { faults: Faults | undefined }[] = [],
): Promise<void> => {
  let moment = 0;
  const maybe = () => {
    moment++;
    if (moment >= at) throw new Crash();
  };
  const written = [table, ...others];
  for (const one of written) one.faults = at > 0 ? { before: maybe, after: maybe } : undefined;
  await work().catch((error: unknown) => {
    if (!(error instanceof Crash)) throw error;
  });
  for (const one of written) one.faults = undefined;
};
