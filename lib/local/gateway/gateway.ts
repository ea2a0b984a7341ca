import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { searchParameter } from '../../../shared/http/request/rate-limits';
import { securityHeaders } from '../../../shared/http/answer/security-headers';
import type { GatewayProblemCode } from '../../gateway/problems';
import { ProxyResult, writeAnswer } from './answer';
import { readBody } from './body';
import { lambdaContext } from './context';
import { corsHeaders, preflightHeaders } from './cors';
import { proxyEvent } from './event';
import { headSize, largestHead, served } from './head';
import { writeProblem } from './problems';
import { createRateLimiter, onlyOf } from './rate-limiter';
import { matchRoutes, type GatewayRoute } from './route-match';
import { createSenders } from './senders';
import { createTurns } from './turns';

export interface LogEntry {
  level: 'WARN' | 'ERROR';
  message: string;
  [detail: string]: unknown;
}

interface Options {
  routes: readonly GatewayRoute[];
  handler: (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;
  /** Origins of browser apps. */
  origins: readonly string[];
  limits?: 'on' | 'off';
  /**
   * The milliseconds that the function has; then the answer is API Gateway's 502 and what it still does is
   * left to itself.
   */
  timeout?: number;
  requestId?: () => string;
  log: (entry: LogEntry) => void;
}

export interface Gateway {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Settles when no request is in flight. */
  drain: () => Promise<void>;
  /** Counts the requests refused for their rate so far. */
  violations: () => number;
}

/**
 * The limits on handlers at work at once, three quarters of them for one sender at most, and on requests that
 * wait for them: more than one sender may send in a minute. The table's client has 64 connections, of which a
 * handler uses two or three at a time.
 */
const room = { atWork: 32, ofOne: 24, waiting: 1_000 } as const;
/** The seconds after which it makes sense to try again for a sender who has too many waiting. */
const retryWhenFull = '1';

/**
 * Does API Gateway's part of a REST API on one machine: from a request to a function's event, and from its
 * answer to a response.
 */
export const createGateway = ({
  routes,
  handler,
  origins,
  limits = 'on',
  timeout = 20_000,
  requestId = randomUUID,
  log,
}: Options): Gateway => {
  const match = matchRoutes(served(routes));
  const violationOf = createRateLimiter();
  const turnOf = createTurns(room);
  const senders = createSenders();
  const inFlight = new Set<Promise<void>>();
  let violations = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const id = requestId();
    response.setHeader('x-amzn-RequestId', id);
    const problem = (code: GatewayProblemCode, headers: Record<string, string> = {}): Promise<void> => {
      // What the client still sends is thrown away: with it unread the connection would be reset under the
      // answer.
      request.resume();
      writeProblem(response, code, id, { ...corsHeaders(request.headers, origins), ...headers });
      return Promise.resolve();
    };
    const target = targetOf(request, match);
    const route = target?.found?.methods.get(request.method ?? '');
    const authorization = onlyOf(request.headersDistinct.authorization);
    const address = request.socket.remoteAddress ?? '';
    if (limits === 'on') {
      const violation = violationOf({
        address,
        authorization,
        rate: route?.rate,
        searches: target?.url.searchParams.has(searchParameter) ?? false,
      });
      if (violation) {
        log({
          level: 'WARN',
          message: 'rate limit exceeded',
          requestId: id,
          limit: violation.limit,
          route: route?.path,
          violations: ++violations,
        });
        return problem('rate-limited', { 'Retry-After': String(violation.retryAfter) });
      }
    }
    if (headSize(request) > largestHead) return problem('head-too-large');
    if (!target) return problem('bad-request');
    const { url, found } = target;
    if (!found) return problem('not-found');
    if (request.method === 'OPTIONS') {
      response.writeHead(204, {
        ...securityHeaders,
        ...preflightHeaders(request.headers, origins, found.methods.keys()),
        'X-Request-Id': id,
      });
      response.end();
      return;
    }
    if (!route) return problem('method-not-allowed', { Allow: [...found.methods.keys(), 'OPTIONS'].join(', ') });
    const body = await readBody(request);
    if (!body) return problem('too-large');
    const endTurn = await turnOf(senders.nameOf(authorization, address));
    if (!endTurn) {
      log({ level: 'WARN', message: 'too many requests of one sender wait', requestId: id, route: route.path });
      return problem('rate-limited', { 'Retry-After': retryWhenFull });
    }
    // A client that went away meanwhile needs no answer.
    if (response.destroyed) {
      endTurn();
      return;
    }
    const result = await call(
      proxyEvent(request, { route, params: found.params, url, body, requestId: id }),
      id,
    ).finally(endTurn);
    if (!result) return problem('internal');
    // What a handler has verified, and nothing else: refusals may come before that.
    if (route.permission !== 'public' && result.statusCode < 400) senders.verified(authorization);
    await writeAnswer(response, result, request.headers['accept-encoding']);
  };

  const call = async (event: APIGatewayProxyEvent, id: string): Promise<ProxyResult | undefined> => {
    const context = lambdaContext(id, timeout);
    const expired = Symbol('expired');
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<typeof expired>((resolve) => (timer = setTimeout(resolve, timeout, expired)));
      const answer = await Promise.race([handler(event, context), late]);
      if (answer === expired) throw new Error(`Task timed out after ${timeout / 1000} seconds`);
      return ProxyResult.parse(answer);
    } catch (error) {
      log({
        level: 'ERROR',
        message: 'the function gave no valid answer',
        requestId: id,
        route: `${event.httpMethod} ${event.resource}`,
        error,
      });
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    handle: async (request, response) => {
      const serving = serve(request, response).catch((error: unknown) => {
        // A client that went away is nobody's fault and gets no answer.
        if (!request.destroyed) log({ level: 'ERROR', message: 'the gateway failed', error });
        response.destroy();
      });
      inFlight.add(serving);
      await serving;
      inFlight.delete(serving);
    },
    drain: async () => {
      while (inFlight.size) await Promise.all(inFlight);
    },
    violations: () => violations,
  };
};

/** Parses the address and finds what it matches; undefined where its percent-encoding can't be read. */
const targetOf = ({ url: address = '/' }: IncomingMessage, match: ReturnType<typeof matchRoutes>) => {
  try {
    const [path = '/', query = ''] = address.split(/\?(.*)/s);
    decodeURIComponent(query.replaceAll('+', ' '));
    // Parsed beside, never with the path: a URL would resolve `..` and `//host`.
    const url = new URL(`http://localhost/?${query}`);
    return { url: { pathname: path, searchParams: url.searchParams }, found: match(path) };
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};
