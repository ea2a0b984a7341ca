import type { Json, Person } from './person';

/** An app's copy of a feed: what it keeps of the answers, and where it goes on. */
export interface Copy {
  readonly records: Map<string, Json>;
  since: string | undefined;
}
export const emptyCopy = (): Copy => ({ records: new Map(), since: undefined });

/** Takes in an answer as the contract says: what is deleted goes with all below it. */
export const takeIn = ({ records }: Pick<Copy, 'records'>, items: readonly Json[]): void => {
  for (const { type, id, parentId, deleted, record } of items) {
    if (!deleted) {
      records.set(`${type} ${id}`, { parentId, record });
      continue;
    }
    records.delete(`${type} ${id}`);
    for (const [name, held] of records) if (held.parentId === id) records.delete(name);
  }
};

/** Makes one call of a feed. */
export const pull = async (copy: Copy, who: Person, path: string, limit = 100): Promise<Json> => {
  const { status, body } = await who.get(
    `${path}?limit=${limit}${copy.since ? `&since=${encodeURIComponent(copy.since)}` : ''}`,
  );
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  takeIn(copy, body.items);
  copy.since = body.next;
  return body;
};

/** Calls until there is no more: all that was told, in order. */
export const catchUp = async (copy: Copy, who: Person, path: string, limit?: number): Promise<Json[]> => {
  const told: Json[] = [];
  for (let more = true; more; ) {
    const body = await pull(copy, who, path, limit);
    told.push(...body.items);
    more = body.more;
  }
  return told;
};
