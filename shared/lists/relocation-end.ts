import { StaleRead } from '../core/retry';
import { epochSeconds, later } from '../core/time';
import { decodeReadable } from '../db/decode';
import { absent, equal, every, present, type UpdateSpec } from '../db/expressions';
import { tombstoneAttribute } from '../db/housekeeping';
import { keyRanges, keys } from '../db/keys';
import { batchGet, queryPage } from '../db/read';
import { timeToLiveAttribute } from '../db/table';
import { remove, transact, update, type WriteAction } from '../db/transact';
import type { StepAt } from '../lifecycle/work/resumable';
import { tombstoneOf } from '../lifecycle/work/tombstone';
import { Item } from './item';
import { List } from './list';
import { countNames } from './list-copy';
import { markOf } from './relocation-access';
import type { ListOnItsWay } from './relocation-job';
import { entering, moved, relocationRetention } from '../groups/relocation-work';

/** The number of items that a step settles, each with its name; and of those that it removes. */
const settledAtOnce = 45;
const removedAtOnce = 80;

/** Ends it: it is kept for a day, and its person may begin another. */
const ended = async (
  work: ListOnItsWay,
  at: StepAt,
  also: { readonly add?: UpdateSpec['add'] } = {},
): Promise<WriteAction[]> => {
  const slot = keys.relocating(work.createdBy);
  const [stored] = await batchGet([slot]);
  const frees = equal('relocationId', work.id);
  return [
    entering(work, at.now, {
      ...also,
      set: {
        status: 'restored',
        phase: 'ended',
        dueKind: null,
        dueAt: null,
        [timeToLiveAttribute]: epochSeconds(later(at.now, relocationRetention)),
      },
    }),
    ...(stored?.relocationId === work.id
      ? [update(slot, { change: { set: { until: null } }, when: frees, refusal: () => new StaleRead() })]
      : []),
  ];
};

/** Takes the mark off what came with the list, and counts the names of it. @returns whether there is more */
export const settle = async (work: ListOnItsWay, at: StepAt): Promise<boolean> => {
  const page = await queryPage({
    ...keyRanges.items(work.scopeId, work.listId),
    by: 'sk',
    limit: at.most ?? settledAtOnce,
    after: work.cursor === null ? undefined : { sk: work.cursor, orderKey: null },
  });
  const coming = page.items.flatMap((stored) => {
    const item = decodeReadable(Item, stored);
    const isMarked = tombstoneOf(stored) === markOf(work);
    // A deletion of what it belongs to has put its own mark in the place of this one.
    return item && (isMarked || item.additions === 0) ? [{ item, isMarked, mark: tombstoneOf(stored) }] : [];
  });
  const actions = coming.map(({ item, isMarked, mark }) =>
    update(keys.item(item.scopeId, item.listId, item.id), {
      change: { set: isMarked ? { [tombstoneAttribute]: null } : {}, add: { additions: 1 } },
      when: every(
        equal('name', item.name),
        mark === undefined ? absent(tombstoneAttribute) : equal(tombstoneAttribute, mark),
        item.takenBack === null ? absent('takenBack') : equal('takenBack', item.takenBack),
      ),
      refusal: () => new StaleRead(),
    }),
  );
  // What was deleted as a mistake meanwhile is counted when it is restored.
  const counted = countNames(coming.flatMap(({ item }) => (item.takenBack === null ? [item] : [])));
  const lifted = { add: { affected: -coming.filter(({ isMarked }) => isMarked).length } };
  await transact(at.requestId, [
    ...actions,
    ...counted,
    ...(page.after
      ? [moved(work, at.now, { set: { cursor: page.after.sk }, ...lifted })]
      : await ended(work, at, lifted)),
  ]);
  return page.after !== undefined;
};

/** Removes what was made, and lets go of what was to be taken away. @returns whether there is more */
export const undo = async (work: ListOnItsWay, at: StepAt): Promise<boolean> => {
  const { scopeId, listId, fromScopeId, fromListId, id } = work;
  const { items } = await queryPage({ ...keyRanges.items(scopeId, listId), by: 'sk', limit: at.most ?? removedAtOnce });
  if (items.length > 0) {
    await transact(at.requestId, [
      ...items.map(({ sk }) => remove({ ...keys.scope(scopeId), sk: String(sk) }, present(), () => new StaleRead())),
      moved(work, at.now, { set: { cursor: String(items.at(-1)?.sk) }, add: { affected: -items.length } }),
    ]);
    return true;
  }
  const source = keys.list(fromScopeId, fromListId);
  const [stored] = await batchGet([source]);
  const held = equal('leavingWith', id);
  await transact(at.requestId, [
    ...(await ended(work, at)),
    ...(decodeReadable(List, stored)?.leavingWith === id
      ? [update(source, { change: { set: { leavingWith: null } }, when: held, refusal: () => new StaleRead() })]
      : []),
  ]);
  return false;
};
