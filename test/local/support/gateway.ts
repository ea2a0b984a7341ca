import { once } from 'node:events';
import { createServer } from 'node:http';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';

import { createGateway, type LogEntry } from '../../../lib/local/gateway/gateway';
import { onTestFinished } from '../../support/testing';

const routes = [
  { method: 'GET', path: '/v1/scopes/{scopeId}/members/{userId}', permission: 'members.read' },
  { method: 'DELETE', path: '/v1/scopes/{scopeId}/members/me', permission: 'members.leave' },
  { method: 'POST', path: '/v1/scopes/{scopeId}/invitations', permission: 'invitations.create', rate: 'sensitive' },
  { method: 'GET', path: '/v1/scopes/{scopeId}/invitations', permission: 'invitations.read' },
  { method: 'POST', path: '/v1/scopes/{scopeId}/changes', permission: 'items.create', rate: 'batch' },
  { method: 'POST', path: '/v1/feedback', permission: 'anyone', rate: 'feedback' },
  { method: 'GET', path: '/v1/roles', permission: 'public' },
] as const;
export const origin = 'https://app.example';
export const member = '/v1/scopes/s/members/u';
export const invitations = '/v1/scopes/s/invitations';
export const changes = '/v1/scopes/s/changes';

/** Makes a header that could be a sign-in, of somebody by that name. */
export const bearer = (sub: string) =>
  'Bearer ' +
  `${[{ alg: 'RS256' }, { sub }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.${Buffer.alloc(256, sub).toString('base64url')}`;

type Answer = APIGatewayProxyResult | Promise<APIGatewayProxyResult>;

/** Makes a gateway on a port of its own; without a handler the function answers the event it got. */
export const gateway = async ({
  answer,
  ...options
}: {
  answer?: (event: APIGatewayProxyEvent) => Answer;
  limits?: 'on' | 'off';
  timeout?: number;
} = {}) => {
  const log: LogEntry[] = [];
  const events: APIGatewayProxyEvent[] = [];
  const instance = createGateway({
    routes,
    origins: [origin],
    limits: 'off',
    ...options,
    log: (entry) => log.push(entry),
    handler: async (event) => {
      events.push(event);
      return answer ? answer(event) : { statusCode: 200, body: JSON.stringify(event) };
    },
  });
  const server = createServer(
    { maxHeaderSize: 1_000_000 },
    (request, response) => void instance.handle(request, response),
  ).listen(0, '127.0.0.1');
  server.maxHeadersCount = 0;
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  return { ...instance, log, events, port, at, get: (path: string, init?: RequestInit) => fetch(at(path), init) };
};
export const gate = () => {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
};
export const problemOf = async (response: Response) => ({
  status: response.status,
  type: response.headers.get('content-type'),
  problem: await response.json(),
});
