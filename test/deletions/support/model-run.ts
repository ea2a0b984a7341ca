import { roleIds } from '../../../shared/access/roles';
import type { Call } from '../../../shared/core/call';
import { HearthError } from '../../../shared/core/errors';
import { ItemId, newId, UserId } from '../../../shared/core/ids';
import { instant, minute, second, type Instant } from '../../../shared/core/time';
import { itemOf } from '../../../shared/db/attributes';
import { transact } from '../../../shared/db/transact';
import { resume } from '../../../shared/lifecycle/cascade/resume';
import { sweep } from '../../../shared/lifecycle/cascade/sweep';
import { isUnfinished } from '../../../shared/lifecycle/work/progress';
import { isIntent, workOf } from '../../../shared/lifecycle/cascade/work';
import { clear, restore as restoreItem, unclear } from '../../../shared/lists/clearing';
import { create } from '../../../shared/lists/item-create';
import * as items from '../../../shared/lists/item-store';
import * as lists from '../../../shared/lists/list-store';
import { memberActions } from '../../../shared/groups/join';
import { asMember } from '../../../shared/groups/member';
import * as scopes from '../../../shared/groups/scope-store';
import { crashAt } from '../../support/crash-at';
import type { MemoryTable } from '../../support/memory-table';
import { isOnList, type Model, type ModelItem, type ModelList } from './model';

/**
 * An act of somebody, or that the stream or the sweeper is let do: with a crash around their n-th write (0:
 * none), and so many actions a step.
 */
export type Act =
  | { readonly do: 'delete scope' | 'restore scope' }
  | { readonly do: 'delete list' | 'restore list' | 'add item' | 'clear' | 'undo'; readonly list: number }
  | { readonly do: 'delete item' | 'restore item' | 'buy'; readonly list: number; readonly item: number }
  | { readonly do: 'stream' | 'sweep'; readonly event: number; readonly crash: number; readonly most: number };

