import { HttpResponse, type HttpHandler } from '@smithy/core/protocols';
import type { HttpHandlerOptions, HttpRequest } from '@smithy/types';
import { type ClientRequest, Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { mapOwn } from '../../core/own';

/** How long is waited for what, in ms. */
export interface Waits {
  /** Until a socket is connected, the wait for a free one included. */
  readonly connection: number;
  /** Until the answer begins. */
  readonly answer: number;
  /** Until more of it comes. */
  readonly silence: number;
}

/** The errors of sockets that the SDK calls timeouts, whoever closed them. */
const closed = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** The names by which the SDK knows what to try again, and the table's callers what passes. */
const named = <E extends Error>(error: E, name: 'TimeoutError' | 'AbortError'): E => Object.assign(error, { name });
const timeout = (what: string, ms: number, code?: string): Error =>
  named(Object.assign(new Error(`${what} within ${ms} ms`), code && { code }), 'TimeoutError');

type Signal = NonNullable<HttpHandlerOptions['abortSignal']>;
const abortionBy = (signal: Signal): Error => {
  const reason: unknown = 'reason' in signal ? signal.reason : undefined;
  return named(new Error('Request aborted', { cause: reason }), 'AbortError');
};

const responseOf = (answer: IncomingMessage): HttpResponse =>
  new HttpResponse({
    statusCode: answer.statusCode ?? -1,
    reason: answer.statusMessage ?? '',
    headers: mapOwn(answer.headers, String),
    body: answer,
  });

/**
 * Sends requests over sockets that are kept open, by Node alone: the SDK's handler does the same with four
 * timers, a dozen listeners and an agent that is looked at. What it answers with, and which errors it throws,
 * by name and code, are that one's.
 */
export class Sockets implements HttpHandler {
  readonly metadata = { handlerProtocol: 'http/1.1' };
  private readonly http: HttpAgent;
  private readonly https: HttpsAgent;

  constructor(
    private readonly waits: Waits,
    maxSockets: number,
  ) {
    this.http = new HttpAgent({ keepAlive: true, maxSockets });
    this.https = new HttpsAgent({ keepAlive: true, maxSockets });
  }

  /** Sends a request; gives the answer as soon as its headers are there. */
  handle(
    { protocol, hostname, port, method, path, headers, body }: HttpRequest,
    { abortSignal, requestTimeout = this.waits.answer }: HttpHandlerOptions = {},
  ): Promise<{ response: HttpResponse }> {
    if (abortSignal?.aborted) return Promise.reject(abortionBy(abortSignal));
    const { connection, silence } = this.waits;
    return new Promise((resolve, reject) => {
      // An address of IPv6 stands in brackets in a URL, and nowhere else.
      const host = hostname.replace(/^\[(.*)\]$/, '$1');
      const options = { host, port, method, path, headers, setHost: false, timeout: silence };
      const request =
        protocol === 'https:'
          ? httpsRequest({ ...options, agent: this.https })
          : httpRequest({ ...options, agent: this.http });
      let answer: IncomingMessage | undefined;
      const stop = (error: Error) => {
        answer?.destroy(error);
        request.destroy(error);
        reject(error);
      };
      const answerIn = setTimeout(
        () => stop(timeout('the table has not answered', requestTimeout, 'ETIMEDOUT')),
        requestTimeout,
      );
      const connectIn = request.reusedSocket
        ? undefined
        : setTimeout(() => stop(timeout('no socket is connected', connection)), connection);
      const settle = () => {
        clearTimeout(answerIn);
        clearTimeout(connectIn);
      };
      if (connectIn) onceConnected(request, () => clearTimeout(connectIn));
      if (abortSignal) stopBy(abortSignal, request, stop);
      request.on('timeout', () => stop(timeout('nothing came', silence)));
      request.on('error', (error) => {
        settle();
        reject('code' in error && closed.has(String(error.code)) ? named(error, 'TimeoutError') : error);
      });
      request.on('response', (begun) => {
        settle();
        answer = begun;
        resolve({ response: responseOf(begun) });
      });
      request.end(body);
    });
  }

  destroy(): void {
    this.http.destroy();
    this.https.destroy();
  }

  /** Takes nothing: it logs nothing, and what it waits for was said when it was made. */
  updateHttpClientConfig(): void {
    // The SDK hands its logger on, once its own is no longer known by its name: in minified code.
  }

  httpHandlerConfigs(): object {
    return this.waits;
  }
}

const onceConnected = (request: ClientRequest, then: () => void): void => {
  request.once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', then);
    else then();
  });
};

const stopBy = (signal: Signal, request: ClientRequest, stop: (error: Error) => void): void => {
  const onAbort = () => stop(abortionBy(signal));
  if (!('addEventListener' in signal)) return;
  signal.addEventListener('abort', onAbort, { once: true });
  request.once('close', () => signal.removeEventListener('abort', onAbort));
};

/** Collects an answer's bytes. @throws what the socket met on the way */
export const collected = (answer: Readable): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    answer.on('error', reject);
    answer.on('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)));
    answer.on('close', () => reject(named(new Error('The answer ended early'), 'TimeoutError')));
  });
