import { answered } from './answered.js';
/**
 * Returns every item of a collection, page by page, each of which is asked for when it is needed: `for await
 * (const item of eachItem((cursor) => hearth.GET(path, { params: { path: ids, query: { cursor } } })))`.
 * @throws Refused
 */
export async function* eachItem(pageFrom) {
    for (let cursor;;) {
        const { items, page } = await answered(pageFrom(cursor));
        yield* items;
        if (page.next === null)
            return;
        cursor = page.next;
    }
}
