import * as z from 'zod';

/**
 * The variables that `npm run smoke` reads; it never takes secrets as arguments, which every process of the
 * machine can read.
 */
export const SmokeVariables = z.object({
  SMOKE_TOKEN: z.string().min(1).optional().describe('an access token, instead of signing in'),
  SMOKE_EMAIL: z.email().optional().describe("the account's address"),
  SMOKE_PASSWORD: z.string().min(1).optional().describe("the account's password"),
  SMOKE_TOTP_SECRET: z
    .string()
    .regex(/^[A-Z2-7 ]+=*$/i, { error: 'the set-up key of the authenticator, base32' })
    .optional()
    .describe("the set-up key of the account's authenticator, base32"),
  CHROMIUM_PATH: z.string().min(1).optional().describe('the path of Chromium, if it is in none of the usual places'),
});

/** Either a token, or whom to sign in and with which browser. */
export const SmokeSettings = SmokeVariables.transform(
  (
    {
      SMOKE_TOKEN,
      SMOKE_EMAIL: email,
      SMOKE_PASSWORD: password,
      SMOKE_TOTP_SECRET: secret,
      CHROMIUM_PATH: chromiumPath,
    },
    context,
  ) => {
    if (SMOKE_TOKEN !== undefined) return { token: SMOKE_TOKEN };
    if (email !== undefined && password !== undefined && secret !== undefined)
      return { account: { email, password, secret: secret.replaceAll(' ', '') }, chromiumPath };
    context.addIssue({
      code: 'custom',
      message: 'set SMOKE_EMAIL, SMOKE_PASSWORD and SMOKE_TOTP_SECRET (an account that has signed up), or SMOKE_TOKEN',
    });
    return z.NEVER;
  },
);
