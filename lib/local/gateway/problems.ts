import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../../../shared/http/security-headers';

/** What the gateway answers by itself, without a function; on AWS these are the gateway responses, in English alike. */
const problems = {
  'bad-request': { status: 400, title: 'Bad request', detail: "The address isn't readable: its percent-encoding is malformed." },
  'not-found': { status: 404, title: 'Not found', detail: 'There is nothing at this address.' },
  'method-not-allowed': { status: 405, title: 'Method not allowed', detail: 'This address takes other methods: see the Allow header.' },
  'too-large': { status: 413, title: 'Too large', detail: 'A body may have 256 KiB at most. Send less at once.' },
  'rate-limited': { status: 429, title: 'Too many requests', detail: 'Wait as many seconds as Retry-After says, then try again.' },
  internal: { status: 502, title: 'Internal error', detail: 'Something went wrong on our side. Try again; if it stays, tell us the errorId.' },
} as const;
export type ProblemCode = keyof typeof problems;

/** Answers with a problem document (RFC 9457) of the gateway's own. */
export const writeProblem = (response: ServerResponse, code: ProblemCode, errorId: string, headers: Readonly<Record<string, string>> = {}): void => {
  const { status, title, detail } = problems[code];
  const body = JSON.stringify({ type: `https://hearth.example/problems/${code}`, title, status, detail, errorId });
  const all = { ...securityHeaders, ...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', 'X-Request-Id': errorId };
  response.writeHead(status, { ...all, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
};
