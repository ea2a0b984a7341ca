import { BadRequest } from '../core/errors';
import type { Middleware } from './exchange';

/** Headers of which a request may bring one: they decide, and whoever reads the first must not be told something else than whoever reads the last. */
const single: ReadonlyMap<string, string> = new Map(['Authorization', 'Idempotency-Key', 'If-Match', 'Content-Type'].map((name) => [name.toLowerCase(), name]));

const cookieNames = (values: readonly string[]): string[] =>
  values.flatMap((value) => value.split(';')).map((pair) => pair.split('=', 1)[0]?.trim() ?? '').filter(Boolean);

/**
 * Names the headers that decide and come more than once: those above, and `Cookie` where two of its cookies have one name. Headers that are lists (Accept,
 * If-None-Match) may come in several lines: together they are one list (RFC 9110, 5.3).
 * @param headers each name, in any case, with its values
 */
export const repeatedHeaders = (headers: Readonly<Record<string, readonly string[] | undefined>>): string[] => {
  const values = new Map<string, string[]>();
  for (const [name, more] of Object.entries(headers)) values.set(name.toLowerCase(), [...(values.get(name.toLowerCase()) ?? []), ...(more ?? [])]);
  const repeated = [...single].filter(([name]) => (values.get(name)?.length ?? 0) > 1).map(([, shown]) => shown);
  const cookies = cookieNames(values.get('cookie') ?? []);
  return new Set(cookies).size < cookies.length ? [...repeated, 'Cookie'] : repeated;
};

/** Refuses a request in which what decides comes twice. On AWS the authorizer may answer 401 before. */
export const singleHeaders = (): Middleware => ({
  before: ({ event }) => {
    const repeated = repeatedHeaders(event.multiValueHeaders);
    if (repeated.length > 0) throw new BadRequest(repeated.map((path) => ({ path, code: 'repeated' })));
  },
});
