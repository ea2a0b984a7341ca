import type { NamedRoute } from '../../functions/api/routes';
import { operationsPerDay } from '../../shared/core/env';
import { minute, second } from '../../shared/core/time';
import { largestAnonymousBody } from '../../shared/http/request/body-limit';
import { isOpen } from '../../shared/http/request/open-routes';
import {
  countedBy,
  limitsByPerson,
  limitsOf,
  type RateLimit,
  rateLimits,
  searchParameter,
} from '../../shared/http/request/rate-limits';

/** A header that could be a sign-in, as the limits see it. */
const signedIn = 'Bearer AAAA.AAAA.AAAA';

const isSearched = ({ query }: NamedRoute): boolean => searchParameter in query.shape;

/** Returns the limits that count a call to the route. */
const limitsFor = (route: NamedRoute): RateLimit[] =>
  limitsOf({
    authorization: isOpen(route.permission) ? undefined : signedIn,
    rate: route.rate,
    searches: isSearched(route),
  });

/** Returns the limit that a caller of the route meets first, unless they search. */
const usualLimit = ({ permission, rate }: NamedRoute): RateLimit => rate ?? (isOpen(permission) ? 'anonymous' : 'user');

const permissionIsForAnyone = ({ permission }: NamedRoute): boolean => permission === 'anyone';

const perWhat = { address: 'per address', authorization: 'per access token' } as const;
const ofWhat = {
  address: '',
  anonymous: ' without sign-in',
  user: '',
  search: '',
  batch: ' for all batches together',
  sensitive: ' for all operations with this limit together',
  feedback: ' without sign-in',
} as const satisfies Record<RateLimit, string>;

const operationsWords = `All batches of one person together can have at most ${operationsPerDay.toLocaleString('en')} operations a day (UTC), unless whoever runs the
server has set another limit. They are counted once per call, before any of them is run and whatever their outcome. A call that would exceed the limit is
refused as a whole: 409 \`quota-exceeded\` with \`Retry-After\` until midnight.`;

/** Says in a route's description how often it may be called. */
export const rateWords = (route: NamedRoute): string => {
  const limit = usualLimit(route);
  const person = limitsByPerson.has(limit) ? ', and as many per person' : '';
  const searches = isSearched(route)
    ? ` With \`${searchParameter}\` at most ${String(rateLimits.search)} for all searches together.`
    : '';
  const withSignIn = permissionIsForAnyone(route)
    ? ` With a sign-in at most ${String(rateLimits.sensitive)} ${perWhat.authorization}${ofWhat.sensitive}, and as many per person.`
    : '';
  const operations = limit === 'batch' ? `\n\n${operationsWords}` : '';
  const usual = `At most ${String(rateLimits[limit])} requests a minute ${perWhat[countedBy[limit]]}${ofWhat[limit]}${person}.`;
  return usual + withSignIn + searches + operations;
};

const seconds = minute / second;

/** Says the same for programs: the usual limit, and all that count a call. */
export const rateExtensions = (route: NamedRoute) => ({
  'x-rate-limit': { requests: rateLimits[usualLimit(route)], seconds, by: usualLimit(route) },
  'x-rate-limits': limitsFor(route).flatMap((limit) => {
    const one = { limit, requests: rateLimits[limit], seconds };
    return [
      { ...one, by: countedBy[limit] },
      ...(limitsByPerson.has(limit) ? [{ ...one, by: 'person' as const }] : []),
    ];
  }),
});

/** The contract's words about all rates. */
export const ratesInGeneral = `**Rate limits**, in requests a minute: ${rateLimits.address.toLocaleString('en')} per address, of which ${String(rateLimits.anonymous)}
without sign-in; ${String(rateLimits.user)} per access token, of which ${String(rateLimits.search)} searches (\`${searchParameter}\`), ${String(rateLimits.batch)} batches and
${String(rateLimits.sensitive)} calls of operations that say so; the last limit applies per person as well. Beyond a limit the answer is 429 with
\`Retry-After\` in seconds. Without sign-in a body can have at most ${String(largestAnonymousBody / 1024)} KiB. An \`Authorization\` header is accepted in one spelling only: \`Bearer\`, one space and the token as it was issued; any other
counts as not signed in. A request with two \`Authorization\`, \`Idempotency-Key\`, \`If-Match\` or \`Content-Type\` headers, or two cookies of the same
name, is 400.`;
