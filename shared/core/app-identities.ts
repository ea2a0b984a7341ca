import * as z from 'zod';

/** An iOS app: the prefix of its team and its bundle (Apple, Supporting associated domains). */
export const AppleApp = z
  .string()
  .regex(/^[A-Z0-9]{10}\.[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/, 'TEAMID.bundle-id, such as ABCDE12345.com.example.hearth');

/**
 * An Android app: its package and the SHA-256 fingerprint of a certificate that it is signed with (Digital
 * Asset Links).
 */
export const AndroidApp = z
  .string()
  .regex(
    /^[A-Za-z][\w]*(\.[A-Za-z][\w]*)+=([0-9A-F]{2}:){31}[0-9A-F]{2}$/,
    'package=fingerprint, such as com.example.hearth=14:6D:E9:… with 32 pairs of digits',
  );
