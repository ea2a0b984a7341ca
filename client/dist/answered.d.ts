import type { Answer } from './calls.js';
/**
 * Returns the data of an answer, for who goes on only when it is there: `const me = await
 * answered(hearth.GET('/v1/me'))`.
 * @throws Refused
 */
export declare const answered: <Data>(call: Promise<Answer<Data>>) => Promise<Data>;
