import type { oas31 } from 'zod-openapi';
import type { NamedRoute } from '../../functions/api/routes';
import { isVersioned } from './versioned';

const optional = (name: string, description: string, schema: oas31.SchemaObject): oas31.ParameterObject => ({
  in: 'header',
  name,
  description,
  schema,
});

/**
 * The headers that calls may carry beside those of HTTP itself. What they look like is in their descriptions:
 * the documentation page sends an `example` with every call that is tried, and a key or an ETag that isn't
 * the caller's own has the call refused.
 */
export const requestHeaders = {
  AcceptLanguage: optional('Accept-Language', 'The language of messages: `en` or `sv`', { type: 'string' }),
  IfMatch: optional(
    'If-Match',
    'The ETag of the version that you are changing, like `"3.rJ9xQ0aYvT"`: 412 if the record has another version by now',
    { type: 'string', pattern: '^(\\*|(W/)?"[0-9]{1,15}\\.[A-Za-z0-9_-]+")$' },
  ),
  IfNoneMatch: optional(
    'If-None-Match',
    'The ETag that you already have, like `"3.rJ9xQ0aYvT"`: 304 without a body if nothing has changed',
    { type: 'string' },
  ),
  IdempotencyKey: optional(
    'Idempotency-Key',
    'A text of your choice, like `b7a2d0f4-add-milk`: the same key and body take effect only once within 24 hours',
    { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x20-\\x7e]+$' },
  ),
} as const satisfies Record<string, oas31.ParameterObject>;

const namesFor = (route: NamedRoute): (keyof typeof requestHeaders)[] => [
  'AcceptLanguage',
  ...(route.method === 'POST' && route.permission !== 'public' ? ['IdempotencyKey' as const] : []),
  ...(route.problems?.includes('version-changed') ? ['IfMatch' as const] : []),
  ...(route.method === 'GET' && isVersioned(route.response) ? ['IfNoneMatch' as const] : []),
];

/** Returns the headers that matter to a route, as references. */
export const requestHeadersOf = (route: NamedRoute): oas31.ReferenceObject[] =>
  namesFor(route).map((name) => ({ $ref: `#/components/parameters/${name}` }));
