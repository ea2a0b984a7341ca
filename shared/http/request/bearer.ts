import { scopedTokenPattern } from '../../core/scoped-token';

/**
 * The pattern of a part of a JWT: base64url without padding, the bits that its last character doesn't use
 * being zero (RFC 4648, 3.5), so that the same bytes are written in one way.
 */
const part = '(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{4}|[A-Za-z0-9_-][AQgw]|[A-Za-z0-9_-]{2}[AEIMQUYcgkosw048])';

/**
 * The one spelling of an Authorization header that is taken: `Bearer`, one space, a JWT (RFC 6750, 2.1; RFC
 * 7515, 7.1). RFC 9110 would let the scheme have any case and base64 decoders let the rest vary, in 3,072
 * ways for one token: each would be counted as a sender of its own. The firewall reads headers by the same
 * pattern, in at most 512 characters and without groups that capture (AWS WAF, regex match statement). A
 * scoped token is the other branch.
 */
export const bearerPattern = `^Bearer (?:${part}\\.${part}\\.${part}|${scopedTokenPattern})$`;

const bearer = new RegExp(bearerPattern);

/**
 * Returns the token of an Authorization header; undefined where the header is none that is taken: that counts
 * as no sign-in.
 */
export const bearerToken = (authorization: string | undefined): string | undefined =>
  authorization !== undefined && bearer.test(authorization) ? authorization.slice('Bearer '.length) : undefined;
