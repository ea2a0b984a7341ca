import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from '../../../shared/http/answer/security-headers';
import type { Streams } from './streams';

const writeJson = (response: ServerResponse, status: number, body: unknown) =>
  response
    .writeHead(status, { ...securityHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'application/json' })
    .end(JSON.stringify(body, undefined, 2));

/**
 * Answers `GET /local/streams` by showing how each pump is doing and what lies undelivered; `POST
 * /local/streams/replay`, with `?dry-run` or without, gives that to its function again. False when the path
 * is neither.
 */
export const streamsPage =
  ({ states, replay }: Pick<Streams, 'states' | 'replay'>) =>
  async ({ method, url = '', headers }: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const { pathname, searchParams } = new URL(`http://localhost${url}`);
    if (method === 'GET' && pathname === '/local/streams') {
      writeJson(response, 200, { functions: await states(), undelivered: await replay({ dryRun: true }) });
      return true;
    }
    if (method !== 'POST' || pathname !== '/local/streams/replay') return false;
    // A page of another origin can't send this unasked.
    if (headers['content-type'] !== 'application/json') writeJson(response, 415, { title: 'Send JSON' });
    else writeJson(response, 200, await replay({ dryRun: searchParams.has('dry-run') }));
    return true;
  };
