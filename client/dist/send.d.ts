import type { Answer, CallOptions } from './calls.js';
import type { ClientOptions } from './index.js';
type Value = string | number | boolean;
/**
 * The type of parsed JSON, which is taken for what the contract says: schemas of all its answers would be as
 * large as the server's.
 */
type Json = ReturnType<typeof JSON.parse>;
/** A call as `send` sees it: the compiler has checked it against the contract. */
export interface Call extends CallOptions {
    readonly params?: {
        readonly path?: Readonly<Record<string, Value>>;
        readonly query?: Readonly<Record<string, Value | readonly Value[] | undefined>>;
        readonly header?: Readonly<Record<string, Value | undefined>>;
    };
    readonly body?: unknown;
    readonly parseAs?: 'text';
}
type Sender = (method: string, path: string, call?: Call) => Promise<Answer<Json>>;
/** Makes the function that sends calls to where `options` say. */
export declare const sender: ({ url, token, fetch, retries, }: ClientOptions) => Sender;
export {};
