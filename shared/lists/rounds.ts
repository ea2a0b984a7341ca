import type { Call } from '../core/call';
import { NotDeleted, NotFound, QuotaExceeded, RestoreExpired } from '../core/errors';
import { later } from '../core/time';
import { restorableFor } from '../core/record';
import { absent, type Condition, equal, some } from '../db/expressions';
import { itemsPerList, type List } from './list';
import type { Clearing, Item } from './item';

/**
 * A list's rounds of buying. What is bought belongs to one, and the list says which of them are on it:
 * clearing begins a new one and shows it alone, so that any number of items goes at once while none of them
 * is written (docs/decisions/0013).
 */
type Rounds = Pick<List, 'round' | 'shownRounds'>;

/**
 * The most rounds that are shown: each is a range that a page reads. More come only of ticking off between
 * clearing and undoing that, time and again.
 */
const mostShown = 10;

/** Returns the round that what is bought now goes into. */
export const currentRound = ({ round, shownRounds }: Rounds): number => shownRounds.at(-1) ?? round;

/** Tells whether an item is on the list, which a cleared one is not. */
export const isShown = ({ round }: Pick<Item, 'round'>, { shownRounds }: Pick<Rounds, 'shownRounds'>): boolean =>
  round === null || shownRounds.includes(round);

/** Returns the item, if it is on the list. @throws NotFound: deleted or cleared */
export const onList = (item: Item, list: Rounds): Item => {
  if (item.deletedAt || !isShown(item, list)) throw new NotFound();
  return item;
};

/**
 * Returns the condition that nothing was cleared or brought back since the list was read: each raises its
 * `round`.
 */
export const sameRounds = ({ round }: Rounds): Condition =>
  round === 0 ? some(absent('round'), equal('round', 0)) : equal('round', round);

/** Returns the list after clearing what was bought, and the act itself. */
export const cleared = (list: List, { caller, now }: Call): { list: List; clearing: Clearing } => {
  const { id, round, shownRounds, itemCount, purchasedCount } = list;
  const next = round + 1;
  return {
    list: { ...list, round: next, shownRounds: [next], itemCount: itemCount - purchasedCount, purchasedCount: 0 },
    clearing: {
      listId: id,
      round: next,
      rounds: shownRounds,
      count: purchasedCount,
      clearedBy: caller.userId,
      clearedAt: now,
      undoneBy: null,
      undoneAt: null,
      status: 'running',
      turn: 1,
      cursor: null,
      affected: 0,
    },
  };
};

/** Refuses where a clearing can't be undone (any more). @throws NotDeleted, RestoreExpired */
export const undoable = (clearing: Clearing | undefined, { now }: Call): Clearing => {
  if (!clearing || clearing.undoneAt) throw new NotDeleted();
  if (later(clearing.clearedAt, restorableFor) < now) throw new RestoreExpired();
  return clearing;
};

/**
 * Returns the list with what a clearing took back on it: its rounds, beside those in which something was
 * bought since.
 * @throws QuotaExceeded
 */
export const uncleared = (list: List, { rounds, count }: Clearing): List => {
  const shownRounds = list.purchasedCount === 0 ? rounds : [...rounds, ...list.shownRounds];
  if (list.itemCount + count > itemsPerList) throw new QuotaExceeded('items', itemsPerList);
  if (shownRounds.length > mostShown) throw new QuotaExceeded('rounds of buying on a list', mostShown);
  return {
    ...list,
    round: list.round + 1,
    shownRounds,
    itemCount: list.itemCount + count,
    purchasedCount: list.purchasedCount + count,
  };
};
