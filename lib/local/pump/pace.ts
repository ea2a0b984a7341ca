/**
 * The milliseconds between looks at the stream: at least while there is traffic, at most when idle, and after
 * failures at most. Who writes in this process rings, so `idle` is how late the pumps notice what another
 * process wrote. Whoever wrote writes again soon: a look that is rung for gathers for a while first, since
 * each takes the engine, which does one thing at a time, from the next request (add item 10.8 → 10.3 ms, `npm
 * run bench`).
 */
export const pace = {
  busy: 10,
  gathering: 20,
  longestGathering: 160,
  /** While a batch waits for its window to end: as often as Lambda looks at a shard. */
  inWindow: 250,
  idle: 5_000,
  failing: 10_000,
} as const;

/**
 * Decides how long a look that is rung for gathers: twice as long as before while others write what the
 * function doesn't get.
 * @param wanted the last look brought something for the function, or nobody had rung for a while
 */
export const nextGathering = (before: number, wanted: boolean): number =>
  wanted ? pace.gathering : Math.min(before * 2, pace.longestGathering);

/**
 * Decides how long to wait for the next look: twice as long as before, until there is news.
 * @param news something was found, or rung for
 */
export const nextWait = (before: number, news: boolean): number => (news ? pace.busy : Math.min(before * 2, pace.idle));
