import type { oas31 } from 'zod-openapi';
import type { NamedRoute } from '../../functions/api/routes';
import { isVersioned } from './versioned';

const optional = (name: string, description: string, schema: oas31.SchemaObject): oas31.ParameterObject => ({ in: 'header', name, description, schema });

/**
 * The headers that calls may carry beside those of HTTP itself. What they look like is in their descriptions: the documentation page
 * sends an `example` with every call that is tried, and a key or an ETag that isn't the caller's own has the call refused.
 */
export const requestHeaders = {
  AcceptLanguage: optional('Accept-Language', 'The language of messages: `en` or `sv`', { type: 'string' }),
  IfMatch: optional('If-Match', 'The ETag that the change is made to, like `"3.rJ9xQ0aYvT"`: 412 when the record has another version by now', { type: 'string', pattern: '^(\\*|(W/)?"[0-9]{1,15}\\.[A-Za-z0-9_-]+")$' }),
  IfNoneMatch: optional('If-None-Match', 'The ETag that is known already, like `"3.rJ9xQ0aYvT"`: 304 without a body when nothing has changed', { type: 'string' }),
  IdempotencyKey: optional('Idempotency-Key', 'Any words of your own, like `b7a2d0f4-add-milk`: the same key and body within 24 hours have one effect', { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x20-\\x7e]+$' }),
} as const satisfies Record<string, oas31.ParameterObject>;

const namesFor = (route: NamedRoute): (keyof typeof requestHeaders)[] => [
  'AcceptLanguage',
  ...(route.method === 'POST' && route.permission !== 'public' ? ['IdempotencyKey' as const] : []),
  ...(route.problems?.includes('version-changed') ? ['IfMatch' as const] : []),
  ...(route.method === 'GET' && isVersioned(route.response) ? ['IfNoneMatch' as const] : []),
];

/** The headers that matter to a route, as references. */
export const requestHeadersOf = (route: NamedRoute): oas31.ReferenceObject[] => namesFor(route).map((name) => ({ $ref: `#/components/parameters/${name}` }));
