/** Requests a minute that the edge lets through: WAF's rate rules on AWS, the local gateway here; stated in OpenAPI. */
export const rateLimits = {
  /** per address, of requests without an Authorization header */
  anonymous: 100,
  /** per Authorization header */
  user: 600,
  /** per Authorization header, on routes with `rate: 'sensitive'` */
  sensitive: 30,
} as const;
export type RateLimit = keyof typeof rateLimits;
