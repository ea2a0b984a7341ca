import { setTimeout as pause } from 'node:timers/promises';

export interface Bell {
  /** Wakes everybody who waits, and those who are about to. */
  ring: () => void;
  /**
   * Returns a listener of its own: `wait` ends after `ms` milliseconds, or at the first ring since the last
   * wait ended, and says whether it rang.
   */
  listen: () => { wait: (ms: number) => Promise<boolean> };
}

/** @param stopping ends every wait */
export const hangBell = (stopping: AbortSignal): Bell => {
  let rings = 0;
  const waiting = new Set<AbortController>();
  return {
    ring: () => {
      rings++;
      for (const one of waiting) one.abort();
    },
    listen: () => {
      let heard = rings;
      return {
        wait: async (ms) => {
          const rest = new AbortController();
          waiting.add(rest);
          if (heard === rings)
            await pause(ms, undefined, { signal: AbortSignal.any([rest.signal, stopping]) }).catch(() => undefined);
          waiting.delete(rest);
          const rang = heard !== rings;
          heard = rings;
          return rang;
        },
      };
    },
  };
};
