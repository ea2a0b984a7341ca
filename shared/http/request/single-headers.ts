import { BadRequest } from '../../core/errors';
import type { Middleware } from './request-context';

/**
 * The headers of which a request may bring one: they decide, and whoever reads the first must not be told
 * something else than whoever reads the last.
 */
const single = ['Authorization', 'Idempotency-Key', 'If-Match', 'Content-Type'] as const;

const cookieNames = (values: readonly string[]): string[] =>
  values
    .flatMap((value) => value.split(';'))
    .map((pair) => pair.split('=', 1)[0]?.trim() ?? '')
    .filter(Boolean);

/**
 * Names the headers that decide and come more than once: those above, and `Cookie` where two of its cookies
 * have one name. Headers that are lists (Accept, If-None-Match) may come in several lines: together they are
 * one list (RFC 9110, 5.3).
 * @param headers each name, in any case, with its values
 */
export const repeatedHeaders = (headers: Readonly<Record<string, readonly string[] | undefined>>): string[] => {
  const valuesOf = (wanted: string): string[] =>
    Object.entries(headers).flatMap(([name, values]) =>
      name.toLowerCase() === wanted.toLowerCase() ? [...(values ?? [])] : [],
    );
  const repeated = single.filter((name) => valuesOf(name).length > 1);
  const cookies = cookieNames(valuesOf('Cookie'));
  return new Set(cookies).size < cookies.length ? [...repeated, 'Cookie'] : repeated;
};

/**
 * Refuses a request in which a header that decides comes twice. On AWS the authorizer may answer 401 before.
 */
export const singleHeaders = (): Middleware => ({
  before: ({ event }) => {
    const repeated = repeatedHeaders(event.multiValueHeaders);
    if (repeated.length > 0) throw new BadRequest(repeated.map((path) => ({ path, code: 'repeated' })));
  },
});
