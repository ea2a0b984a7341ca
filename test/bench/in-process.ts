import { randomUUID } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { handler } from '../../functions/api/handler';
import { routes } from '../../functions/api/routes';
import { lambdaContext } from '../../lib/local/gateway/context';
import { proxyEvent } from '../../lib/local/gateway/event';
import { matchRoutes } from '../../lib/local/gateway/route-match';
import type { Event } from '../../shared/http/request/request-context';
import type { Request } from './operations';

const match = matchRoutes(routes);

/** Returns the event that the gateway makes of a request. */
export const eventOf = (token: string, { method, path, body }: Request): Event => {
  const url = new URL(path, 'http://localhost');
  const found = match(url.pathname);
  const route = found?.methods.get(method);
  if (!found || !route) throw new Error(`There is no route ${method} ${path}`);
  const request = new IncomingMessage(new Socket());
  request.rawHeaders.push(
    'Authorization',
    `Bearer ${token}`,
    'Accept',
    'application/json',
    'Content-Type',
    'application/json',
  );
  return proxyEvent(request, {
    route,
    params: found.params,
    url,
    body: Buffer.from(body ? JSON.stringify(body) : ''),
    requestId: randomUUID(),
  });
};

/** Calls the API's function; gives the answer's text. @throws Error on any answer but a good one */
export const answerTo = async (event: Event): Promise<string> => {
  const { statusCode, body } = await handler(event, lambdaContext(event.requestContext.requestId, 10_000));
  if (statusCode >= 300) throw new Error(`${event.httpMethod} ${event.path} answered ${statusCode}: ${body}`);
  return body;
};
