import { randomUUID } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { routes } from '../../functions/api/routes';
import { proxyEvent } from '../../lib/local/gateway/event';
import { served } from '../../lib/local/gateway/head';
import { matchRoutes } from '../../lib/local/gateway/route-match';
import type { Event } from '../../shared/http/request/request-context';
import type { Asked } from './person';

const match = matchRoutes(served(routes));

/** Returns the event that the gateway makes of a request. @throws Error where no route is asked for */
export const eventOf = ({ method, path, headers, content }: Asked): Event => {
  const url = new URL(path, 'http://localhost');
  const found = match(url.pathname);
  const route = found?.methods.get(method);
  if (!found || !route) throw new Error(`There is no route ${method} ${path}`);
  const request = new IncomingMessage(new Socket());
  request.rawHeaders.push(...Object.entries(headers).flat());
  const body = Buffer.from(content ?? '');
  return proxyEvent(request, { route, params: found.params, url, body, requestId: randomUUID() });
};
