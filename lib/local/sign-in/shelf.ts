import * as z from 'zod';
import type { Folder } from '../folder';

/**
 * Values under keys, each until its time is over. One document, rewritten whole: fit for some thousands of
 * values. What is read or taken is decided at once, without waiting, so that two callers never both take one
 * value.
 */
export interface Shelf<Value> {
  get(key: string): Value | undefined;
  /** @param expiresAt ms since the epoch */
  put(key: string, value: Value, expiresAt: number): Promise<void>;
  take(key: string): Promise<Value | undefined>;
  takeWhere(match: (value: Value) => boolean): Promise<void>;
}

/** @throws ZodError when the document that is there has another form. */
export const openShelf = async <Value>(
  folder: Folder,
  name: string,
  schema: z.ZodType<Value>,
  clock: () => number,
): Promise<Shelf<Value>> => {
  const Entries = z.array(z.object({ key: z.string(), value: schema, expiresAt: z.number() }));
  const entries = new Map(Entries.parse((await folder.get(name)) ?? []).map((entry) => [entry.key, entry]));
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  // Callers that come while a write runs share the next one, which holds the changes of all of them.
  const save = (): Promise<void> => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        for (const [key, entry] of entries) if (entry.expiresAt <= clock()) entries.delete(key);
        running = folder.put(name, [...entries.values()]);
        return running;
      });
    return next;
  };
  const get = (key: string): Value | undefined => {
    const entry = entries.get(key);
    return entry && entry.expiresAt > clock() ? entry.value : undefined;
  };

  return {
    get,
    put: (key, value, expiresAt) => {
      entries.set(key, { key, value, expiresAt });
      return save();
    },
    take: async (key) => {
      const value = get(key);
      if (entries.delete(key)) await save();
      return value;
    },
    takeWhere: async (match) => {
      const taken = [...entries.values()].filter((entry) => match(entry.value));
      for (const { key } of taken) entries.delete(key);
      if (taken.length > 0) await save();
    },
  };
};
