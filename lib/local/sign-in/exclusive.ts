/** Runs work one after the other per key, in the order it came. */
export type Exclusive = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

export const exclusive = (): Exclusive => {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const result = before.then(work);
    const tail = result.catch(() => undefined);
    tails.set(key, tail);
    try {
      return await result;
    } finally {
      if (tails.get(key) === tail) tails.delete(key);
    }
  };
};
