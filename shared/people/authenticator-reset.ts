import * as z from 'zod';
import { UserId } from '../core/ids';
import { Instant } from '../core/time';

/** Makes the schema of what the operator says, whose messages tell them what to say. */
const said = (option: string, what: string, longest: number) =>
  z
    .string()
    .regex(/\S/, { error: `Say ${what} with ${option}, such as ${option} "…": it is kept in the audit record` })
    .max(longest, { error: `Shorten ${option}: it can have at most ${longest} characters` });

/**
 * The record that an operator took somebody's authenticator away: who did it, when, and why. Written before
 * it is done; `doneAt`: it was.
 */
export const AuthenticatorReset = z.object({
  userId: UserId,
  at: Instant,
  by: said('--by', 'your name', 200),
  reason: said('--reason', 'why it is taken away', 500),
  doneAt: Instant.nullable().default(null),
  /** When its person was mailed. */
  toldAt: Instant.nullable().default(null),
});
export type AuthenticatorReset = z.output<typeof AuthenticatorReset>;
