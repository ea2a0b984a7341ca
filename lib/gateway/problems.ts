import { problemCatalogue, problemType } from '../../shared/http/answer/problems';

/** Returns the English words that the API itself has for a problem. */
const asTheApi = (code: keyof typeof problemCatalogue) => ({
  status: problemCatalogue[code].status,
  title: problemCatalogue[code].title.en,
  detail: problemCatalogue[code].detail.en,
});

/**
 * The problems that the gateway answers by itself, without a function: the local one, and API Gateway in its
 * gateway responses and mocks. In English alike.
 */
export const problems = {
  'bad-request': {
    status: 400,
    title: 'Bad request',
    detail: 'The address can’t be read. Check its percent-encoding, and that it begins with a single slash.',
  },
  /** Answered on one machine alone. */
  misdirected: {
    status: 421,
    title: 'Unknown host name',
    detail:
      'Hearth answers only to localhost here. To reach it under another name (an emulator, a tunnel), add ' +
      'that name to HEARTH_HOSTS and restart it.',
  },
  unauthorized: asTheApi('unauthorized'),
  blocked: {
    status: 403,
    title: 'Blocked',
    detail: 'This looks like an attack and was blocked. If it isn’t one, give the errorId to whoever runs this server.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: 'There is nothing at this address. Check the path against the contract.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    detail: 'Use one of the methods listed in the Allow header.',
  },
  'too-large': asTheApi('too-large'),
  /** Answered on one machine; on AWS the edge of API Gateway refuses such a request in words of its own. */
  'head-too-large': {
    status: 431,
    title: 'Too large',
    detail:
      'The request line and the values of headers can be at most 10,240 bytes together. Ask for less at a time, or send fewer headers.',
  },
  'rate-limited': asTheApi('rate-limited'),
  internal: { ...asTheApi('internal'), status: 502 },
} as const;
export type GatewayProblemCode = keyof typeof problems;

/**
 * Writes a problem document (RFC 9457) of the gateway's own.
 * @param errorId the request's id, or what the gateway puts it in the place of
 */
export const problemDocument = (code: GatewayProblemCode, errorId?: string): string => {
  const { status, title, detail } = problems[code];
  return JSON.stringify({ type: problemType(code), title, status, detail, errorId });
};

export const problemContentType = 'application/problem+json';
