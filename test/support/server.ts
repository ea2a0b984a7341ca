import { createServer } from 'node:http';
import { handler } from '../../functions/api/handler';
import { routes } from '../../functions/api/routes';
import { conflictsAsOnAws } from '../../lib/local/engine/conflicts';
import { createGateway } from '../../lib/local/gateway/gateway';
import { openTable } from './table';
import { onFileFinished } from './testing';

let started: Promise<string> | undefined;

/**
 * Starts the API behind the local gateway and a table with AWS's conflicts, once for each test process, and
 * gives its base address.
 */
export const server = (): Promise<string> =>
  (started ??= new Promise((resolve) => {
    openTable().middlewareStack.use(conflictsAsOnAws());
    const gateway = createGateway({
      routes,
      handler,
      origins: ['https://app.example.com'],
      limits: 'off',
      // As long as a test: on a busy machine a call takes its time.
      timeout: 600_000,
      log: () => undefined,
    });
    const listening = createServer((request, response) => void gateway.handle(request, response));
    // Never: a connection that is closed just when a call is sent on it would fail the test.
    listening.keepAliveTimeout = 0;
    listening.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      if (typeof address === 'object' && address) resolve(`http://127.0.0.1:${String(address.port)}`);
    });
    listening.unref();
    onFileFinished(() => {
      listening.close();
      listening.closeAllConnections();
    });
  }));
