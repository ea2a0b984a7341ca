import { NotReady } from './errors';
import { hour, minute } from './time';

/** What was read of a secret, and is kept. */
export interface KeptSecret<T> {
  /**
   * Returns it, read at most an hour ago. What is known stays in use while it can't be read anew, which is
   * tried once a minute.
   * @throws NotReady when it was never read and can't be now
   */
  readonly fresh: (secret: string, now: number) => Promise<T>;
  /** Returns what is known. @throws NotReady before it was read */
  readonly known: () => T;
}

/**
 * Keeps what a function reads of a secret. Who asks while it is read waits for that.
 * @param part what it is, for who is told that it isn't there
 * @param read is given the name of the secret
 */
export const keptSecret = <T>(part: string, read: (secret: string) => Promise<T>): KeptSecret<T> => {
  let kept: { readonly value: T; readonly until: number } | undefined;
  let reading: Promise<void> | undefined;
  const known = (): T => {
    if (!kept) throw new NotReady({ parts: part });
    return kept.value;
  };
  const readAnew = async (secret: string, now: number): Promise<void> => {
    try {
      kept = { value: await read(secret), until: now + hour };
    } catch (cause) {
      if (!kept) throw new NotReady({ parts: part }, { cause });
      kept = { ...kept, until: now + minute };
    }
  };
  return {
    known,
    fresh: async (secret, now) => {
      if (!kept || now >= kept.until) await (reading ??= readAnew(secret, now).finally(() => (reading = undefined)));
      return known();
    },
  };
};
