import { createPrivateKey, createSign, type KeyObject, randomUUID } from 'node:crypto';
import { Agent, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';

import { accessClaims } from '../../lib/local/sign-in/tokens';
import { server } from './server';
import { provided } from './provided';
import { onFileFinished } from './testing';

/** The user pool of the tests, as its tokens name it. */
export const pool = { id: 'us-east-1_Local0001', region: 'us-east-1', clientId: 'hearth-app' };

/** The API's answer: a test reads it as it comes and says what it expects. */
export type Json = ReturnType<typeof JSON.parse>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface Options {
  readonly headers?: Record<string, string>;
  /** Sent as it is instead of JSON. */
  readonly raw?: string | Uint8Array;
}

const base64url = (said: object): string => Buffer.from(JSON.stringify(said)).toString('base64url');
let key: KeyObject | undefined;

/**
 * Signs by Node itself: a library that reads the key anew took as long again for each of the thousands of
 * people of a run.
 */
const signed = (claims: object): string => {
  key ??= createPrivateKey({ key: { ...provided.signingKey }, format: 'jwk' });
  const said = `${base64url({ alg: 'RS256', kid: 'test' })}.${base64url(claims)}`;
  return `${said}.${createSign('RSA-SHA256').update(said).sign(key, 'base64url')}`;
};

/** Signs claims as the pool would, with the key that this test run made. */
export const sign = (claims: object): Promise<string> => Promise.resolve(signed(claims));

const parsed = (text: string, type: string | null): Json => (text && type?.includes('json') ? JSON.parse(text) : text);

const agent = new Agent({ keepAlive: true });
onFileFinished(() => {
  agent.destroy();
});

function* pairsOf(raw: readonly string[]): Generator<[string, string]> {
  for (let at = 0; at + 1 < raw.length; at += 2) yield [raw[at] ?? '', raw[at + 1] ?? ''];
}

/** A call as it is sent. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly content: string | Uint8Array | undefined;
}
/** An answer as it came. */
export interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends a call over HTTP: by Node's own client, which takes a third of what `fetch` does. */
const overHttp = async ({ method, path, headers, content }: Asked): Promise<Said> => {
  const call = send(new URL((await server()) + path), { method, agent, headers });
  call.end(content);
  return new Promise((resolve, reject) => {
    call.on('error', reject);
    call.on('response', (response) => {
      buffer(response).then((bytes) => {
        resolve({
          status: response.statusCode ?? 0,
          headers: new Headers(Array.from(pairsOf(response.rawHeaders))),
          text: new TextDecoder().decode(bytes),
        });
      }, reject);
    });
  });
};

let sent = overHttp;
/** Sends the calls of a file another way than over HTTP. */
export const callBy = (way: typeof overHttp): void => void (sent = way);

/** Makes one call to the API. */
export const request = async (
  method: string,
  path: string,
  token: string | undefined,
  body?: unknown,
  { headers: more = {}, raw }: Options = {},
): Promise<Answer> => {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const headers = {
    Accept: '*/*',
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(content !== undefined && { 'Content-Type': 'application/json' }),
    ...more,
  };
  const { text, ...answer } = await sent({ method, path, headers, content });
  return { ...answer, body: parsed(text, answer.headers.get('content-type')) };
};

/** A person who is signed in, and what they do. */
export interface Person {
  readonly userId: string;
  readonly email: string;
  readonly token: string;
  get(path: string, options?: Options): Promise<Answer>;
  post(path: string, body?: unknown, options?: Options): Promise<Answer>;
  patch(path: string, body?: unknown, options?: Options): Promise<Answer>;
  delete(path: string, options?: Options): Promise<Answer>;
}

/** Makes a person nobody knows yet, signed in. */
export const person = ({
  emailVerified = true,
  email,
  userId = randomUUID(),
}: {
  emailVerified?: boolean;
  email?: string;
  userId?: string;
} = {}): Promise<Person> => {
  const address = email ?? `${userId}@example.com`;
  const claims = accessClaims(pool, { sub: userId }, { email: address, email_verified: emailVerified });
  let made: string | undefined;
  // Most people of a household never call: they sign in when they do.
  const token = (): string => (made ??= signed(claims));
  return Promise.resolve({
    userId,
    email: address,
    get token() {
      return token();
    },
    get: (path, options) => request('GET', path, token(), undefined, options),
    post: (path, body, options) => request('POST', path, token(), body, options),
    patch: (path, body, options) => request('PATCH', path, token(), body, options),
    delete: (path, options) => request('DELETE', path, token(), undefined, options),
  });
};
