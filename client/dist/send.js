import { isWorthRepeating, newKey, waitBefore, waited } from './retries.js';
/** Writes a segment of a path: empty or dots would name another path. @throws TypeError */
const segment = (name, value) => {
    const text = value === undefined ? '' : encodeURIComponent(value);
    if (/^\.{0,2}$/.test(text))
        throw new TypeError(`No ${name} to put into the path: ${JSON.stringify(value)}`);
    return text;
};
const addressOf = (base, path, { params = {} }) => {
    const ids = new Map(Object.entries(params.path ?? {}));
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => segment(name, ids.get(name)));
    const query = Object.entries(params.query ?? {}).flatMap(([name, values]) => [values ?? []].flat().map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`));
    return `${base.replace(/\/+$/, '')}${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
};
const headersOf = (method, { params = {}, headers = {}, body, parseAs }, needsKey) => {
    const all = new Headers();
    if (parseAs !== 'text')
        all.set('Accept', 'application/json');
    if (body !== undefined)
        all.set('Content-Type', 'application/json');
    for (const [name, value] of Object.entries({ ...params.header, ...headers }))
        if (value !== undefined)
            all.set(name, String(value));
    if (method === 'POST' && needsKey && !all.has('Idempotency-Key'))
        all.set('Idempotency-Key', newKey());
    return all;
};
const bodyOf = (body, headers) => {
    if (body === undefined)
        return undefined;
    if (headers.get('Content-Type') === 'application/x-www-form-urlencoded')
        return new URLSearchParams(Object.entries(body ?? {})).toString();
    return JSON.stringify(body);
};
const notJson = Symbol('not JSON');
const parsed = (text) => {
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return notJson;
    }
};
/** Tells whether a reply is an answer of Hearth's: a page with 200, as captive portals send it, is none. */
const isAnswer = (read) => read.response.ok && read.data !== notJson;
const isProblem = (value) => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'detail' in value;
/** Returns the problem that a reply says, or what can be said of one that is none of Hearth's. */
const problemOf = ({ response, text }) => {
    const said = parsed(text);
    if (isProblem(said))
        return said;
    return {
        type: 'about:blank',
        title: `Status ${String(response.status)}`,
        status: response.status,
        detail: text.slice(0, 200),
        errorId: response.headers.get('X-Request-Id') ?? '',
    };
};
const answerOf = (reply, parseAs) => {
    const { response, text } = reply;
    const read = { data: parseAs === 'text' ? text : parsed(text), response };
    return isAnswer(read) ? read : { error: problemOf(reply), response };
};
/** Makes the function that sends calls to where `options` say. */
export const sender = ({ url, token, fetch = (address, init) => globalThis.fetch(address, init), retries = {}, }) => {
    /** Sends a request once. @throws when no answer arrives, or not all of it */
    const sendOnce = async (address, init, { signal, timeout }) => {
        const controller = new AbortController();
        const stop = () => controller.abort(signal?.reason);
        const timer = setTimeout(() => controller.abort(new Error(`No answer in ${String(timeout)} seconds`)), timeout * 1000);
        signal?.addEventListener('abort', stop);
        try {
            if (signal?.aborted)
                stop();
            const response = await fetch(address, { ...init, signal: controller.signal });
            return { response, text: await response.text() };
        }
        finally {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
        }
    };
    const authorize = async (headers, rejected) => {
        const current = typeof token === 'function' ? await token(rejected) : token;
        if (current !== undefined)
            headers.set('Authorization', `Bearer ${current}`);
        return current;
    };
    return async (method, path, call = {}) => {
        const address = addressOf(url, path, call);
        const patience = { ...retries, ...call.retries };
        const headers = headersOf(method, call, token !== undefined && patience.attempts !== 1);
        const body = bodyOf(call.body, headers);
        const tried = () => sendOnce(address, { method, headers, ...(body !== undefined && { body }) }, { signal: call.signal, timeout: patience.timeout ?? 30 }).catch((cause) => ({ cause }));
        for (let sent = 1;; sent += 1) {
            const used = await authorize(headers);
            let reply = await tried();
            // Decided before anything was done. Who has no other token gives the same one, or throws.
            if ('response' in reply &&
                reply.response.status === 401 &&
                typeof token === 'function' &&
                (await authorize(headers, used)) !== used)
                reply = await tried();
            const response = 'response' in reply ? reply.response : undefined;
            const wait = !call.signal?.aborted && isWorthRepeating({ method, headers }, response?.status)
                ? waitBefore(sent, response, patience)
                : undefined;
            if (wait !== undefined)
                await waited(wait, call.signal);
            else if ('cause' in reply)
                throw reply.cause;
            else
                return answerOf(reply, call.parseAs);
        }
    };
};
