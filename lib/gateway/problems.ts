import { problemType } from '../../shared/http/problems';

/** What the gateway answers by itself, without a function: the local one, and API Gateway in its gateway responses and mocks. In English alike. */
export const problems = {
  'bad-request': { status: 400, title: 'Bad request', detail: 'The address can’t be read. Check its percent-encoding, and that it begins with one slash.' },
  /** On one machine alone. */
  misdirected: {
    status: 421, title: 'Not the name of this machine',
    detail: 'Hearth answers here as localhost alone. To reach it under another name (an emulator, a tunnel), list that in HEARTH_HOSTS and start it again.',
  },
  'unauthorized': { status: 401, title: 'Sign in first', detail: 'Send a valid access token as `Authorization: Bearer …`; sign in again if it has expired.' },
  'blocked': { status: 403, title: 'Blocked', detail: 'This looks like an attack and was not let through. If it isn’t one, give the errorId to whoever runs this server.' },
  'not-found': { status: 404, title: 'Not found', detail: 'There is nothing at this address.' },
  'method-not-allowed': { status: 405, title: 'Method not allowed', detail: 'This address takes other methods; the Allow header lists them.' },
  'too-large': { status: 413, title: 'Too large', detail: 'A request body can have at most 256 KiB. Send less at a time.' },
  /** On one machine; on AWS the edge of API Gateway refuses such a request in words of its own. */
  'head-too-large': {
    status: 431, title: 'Too large',
    detail: 'The request line and the values of headers can have at most 10,240 bytes together. Ask for less at a time, or send fewer headers.',
  },
  'rate-limited': { status: 429, title: 'Too many requests', detail: 'Wait as many seconds as Retry-After says, then try again.' },
  internal: { status: 502, title: 'Internal error', detail: 'The fault is ours. Try again; if it happens again, give the errorId to whoever runs this server.' },
} as const;
export type ProblemCode = keyof typeof problems;

/** A problem document (RFC 9457) of the gateway's own. @param errorId the request's id, or what the gateway puts it in the place of */
export const problemDocument = (code: ProblemCode, errorId?: string): string => {
  const { status, title, detail } = problems[code];
  return JSON.stringify({ type: problemType(code), title, status, detail, errorId });
};

export const problemContentType = 'application/problem+json';
