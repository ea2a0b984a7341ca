import type { Retries } from './calls.js';
/** The parts of a request that decide whether it may be sent again. */
interface Sending {
    readonly method: string;
    readonly headers: Headers;
}
/**
 * Decides whether to send a request again. A request that isn't safe to send twice is repeated only when it
 * was turned away (429) before anything was done.
 * @param status of the answer; undefined: none came, and it may have been done all the same
 */
export declare const isWorthRepeating: (sending: Sending, status: number | undefined) => boolean;
/**
 * Decides how long to wait before a request is sent again: as long as the answer says, else twice as long
 * each time, by chance up to half less, so that many who lost the same server don't come back at once.
 * @param sent how often it has been sent
 * @returns seconds; undefined: not again
 */
export declare const waitBefore: (sent: number, response: Response | undefined, { attempts, longestWait }: Retries) => number | undefined;
/** Waits so many seconds. Rejects with the signal's reason when it is aborted before. */
export declare const waited: (seconds: number, signal: AbortSignal | undefined) => Promise<void>;
/** Makes a text that no other call has. It need not be secret: React Native has no `crypto` of its own. */
export declare const newKey: () => string;
export {};
