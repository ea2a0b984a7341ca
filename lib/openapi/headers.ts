import type { oas31 } from 'zod-openapi';

const text = (description: string, example: string): oas31.HeaderObject => ({
  description,
  required: true,
  schema: { type: 'string' },
  example,
});

/** The headers that answers carry beside their body. */
export const headers = {
  XRequestId: text(
    'The id of this request, which is also the `errorId` of a problem and on every log line',
    '0d1f1c3e-7c0b-4d5b-9a53-1f8f4a1f5c77',
  ),
  ETag: text('The record’s version and a hash of everything shown, for If-Match and If-None-Match', '"3.rJ9xQ0aYvT"'),
  Location: text('Where the new record is', '/v1/scopes/01936f2e-8d4a-7000-8000-9c1f5f9a2b11'),
  Link: {
    description: 'The next page, if there is one (RFC 8288)',
    schema: { type: 'string' },
    example: '</v1/me/scopes?cursor=8fJ2q&limit=20>; rel="next"',
  },
  IdempotencyReplayed: {
    description: 'Set when this is the answer to an earlier call with the same Idempotency-Key',
    schema: { type: 'string', enum: ['true'] },
    example: 'true',
  },
  RetryAfter: {
    description: 'Seconds until it makes sense to try again',
    required: true,
    schema: { type: 'integer', minimum: 1, format: 'int32' },
    example: 1,
  },
  RetryAfterKnown: {
    description: 'Seconds until it makes sense to try again, if that is known: daily limits start anew at midnight UTC',
    schema: { type: 'integer', minimum: 1, format: 'int32' },
    example: 3_600,
  },
  WwwAuthenticate: {
    description: 'WWW-Authenticate, as API Gateway renames it',
    schema: { type: 'string' },
    example: 'Bearer realm="hearth", scope="hearth/api", error="invalid_token"',
  },
} as const satisfies Record<string, oas31.HeaderObject>;
export type HeaderName = keyof typeof headers;

const wireNames: Readonly<Record<HeaderName, string>> = {
  XRequestId: 'X-Request-Id',
  ETag: 'ETag',
  Location: 'Location',
  Link: 'Link',
  RetryAfterKnown: 'Retry-After',
  IdempotencyReplayed: 'Idempotency-Replayed',
  RetryAfter: 'Retry-After',
  WwwAuthenticate: 'x-amzn-remapped-www-authenticate',
};

/** Returns the headers of one answer, as references. */
export const headersNamed = (names: readonly HeaderName[]): oas31.HeadersObject =>
  Object.fromEntries(names.map((name) => [wireNames[name], { $ref: `#/components/headers/${name}` }]));
