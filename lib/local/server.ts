import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemContentType, problemDocument, problems } from '../gateway/problems';
import { admissionRefusal } from './admission';
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

/**
 * The bytes of a request line and headers that are read: far more than the gateway takes, so that it can say
 * so itself.
 */
const maxHeaderSize = 131_072;
/**
 * The time for which a connection is kept that nothing is sent on, in milliseconds: on a busy machine, one
 * that ends after Node's 5 seconds is closed just when a call is sent on it.
 */
const keptFor = 600_000;
/** The time for which what was refused may go on arriving, in milliseconds. */
const lingerFor = 5_000;
const lingering = new WeakSet<Duplex>();

/**
 * Answers what Node can't read with a problem. What the client still sends then is read and thrown away:
 * closed at once, the connection would be reset under the answer (RFC 9112, 9.6).
 */
const refuseUnreadable = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  if (lingering.has(socket)) return;
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    return;
  }
  lingering.add(socket);
  const timer = setTimeout(() => socket.destroy(), lingerFor);
  socket.once('close', () => clearTimeout(timer));
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'head-too-large' : 'bad-request';
  const { status } = problems[code];
  const body = problemDocument(code, randomUUID());
  const head = [
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    `Content-Type: ${problemContentType}`,
    `Content-Length: ${String(Buffer.byteLength(body))}`,
  ];
  socket.end([...head, '', body].join('\r\n'));
};

/**
 * Listens on 127.0.0.1 alone, and answers what is sent to a name of this machine: every server of one machine
 * is started here.
 * @param port 0: any free one.
 * @param names further names that it may be reached by, `HEARTH_HOSTS`
 * @throws CannotStart when the port is taken or not ours to take.
 */
export const listen = async (
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>,
  names: readonly string[] = [],
): Promise<LocalServer> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const refusal = admissionRefusal(request, names);
    if (!refusal) return handle(request, response);
    request.resume();
    writeProblem(response, refusal, randomUUID());
    return undefined;
  };
  const server = createServer({ maxHeaderSize }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      if (response.headersSent) response.end();
      else writeProblem(response, 'internal', randomUUID());
    });
  })
    .on('clientError', refuseUnreadable)
    .listen(port, '127.0.0.1');
  // All of them, for the gateway to judge: of more than 2,000, Node would leave the rest out unseen.
  server.maxHeadersCount = 0;
  server.keepAliveTimeout = keptFor;
  try {
    await once(server, 'listening');
  } catch (error) {
    if (isTaken(error))
      throw new CannotStart(
        `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
      );
    throw new CannotStart(
      `Port ${port} can't be used (${error instanceof Error ? error.message : String(error)}). Choose another: PORT=3000 npm start`,
    );
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
