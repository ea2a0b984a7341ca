import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Page } from '../../db/cursor';
import { quickly } from '../../core/quick-reading';
import { longestLink } from './bounds';
import { makeCursor } from './cursor';
import type { RequestContext, Result } from '../request/request-context';
import type { Text } from '../route';

const Versioned = z.object({ version: z.int() });
/** What names a record in its address: its id, or that of the person that it is of. */
const Identified = z.union([
  z.object({ id: z.string() }),
  z.object({ userId: z.string() }).transform(({ userId }) => ({ id: userId })),
]);
const Query = z.record(z.string(), z.unknown());
const Params = z.record(z.string(), z.string());

/**
 * Returns `"version.hash"`: the version for If-Match, the hash for what others' writes change without a new
 * version (counts, balance, role).
 */
const etagOf = (value: unknown, json: string): string | undefined => {
  const versioned = Versioned.safeParse(value);
  return versioned.success
    ? `"${String(versioned.data.version)}.${createHash('sha256').update(json).digest('base64url').slice(0, 10)}"`
    : undefined;
};

const withParams = ({ input, base }: RequestContext, path: string): string =>
  Object.entries(Params.parse(input.params)).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(value)),
    `${base}${path}`,
  );

/** Returns a created record's address: the collection's address and the record's id. */
const locationOf = (requestContext: RequestContext, value: unknown): string | undefined => {
  const identified = Identified.safeParse(value);
  return requestContext.route.success === 201 && identified.success
    ? `${withParams(requestContext, requestContext.route.location)}/${identified.data.id}`
    : undefined;
};

const Located = z.object({ scopeId: z.string(), id: z.string() });
/** Answers that what was asked for goes on by itself; undefined: it is done. */
const accepted = ({ route, base }: RequestContext, value: unknown, own: Record<string, string>): Result | undefined => {
  const later = route.accepted?.response.safeParse(value);
  if (!route.accepted || !later?.success) return undefined;
  const { scopeId, id } = Located.parse(later.data);
  const at = `${base}${route.accepted.location.replace('{scopeId}', scopeId)}/${id}`;
  return { statusCode: 202, headers: { ...own, Location: at }, body: JSON.stringify(later.data) };
};

const cacheControl = ({ route: { permission, cacheSeconds, unlisted } }: RequestContext): string => {
  if (unlisted) return 'private, no-store';
  return permission !== 'public'
    ? 'private, no-cache'
    : cacheSeconds
      ? `public, max-age=${String(cacheSeconds)}`
      : 'no-cache';
};

/** Keeps what is not listed out of search engines. */
const robots = ({ route: { unlisted } }: RequestContext): Record<string, string> =>
  unlisted ? { 'X-Robots-Tag': 'noindex, nofollow' } : {};

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'contentType' in value && 'text' in value;

const text = (
  requestContext: RequestContext,
  { contentType, text: body, status = 200, headers: own }: Text,
  cache: string,
): Result => ({
  statusCode: status,
  headers: {
    ...requestContext.headers,
    ...robots(requestContext),
    'Content-Type': contentType,
    'Cache-Control': cache,
    ...own,
  },
  body,
});

/**
 * Returns the next page's address, for clients that follow links (RFC 8288). Left out where it would be too
 * long for a header: `page.next` says the same.
 */
const linkTo = (requestContext: RequestContext, cursor: string): string => {
  const query = new URLSearchParams({ cursor });
  for (const [name, values] of Object.entries(requestContext.rawQuery))
    if (name !== 'cursor') for (const value of values) query.append(name, value);
  return `<${withParams(requestContext, requestContext.route.path)}?${query.toString()}>; rel="next"`;
};

/** Adds Vary where Accept decides what is answered, for caches (RFC 9110, 12.5.5). */
const varying = ({ route, headers }: RequestContext): Record<string, string> => ({
  ...headers,
  ...(route.produces.includes('text/csv') && { Vary: [headers.Vary, 'Accept'].filter(Boolean).join(', ') }),
});

/** Tells whether a call asks for a table. */
const wantsTable = ({ input }: RequestContext): boolean => input.accept === 'text/csv';

/** Answers a call for a table: a file to keep, named after the path's last word. */
export const respondTable = (requestContext: RequestContext, table: string): Result => {
  const name = requestContext.route.path.split('/').at(-1) ?? 'table';
  const headers = { ...varying(requestContext), 'Content-Disposition': `attachment; filename="${name}.csv"` };
  return text(
    requestContext,
    { contentType: 'text/csv; charset=utf-8', text: table, headers },
    cacheControl(requestContext),
  );
};

/**
 * Answers a call that went well: what the handler gave, through the response schema, so that nothing stored
 * leaks.
 */
export const respond = async (requestContext: RequestContext, value: unknown): Promise<Result> => {
  const { route } = requestContext;
  const cache = cacheControl(requestContext);
  if (isText(value)) return text(requestContext, value, cache);
  const own: Record<string, string> = {
    ...varying(requestContext),
    ...robots(requestContext),
    'Content-Type': 'application/json',
    'Cache-Control': cache,
  };
  const goesOn = accepted(requestContext, value, own);
  if (goesOn) return goesOn;
  const shaped = route.response && quickly(route.response, value);
  if (route.csv && wantsTable(requestContext)) return respondTable(requestContext, await route.csv(shaped));
  const body = JSON.stringify(shaped);
  const etag = etagOf(shaped, body);
  if (etag) own.ETag = etag;
  const location = locationOf(requestContext, shaped);
  if (location) own.Location = location;
  return { statusCode: route.success, headers: own, body };
};

/** Answers a collection's call: a page, and the sealed cursor of the next. */
export const respondPage = (
  requestContext: RequestContext,
  { items, next, total, currency, unread }: Page<unknown>,
): Result => {
  const { route } = requestContext;
  const query = Query.parse(requestContext.input.query);
  const cursor = next ? makeCursor(requestContext, query, next) : null;
  const link = cursor === null ? '' : linkTo(requestContext, cursor);
  const linked = link && link.length <= longestLink ? { Link: link } : {};
  const cache = cacheControl(requestContext);
  const { items: schema } = route;
  const entries = items.map((item) => schema && quickly(schema, item));
  return {
    statusCode: 200,
    headers: { ...varying(requestContext), 'Content-Type': 'application/json', 'Cache-Control': cache, ...linked },
    body: JSON.stringify({
      items: entries,
      page: { limit: query.limit, next: cursor, total: total ?? null, currency, unread },
    }),
  };
};
