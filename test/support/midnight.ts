const day = 86_400_000;

/** Returns the seconds until the next day begins, in UTC. */
export const secondsToMidnight = (): number => (day - (Date.now() % day)) / 1_000;
