import { decodeAll } from '../db/decode';
import * as z from 'zod';
import { queryAll } from '../db/all';
import type { Range } from '../db/expressions';

const NamedRecord = z.object({
  id: z.string(),
  name: z.string(),
  groupId: z.string().nullable().default(null),
  deletedAt: z.string().nullable().default(null),
});

/** The name of something, and the group that it stands in. */
export interface Called {
  readonly name: string;
  readonly groupId: string | null;
}

/**
 * Reads the names of categories, sources or tags, deleted ones too: what was recorded under them keeps their
 * names. One whose group was deleted stands alone.
 * @throws TableBusy
 */
export const namesIn = async (range: Range): Promise<ReadonlyMap<string, Called>> => {
  const found = new Map(
    decodeAll(NamedRecord, await queryAll({ ...range, by: 'sk' })).map((named) => [named.id, named]),
  );
  const lives = (group: string | null) => group !== null && found.get(group)?.deletedAt === null;
  return new Map([...found].map(([id, { name, groupId }]) => [id, { name, groupId: lives(groupId) ? groupId : null }]));
};
