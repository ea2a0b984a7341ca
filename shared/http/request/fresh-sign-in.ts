import { apiScope } from '../../core/call';
import { type Instant, millis, minute, second } from '../../core/time';

/**
 * The age, in seconds, up to which a sign-in is recent enough for people who delete their account or carry
 * off all of their data (product rule).
 */
export const freshFor = (10 * minute) / second;

/**
 * Tells whether a sign-in is recent enough.
 * @param authTime seconds since the epoch, as the access token's `auth_time` has it; it stays when the token
 * is refreshed
 */
export const isFresh = (authTime: number, now: Instant): boolean => millis(now) / second - authTime <= freshFor;

/** The header that tells an app to send its person through the sign-in pages again (RFC 9470, 3). */
export const challenge =
  `Bearer realm="hearth", scope="${apiScope}", error="insufficient_user_authentication", ` +
  `error_description="A more recent sign-in is required", max_age="${freshFor}"`;
