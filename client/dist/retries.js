/**
 * Statuses after which the same request may be answered: Hearth's own, and those of whatever stands before
 * it.
 */
const passing = new Set([429, 502, 503, 504]);
/**
 * Tells whether sending a request twice can do no harm: it only reads, or the server recognises it
 * (Idempotency-Key), or it is for one version of a record (If-Match).
 */
const isSafeTwice = ({ method, headers }) => method === 'GET' || headers.has(method === 'POST' ? 'Idempotency-Key' : 'If-Match');
/**
 * Decides whether to send a request again. A request that isn't safe to send twice is repeated only when it
 * was turned away (429) before anything was done.
 * @param status of the answer; undefined: none came, and it may have been done all the same
 */
export const isWorthRepeating = (sending, status) => status === 429 || ((status === undefined || passing.has(status)) && isSafeTwice(sending));
const firstWait = 0.25;
/** Reads the seconds that an answer asks to wait (RFC 9110, 10.2.3): a number, or a date. */
const asked = (response) => {
    const said = response?.headers.get('Retry-After');
    if (said === null || said === undefined)
        return undefined;
    const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
    return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
};
/**
 * Decides how long to wait before a request is sent again: as long as the answer says, else twice as long
 * each time, by chance up to half less, so that many who lost the same server don't come back at once.
 * @param sent how often it has been sent
 * @returns seconds; undefined: not again
 */
export const waitBefore = (sent, response, { attempts = 4, longestWait = 20 }) => {
    if (sent >= attempts)
        return undefined;
    const wait = asked(response) ?? firstWait * 2 ** (sent - 1) * (1 - Math.random() / 2);
    return wait <= longestWait ? wait : undefined;
};
/** Waits so many seconds. Rejects with the signal's reason when it is aborted before. */
export const waited = (seconds, signal) => new Promise((resolve, reject) => {
    const stop = () => {
        clearTimeout(timer);
        reject(reasonOf(signal));
    };
    const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
    }, seconds * 1000);
    signal?.addEventListener('abort', stop);
    if (signal?.aborted)
        stop();
});
const reasonOf = (signal) => signal?.reason instanceof Error ? signal.reason : new Error('The call was ended', { cause: signal?.reason });
/** Makes a text that no other call has. It need not be secret: React Native has no `crypto` of its own. */
export const newKey = () => {
    if (typeof crypto === 'object' && 'randomUUID' in crypto)
        return crypto.randomUUID();
    const part = () => Math.random().toString(36).slice(2);
    return `${Date.now().toString(36)}-${part()}-${part()}`;
};
