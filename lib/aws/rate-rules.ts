import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { minute, second } from '../../shared/core/time';
import { bearerPattern } from '../../shared/http/request/bearer';
import {
  countedBy,
  type Rate,
  type RateLimit,
  rateLimits,
  searchParameter,
} from '../../shared/http/request/rate-limits';
import { withHead } from '../local/gateway/head';
import type { GatewayRoute } from '../local/gateway/route-match';

type Statement = CfnWebACL.StatementProperty;

const asIs = [{ priority: 0, type: 'NONE' }];
const decoded = [{ priority: 0, type: 'URL_DECODE' }];
/**
 * The transformations that bring paths into the gateway's form: `%69nvitations`, `//` and `/./` lead to the
 * same route. Case is left alone, as it is there.
 */
const normalised = [...decoded, { priority: 1, type: 'NORMALIZE_PATH' }];
/** The most characters that a pattern of WAF's may have (AWS WAF quotas). */
const longestPattern = 512;

const matching = (
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  regexString: string,
  textTransformations: typeof asIs,
): Statement => ({ regexMatchStatement: { fieldToMatch, regexString, textTransformations } });
const anyOf = (statements: Statement[]): Statement | undefined =>
  statements.length > 1 ? { orStatement: { statements } } : statements[0];
const allOf = (...statements: Statement[]): Statement => ({ andStatement: { statements } });

/** Matches requests with an Authorization header that could be a sign-in: the others count as having none. */
const signedIn = matching({ singleHeader: { Name: 'authorization' } }, bearerPattern, asIs);
/** Matches requests that search, by the parameter alone: no route without it takes one of that name. */
const searches = matching({ queryString: {} }, `(?:^|&)${searchParameter}=`, decoded);

/**
 * Returns the pattern of some paths. Without a domain of its own the API's path begins with the stage's name:
 * patterns aren't tied to the start.
 */
const patternOf = (paths: readonly string[]): string =>
  `(?:${paths.map((path) => path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')).join('|')})/?$`;

/** Returns as few patterns as hold all paths: each costs the firewall 23 of 1,500 capacity units. */
const patternsOf = (paths: readonly string[]): string[] => {
  const groups: string[][] = [];
  for (const path of paths) {
    const last = groups.at(-1);
    if (last && patternOf([...last, path]).length <= longestPattern) last.push(path);
    else groups.push([path]);
  }
  return groups.map(patternOf);
};

/**
 * Matches the requests of all routes with one of these rates, by method and path; undefined where there are
 * none.
 */
const callsWith = (rates: readonly Rate[], routes: readonly GatewayRoute[]): Statement | undefined => {
  const limited = routes.filter(({ rate }) => rate && rates.includes(rate));
  return anyOf(
    [...new Set(limited.map(({ method }) => method))].flatMap((method) => {
      const paths = patternsOf(limited.filter((route) => route.method === method).map(({ path }) => path));
      const onPath = anyOf(paths.map((pattern) => matching({ uriPath: {} }, pattern, normalised)));
      const byMethod = {
        fieldToMatch: { method: {} },
        positionalConstraint: 'EXACTLY',
        searchString: method,
        textTransformations: asIs,
      };
      return onPath ? [allOf({ byteMatchStatement: byMethod }, onPath)] : [];
    }),
  );
};

const byHeader = { header: { name: 'authorization', textTransformations: asIs } };

/**
 * Counts over a minute, at most this many; 10 is the least that WAF counts
 * (https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based-high-level-settings.html).
 */
const rateOf = (limit: RateLimit, scopeDownStatement: Statement | undefined): Statement => ({
  rateBasedStatement: {
    limit: rateLimits[limit],
    evaluationWindowSec: minute / second,
    ...(scopeDownStatement && { scopeDownStatement }),
    ...(countedBy[limit] === 'address'
      ? { aggregateKeyType: 'IP' }
      : { aggregateKeyType: 'CUSTOM_KEYS', customKeys: [byHeader] }),
  },
});

/**
 * Returns the requests that each limit counts, as `limitsOf` tells it of one request; a limit that no route
 * has counts nothing.
 */
const scopes = (routes: readonly GatewayRoute[]): Readonly<Record<RateLimit, Statement | 'all' | undefined>> => {
  const [batch, sensitive, feedback] = [
    callsWith(['batch'], routes),
    callsWith(['sensitive', 'feedback'], routes),
    callsWith(['feedback'], routes),
  ];
  const anonymous: Statement = { notStatement: { statement: signedIn } };
  return {
    address: 'all',
    anonymous,
    user: signedIn,
    search: allOf(signedIn, searches),
    batch: batch && allOf(signedIn, batch),
    sensitive: sensitive && allOf(signedIn, sensitive),
    feedback: feedback && allOf(anonymous, feedback),
  };
};

/** Makes the rate rules by their names, in the order in which they are looked at. */
export const rateRules = (
  routes: readonly GatewayRoute[],
): readonly { readonly name: RateLimit; readonly statement: Statement }[] => {
  const counted = scopes(withHead(routes));
  const named: readonly RateLimit[] = ['address', 'anonymous', 'user', 'search', 'batch', 'sensitive', 'feedback'];
  return named.flatMap((name) => {
    const scope = counted[name];
    return scope ? [{ name, statement: rateOf(name, scope === 'all' ? undefined : scope) }] : [];
  });
};
