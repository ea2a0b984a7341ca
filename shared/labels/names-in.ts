import * as z from 'zod';
import { queryAll } from '../db/all';
import { decodeReadable } from '../db/decode';
import type { Range } from '../db/expressions';
import { isThereIn, type Reveals } from '../groups/arrivals';

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

/** What stands under a name, with the group that it was put into: what that is by now says `calledNow`. */
export interface CalledAsWritten {
  readonly name: string;
  readonly group: { readonly written: string } | null;
  /** Tells whether it is there, by the scope that it is in. */
  readonly livesIn: (scope: Reveals) => boolean;
}

/**
 * Reads the names of categories, sources or tags, deleted ones too: what was recorded under them keeps their
 * names.
 * @throws TableBusy
 */
export const namesIn = async (range: Range): Promise<ReadonlyMap<string, CalledAsWritten>> =>
  new Map(
    (await queryAll({ ...range, by: 'sk' })).flatMap((stored) => {
      const read = decodeReadable(NamedRecord, stored);
      if (!read) return [];
      const { id, name, groupId, deletedAt } = read;
      const livesIn = (scope: Reveals): boolean => deletedAt === null && isThereIn(scope)(stored);
      return [[id, { name, group: groupId === null ? null : { written: groupId }, livesIn }] as const];
    }),
  );

/**
 * Returns names with the groups that they stand in by now; what stands in one that was deleted is alone.
 * @param now says what a category is by now
 */
export const calledNow = (
  found: ReadonlyMap<string, CalledAsWritten>,
  now: (id: string) => string,
  scope: Reveals,
): ReadonlyMap<string, Called> => {
  const groupOf = ({ group }: CalledAsWritten): string | null => {
    const id = group && now(group.written);
    return id !== null && found.get(id)?.livesIn(scope) ? id : null;
  };
  return new Map([...found].map(([id, one]) => [id, { name: one.name, groupId: groupOf(one) }]));
};
