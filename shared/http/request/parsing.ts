import Negotiator from 'negotiator';
import * as z from 'zod';
import {
  BadRequest,
  type FieldIssue,
  InvalidBody,
  NotAcceptable,
  NotFound,
  TooLarge,
  UnsupportedMediaType,
} from '../../core/errors';
import type { PageRequest } from '../../db/cursor';
import { largestAnonymousBody, largestBody } from './body-limit';
import { openCursor } from '../answer/cursor';
import { header, type Event, type RequestContext, type Middleware } from './request-context';
import { readForm } from './form';
import { fieldIssues } from './issues';
import { readChange } from './read-only';
import type { Route } from '../route';
import { own } from '../../core/own';

/** The deepest nesting of a body: deeper than any of ours goes. */
const deepest = 20;

const bad = (path: string, code: string): never => {
  throw new BadRequest([{ path, code }]);
};

/** Decodes a path parameter, which a REST API hands over as it came, percent-encoded. */
const decoded = (parameter: string | undefined): string | undefined => {
  try {
    return parameter && decodeURIComponent(parameter);
  } catch {
    throw new NotFound();
  }
};

/**
 * Reads the path's parameters. The caller's own scope may be called `personal`. An id that is none names
 * nothing: 404, as for one that is unknown.
 */
const paramsOf = ({ pathParameters }: Event, { route, caller }: RequestContext): unknown => {
  const raw: Record<string, unknown> = Object.fromEntries(
    Object.entries(pathParameters ?? {}).map(([name, value]) => [name, decoded(value)]),
  );
  if (caller && raw.scopeId === 'personal') raw.scopeId = caller.userId;
  const parsed = route.params.safeParse(raw);
  if (!parsed.success) throw new NotFound();
  return parsed.data;
};

const takesSeveral = (type: unknown): boolean => {
  if (type instanceof z.ZodArray) return true;
  return type instanceof z.ZodOptional || type instanceof z.ZodDefault ? takesSeveral(type.unwrap()) : false;
};

const queryOf = ({ multiValueQueryStringParameters }: Event, { query }: Route): Record<string, unknown> => {
  const given = Object.entries(multiValueQueryStringParameters ?? {});
  const several = (name: string) => takesSeveral(own(query.shape, name));
  const repeated = given
    .filter(([name, values]) => Object.hasOwn(query.shape, name) && !several(name) && (values ?? []).length > 1)
    .map(([name]) => ({ path: name, code: 'repeated' }));
  const raw = Object.fromEntries(given.map(([name, values]) => [name, several(name) ? values : values?.[0]]));
  const parsed = query.safeParse(raw, { reportInput: true });
  const issues: FieldIssue[] = [
    ...repeated,
    ...(parsed.success ? [] : fieldIssues(parsed.error.issues, 'unknown_parameter')),
  ];
  if (!parsed.success || issues.length > 0) throw new BadRequest(issues);
  return parsed.data;
};

const depthOf = (value: unknown, depth = 0): number => {
  if (typeof value !== 'object' || value === null || depth > deepest) return depth;
  return Object.values(value).reduce<number>((most, inner) => Math.max(most, depthOf(inner, depth + 1)), depth + 1);
};

const jsonTypes = ['application/json'];
const patchTypes = [...jsonTypes, 'application/merge-patch+json'];

const bytesOf = ({ body, isBase64Encoded }: Event): Buffer =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');

/**
 * Parses JSON. JSON.parse makes `__proto__` a key of its own, so that the schema refuses it as unknown
 * instead of it being lost.
 */
const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return bad('', 'unparsable');
  }
};

const bodyOf = (event: Event, requestContext: RequestContext): unknown => {
  const { method, body, form, response } = requestContext.route;
  const bytes = bytesOf(event);
  if (bytes.length > (requestContext.caller ? largestBody : largestAnonymousBody)) throw new TooLarge();
  if (form) return undefined;
  if (!body) {
    if (bytes.length > 0 && method !== 'GET') refuseBody(bytes);
    return undefined;
  }
  const allowed = method === 'PATCH' ? patchTypes : jsonTypes;
  const [type = '', ...parameters] = (header(event, 'content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (!allowed.includes(type) || (charset && !/^charset="?utf-8"?$/.test(charset)))
    throw new UnsupportedMediaType({ accepted: allowed.join(', ') });
  const raw = parseJson(bytes);
  if (depthOf(raw) > deepest) bad('', 'too_deep');
  if (method === 'PATCH') {
    const { change, readBack } = readChange(raw, body, response);
    requestContext.readBack = readBack;
    return change;
  }
  const parsed = body.safeParse(raw, { reportInput: true });
  if (!parsed.success) throw new InvalidBody(fieldIssues(parsed.error.issues, 'unknown_field'));
  return parsed.data;
};

const NoBody = z.strictObject({});

/**
 * Refuses a body where none is declared. An empty object is let through, since many clients send one with
 * every POST.
 */
const refuseBody = (bytes: Buffer): void => {
  const parsed = NoBody.safeParse(parseJson(bytes));
  if (!parsed.success) throw new InvalidBody(fieldIssues(parsed.error.issues, 'unknown_field'));
};

const acceptOf = (event: Event, { produces }: Route): string => {
  const wanted = new Negotiator({ headers: { accept: header(event, 'accept') ?? '*/*' } }).mediaTypes([...produces])[0];
  if (!wanted) throw new NotAcceptable({ offered: produces.join(', ') });
  return wanted;
};

const PageQuery = z.object({ limit: z.int(), cursor: z.string().optional() });

const pageOf = (
  { items }: Route,
  query: Record<string, unknown>,
  requestContext: RequestContext,
): PageRequest | undefined => {
  if (!items) return undefined;
  const { limit, cursor } = PageQuery.parse(query);
  return {
    limit,
    after: cursor === undefined ? undefined : (openCursor(requestContext, query, cursor) ?? bad('cursor', 'cursor')),
  };
};

/** Reads all of the request by what its route declares, and refuses what was not declared. */
export const parsing = (): Middleware => ({
  before: ({ event, context: { requestContext } }) => {
    const { route } = requestContext;
    const accept = acceptOf(event, route);
    requestContext.input.params = paramsOf(event, requestContext);
    const query = queryOf(event, route);
    requestContext.input.query = query;
    requestContext.input.page = pageOf(route, query, requestContext);
    requestContext.input.body = bodyOf(event, requestContext);
    requestContext.input.form = route.form && readForm(route.form, bytesOf(event), header(event, 'content-type'));
    requestContext.input.requestId = requestContext.requestId;
    requestContext.input.language = requestContext.language;
    requestContext.input.accept = accept;
  },
});
