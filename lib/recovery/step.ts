/** A step to be done to an account: a plan is a list of them, which can be shown without doing any. */
export interface RecoveryStep {
  readonly what: string;
  readonly run: () => Promise<unknown>;
}

/** Does one step after the other, each said before it begins. */
export const take = async (steps: readonly RecoveryStep[], say: (line: string) => void): Promise<void> => {
  for (const { what, run } of steps) {
    say(what);
    await run();
  }
};
