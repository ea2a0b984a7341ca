import { Secret, TOTP } from 'otpauth';
import { second } from '../../../shared/core/time';

const period = 30;

/**
 * Makes codes as authenticator apps do without being told (RFC 6238), and as Cognito does: SHA-1, six digits,
 * 30 s.
 */
const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: 'Hearth', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period });

/** Makes a secret of 160 bits (RFC 4226, 4: R6) in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** Makes the link that authenticator apps read from the QR code. */
export const totpLink = (secret: string, email: string): string => totpOf(secret, email).toString();

/** @param at ms since the epoch */
export const totpStep = (at: number): number => Math.floor(at / second / period);

export const totpStepStart = (step: number): number => step * period * second;

export const totpCode = (secret: string, step: number): string =>
  totpOf(secret).generate({ timestamp: totpStepStart(step) });

/** Finds the step that `code` belongs to, of the present one and its neighbours; undefined when to none. */
export const matchingStep = (secret: string, code: string, at: number): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf(secret).validate({ token: code, timestamp: at, window: 1 });
  return delta === null ? undefined : totpStep(at) + delta;
};
