import { once } from 'node:events';
import { createServer } from 'node:http';
import { openFolder } from '../lib/local/folder';
import { visitorAt } from '../lib/local/sign-in/visitor-at';

export interface Desk {
  readonly url: string;
  close(): void;
}

/**
 * Signs people in for the hooks, which are Python: `GET /EMAIL` goes through the pages of the stack at `url`
 * and answers an access token.
 */
export const openDesk = async (url: string): Promise<Desk> => {
  const visitor = await visitorAt(url, await openFolder());
  const server = createServer((request, response) => {
    visitor.signIn((request.url ?? '').slice(1)).then(
      ({ accessToken }) => response.end(accessToken),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The system did not assign a TCP port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
};
