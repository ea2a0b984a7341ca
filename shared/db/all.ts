import type { StoredRecord } from './attributes';
import { mostRead } from './page';
import { queryPage, type QueryRequest } from './read';

type Request = Omit<QueryRequest, 'limit'> & Partial<Pick<QueryRequest, 'limit'>>;

/**
 * Reads all records of a range, or those behind a place in it, page by page: the next is read when it is
 * asked for.
 * @param request.limit of a page; absent: 1,000
 * @throws TableBusy
 */
export async function* queryPages({ limit = mostRead, ...request }: Request): AsyncGenerator<readonly StoredRecord[]> {
  let { after } = request;
  do {
    const part = await queryPage({ ...request, limit, after });
    yield part.items;
    after = part.after;
  } while (after);
}

/** Reads all records of a range at once. @throws TableBusy */
export const queryAll = async (request: Request): Promise<StoredRecord[]> => {
  const found: StoredRecord[] = [];
  for await (const items of queryPages(request)) found.push(...items);
  return found;
};
