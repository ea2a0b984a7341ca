import type { paths } from '../schema.js';
import type { Problem } from './problems.js';

type Method = 'get' | 'post' | 'patch' | 'delete';

/** The paths that have a method. */
type PathWith<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];
type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;

type IsOptional<T> = object extends T ? true : false;
type Maybe<T> = { [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/** The parameters of an operation, by where they go. A parameter that may be absent may be undefined. */
type Parameters<O> = O extends { parameters: infer Q }
  ? { [Where in keyof Q as [NonNullable<Q[Where]>] extends [never] ? never : Where]: Maybe<Q[Where]> }
  : object;
type WithParameters<O> =
  IsOptional<Parameters<O>> extends true ? { readonly params?: Parameters<O> } : { readonly params: Parameters<O> };

type Content<T> = T extends { content: infer C } ? C[keyof C] : never;
type Body<O> = O extends { requestBody?: infer B } ? Content<NonNullable<B>> : never;
type WithBody<O> = [Body<O>] extends [never]
  ? { readonly body?: never }
  : O extends { requestBody: object }
    ? { readonly body: Body<O> }
    : { readonly body?: Body<O> };

/** The number of attempts of a call, and the time between them. */
export interface Retries {
  /** The number of attempts in all. Absent: 4; 1: no second one. */
  readonly attempts?: number;
  /**
   * The most seconds to wait for the next try: an answer that asks for more (`Retry-After`) is handed back.
   * Absent: 20.
   */
  readonly longestWait?: number;
  /** The seconds until a try is given up. Absent: 30, which is longer than any answer takes. */
  readonly timeout?: number;
}

/** The options of a call beside those that the contract names. */
export interface CallOptions {
  /** Headers to send beside the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A signal that ends the call, and the waiting for another try, too. */
  readonly signal?: AbortSignal;
  /** The policy to use instead of the client's. */
  readonly retries?: Retries;
}

type Init<P extends keyof paths, M extends Method> = WithParameters<Operation<P, M>> &
  WithBody<Operation<P, M>> &
  CallOptions;
type Arguments<P extends keyof paths, M extends Method> =
  IsOptional<Init<P, M>> extends true ? [init?: Init<P, M>] : [init: Init<P, M>];

type Ok = 200 | 201 | 202 | 204;
type Sent<T> = T extends { content: infer C }
  ? C extends { 'application/json': infer Json }
    ? Json
    : C[keyof C]
  : undefined;
type Data<O> = O extends { responses: infer R } ? { [Status in keyof R & Ok]: Sent<R[Status]> }[keyof R & Ok] : unknown;

/** An answer: either `data` or, of a call that was refused, `error`. */
export type Answer<Data> =
  | { readonly data: Data; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: Problem; readonly response: Response };

/** An option for answers that aren't JSON: a table with `headers: { Accept: 'text/csv' }`. */
interface AsText {
  readonly parseAs: 'text';
}

/** The calls of the contract. A path, parameter, field or value that it doesn't have fails to compile. */
export interface HearthClient {
  GET<P extends PathWith<'get'>>(path: P, init: Init<P, 'get'> & AsText): Promise<Answer<string>>;
  GET<P extends PathWith<'get'>>(path: P, ...init: Arguments<P, 'get'>): Promise<Answer<Data<Operation<P, 'get'>>>>;
  POST<P extends PathWith<'post'>>(path: P, ...init: Arguments<P, 'post'>): Promise<Answer<Data<Operation<P, 'post'>>>>;
  PATCH<P extends PathWith<'patch'>>(
    path: P,
    ...init: Arguments<P, 'patch'>
  ): Promise<Answer<Data<Operation<P, 'patch'>>>>;
  DELETE<P extends PathWith<'delete'>>(
    path: P,
    ...init: Arguments<P, 'delete'>
  ): Promise<Answer<Data<Operation<P, 'delete'>>>>;
}
