/**
 * Tells whether a route may be called without sign-in: the gateway lets everybody through to it. `anyone`: a
 * token that comes along is checked by the function, and must be good.
 */
export const isOpen = (permission: string): boolean => permission === 'public' || permission === 'anyone';

/** Tells whether no scope decides about a route. */
export const isUnscoped = (permission: string): permission is 'public' | 'anyone' | 'signed-in' =>
  isOpen(permission) || permission === 'signed-in';
