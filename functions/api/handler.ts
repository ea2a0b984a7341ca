import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { haveTokenKeys } from '../../shared/core/token-keys';
import { authentication, fetchKeysEarly } from '../../shared/http/request/authentication';
import { beginRequest } from '../../shared/http/request/begin';
import { cors } from '../../shared/http/request/cors';
import { dispatch } from '../../shared/http/dispatch';
import type { Event, HandlerContext, Result } from '../../shared/http/request/request-context';
import { freshSignIn } from '../../shared/http/request/fresh-sign-in';
import { idempotency } from '../../shared/http/request/idempotency';
import { requestMetrics } from '../../shared/http/answer/metrics';
import { parsing } from '../../shared/http/request/parsing';
import { createCall } from '../../shared/http/request/create-call';
import { preconditions } from '../../shared/http/request/preconditions';
import { errorHandler } from '../../shared/http/answer/error-handler';
import { requestLog } from '../../shared/http/answer/request-log';
import type { Route } from '../../shared/http/route';
import { security } from '../../shared/http/answer/security';
import { scopedTokens } from '../../shared/http/request/scoped-tokens';
import { tokenBase } from '../../shared/http/request/token-routes';
import { singleHeaders } from '../../shared/http/request/single-headers';
import { findRoute } from './find-route';

/**
 * Finds the route that the gateway has matched: its resource names the route, HEAD that of GET, under the
 * base path of scoped tokens too. What is not declared can't be called.
 */
const routeOf = async ({ httpMethod, resource }: Event): Promise<Route> => {
  const path = resource.startsWith(`${tokenBase}/`) ? resource.slice(tokenBase.length) : resource;
  const found = await findRoute(httpMethod === 'HEAD' ? 'GET' : httpMethod, path);
  if (!found) throw new Error(`No route is declared for ${httpMethod} ${resource}`);
  return found;
};

const pipeline = middy<Event, Result, Error, HandlerContext>()
  .use(requestLog())
  .use(requestMetrics())
  .use(errorHandler())
  .use(security())
  .use(cors())
  .use(singleHeaders())
  .use({ before: () => haveTokenKeys() })
  .use(authentication())
  .use(parsing())
  .use(scopedTokens())
  .use(freshSignIn())
  .use(createCall())
  .use(idempotency())
  .use(preconditions())
  .handler((_event, { requestContext }) => dispatch(requestContext));

/**
 * Answers the gateway's calls: one handler for all routes, deployed as a reader and a writer. It keeps
 * nothing of one call for the next but that its token was verified.
 */
export const handler = async (event: Event, context: Context): Promise<Result> => {
  const result = await pipeline(
    event,
    { ...context, requestContext: beginRequest(event, await routeOf(event)) },
    { signal: new AbortController().signal },
  );
  if (!result) throw new Error('The handler gave no answer');
  return result;
};

/**
 * Fetches the keys of the pool and of tokens while the function initialises, so that the first request
 * needn't wait.
 */
export const warm = async (): Promise<void> => {
  await Promise.all([fetchKeysEarly(), haveTokenKeys()]);
};
