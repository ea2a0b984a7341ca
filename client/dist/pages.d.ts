import type { Answer } from './calls.js';
/** A page of a collection: `next` is where the following one begins. */
interface Page<Item> {
    readonly items: readonly Item[];
    readonly page: {
        readonly next: string | null;
    };
}
/**
 * Returns every item of a collection, page by page, each of which is asked for when it is needed: `for await
 * (const item of eachItem((cursor) => hearth.GET(path, { params: { path: ids, query: { cursor } } })))`.
 * @throws Refused
 */
export declare function eachItem<Item>(pageFrom: (cursor: string | undefined) => Promise<Answer<Page<Item>>>): AsyncGenerator<Item, void, undefined>;
export {};
