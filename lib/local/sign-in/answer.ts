import type { ServerResponse } from 'node:http';
import type { Visit } from './visit';

/** The answer of a page or an endpoint. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
}

/** Pages and endpoints by `METHOD /path`. */
export type Routes = Readonly<Record<string, (visit: Visit) => Promise<Answer> | Answer>>;

/** The headers of every answer; nothing here may be kept by a cache or framed. */
const headersOfAll = {
  'cache-control': 'no-store',
  pragma: 'no-cache',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
};
const noContentPolicy = "default-src 'none'; frame-ancestors 'none'";

/**
 * The headers that let any origin call: public clients have no cookie and no secret to lose here, as at
 * Cognito.
 */
export const anyOrigin = { 'access-control-allow-origin': '*' };

export const json = (status: number, body: object, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  body: JSON.stringify(body),
});

/** @param status 302 for apps' addresses, 303 after a form (RFC 9110, 15.4.4) */
export const redirect = (status: 302 | 303, location: string, cookies: readonly string[] = []): Answer => ({
  status,
  headers: { location, ...(cookies.length > 0 && { 'set-cookie': cookies }) },
});

/** @param lifetime in ms; 0 removes it */
export const cookie = (name: string, value: string, lifetime: number): string =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${lifetime / 1000}`;

export const sendAnswer = (response: ServerResponse, answer: Answer): void => {
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries({
    'content-security-policy': noContentPolicy,
    ...headersOfAll,
    ...answer.headers,
  }))
    response.setHeader(name, value);
  response.end(answer.body ?? '');
};
