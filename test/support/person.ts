import { createPrivateKey, createSign, type KeyObject, randomUUID } from 'node:crypto';

import { accessClaims } from '../../lib/local/sign-in/tokens';
import { server } from './server';
import { provided } from './provided';

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

/** Makes one call to the API over HTTP. */
export const request = async (
  method: string,
  path: string,
  token: string | undefined,
  body?: unknown,
  { headers = {}, raw }: Options = {},
): Promise<Answer> => {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch((await server()) + path, {
    method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(content !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(content !== undefined && { body: content }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: parsed(await response.text(), response.headers.get('content-type')),
  };
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
