/** Headers that browser apps may send (contract). */
export const preflightRequestHeaders = [
  'Authorization',
  'Content-Type',
  'Accept-Language',
  'If-Match',
  'If-None-Match',
  'Idempotency-Key',
  'X-Request-Id',
] as const;

/** The seconds that a browser may keep the answer to a preflight; 2 hours is the most that Chromium takes. */
export const maxAge = 7200;
