import type { FeedReference } from '../access/feed-declaration';
import { activityKindOf } from './activity-kinds';
import { Entry, Reference } from './activity';
import type { StoredRecord } from '../db/attributes';
import { unlessUnreadable } from '../db/decode';
import { keyIn, keyRanges } from '../db/keys';
import { cursorPositionOf, queryPage } from '../db/read';
import type { FeedCursor, Snapshot } from '../db/cursor';

/** The part of a partition's feed behind a position, in order. */
export interface FeedPage {
  readonly entries: readonly Entry[];
  /** The position up to which these are all there are. */
  readonly end: string;
  readonly more: boolean;
}

/**
 * Returns the position up to which everything that is kept now is; what was committed before and is not kept
 * yet comes behind it.
 * @throws TableBusy
 */
export const endOf = async (pk: string): Promise<string> => {
  const {
    items: [last],
  } = await queryPage({ ...keyRanges.activity(pk), by: 'sk', backwards: true, limit: 1 });
  return last ? cursorPositionOf(last).sk : '';
};

/**
 * Reads the entries behind a position, up to the first that takes other records along: those are walked
 * through before anything else.
 * @throws TableBusy
 */
export const entriesAfter = async (pk: string, position: string, limit: number): Promise<FeedPage> => {
  const { items } = await queryPage({
    ...keyRanges.activity(pk),
    by: 'sk',
    limit: limit + 1,
    after: position ? { sk: position, orderKey: null } : undefined,
  });
  const looked = items.slice(0, limit);
  const found = looked.flatMap(
    (item) => unlessUnreadable(item, () => [{ entry: Entry.parse(item), position: cursorPositionOf(item).sk }]) ?? [],
  );
  const cut = found.findIndex(({ entry }) => entry.below);
  const shown = cut < 0 ? found : found.slice(0, cut + 1);
  const whole = shown.length === found.length;
  const last = looked.at(-1);
  const end = whole && last ? cursorPositionOf(last).sk : (shown.at(-1)?.position ?? position);
  return { entries: shown.map(({ entry }) => entry), end, more: !whole || looked.length < items.length };
};

/** Returns the walk that a change asks for. */
export const snapshotOf = (pk: string, entry: Entry | undefined): Snapshot | undefined =>
  entry?.below
    ? { parts: entry.below.prefixes.map((prefix) => [pk, prefix, prefix]), gone: entry.below.gone }
    : undefined;

/** A page of records on a walk, and what is left of it. */
export interface SnapshotPage {
  readonly items: readonly StoredRecord[];
  readonly walk: Snapshot | undefined;
}

/**
 * Reads the next records of a walk. All its parts are read side by side as long as the first may be short;
 * from within the first, that alone.
 * @throws TableBusy
 */
const readSnapshot = async ({ parts, after, gone }: Snapshot, limit: number): Promise<SnapshotPage> => {
  const begun = parts.slice(0, after ? 1 : parts.length);
  const read = await Promise.all(
    begun.map(([pk, from, to], index) =>
      queryPage({
        pk,
        prefix: '',
        from,
        to,
        by: 'orderKey',
        limit,
        after: index === 0 && after ? { sk: after[0], orderKey: after[1] } : undefined,
      }),
    ),
  );
  const items: StoredRecord[] = [];
  for (const [index, part] of read.entries()) {
    const shown = part.items.slice(0, limit - items.length);
    items.push(...shown);
    const last = shown.at(-1);
    if (shown.length < part.items.length || part.after) {
      const place = last && cursorPositionOf(last);
      return {
        items,
        walk: { parts: parts.slice(index), gone, ...(place && { after: [place.sk, place.orderKey ?? ''] }) },
      };
    }
  }
  const rest = parts.slice(begun.length);
  return { items, walk: rest.length > 0 ? { parts: rest, gone } : undefined };
};

const nameOf = ({ type, id, parentId }: Reference): string => [type, id, parentId].join(' ');

/**
 * Returns each record that entries tell of, and those related to it, once, with the latest version that is
 * known of it.
 */
export const referencesIn = (entries: readonly Entry[]): FeedReference[] => {
  const found = new Map<string, FeedReference>();
  for (const entry of entries) {
    for (const one of [
      { ...Reference.parse(entry), version: entry.version },
      ...entry.beside.map((beside) => ({ ...beside, version: 0 })),
    ]) {
      const known = found.get(nameOf(one));
      found.set(nameOf(one), { ...one, version: Math.max(one.version, known?.version ?? 0) });
    }
  }
  return [...found.values()];
};

/** Returns records on a walk as a client is told of them. */
const referencesTo = (items: readonly StoredRecord[]): FeedReference[] =>
  items.flatMap((item) => {
    const kind = activityKindOf(keyIn(item));
    return kind ? [{ ...kind.reference(item), version: typeof item.version === 'number' ? item.version : 1 }] : [];
  });

/** A page's part of a feed, and where the next one goes on. */
export interface FeedPart {
  readonly references: readonly FeedReference[];
  readonly held: readonly StoredRecord[];
  /** Whether records that are gone are told as gone; else they are left out, since nobody can hold them. */
  readonly gone: boolean;
  readonly next: Omit<FeedCursor, 'kind' | 'as'>;
  readonly more: boolean;
}

/** Returns the next part of a walk. @throws TableBusy */
export const nextSnapshotPart = async (walk: Snapshot, ends: FeedCursor['ends'], limit: number): Promise<FeedPart> => {
  const page = await readSnapshot(walk, limit);
  return {
    references: referencesTo(page.items),
    held: page.items,
    gone: walk.gone,
    next: { ends, walk: page.walk },
    more: true,
  };
};
