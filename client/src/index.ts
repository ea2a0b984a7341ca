import type { components } from '../schema.js';
import type { HearthClient, Retries } from './calls.js';
import { type Call, sender } from './send.js';

export { answered } from './answered.js';
export type { Answer, CallOptions, HearthClient, Retries } from './calls.js';
export { eachItem } from './pages.js';
export {
  type FieldProblem,
  type ForeignProblem,
  isProblem,
  type Problem,
  type ProblemCode,
  type ProblemOf,
  Refused,
} from './problems.js';

/** The records and bodies of the contract by name: `Schemas['Item']`. */
export type Schemas = components['schemas'];

export interface ClientOptions {
  /** The address of Hearth: `https://api.example.com`. */
  readonly url: string;
  /**
   * An access token, or a function that gives one: asked before each try, and once more when a token was
   * refused (401), with that token as `rejected`. If it gives another one, that is tried at once; the same
   * ends the call. Absent: for what needs no sign-in.
   */
  readonly token?: string | ((rejected?: string) => string | Promise<string>);
  /** The function to fetch by; absent: the platform's. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** The policy by which calls are tried again; see the README for which ones are. */
  readonly retries?: Retries;
}

/**
 * Makes Hearth's calls with their types: `hearth.GET('/v1/me')` gives `{ data }` or, when refused, `{ error
 * }`, which is a Problem. Throws only when nothing answers. A POST gets an Idempotency-Key, if it has none,
 * and is sent again with the same one when no answer came.
 */
export const hearthClient = (options: ClientOptions): HearthClient => {
  const send = sender(options);
  return {
    GET: (path: string, init?: Call) => send('GET', path, init),
    POST: (path, ...[init]) => send('POST', path, init),
    PATCH: (path, ...[init]) => send('PATCH', path, init),
    DELETE: (path, ...[init]) => send('DELETE', path, init),
  };
};
