import { env } from './env';

/**
 * Returns how long to wait for what usually answers within `ms` milliseconds: as long, or longer where the
 * machine is said to be slow.
 */
export const patience = (ms: number): number => ms * env().PATIENCE;
