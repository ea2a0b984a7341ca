import { retry, StaleRead } from '../core/retry';
import { otherCategory } from '../labels/category';
import { isAlike } from '../core/text';
import { hour, type Instant, later } from '../core/time';
import { decode } from '../db/decode';
import { absent, atLeast, below, every, present, some } from '../db/expressions';
import { type Key, indexKeys } from '../db/keys';
import { type WriteAction, type Refusal, update } from '../db/transact';
import type { Item } from './item';
import { ItemName, nameKey, sameVersion } from './item-names';

/** The fields that a name remembers from an addition; what is left out stays as it is. */
type Remembered = Partial<Pick<Item, 'categoryId' | 'unit'>>;

interface Addition {
  /** The category and unit to remember; absent: the item's. */
  readonly remembered?: Remembered;
  /** The version that was read: nobody may have added the name since. */
  readonly only?: Pick<ItemName, 'version'> | undefined;
  /** How many items of the name are added at once; absent: this one. */
  readonly times?: number;
}

/** Counts a name once more, or as often as it is added. */
export const countNameUse = (item: Item, { remembered = item, only, times = 1 }: Addition = {}): WriteAction => {
  const { scopeId, name, modifiedAt: lastAt } = item;
  const { categoryId, unit } = remembered;
  const set = { name, categoryId, unit, lastAt, orderKey: indexKeys.itemName(lastAt) };
  return update(nameKey(scopeId, name), {
    change: { set, add: { times, version: 1 } },
    when: only && sameVersion(only),
    refusal: () => new StaleRead(),
  });
};

/**
 * Returns the number of additions that the name of an item counts for it. Items of an older form don't say;
 * each was added once.
 */
const countedOf = ({ additions, takenBack }: Item): number => (takenBack === null ? (additions ?? 1) : 0);
/** Returns the time when the last of them was counted under the name that the item has. */
const countedAtOf = ({ countedAt, createdAt }: Item): Instant => countedAt ?? createdAt;

/**
 * Counts one more addition of an item that is open. Those before its name was forgotten are no longer moved
 * with it.
 */
export const oneMoreAddition = (item: Item, name: ItemName, now: Instant): Pick<Item, 'additions' | 'countedAt'> => {
  const isForgotten = name.forgottenAt !== null && name.forgottenAt >= countedAtOf(item);
  return { additions: (isForgotten ? 0 : countedOf(item)) + 1, countedAt: now };
};

/**
 * Says that a name's count can't be moved without a look at it: it was forgotten, or counts less. Carries
 * what stands there.
 */
class NameDiffers extends Error {
  constructor(
    readonly sk: string,
    readonly stands: ItemName | null,
  ) {
    super('the name differs');
  }
}

/** Names as they were found by attempts before, by sort key; null: there is none. */
export type KnownNames = ReadonlyMap<string, ItemName | null>;

/**
 * Runs a change that moves counts of names. The usual move needs no look at a name; where that is refused,
 * the refusal says how the name stands.
 * @throws TableBusy, and what the attempt throws
 */
export const knowingNames = <T>(attempt: (known: KnownNames) => Promise<T>): Promise<T> => {
  const known = new Map<string, ItemName | null>();
  return retry(() => attempt(known), {
    firstWait: 0,
    passes: (error) => {
      if (!(error instanceof NameDiffers)) return false;
      known.set(error.sk, error.stands);
      return true;
    },
  });
};

const differing =
  ({ sk }: Key): Refusal =>
  (existing) =>
    new NameDiffers(sk, existing ? decode(ItemName, existing) : null);

/**
 * Moves an item's name by `by` additions more (or less); those before it was forgotten are among the
 * forgotten ones, too. No count falls below 0.
 */
const moved = (item: Item, by: number, known: KnownNames): WriteAction[] => {
  const key = nameKey(item.scopeId, item.name);
  const countedAt = countedAtOf(item);
  const name = known.get(key.sk);
  if (by === 0) return [];
  if (name === null)
    return by < 0
      ? []
      : [
          update(key, {
            change: { set: { name: item.name }, add: { times: by, version: 1 } },
            when: absent(),
            refusal: differing(key),
          }),
        ];
  if (!name) {
    const enough = by < 0 ? atLeast('times', -by) : present();
    const remembered = some(absent('forgottenAt'), below('forgottenAt', countedAt));
    return [
      update(key, {
        change: { add: { times: by, version: 1 } },
        when: every(enough, remembered),
        refusal: differing(key),
      }),
    ];
  }
  const times = Math.max(by, -name.times);
  const isForgotten = name.forgottenAt !== null && name.forgottenAt >= countedAt;
  const forgotten = isForgotten ? Math.max(times, -name.forgotten) : 0;
  return times === 0
    ? []
    : [
        update(key, {
          change: { add: { times, version: 1, ...(forgotten !== 0 && { forgotten }) } },
          when: sameVersion(name),
          refusal: differing(key),
        }),
      ];
};

/**
 * Moves the additions of an item to the name that it is given; what that remembers gives way to what the item
 * says.
 */
const arrived = (before: Item, after: Item, name: ItemName | null): WriteAction => {
  const key = nameKey(after.scopeId, after.name);
  const at = countedAtOf(before);
  const lastAt = name?.lastAt && name.lastAt > at ? name.lastAt : at;
  const categoryId = after.categoryId === otherCategory ? (name?.categoryId ?? otherCategory) : after.categoryId;
  const set = {
    name: after.name,
    categoryId,
    unit: after.unit ?? name?.unit ?? null,
    lastAt,
    orderKey: indexKeys.itemName(lastAt),
  };
  return update(key, {
    change: { set, add: { times: countedOf(before), version: 1 } },
    when: name ? sameVersion(name) : absent(),
    refusal: differing(key),
  });
};

/** Corrects a name when its item was put into another category or unit, or is spelt otherwise. */
const updateNameDefaults = (before: Item, after: Item): WriteAction[] => {
  const { scopeId, name, categoryId, unit } = after;
  const set = {
    ...(name !== before.name && { name }),
    ...(categoryId !== before.categoryId && { categoryId }),
    ...(unit !== before.unit && { unit }),
  };
  return Object.keys(set).length === 0
    ? []
    : [update(nameKey(scopeId, name), { change: { set: { name, ...set }, add: { version: 1 } } })];
};

/**
 * Moves names' counts with an item that is changed, deleted or restored: a renamed one takes its additions
 * along, a mistaken one takes them back.
 * @param found the record of the name that it has afterwards, where it has another
 */
export const namesFollow = (
  before: Item,
  {
    after,
    known,
    found = null,
  }: { readonly after: Item; readonly known: KnownNames; readonly found?: ItemName | null | undefined },
): WriteAction[] => {
  if (!isAlike(before.name, after.name))
    return [...moved(before, -countedOf(before), known), arrived(before, after, found)];
  const by = countedOf(after) - countedOf(before);
  return by === 0 ? updateNameDefaults(before, after) : moved(after, by, known);
};

/** The time after its addition within which an item's deletion means that it was a mistake (product rule). */
const mistakeWithin = hour;

/**
 * Returns how much an unbought item's deletion takes back of its name's count: all of it, within the hour.
 */
export const takenBackBy = (item: Item, now: Instant): number | null =>
  item.purchased || later(item.createdAt, mistakeWithin) < now ? null : countedOf(item);
