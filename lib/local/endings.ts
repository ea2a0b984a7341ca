import { setTimeout as pause } from 'node:timers/promises';

/**
 * The stages in which the stack ends: what brings work in or does it, then what the work needs, then what
 * nobody else may have before.
 */
const stages = ['work', 'parts', 'place'] as const;
type Stage = (typeof stages)[number];

export interface Endings {
  /** Adds what ends a part, at once with all others of its stage. */
  readonly add: (stage: Stage, ...ends: readonly (() => unknown)[]) => void;
  /**
   * Ends, stage after stage, all that was added, each of it once.
   * @throws what a part that failed to end threw, when all have had their turn
   */
  readonly end: () => Promise<void>;
}

/** Gathers what ends the parts of a stack while they are started. */
export const gatherEndings = (): Endings => {
  const added: { readonly stage: Stage; readonly end: () => unknown }[] = [];
  return {
    add: (stage, ...ends) => {
      added.push(...ends.map((end) => ({ stage, end })));
    },
    end: async () => {
      const due = added.splice(0);
      const failures: unknown[] = [];
      for (const stage of stages) {
        await Promise.all(
          due
            .filter((one) => one.stage === stage)
            .map(async ({ end }) => {
              try {
                await end();
              } catch (error) {
                failures.push(error);
              }
            }),
        );
      }
      if (failures.length > 0) throw failures[0];
    },
  };
};

/**
 * The time that ending takes at most, in milliseconds: what still hangs then is left behind. Whoever asked
 * for the end kills what is there after 5 s.
 */
export const endTimeout = 4_500;

/** Waits for so many milliseconds, and keeps no process alive for that. */
const patiently = (ms: number): Promise<void> => pause(ms, undefined, { ref: false });

/**
 * Ends, and tells whether all of it ended within `ms` milliseconds.
 * @param wait waits for so long
 * @throws what ending throws
 */
export const endsWithin = (ms: number, end: () => Promise<unknown>, wait = patiently): Promise<boolean> =>
  Promise.race([end().then(() => true), wait(ms).then(() => false)]);
