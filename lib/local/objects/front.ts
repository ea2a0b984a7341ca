import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { securityHeaders } from '../../../shared/http/security-headers';
import { listen } from '../server';
import { startStore, type Store } from './store';

export interface Objects {
  readonly endpoint: string;
  readonly bucket: string;
  /** The process of the store, once it was needed. */
  readonly pid: () => number | undefined;
  /** `GET /local/objects` says where the store is, for commands; false when the path is another. */
  readonly page: (request: IncomingMessage, response: ServerResponse) => boolean;
  readonly stop: () => Promise<void>;
}

/** Hands a request to the store as it is: a signature is over the host's name, too, which therefore stays the front's. */
const forward = async (port: number, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = ask({ host: '127.0.0.1', port, method: request.method, path: request.url, headers: request.headers }, resolve).on('error', reject);
    pipeline(request, asked).catch(reject);
  });
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  await pipeline(answer, response);
};

/**
 * The object store of one machine, by S3's own protocol. The store itself (150 MB, nine seconds) is started by the first request, and anew when it has
 * ended by itself.
 * @param folder absolute path where objects are kept; absent: nothing is
 */
export const openObjects = async ({ folder, bucket, log }: { folder: string | undefined; bucket: string; log: (line: string) => void }): Promise<Objects> => {
  let starting: Promise<Store> | undefined;
  let pid: number | undefined;
  const store = (): Promise<Store> => {
    const forget = () => {
      [starting, pid] = [undefined, undefined];
    };
    return (starting ??= startStore({ folder, bucket, log }).then((started) => {
      pid = started.pid;
      void started.ended.then(forget);
      return started;
    }, (error: unknown) => {
      forget();
      throw error;
    }));
  };
  const front = await listen(0, async (request, response) => forward((await store()).port, request, response));
  const endpoint = `http://127.0.0.1:${front.port}`;
  return {
    endpoint, bucket,
    pid: () => pid,
    page: ({ method, url }, response) => {
      if (method !== 'GET' || url !== '/local/objects') return false;
      response.writeHead(200, { ...securityHeaders, 'Cache-Control': 'no-store', 'Content-Type': 'application/json' }).end(JSON.stringify({ endpoint, bucket }));
      return true;
    },
    stop: async () => {
      front.close();
      front.end();
      await starting?.then(({ stop }) => stop(), () => undefined);
    },
  };
};
