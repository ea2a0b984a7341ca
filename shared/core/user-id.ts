import { UserId } from './ids';

/**
 * The claim of access tokens that says who somebody is. The pre-token trigger sets it in every token: nobody
 * else can.
 */
export const userIdClaim = 'userId';

/**
 * The pool's attribute that carries the userId of somebody who was restored into a new pool
 * (docs/decisions/0052): there they have a new `sub`, and what is theirs stays under the old one. The apps'
 * client may not write it.
 */
export const carriedUserId = 'custom:userId';

/**
 * Returns the id they carry, or else their own. What is carried and no id is nobody's: least of all their
 * own.
 */
const idOf = (sub: unknown, carried: unknown): unknown => (carried === undefined ? sub : carried);

/** Reads the person whom the pool knows by these attributes. @throws ZodError where they name nobody */
export const userIdInAttributes = (attributes: {
  readonly sub: string;
  readonly [carriedUserId]?: string | undefined;
}): UserId => UserId.parse(idOf(attributes.sub, attributes[carriedUserId]));

/**
 * Reads the person who bears an access token with these claims, which were verified; undefined: they name
 * nobody. Tokens of before the claim, which are valid for 15 minutes, have `sub` alone.
 */
export const userIdInClaims = (claims: {
  readonly sub: string;
  readonly [userIdClaim]?: unknown;
}): UserId | undefined => UserId.safeParse(idOf(claims.sub, claims[userIdClaim])).data;
