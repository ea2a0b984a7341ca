import { minute, second } from '../../shared/core/time';
import { type Rate, rateLimits, signedInLimit } from '../../shared/http/request/rate-limits';

/**
 * The number of people who may spend their whole limit on one method at once before the gateway refuses
 * everybody: far above what households do, below what would cost dearly overnight.
 */
const peopleAtOnce = 20;
/**
 * The number of people who may send a whole minute's requests at the same moment: the firewall counts per
 * header, but usually takes up to 30 seconds to act, and until then one of them could use up a burst of fewer
 * (https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based-caveats.html).
 */
const minutesAtOnce = 2;

/**
 * Returns the throttle of a method for everybody together, by what one person may send: requests a second,
 * and how many at once.
 */
export const throttleOf = (rate: Rate | 'user') => {
  const requests = rateLimits[rate === 'user' ? rate : signedInLimit[rate]];
  return {
    throttlingRateLimit: Math.ceil((requests * peopleAtOnce) / (minute / second)),
    throttlingBurstLimit: requests * minutesAtOnce,
  };
};
