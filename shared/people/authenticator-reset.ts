import * as z from 'zod';
import { UserId } from '../core/ids';
import { Instant } from '../core/time';

/**
 * The record that an operator took somebody's authenticator away: who did it, when, and why. Written before
 * it is done; `doneAt`: it was.
 */
export const AuthenticatorReset = z.object({
  userId: UserId,
  at: Instant,
  by: z.string().min(1).max(200),
  reason: z.string().min(1).max(500),
  doneAt: Instant.nullable().default(null),
  /** When its person was mailed. */
  toldAt: Instant.nullable().default(null),
});
export type AuthenticatorReset = z.output<typeof AuthenticatorReset>;
