import type { Answer } from './calls.js';
import { answered } from './answered.js';

/** A page of a collection: `next` is where the following one begins. */
interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: { readonly next: string | null };
}

/**
 * Returns every item of a collection, page by page, each of which is asked for when it is needed: `for await
 * (const item of eachItem((cursor) => hearth.GET(path, { params: { path: ids, query: { cursor } } })))`.
 * @throws Refused
 */
export async function* eachItem<Item>(
  pageFrom: (cursor: string | undefined) => Promise<Answer<Page<Item>>>,
): AsyncGenerator<Item, void, undefined> {
  for (let cursor: string | undefined; ; ) {
    const { items, page } = await answered(pageFrom(cursor));
    yield* items;
    if (page.next === null) return;
    cursor = page.next;
  }
}
