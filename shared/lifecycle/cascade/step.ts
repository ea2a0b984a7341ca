import { StaleRead } from '../../core/retry';
import type { ListId, ScopeId } from '../../core/ids';
import type { Instant } from '../../core/time';
import { queryPages } from '../../db/all';
import type { StoredRecord } from '../../db/attributes';
import { decodeAll } from '../../db/decode';
import { absent, equal, every } from '../../db/expressions';
import { type Key, keys } from '../../db/keys';
import { batchGet, cursorPositionOf } from '../../db/read';
import { timeToLiveAttribute } from '../../db/table';
import { type WriteAction, transact, update } from '../../db/transact';
import { List } from '../../lists/list';
import { expires, belongsTo, listIdOf, type KeyRange } from './cascade-scope';
import { pointerActions, pointerTo } from './pointers';
import { cascadeCursorOf, type Position, cascadePositionOf } from './cursor';
import { due } from '../work/deletion-intent';
import type { Progress } from '../work/progress';
import {
  unchangedSinceRead,
  type Tombstone,
  setTombstone,
  type TombstoneUpdate,
  tombstoneOf,
  clearTombstone,
} from '../work/tombstone';
import type { RootType } from './deletion';

/** The part of a deletion or its undoing that the work on what belongs to it needs. */
export interface CascadeWork extends Progress, Tombstone {
  readonly key: Key;
  readonly scopeId: ScopeId;
  readonly type: RootType;
  readonly below: readonly KeyRange[];
}

/** The most actions of a step: DynamoDB takes 100 in a transaction; one is the deletion's own. */
const mostActions = 99;
/** The number of records that are read at a time. */
const slicedBy = 100;
/**
 * The most records that one step looks at: where nothing needs a tombstone it goes on, but remembers how far
 * it came.
 */
const mostRead = 2_000;

interface Found {
  readonly record: StoredRecord;
  readonly at: Position;
}

/** Reads everything that belongs to it, from a position on. */
async function* foundFrom(below: readonly KeyRange[], from: Position): AsyncGenerator<Found[]> {
  for (let part = from.part; part < below.length; part++) {
    const range = below[part];
    if (!range) return;
    for await (const items of queryPages({
      ...range,
      limit: slicedBy,
      after: part === from.part ? from.after : undefined,
    }))
      yield items.map((record) => ({ record, at: { part, after: cursorPositionOf(record) } }));
  }
}

/** Reads the lists that records belong to. */
const listsOf = async (scopeId: ScopeId, found: readonly Found[]): Promise<ReadonlyMap<ListId, List>> => {
  const ids = [...new Set(found.flatMap(({ record }) => listIdOf(String(record.sk), record) ?? []))];
  const lists = await batchGet(ids.map((id) => keys.list(scopeId, id)));
  return new Map(
    decodeAll(
      List,
      lists.filter((list) => list !== undefined),
    ).map((list) => [list.id, list]),
  );
};

/** Finds the pointers by which people find records, where those are still there. */
const pointersOf = async (found: readonly Found[]): Promise<ReadonlyMap<string, Key>> => {
  const pointers = found.flatMap(({ record }) => {
    const sk = String(record.sk);
    const pointer = pointerTo(sk, record);
    return pointer ? [{ sk, pointer }] : [];
  });
  const there = await batchGet(pointers.map(({ pointer }) => pointer));
  return new Map(pointers.flatMap(({ sk, pointer }, index) => (there[index] ? [[sk, pointer] as const] : [])));
};

/** The actions that one record takes, and how the number of those with a tombstone moves. */
interface Writes {
  readonly actions: readonly WriteAction[];
  readonly moved: -1 | 0 | 1;
  /**
   * The deletion whose tombstone gives way to this one: it was restored, and the work on that has not come so
   * far.
   */
  readonly instead?: string | undefined;
}
const nothing: Writes = { actions: [], moved: 0 };

/** The lists that records belong to, and the pointers that lead to them. */
interface Beside {
  readonly lists: ReadonlyMap<ListId, List>;
  readonly pointers: ReadonlyMap<string, Key>;
}

