/**
 * Runs `work` for each, so many at a time, taken in order.
 * @throws what the first failing one threw, once those that had begun have ended
 */
export const eachAtOnce = async <T>(
  most: number,
  all: Iterable<T> | AsyncIterable<T>,
  work: (one: T) => Promise<unknown>,
): Promise<void> => {
  const running = new Set<Promise<unknown>>();
  const failures: unknown[] = [];
  for await (const one of all) {
    const run = work(one)
      .catch((error: unknown) => failures.push(error))
      .finally(() => running.delete(run));
    running.add(run);
    if (running.size >= most) await Promise.race(running);
    if (failures.length > 0) break;
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
};
