import type { BothScopes } from '../access/both-scopes';
import type { Permission } from '../access/permissions';
import { requireList, requireScope, writeAcross } from '../access/write';
import { StaleRead } from '../core/retry';
import { queryAll } from '../db/all';
import { absent, equal, every, some } from '../db/expressions';
import { fitting } from '../db/fitting';
import { keyRanges } from '../db/keys';
import type { StepAt } from '../lifecycle/work/resumable';
import { authorizedList } from './item-parents';
import type { List } from './list';
import {
  arrivalActions,
  asCounted,
  copyOfList,
  digestOf,
  placesFor,
  standInsFor,
  type StandIns,
  takeAway,
} from './list-copy';
import { accessTo, callOf, Fails, sidesOf, itemsOnList } from './relocation-access';
import type { ListOnItsWay } from './relocation-job';
import { entering, moved } from '../groups/relocation-work';

/** Gives what is made the ids that were decided on when it began. @throws Fails where that no longer holds */
const asDecided = ({ categories }: ListOnItsWay, standIns: StandIns): StandIns['copies'] => {
  const copies = [...standIns.copies];
  const decided = new Map(
    copies.map(([from, { copy: one }]) => [one.id, categories.find((each) => each.from === from)]),
  );
  const holds = categories.every(({ from, to, isMade }) => {
    const found = standIns.found.get(from)?.id ?? from;
    const made = decided.get(found);
    return made ? isMade && made.to === to : !isMade && found === to;
  });
  if (!holds) throw new Fails('target-changed');
  return new Map(
    copies.map(([from, each]) => [
      from,
      { ...each, copy: { ...each.copy, id: decided.get(each.copy.id)?.to ?? each.copy.id } },
    ]),
  );
};

/** Keeps a list that is to be taken away as it is, until it is. */
const hold = async (work: ListOnItsWay, at: StepAt, { from, to }: BothScopes<Permission>): Promise<void> => {
  const call = callOf(work, at);
  const { fromScopeId, fromListId, id } = work;
  await writeAcross(call, {
    ...sidesOf(work, { from, to }, false),
    actions: [
      requireList(fromScopeId, fromListId, {
        set: { leavingWith: id },
        when: some(absent('leavingWith'), equal('leavingWith', id)),
        otherwise: () => new StaleRead(),
      }),
      moved(work, at.now, { set: { cursor: 'held' } }),
    ],
    answer: undefined,
  });
};

/** Requires that all that is on a list is what was copied. @throws Fails */
const requireAsCopied = async ({ fromScopeId, fromListId, digest }: ListOnItsWay, list: List): Promise<void> => {
  const stored = await queryAll({ ...keyRanges.items(fromScopeId, fromListId), by: 'sk' });
  if (digestOf('', itemsOnList(stored, list)) !== digest) throw new Fails('source-changed');
};

/**
 * Puts the list there, and takes it away here if it moves: one transaction.
 * @throws Fails, and what refuses access
 */
export const publish = async (work: ListOnItsWay, at: StepAt): Promise<void> => {
  const call = callOf(work, at);
  const access = await accessTo(call, work);
  const list = authorizedList(access.from);
  const transfers = work.as === 'transfer';
  if (transfers && list.leavingWith !== work.id) return hold(work, at, access);
  if (transfers) await requireAsCopied(work, list);
  const standIns = await standInsFor(call, access, {
    categories: work.categories.map(({ from }) => from),
    people: work.people.map(({ from }) => from),
    map: { categories: work.chosen, members: Object.fromEntries(work.people.map(({ from, to }) => [from, to])) },
  });
  const copies = asDecided(work, standIns);
  const categories = await placesFor(call, access, { copies, map: work.chosen });
  const place = {
    id: work.listId,
    scopeId: work.scopeId,
    name: work.name ?? list.name,
    itemCount: work.copied,
    purchasedCount: work.purchased,
  };
  const made = copyOfList(list, work.as, { place, call });
  const leaving = () => [
    requireScope(call, list, { add: { listCount: -1 } }),
    ...takeAway(call, list, every(asCounted(list), equal('leavingWith', work.id))),
  ];
  const staying = () => [
    ...(work.fromScopeId === work.scopeId ? [] : [requireScope(call, list)]),
    requireList(list.scopeId, list.id),
  ];
  await writeAcross(call, {
    ...sidesOf(work, access, categories.length > 0),
    actions: fitting([
      ...(transfers ? leaving() : staying()),
      ...arrivalActions(call, made, {
        people: standIns.people,
        made: categories,
        also: { arrivedWith: work.id },
      }),
      entering(work, at.now, { set: { status: 'restoring', phase: 'settling', outcome: 'done' } }),
    ]),
    answer: undefined,
  });
};
