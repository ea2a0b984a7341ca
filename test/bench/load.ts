import autocannon from 'autocannon';
import type { Operation } from './operations';
import { type Spread, spreadOf } from './latency';

/** The target of requests, and what each carries. */
export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Load {
  readonly connections: number;
  readonly amount: number;
}

export interface Measured extends Spread {
  readonly perSecond: number;
}

/** Requests that are sent before any is counted. */
export const warmUp = 100;
/** The turn, which goes on from one run to the next, so that no body comes twice. */
let turn = 0;

/**
 * Sends an operation so many times over so many connections, each waiting for its answer (autocannon); times
 * in milliseconds.
 * @throws Error when any answer is not a good one
 */
export const load = async (
  { name, request }: Operation,
  { url, headers }: Target,
  { connections, amount }: Load,
): Promise<Measured> => {
  const setupRequest = (plain: autocannon.Request): autocannon.Request => {
    const { method, path, body } = request(turn++);
    return { ...plain, method, path, ...(body && { body: JSON.stringify(body) }) };
  };
  // autocannon's own histogram is of whole milliseconds.
  const times: number[] = [];
  let began = 0;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    autocannon(
      { url, headers: { ...headers }, connections, amount: warmUp + amount, requests: [{ setupRequest }] },
      (error: unknown, done) => {
        if (error) reject(new Error(`${name}: it could not be sent`, { cause: error }));
        else resolve(done);
      },
    ).on('response', (_client, _status, _bytes, time) => {
      if (times.push(time) === warmUp) began = performance.now();
    });
  });
  const seconds = (performance.now() - began) / 1_000;
  if (result.non2xx + result.errors > 0)
    throw new Error(`${name}: ${result.non2xx} answers were not good, ${result.errors} did not come`);
  return { ...spreadOf(times.slice(warmUp)), perSecond: amount / seconds };
};
