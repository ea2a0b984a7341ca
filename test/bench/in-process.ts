import { handler } from '../../functions/api/handler';
import { lambdaContext } from '../../lib/local/gateway/context';
import type { Event } from '../../shared/http/request/request-context';
import { eventOf as eventOfCall } from '../support/gateway-event';
import type { Request } from './operations';

/** Returns the event that the gateway makes of a request. */
export const eventOf = (token: string, { method, path, body }: Request): Event =>
  eventOfCall({
    method,
    path,
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/json', 'Content-Type': 'application/json' },
    content: body ? JSON.stringify(body) : undefined,
  });

/** Calls the API's function; gives the answer's text. @throws Error on any answer but a good one */
export const answerTo = async (event: Event): Promise<string> => {
  const { statusCode, body } = await handler(event, lambdaContext(event.requestContext.requestId, 10_000));
  if (statusCode >= 300) throw new Error(`${event.httpMethod} ${event.path} answered ${statusCode}: ${body}`);
  return body;
};
