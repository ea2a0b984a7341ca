import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { CannotStart } from './cannot-start';

export interface LocalServer {
  port: number;
  /** Takes no more connections, and lets go of those where nothing is asked. */
  close: () => void;
  /** Ends all connections. */
  end: () => void;
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/**
 * Listens on 127.0.0.1 alone.
 * @param port 0: any free one.
 * @throws CannotStart when the port is taken or not ours to take.
 */
export const listen = async (port: number, handle: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>): Promise<LocalServer> => {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  }).listen(port, '127.0.0.1');
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