/** Makes a group of two with two lists, what is done to it, and what the model says of it. */
export const modelRun = async (table: MemoryTable) => {
  let time = Date.parse('2026-11-21T09:00:00.000Z');
  const [ann, ben] = [newId(UserId), newId(UserId)];
  const call = (): Call => ({
    caller: { userId: ann, email: null, emailVerified: true },
    now: instant((time += second)),
    requestId: 'r',
  });
  const budget = (most: number) => ({ clock: () => instant((time += 1)), requestId: 'r', most });
  const { id: scopeId } = await scopes.create(call(), {
    type: 'group',
    name: 'Elm Street 4',
    currency: 'SEK',
    locale: 'sv-SE',
    timeZone: 'Europe/Stockholm',
    members: [],
  });
  await transact('r', memberActions(asMember({ scopeId, listId: null, userId: ben, roleId: roleIds.editor }, call())));
  const model: Model = { deleted: null, lists: [] };
  for (const name of ['Groceries', 'Hardware'])
    model.lists.push({
      id: (await lists.create(call(), scopeId, { name })).value.id,
      deleted: null,
      items: [],
      clearings: [],
    });

  /** Tries an act, and has the model follow. The model says whether the act is possible. */
  const tried = async (
    possible: boolean,
    act: (by: Call) => Promise<unknown>,
    follows: (at: Instant) => void,
  ): Promise<void> => {
    const by = call();
    const refused = await act(by).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof HearthError) return error;
        throw error;
      },
    );
    if (possible === (refused !== undefined))
      throw new Error(possible ? `Refused against the model: ${String(refused)}` : 'Done against the model');
    if (possible) follows(by.now);
  };

  const onList = (act: Extract<Act, { list: number }>['do'], list: ModelList): Promise<void> => {
    const open = !model.deleted && !list.deleted;
    const last = list.clearings.at(-1);
    if (act === 'delete list')
      return tried(
        open,
        (by) => lists.remove(by, scopeId, list.id),
        (at) => {
          list.deleted = at;
        },
      );
    if (act === 'restore list')
      return tried(
        !model.deleted && list.deleted !== null,
        (by) => lists.restore(by, scopeId, list.id),
        () => {
          list.deleted = null;
        },
      );
    if (act === 'clear') {
      const taken = list.items.filter((item) => isOnList(item) && item.bought);
      return tried(
        open,
        (by) => clear(by, scopeId, list.id),
        (at) => {
          if (taken.length > 0) list.clearings.push({ at, undone: false });
          for (const item of taken) item.cleared = at;
        },
      );
    }
    if (act === 'undo') {
      return tried(
        open && last?.undone === false,
        (by) => unclear(by, scopeId, list.id),
        () => {
          for (const item of list.items) if (item.cleared === last?.at) item.cleared = null;
          if (last) last.undone = true;
        },
      );
    }
    const id = newId(ItemId);
    return tried(
      open,
      (by) => create(by, { scopeId, listId: list.id, draft: { id, name: 'Milk', categoryId: null, unit: null } }),
      () => list.items.push({ id, deleted: null, bought: false, cleared: null }),
    );
  };

  const onItem = (act: Extract<Act, { list: number }>['do'], list: ModelList, item: ModelItem): Promise<void> => {
    const open = !model.deleted && !list.deleted;
    if (act === 'delete item')
      return tried(
        open && isOnList(item),
        (by) => items.remove(by, { scopeId, listId: list.id, itemId: item.id }),
        (at) => {
          item.deleted = at;
        },
      );
    if (act === 'restore item')
      return tried(
        open && !isOnList(item),
        (by) => restoreItem(by, { scopeId, listId: list.id, itemId: item.id }),
        () => {
          item.deleted = item.cleared = null;
        },
      );
    return tried(
      open && isOnList(item),
      (by) => items.update(by, { scopeId, listId: list.id, itemId: item.id, patch: { purchased: !item.bought } }),
      () => {
        item.bought = !item.bought;
      },
    );
  };

  /**
   * The events that the stream has to tell of deletions: one stays until it was handled, and others may
   * overtake it.
   */
  const pending: ReturnType<typeof workOf>[] = [];
  let told = 0;
  const listen = () => {
    for (const { after } of table.changes.slice(told)) {
      const record = itemOf(after);
      if (isIntent(String(record.sk)) && isUnfinished(workOf(record))) pending.push(workOf(record));
    }
    told = table.changes.length;
  };
  /** Hands over one event; half of them come again. */
  const stream = async (at: number, most: number): Promise<void> => {
    listen();
    const index = at % pending.length;
    const event = pending[index];
    if (!event) return;
    await resume(event.key, { ...budget(most), atMost: -1 }, event);
    if (at % 2) pending.splice(index, 1);
  };
  const sweeping = async (most: number): Promise<void> => {
    time += 5 * minute;
    await sweep({ ...budget(most), atMost: minute });
  };

  const act = async (one: Act): Promise<void> => {
    if (one.do === 'stream') return crashAt(table, one.crash, () => stream(one.event, one.most));
    if (one.do === 'sweep') return crashAt(table, one.crash, () => sweeping(one.most));
    if (one.do === 'delete scope')
      return tried(
        !model.deleted,
        (by) => scopes.remove(by, scopeId),
        (at) => {
          model.deleted = at;
        },
      );
    if (one.do === 'restore scope')
      return tried(
        model.deleted !== null,
        (by) => scopes.restore(by, scopeId),
        () => {
          model.deleted = null;
        },
      );
    const list = 'list' in one ? model.lists[one.list] : undefined;
    if (!list || !('list' in one)) return undefined;
    const item = 'item' in one ? list.items[one.item % list.items.length] : undefined;
    return item ? onItem(one.do, list, item) : onList(one.do, list);
  };
  for (const list of [0, 0, 0, 1, 1]) await act({ do: 'add item', list });

  /** Lets all work end: by the stream alone, or by the sweeper alone. */
  const settle = async (by: 'stream' | 'sweep'): Promise<void> => {
    listen();
    while (by === 'stream' && pending.length > 0) {
      await stream(1, 4);
      listen();
    }
    if (by === 'sweep') await sweeping(50);
  };
  return { scopeId, people: [ann, ben], model, act, settle };
};
