import * as z from 'zod';
import { UserId } from '../core/ids';
import { Instant } from '../core/time';

/** The record that somebody signed out everywhere; `doneAt`: the moment of which the pool knows. */
export const SignOut = z.object({
  userId: UserId,
  signedOutAt: Instant,
  doneAt: Instant.nullable().default(null),
});
export type SignOut = z.output<typeof SignOut>;

export const SignedOut = z
  .object({ signedOutAt: Instant.describe('sign-ins before it are good for no sensitive call') })
  .meta({ id: 'SignedOut' });
export type SignedOut = z.output<typeof SignedOut>;
