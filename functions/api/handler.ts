import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { haveTokenKeys } from '../../shared/core/token-keys';
import { authentication, fetchKeysEarly } from '../../shared/http/authentication';
import { begin } from '../../shared/http/begin';
import { cors } from '../../shared/http/cors';
import { dispatch } from '../../shared/http/dispatch';
import type { Event, ExchangeContext, Result } from '../../shared/http/exchange';
import { idempotency } from '../../shared/http/idempotency';
import { requestMetrics } from '../../shared/http/metrics';
import { parsing } from '../../shared/http/parsing';
import { permission } from '../../shared/http/permission';
import { preconditions } from '../../shared/http/preconditions';
import { problemDetails } from '../../shared/http/problem-details';
import { requestLog } from '../../shared/http/request-log';
import type { Route } from '../../shared/http/route';
import { security } from '../../shared/http/security';
import { singleHeaders } from '../../shared/http/single-headers';
import { findRoute } from './find-route';

/** The gateway has matched already: its resource names the route, HEAD that of GET. What is not declared can't be called. */
const routeOf = async ({ httpMethod, resource }: Event): Promise<Route> => {
  const found = await findRoute(httpMethod === 'HEAD' ? 'GET' : httpMethod, resource);
  if (!found) throw new Error(`No route is declared for ${httpMethod} ${resource}`);
  return found;
};

const pipeline = middy<Event, Result, Error, ExchangeContext>()
  .use(requestLog())
  .use(requestMetrics())
  .use(problemDetails())
  .use(security())
  .use(cors())
  .use(singleHeaders())
  .use({ before: () => haveTokenKeys() })
  .use(authentication())
  .use(parsing())
  .use(permission())
  .use(idempotency())
  .use(preconditions())
  .handler((_event, { exchange }) => dispatch(exchange));

/** What the gateway calls: one handler for all routes, deployed as a reader and a writer. Of one call nothing is kept for the next but that its token was verified. */
export const handler = async (event: Event, context: Context): Promise<Result> => {
  const result = await pipeline(
    event,
    { ...context, exchange: begin(event, await routeOf(event)) },
    { signal: new AbortController().signal },
  );
  if (!result) throw new Error('The handler gave no answer');
  return result;
};

/** Run while the function initialises: keys of the pool and of tokens, so that the first request needn't wait. */
export const warm = async (): Promise<void> => {
  await Promise.all([fetchKeysEarly(), haveTokenKeys()]);
};
