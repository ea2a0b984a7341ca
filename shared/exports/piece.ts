import * as z from 'zod';
import type { UserId } from '../core/ids';
import type { Item } from '../db/attributes';
import { housekeeping } from '../db/housekeeping';
import { kindIn, scopeIn } from '../db/keys';

/** Records of one part, as they are put down until all are together. */
export const Piece = z.object({ part: z.string(), records: z.array(z.object({ kind: z.string(), record: z.record(z.string(), z.json()) })) });
export type Piece = z.output<typeof Piece>;

/** What a person, or somebody of a group, has written; all else follows from it. */
const own = new Set(['PROFILE', 'SETTINGS', 'MEMBERSHIP', 'LIST-MEMBERSHIP', 'INVITATION']);
const written = new Set(['SCOPE', 'MEMBER', 'LIST', 'LIST-MEMBER', 'ITEM', 'CATEGORY', 'SOURCE', 'TAG', 'TRANSACTION', 'COMMENT', 'INVITATION']);

/** How records are kept, which is nobody's; and of a group who is in it, which is others'. */
const left = new Set([...housekeeping, 'people', 'endedWith', 'invitedAs', 'round', 'shownRounds']);

/** Whether a record is given to somebody: all of their own, and in groups what they wrote or are named in; of memberships theirs alone. */
const isTheirs = (pk: string, kind: string, text: string, { userId }: Item, user: UserId): boolean => {
  const scope = scopeIn(pk);
  if (!scope) return own.has(kind);
  return written.has(kind) && (String(scope) === String(user) || (kind === 'MEMBER' || kind === 'LIST-MEMBER' ? userId === user : text.includes(user)));
};

const Plain = z.record(z.string(), z.json());
/** JSON holds no number beyond 2^53: such ones become text. */
const textOf = (item: Item): string => JSON.stringify(item, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** What of the records of a partition is somebody's, as it is given to them. */
export const pieceOf = (pk: string, items: readonly Item[], user: UserId): Piece => ({
  part: pk,
  records: items.flatMap((item) => {
    const [kind, text] = [kindIn(String(item.sk)), textOf(item)];
    if (!isTheirs(pk, kind, text, item, user)) return [];
    return [{ kind, record: Plain.parse(Object.fromEntries(Object.entries(Plain.parse(JSON.parse(text))).filter(([name]) => !left.has(name)))) }];
  }),
});
