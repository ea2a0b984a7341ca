/**
 * What lets the product wait: how busy the machine is decides neither who is in whose way nor what is given
 * up.
 */
export const patient = { CONFLICT_RETRY_MS: '60000', PATIENCE: '20' } as const;
