import * as z from 'zod';
import type { StoredRecord as Stored } from '../../../shared/db/attributes';
import { asTheyAre } from '../../../shared/core/merged';
import { Comment, toView as commentShown } from '../../../shared/money/comment';
import { keyIn, kindIn } from '../../../shared/db/keys';
import { toView, Item } from '../../../shared/lists/item';
import { toView as listSeen, List } from '../../../shared/lists/list';
import { toView as sourceShown, Source } from '../../../shared/money/source';
import { toView as tagShown, Tag } from '../../../shared/labels/tag';
import { toView as transactionShown, Transaction } from '../../../shared/money/transaction';

const Deleted = z.object({ deletedAt: z.string().nullable().default(null) });
const lives = (record: unknown): boolean => Deleted.parse(record).deletedAt === null;

/** Reads all that an owner of a scope can GET in it, from its records without the feed: by type and id. */
export const truth = (all: readonly Stored[]): Map<string, unknown> => {
  const of = <T>(kind: string, parse: (record: unknown) => T): T[] =>
    all.filter((record) => kindIn(keyIn(record).sk) === kind && lives(record)).map(parse);
  const lists = of('LIST', (one) => List.parse(one));
  const spent = of('TRANSACTION', (one) => Transaction.parse(one));
  const onList = ({ listId, round }: Item): boolean =>
    lists.some(({ id, shownRounds }) => id === listId && (round === null || shownRounds.includes(round)));
  const said = of('COMMENT', (one) => Comment.parse(one)).filter(({ transactionId }) =>
    spent.some(({ id }) => id === transactionId),
  );
  return new Map<string, unknown>([
    ...lists.map((one) => [`list ${one.id}`, listSeen(one, 'owner')] as const),
    ...of('ITEM', (one) => Item.parse(one))
      .filter(onList)
      .map((one) => [`item ${one.id}`, toView(one, asTheyAre)] as const),
    ...of('TAG', (one) => Tag.parse(one)).map((one) => [`tag ${one.id}`, tagShown(one)] as const),
    ...of('SOURCE', (one) => Source.parse(one)).map((one) => [`source ${one.id}`, sourceShown(one)] as const),
    ...spent.map((one) => [`transaction ${one.id}`, transactionShown(one)] as const),
    ...said.map((one) => [`comment ${one.id}`, commentShown(one)] as const),
  ]);
};
