import { sender } from './send.js';
export { answered } from './answered.js';
export { eachItem } from './pages.js';
export { isProblem, Refused, } from './problems.js';
/**
 * Makes Hearth's calls with their types: `hearth.GET('/v1/me')` gives `{ data }` or, when refused, `{ error
 * }`, which is a Problem. Throws only when nothing answers. A POST gets an Idempotency-Key, if it has none,
 * and is sent again with the same one when no answer came.
 */
export const hearthClient = (options) => {
    const send = sender(options);
    return {
        GET: (path, init) => send('GET', path, init),
        POST: (path, ...[init]) => send('POST', path, init),
        PATCH: (path, ...[init]) => send('PATCH', path, init),
        DELETE: (path, ...[init]) => send('DELETE', path, init),
    };
};
