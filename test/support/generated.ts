/**
 * The seed of generated histories: always the same, unless `npm run soak` looks for others
 * (docs/decisions/0033).
 */
export const generatedFrom = Number(process.env.GENERATED_FROM ?? 20_261_122);

/**
 * Whether generated tests run whole, as in CI and `npm run soak`; `npm test` makes a part of the runs: the
 * first find most of what breaks.
 */
const isWhole = process.env.GENERATED_RUNS === 'all' || process.env.GENERATED_RUNS === 'soak';
/** Whether a soak runs, which has the time for it. */
const isSoak = process.env.GENERATED_RUNS === 'soak';
const part = 0.02;
/** What a test runs at least, and with it what has few runs altogether: those live whole households. */
const least = 2;

/** Returns how many runs a generated test makes, of the `all` that it has in `npm run soak`. */
export const runs = (all: number): number => (isWhole ? all : Math.max(Math.min(all, least), Math.ceil(all * part)));

/**
 * Returns how many rounds a race is run, of the `all` that it has in `npm run soak`: each lives a household
 * of its own, so that CI has a tenth of them and `npm test` a few.
 */
export const rounds = (all: number, few: number = least): number =>
  isSoak ? all : isWhole ? Math.ceil(all / 10) : Math.min(all, few);

/** Says how much of something `npm test` has of what `npm run soak` has `whole`: people at once, records. */
export const size = (whole: number, part: number): number => (isWhole ? whole : part);

/**
 * Samples matrices: `npm run soak` gets all cases, `npm test` few in which every value of every facet is met.
 * Of cases that meet as many, one is taken whose `spread` was not taken in this sampler's earlier matrices.
 * They come in the order of the cases.
 * @param spread absent: all facets together, so that many matrices meet every pair of values
 */
export const sampler = <T>(
  facets: readonly ((one: T) => string)[],
  spread: (one: T) => string = (one) => facets.map((facet) => facet(one)).join(),
) => {
  const taken = new Set<string>();
  const valuesOf = (one: T) => facets.map((facet, index) => `${index} ${facet(one)}`);
  return <U extends T>(cases: readonly U[]): readonly U[] => {
    if (isWhole) return cases;
    const missing = new Set(cases.flatMap(valuesOf));
    const worth = (one: T) =>
      valuesOf(one).filter((value) => missing.has(value)).length + (taken.has(spread(one)) ? 0 : 0.5);
    const chosen: U[] = [];
    while (missing.size > 0) {
      const best = cases.reduce((before, one) => (worth(one) > worth(before) ? one : before));
      for (const value of valuesOf(best)) missing.delete(value);
      taken.add(spread(best));
      chosen.push(best);
    }
    return cases.filter((one) => chosen.includes(one));
  };
};
