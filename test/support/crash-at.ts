import { runs } from './generated';
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

/** Chooses moments of a crash, spread over all there are: before and after each of so many writes. */
export const crashMoments = (writes: number): number[] => {
  const [all, some] = [2 * writes, runs(2 * writes)];
  return Array.from({ length: some }, (_, index) => 1 + Math.round((index * (all - 1)) / (some - 1)));
};
