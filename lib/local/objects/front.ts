import { request as ask, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { objectCors } from '../../gateway/object-cors';
import { haveJars } from '../engine/jars';
import { listen } from '../server';
import { readSentFile } from './form';
import { checkPolicy } from './post-policy';
import { StoreRefusal, writeRefusal } from './refusal';
import { checkRequest, sha256 } from './signature';
import { startStore, type Store } from './store';

export interface Objects {
  readonly endpoint: string;
  readonly bucket: string;
  /** Returns the process of the store, once it was needed. */
  readonly pid: () => number | undefined;
  /**
   * Fetches the store unless it is there; who needs it meanwhile waits for the rest. Never fails: who needs
   * it is told why it can't be had.
   */
  readonly fetch: () => Promise<void>;
  /**
   * Answers at another port what is asked of the bucket there; false: it was something else. Addresses are
   * signed for that port by one name, and hold for every name that it may be called by.
   */
  readonly servedAs: (host: string) => (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

interface Options {
  /** Absolute path where objects are kept; absent: nothing is. */
  readonly folder: string | undefined;
  readonly bucket: string;
  /** Origins of browser apps: pages of others are refused. */
  readonly origins?: readonly string[];
  /** Further names by which the store may be reached. */
  readonly hosts?: readonly string[];
  /** Told of each file that a form has brought, as EventBridge tells on AWS. */
  readonly arrived?: (key: string) => void;
  readonly log: (line: string) => void;
}

interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: OutgoingHttpHeaders;
}

/** Removes the CORS headers from the store's answer: they would let pages of every origin read. */
const withoutCors = (headers: IncomingMessage['headers']): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('access-control-')));

/** Asks the store, with a body as it comes or one that was read already. */
const askStore = (
  { socket }: Store,
  { method, path, headers }: Asked,
  body: IncomingMessage | Uint8Array,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const asked = ask({ socketPath: socket, method, path, headers }, resolve).on('error', reject);
    if (body instanceof Uint8Array) asked.end(body);
    else pipeline(body, asked).catch(reject);
  });

/**
 * Returns the headers of an answer to a page of an allowed origin; a preflight's has all of them.
 * @throws StoreRefusal for other origins
 */
const corsFor = (
  { method, headers: { origin, 'access-control-request-headers': asked } }: IncomingMessage,
  origins: readonly string[],
): Record<string, string> => {
  if (origin === undefined) return {};
  if (!origins.includes(origin))
    throw new StoreRefusal(
      403,
      'AccessForbidden',
      'This CORS request is not allowed: CORS_ORIGINS lists the origins of browser apps.',
    );
  const common = {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': objectCors.exposedHeaders.join(', '),
    Vary: 'Origin',
  };
  if (method !== 'OPTIONS') return common;
  return {
    ...common,
    'Access-Control-Allow-Methods': objectCors.methods.join(', '),
    'Access-Control-Max-Age': String(objectCors.maxAge),
    ...(asked !== undefined && { 'Access-Control-Allow-Headers': asked }),
  };
};

/**
 * Opens the object store of one machine, by S3's own protocol: signatures, links and the policies of forms
 * are checked as S3 checks them, which the store itself does not. That (150 MB, nine seconds) is started by
 * the first request which is let through, and anew when it has ended by itself.
 */
export const openObjects = async ({
  folder,
  bucket,
  origins = [],
  hosts = [],
  arrived = () => undefined,
  log,
}: Options): Promise<Objects> => {
  const stopping = new AbortController();
  let fetching: Promise<unknown> | undefined;
  const fetched = (): Promise<unknown> =>
    (fetching ??= haveJars('objects', log, stopping.signal).finally(() => {
      fetching = undefined;
    }));
  let starting: Promise<Store> | undefined;
  let pid: number | undefined;
  const store = (): Promise<Store> => {
    const forget = () => {
      [starting, pid] = [undefined, undefined];
    };
    return (starting ??= fetched()
      .then(() => startStore({ folder, bucket }))
      .then(
        (started) => {
          pid = started.pid;
          void started.ended.then(forget);
          return started;
        },
        (error: unknown) => {
          forget();
          throw error;
        },
      ));
  };

  /** Puts a file that a form brings under its key, in the bucket to which it is sent. */
  const takeForm = async (
    request: IncomingMessage,
    response: ServerResponse,
    { into, headers }: { readonly into: string; readonly headers: Record<string, string> },
  ): Promise<void> => {
    const upload = await readSentFile(
      into,
      request.headers['content-type'] ?? '',
      new Uint8Array(await buffer(request)),
    );
    checkPolicy(upload, Date.now());
    const path = `/${into}/${upload.key.split('/').map(encodeURIComponent).join('/')}`;
    const answer = await askStore(
      await store(),
      {
        method: 'PUT',
        path,
        headers: {
          'Content-Length': upload.size,
          ...(upload.contentType !== undefined && { 'Content-Type': upload.contentType }),
        },
      },
      upload.content,
    );
    answer.resume();
    const { statusCode = 502 } = answer;
    response.writeHead(statusCode < 300 ? 204 : statusCode, { ...headers, ETag: answer.headers.etag }).end();
    if (statusCode < 300) arrived(upload.key);
  };

  /** Hands a request on as it is, its body first read where the signature names its hash. */
  const forward = async (
    request: IncomingMessage,
    response: ServerResponse,
    { headers, signedFor }: { readonly headers: Record<string, string>; readonly signedFor: string | undefined },
  ): Promise<void> => {
    const { method = 'GET', url: target = '/' } = request;
    const signed = signedFor === undefined ? request.headers : { ...request.headers, host: signedFor };
    const hash = checkRequest({ method, target, headers: signed }, Date.now());
    const body = hash === undefined ? request : new Uint8Array(await buffer(request));
    if (body instanceof Uint8Array && sha256(body) !== hash)
      throw new StoreRefusal(400, 'XAmzContentSHA256Mismatch', 'The body differs from the one that was signed.');
    const answer = await askStore(await store(), { method, path: target, headers: request.headers }, body);
    response.writeHead(answer.statusCode ?? 502, { ...withoutCors(answer.headers), ...headers });
    await pipeline(answer, response);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, signedFor?: string): Promise<void> => {
    let headers = {};
    const into = request.method === 'POST' ? /^\/([\w.-]+)$/.exec(request.url ?? '')?.[1] : undefined;
    try {
      headers = corsFor(request, origins);
      if (request.method === 'OPTIONS') response.writeHead(200, headers).end();
      else if (into !== undefined && request.headers['content-type']?.startsWith('multipart/form-data'))
        await takeForm(request, response, { into, headers });
      else await forward(request, response, { headers, signedFor });
    } catch (error) {
      if (!(error instanceof StoreRefusal)) throw error;
      request.resume();
      writeRefusal(response, error, headers);
    }
  };

  const front = await listen(0, (request, response) => answer(request, response), hosts);
  const endpoint = `http://127.0.0.1:${front.port}`;
  return {
    endpoint,
    bucket,
    pid: () => pid,
    fetch: () =>
      fetched().then(
        () => undefined,
        () => undefined,
      ),
    servedAs: (host) => async (request, response) => {
      const [path] = (request.url ?? '').split('?');
      if (path !== `/${bucket}` && !path?.startsWith(`/${bucket}/`)) return false;
      await answer(request, response, host);
      return true;
    },
    stop: async () => {
      stopping.abort();
      await fetching?.catch(() => undefined);
      front.close();
      front.end();
      await starting?.then(
        ({ stop }) => stop(),
        () => undefined,
      );
    },
  };
};
