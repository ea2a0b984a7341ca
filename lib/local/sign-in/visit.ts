import type { IncomingMessage } from 'node:http';
import { OAuthError } from './refusals';

/** A request, read in full. */
export interface Visit {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  readonly authorization: string | undefined;
  readonly body: string;
  readonly contentType: string;
}

const largest = 64 * 1024;

/** Reads the body as text. @throws OAuthError when it has more than 64 KiB: no form here is larger. */
export const readText = async (request: IncomingMessage): Promise<string> => {
  const chunks: Uint8Array[] = [];
  const incoming: AsyncIterable<Uint8Array> = request;
  let size = 0;
  for await (const bytes of incoming) {
    size += bytes.length;
    // Read on without keeping it, so that the answer is seen rather than a broken connection.
    if (size <= largest) chunks.push(bytes);
  }
  if (size > largest) throw new OAuthError('invalid_request', 'The body is too large.', 413);
  return Buffer.concat(chunks).toString('utf8');
};

const cookiesOf = (header = ''): Map<string, string> =>
  new Map(
    header.split(';').map((pair) => [pair.split('=', 1)[0]?.trim() ?? '', pair.slice(pair.indexOf('=') + 1).trim()]),
  );

export const readVisit = async (request: IncomingMessage, url: URL): Promise<Visit> => ({
  method: request.method ?? 'GET',
  path: url.pathname,
  query: url.searchParams,
  cookies: cookiesOf(request.headers.cookie),
  authorization: request.headers.authorization,
  body: await readText(request),
  contentType: (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
});

/** Reads parameters by name. @throws OAuthError `invalid_request` when one comes twice (RFC 6749, 3.1). */
export const parametersOf = (parameters: URLSearchParams): Partial<Record<string, string>> => {
  const names = [...parameters.keys()];
  if (new Set(names).size < names.length)
    throw new OAuthError('invalid_request', 'A parameter was sent more than once.');
  return Object.fromEntries(parameters);
};

/**
 * Reads the fields of a posted form.
 * @throws OAuthError `invalid_request` for another content type or a repeated field.
 */
export const formOf = (visit: Visit): Partial<Record<string, string>> => {
  if (visit.contentType !== 'application/x-www-form-urlencoded') {
    throw new OAuthError('invalid_request', 'The content type must be application/x-www-form-urlencoded.', 415);
  }
  return parametersOf(new URLSearchParams(visit.body));
};
