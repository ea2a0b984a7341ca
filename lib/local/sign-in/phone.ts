import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { canonicalAddress } from '../../../shared/core/email';
import type { Folder } from '../folder';
import { digest } from './secrets';
import { totpCode, totpStep, totpStepStart } from './totp';

const AuthenticatorAccount = z.object({
  email: z.string(),
  name: z.string(),
  password: z.string(),
  secret: z.string().optional(),
  lastStep: z.number(),
});

/** The secrets of a person's account: password, and the secret in their authenticator app. */
export type AuthenticatorAccount = z.output<typeof AuthenticatorAccount>;

/** A person's password manager and authenticator app. */
export interface Phone {
  account(email: string): Promise<AuthenticatorAccount | undefined>;
  keep(account: AuthenticatorAccount): Promise<void>;
  /**
   * Returns a code that was not shown before: the present one, or the next one, waited for if need be.
   * @throws Error when no app is set up
   */
  nextCode(email: string): Promise<string>;
}

/** A stand-in for the passing of time; tests move their clock instead. */
export interface Time {
  /** Returns the time in ms since the epoch. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}
export const systemTime: Time = { now: Date.now, wait: (ms) => setTimeout(ms) };

export const openPhone = (folder: Folder, time: Time = systemTime): Phone => {
  const nameOf = (email: string) => `account-${digest(canonicalAddress(email))}`;
  const account = async (email: string) => {
    const kept = await folder.get(nameOf(email));
    return kept === undefined ? undefined : AuthenticatorAccount.parse(kept);
  };
  const keep = (kept: AuthenticatorAccount) => folder.put(nameOf(kept.email), kept);
  return {
    account,
    keep,
    nextCode: async (email) => {
      const kept = await account(email);
      if (!kept?.secret) throw new Error(`No authenticator app has been set up for ${email} here.`);
      const step = Math.max(totpStep(time.now()), kept.lastStep + 1);
      // The pool takes codes of the coming step too, so only a second one ahead is waited for.
      const tooEarly = totpStepStart(step - 1) - time.now();
      if (tooEarly > 0) await time.wait(tooEarly);
      await keep({ ...kept, lastStep: step });
      return totpCode(kept.secret, step);
    },
  };
};
