/** The middle and the slow end of what was measured. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export const spreadOf = (samples: readonly number[]): Spread => {
  const sorted = samples.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
};

const warmUp = 50;
const times = 200;

/** How long `work` takes in milliseconds, one run after the other, once it is warm. */
export const latencyOf = async (work: (turn: number) => Promise<unknown>): Promise<Spread> => {
  const samples: number[] = [];
  for (let turn = 0; turn < warmUp + times; turn++) {
    const start = performance.now();
    await work(turn);
    if (turn >= warmUp) samples.push(performance.now() - start);
  }
  return spreadOf(samples);
};