/**
 * Plans the actions for one record; none: it is as it should be. While a root is deleted nothing that belongs
 * to it changes, so that what was read of its lists holds.
 */
const markingOf = (work: CascadeWork, record: StoredRecord, { lists, pointers }: Beside): Writes => {
  const sk = String(record.sk);
  const key = { pk: work.key.pk, sk };
  const has = tombstoneOf(record) === work.tombstone;
  const written = (set: TombstoneUpdate, moved: Writes['moved']): Writes => ({
    actions: [
      update(key, { set }, unchangedSinceRead(record), () => new StaleRead()),
      ...pointerActions(sk, record, set, moved, pointers.get(sk)),
    ],
    moved,
  });
  if (work.status === 'restoring') return has ? written(clearTombstone(record, expires(sk)), -1) : nothing;
  const gone = setTombstone(work);
  const listId = listIdOf(sk, record);
  const goes = belongsTo(work.type, sk, record, listId && lists.get(listId));
  // Still marked from the last time, which was restored before the marks were off.
  if (has && !goes) return written(clearTombstone(record, expires(sk)), -1);
  if (has) return record[timeToLiveAttribute] === gone[timeToLiveAttribute] ? nothing : written(gone, 0);
  return goes ? { ...written(gone, 1), instead: tombstoneOf(record) } : nothing;
};

interface Plan {
  readonly actions: readonly WriteAction[];
  readonly moved: number;
  /** The position up to which it goes; undefined: to the end. */
  readonly at?: Position | undefined;
}

/** Lowers other deletions' numbers of tombstones. */
const fewer = ({ key: { pk } }: CascadeWork, marks: ReadonlyMap<string, number>): WriteAction[] =>
  [...marks].map(([sk, count]) => update({ pk, sk }, { add: { affected: -count } }));

/** Plans one step: as many records as a transaction takes, and the position up to which that is. */
const planned = async (work: CascadeWork, most: number): Promise<Plan> => {
  const actions: WriteAction[] = [];
  const instead = new Map<string, number>();
  const plan = (end?: Position): Plan => ({ actions: [...actions, ...fewer(work, instead)], moved, at: end });
  let at = cascadePositionOf(work.cursor);
  let moved = 0;
  let read = 0;
  for await (const found of foundFrom(work.below, at)) {
    const [lists, pointers] = await Promise.all([
      work.status === 'running' ? listsOf(work.scopeId, found) : new Map<ListId, List>(),
      pointersOf(found),
    ]);
    for (const one of found) {
      const next = markingOf(work, one.record, { lists, pointers });
      if (actions.length + next.actions.length + instead.size + Number(next.instead !== undefined) > most)
        return plan(at);
      actions.push(...next.actions);
      moved += next.moved;
      if (next.instead) instead.set(next.instead, (instead.get(next.instead) ?? 0) + 1);
      at = one.at;
    }
    read += found.length;
    if (read >= mostRead) return plan(at);
  }
  return plan();
};

const ended = { running: 'done', restoring: 'restored', done: 'done', restored: 'restored' } as const;

/**
 * Does the next step of the work on what belongs to a root: one transaction sets tombstones and remembers how
 * far it came, so that it is done once, however often it is tried.
 * @param most actions of the transaction, beside the deletion's own
 * @returns whether there is more to do
 * @throws StaleRead when somebody else did it, or changed what it would have; TableBusy
 */
export const step = async (
  work: CascadeWork,
  now: Instant,
  requestId: string,
  most = mostActions,
): Promise<boolean> => {
  const { actions, moved, at } = await planned(work, most);
  const { key, turn, status, cursor } = work;
  const asTaken = every(
    equal('turn', turn),
    equal('status', status),
    cursor === null ? absent('cursor') : equal('cursor', cursor),
  );
  const forward = {
    set: at ? { cursor: cascadeCursorOf(at), ...due(now) } : { cursor: null, status: ended[status], ...due(null) },
    ...(moved !== 0 && { add: { affected: moved } }),
  };
  await transact(requestId, [...actions, update(key, forward, asTaken, () => new StaleRead())]);
  return at !== undefined;
};
