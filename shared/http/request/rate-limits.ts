import { bearerToken } from './bearer';

/**
 * The requests a minute that the edge lets through (product rule): WAF's rate rules on AWS, the local gateway
 * here; stated in the contract. They are looked at in this order: a request that one of them refuses is not
 * counted by those after it.
 */
export const rateLimits = {
  /** of all requests from an address */
  address: 3_000,
  /** of those without an Authorization header that could be a sign-in */
  anonymous: 100,
  /** of those with such a header */
  user: 600,
  /** of those that search: an answer costs up to 1,000 records read */
  search: 120,
  /** on routes with `rate: 'batch'`: up to 100 calls in one */
  batch: 30,
  /** on routes with `rate: 'sensitive'`: what reaches other people, or costs much */
  sensitive: 30,
  /** of those without sign-in on routes with `rate: 'feedback'`: strangers who write to the operator */
  feedback: 10,
} as const;
export type RateLimit = keyof typeof rateLimits;

/** The rate that a route may declare (`rate`). */
export type Rate = 'batch' | 'sensitive' | 'feedback';

/** The limit that counts calls with a sign-in of the routes with a rate. */
export const signedInLimit = {
  batch: 'batch',
  sensitive: 'sensitive',
  feedback: 'sensitive',
} as const satisfies Record<Rate, RateLimit>;

/** The ways to count requests together: by address, or by Authorization header. */
export const countedBy = {
  address: 'address',
  anonymous: 'address',
  user: 'authorization',
  search: 'authorization',
  batch: 'authorization',
  sensitive: 'authorization',
  feedback: 'address',
} as const satisfies Record<RateLimit, 'address' | 'authorization'>;

/**
 * The limits that count by person too, whatever the header: in the transaction that such a call writes anyway
 * (shared/access/count.ts).
 */
export const limitsByPerson: ReadonlySet<RateLimit> = new Set(['sensitive']);

/** Returns a person's limit for a rate that counts by person; undefined for the others. */
export const personLimit = (
  rate: Rate | undefined,
): { readonly name: RateLimit; readonly requests: number } | undefined => {
  const name = rate && signedInLimit[rate];
  return name && limitsByPerson.has(name) ? { name, requests: rateLimits[name] } : undefined;
};

/** The query parameter that searches; what has it in the query counts as a search. */
export const searchParameter = 'q';

/** The parts of a request that the edge sees before anything is checked. */
export interface Sighted {
  /** The Authorization header, if there is exactly one. */
  readonly authorization: string | undefined;
  readonly rate: Rate | undefined;
  readonly searches: boolean;
}

/**
 * Returns the limits that count a request, in the order of `rateLimits`. Whether the token is good is for the
 * authorizer to say.
 */
export const limitsOf = ({ authorization, rate, searches }: Sighted): RateLimit[] => {
  if (bearerToken(authorization) === undefined) return ['address', 'anonymous', ...(rate === 'feedback' ? [rate] : [])];
  return ['address', 'user', ...(searches ? ['search' as const] : []), ...(rate ? [signedInLimit[rate]] : [])];
};
