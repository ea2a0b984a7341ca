import createClient, { type FetchResponse, type MaybeOptionalInit } from 'openapi-fetch';
import type { HttpMethod, PathsWithMethod, RequiredKeysOf } from 'openapi-typescript-helpers';
import type { components, paths } from './schema';

/** What is wrong, as every refusal says it (RFC 9457): `type` names the kind, `errors` the fields. */
export type Problem = components['schemas']['Problem'];
/** The records and bodies of the contract by name: `Schemas['Item']`. */
export type Schemas = components['schemas'];

type Init<Path extends keyof paths, Method extends HttpMethod> = MaybeOptionalInit<paths[Path], Method & keyof paths[Path]>;
type Arguments<Path extends keyof paths, Method extends HttpMethod> = RequiredKeysOf<Init<Path, Method>> extends never ? [init?: Init<Path, Method>] : [init: Init<Path, Method>];
type Json = 'application/json' | 'application/problem+json';
type Answer<Path extends keyof paths, Method extends keyof paths[Path], As = Init<Path, Method & HttpMethod>> = Promise<FetchResponse<paths[Path][Method] & object, As, Json>>;
/** For tables, with `headers: { Accept: 'text/csv' }`. */
interface AsText { readonly parseAs: 'text' }

/** openapi-fetch's own types infer what a call is given, and so let fields through that the contract doesn't have; these name it. */
export interface HearthClient {
  GET<Path extends PathsWithMethod<paths, 'get'>>(path: Path, init: Init<Path, 'get'> & AsText): Answer<Path, 'get', AsText>;
  GET<Path extends PathsWithMethod<paths, 'get'>>(path: Path, ...init: Arguments<Path, 'get'>): Answer<Path, 'get'>;
  POST<Path extends PathsWithMethod<paths, 'post'>>(path: Path, ...init: Arguments<Path, 'post'>): Answer<Path, 'post'>;
  PATCH<Path extends PathsWithMethod<paths, 'patch'>>(path: Path, ...init: Arguments<Path, 'patch'>): Answer<Path, 'patch'>;
  DELETE<Path extends PathsWithMethod<paths, 'delete'>>(path: Path, ...init: Arguments<Path, 'delete'>): Answer<Path, 'delete'>;
}

export interface ClientOptions {
  /** Where Hearth is: `https://api.example.com`. */
  readonly url: string;
  /** An access token, or what gives one for each call: they live for 15 minutes. Absent: for what needs no sign-in. */
  readonly token?: string | (() => string | Promise<string>);
  /** Absent: the platform's. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Hearth's calls with their types: `client.GET('/v1/me')` gives `{ data }` or, when refused, `{ error }`, which is a Problem. Throws only when nothing answers. */
export const hearthClient = ({ url, token, fetch }: ClientOptions): HearthClient => {
  const client = createClient<paths, Json>({ baseUrl: url, ...(fetch && { fetch }) });
  client.use({
    onRequest: async ({ request }) => {
      if (token !== undefined) request.headers.set('Authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
    },
  });
  return client;
};

/** A call that was refused; `problem` says why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly status: number, readonly problem: Problem | undefined) {
    super(problem ? `${problem.title}: ${problem.detail}` : `status ${status}`);
  }
}

/** The data of an answer, for who goes on only when it is there: `const me = await answered(client.GET('/v1/me'))`. @throws Refused */
export const answered = async <T>(call: Promise<{ data?: T; error?: Problem; response: Response }>): Promise<NonNullable<T>> => {
  const { data, error, response } = await call;
  if (data === undefined || data === null) throw new Refused(response.status, error);
  return data;
};
