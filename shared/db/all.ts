import type { Item } from './attributes';
import { mostRead } from './page';
import { slice, type SliceRequest } from './read';

type Request = Omit<SliceRequest, 'limit'> & Partial<Pick<SliceRequest, 'limit'>>;

/**
 * All records of a range, or those behind a place in it, slice by slice: the next is read when it is asked for. @param request.limit of a slice; absent: 1,000
 * @throws TableBusy
 */
export async function* slices({ limit = mostRead, ...request }: Request): AsyncGenerator<readonly Item[]> {
  let { after } = request;
  do {
    const part = await slice({ ...request, limit, after });
    yield part.items;
    after = part.after;
  } while (after);
}

/** The same at once. @throws TableBusy */
export const all = async (request: Request): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const items of slices(request)) found.push(...items);
  return found;
};
