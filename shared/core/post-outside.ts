import { lookup } from 'node:dns/promises';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { parseUrl } from './parse-url';
import { patience } from './patience';
import { second } from './time';
import { httpsUrl, isPublicAddress } from './web-address';

/** Says that an address leads to no host on the internet, so that nothing was sent. */
export class NotOutside extends Error {
  override readonly name = 'NotOutside';
}

/** How addresses are resolved, allowed and called. */
export interface Ways {
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly isAllowed: (address: string) => boolean;
  readonly request: (url: URL, options: RequestOptions, answered: (response: IncomingMessage) => void) => ClientRequest;
}

/** The ways to the internet, and nowhere else. */
export const outside: Ways = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  request: httpsRequest,
};

/** An address that is called, which others may have made: longer than one that people give. */
const CalledUrl = httpsUrl(2_048);
/** The time for one answer, ms, and the most redirects that are followed. */
const answerWithin = 5 * second;
const mostRedirects = 3;
/** The redirects that keep method and body (RFC 9110, 15.4): any other would lose what is sent. */
const keepsBody: ReadonlySet<number> = new Set([307, 308]);

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Finds the address to connect to. @throws NotOutside where any that a name leads to isn't allowed */
const addressOf = async ({ hostname }: URL, { resolve, isAllowed }: Ways): Promise<string> => {
  const found = isIP(hostname) ? [hostname] : await resolve(hostname);
  const [first] = found;
  if (first === undefined || !found.every(isAllowed)) throw new NotOutside(hostname);
  return first;
};

/** Posts to one address, connecting to what was checked: a name is not resolved a second time. */
const postOnce = async (url: URL, { headers, body }: Sent, ways: Ways): Promise<IncomingMessage> => {
  const address = await addressOf(url, ways);
  const family = isIP(address);
  return new Promise((resolve, reject) => {
    const options: RequestOptions = {
      method: 'POST',
      headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
      agent: false,
      signal: AbortSignal.timeout(patience(answerWithin)),
      lookup: (_name, { all }, found) => (all ? found(null, [{ address, family }]) : found(null, address, family)),
    };
    const call = ways.request(url, options, (response) => {
      // Nothing but the status is read.
      response.destroy();
      resolve(response);
    });
    call.on('error', reject);
    call.end(body);
  });
};

/** Returns where a redirect leads; undefined: the answer is none that is followed. */
const redirectOf = ({ statusCode = 0, headers: { location } }: IncomingMessage, from: URL): string | undefined =>
  keepsBody.has(statusCode) && location !== undefined ? parseUrl(location, from.href)?.href : undefined;

/**
 * Posts to a host on the internet: by https alone, to no private address, looked at after its name is
 * resolved and again at each redirect.
 * @returns the status that it answers with
 * @throws NotOutside, and the errors of node:https and node:dns
 */
export const postOutside = async (address: string, sent: Sent, ways: Ways = outside): Promise<number> => {
  let next = address;
  for (let redirects = 0; ; redirects++) {
    const parsed = CalledUrl.safeParse(next);
    if (!parsed.success) throw new NotOutside(next);
    const url = new URL(parsed.data);
    const response = await postOnce(url, sent, ways);
    const to = redirectOf(response, url);
    if (to === undefined || redirects === mostRedirects) return response.statusCode ?? 0;
    next = to;
  }
};

/** Sends a message, and returns the status that it is answered with. */
export type PostOutside = typeof postOutside;
