import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemContentType, problemDocument } from '../gateway/problems';
import { refusalOf } from './admission';
import { CannotStart } from './cannot-start';
import { writeProblem } from './gateway/problems';

export interface LocalServer {
  port: number;
  /** Takes no more connections, and lets go of those where nothing is asked. */
  close: () => void;
  /** Ends all connections. */
  end: () => void;
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** What Node answers by itself where it can't read a request, with a body for those that are malformed. */
const refuseUnreadable = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const head = (line: string, ...headers: string[]) => [`HTTP/1.1 ${line}`, 'Connection: close', ...headers, '', ''].join('\r\n');
  if (error.code === 'HPE_HEADER_OVERFLOW') socket.end(head('431 Request Header Fields Too Large'));
  else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') socket.end(head('408 Request Timeout'));
  else {
    const body = problemDocument('bad-request', randomUUID());
    socket.end(head('400 Bad Request', `Content-Type: ${problemContentType}`, `Content-Length: ${Buffer.byteLength(body)}`) + body);
  }
};

/**
 * Listens on 127.0.0.1 alone, and answers what is sent to a name of this machine: every server of one machine is started here.
 * @param port 0: any free one.
 * @param names further names that it may be reached by, `HEARTH_HOSTS`
 * @throws CannotStart when the port is taken or not ours to take.
 */
export const listen = async (
  port: number, handle: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>, names: readonly string[] = [],
): Promise<LocalServer> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const refusal = refusalOf(request, names);
    if (!refusal) return handle(request, response);
    request.resume();
    writeProblem(response, refusal, randomUUID());
    return undefined;
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      if (response.headersSent) response.end();
      else writeProblem(response, 'internal', randomUUID());
    });
  })
    .on('clientError', refuseUnreadable)
    .listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (isTaken(error)) throw new CannotStart(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`);
    throw new CannotStart(`Port ${port} can't be used (${error instanceof Error ? error.message : String(error)}). Choose another: PORT=3000 npm start`);
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => {
      server.close();
      server.closeIdleConnections();
    },
    end: () => server.closeAllConnections(),
  };
};
