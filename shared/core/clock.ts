import { instant, type Instant } from './time';

/** Returns the present moment; passed in, so that a test can stand at any point in time. */
export type Clock = () => Instant;

export const systemClock: Clock = () => instant(Date.now());
