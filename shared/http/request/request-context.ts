import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { MiddlewareObj } from '@middy/core';
import type { Call, Caller, Language, ReadBack } from '../../core/call';
import type { Usage } from '../../db/client';
import type { Route } from '../route';
import type { tokenBase } from './token-routes';

/** The facts that the middlewares learn of one request and hand on to each other. */
export interface RequestContext {
  /** The gateway's request id: `errorId` of a problem, X-Request-Id, and on every log line. */
  readonly requestId: string;
  /** The client's own X-Request-Id. */
  readonly clientRequestId: string | undefined;
  readonly route: Route;
  /** The base path that it came under: that of scoped tokens, or none. */
  readonly base: '' | typeof tokenBase;
  readonly language: Language;
  readonly startedAt: number;
  readonly usage: Usage;
  /** The query as it came, each name with its values. */
  readonly rawQuery: Readonly<Record<string, string[]>>;
  /** Headers that every answer to this request carries, errors too. */
  readonly headers: Record<string, string>;
  caller?: Caller;
  /** When the caller last signed in, in seconds since the epoch: `auth_time` of their token. */
  signedInAt?: number;
  call?: Call;
  /** The read-only fields that the client sent back in the body. */
  readBack?: ReadBack | undefined;
  /** The handler's input, which parsing and later middlewares fill. */
  readonly input: Record<string, unknown>;
}

/** Lambda's context with the exchange that the first middleware put there. */
export interface HandlerContext extends Context {
  requestContext: RequestContext;
}

export type Event = APIGatewayProxyEvent;
export type Result = APIGatewayProxyResult;
export type Middleware = MiddlewareObj<Event, Result, Error, HandlerContext>;

/**
 * Reads a header of the request, whatever case its name came in; the values of several are one list (RFC
 * 9110, 5.3).
 * @param name in lower case
 */
export const header = (event: Pick<Event, 'multiValueHeaders'>, name: string): string | undefined => {
  const values = Object.entries(event.multiValueHeaders).flatMap(([key, some]) =>
    key.toLowerCase() === name ? (some ?? []) : [],
  );
  return values.length > 0 ? values.join(', ') : undefined;
};
