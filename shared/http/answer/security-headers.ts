/**
 * The headers of every answer, the gateway's own included. Nothing here is a page that runs script, frames or
 * loads anything: pages for people state a policy of their own. Source: OWASP REST Security and HTTP Headers
 * cheat sheets.
 */
export const securityHeaders = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
} as const satisfies Readonly<Record<string, string>>;
