import type { ListId, ScopeId } from '../../core/ids';
import { keys } from '../../db/keys';
import type { Clearing, Item } from '../../lists/item';
import { isShown } from '../../lists/rounds';
import type { List } from '../../lists/list';
import type { Tally } from './tally';

/**
 * The tally of what lists and their clearings count. It depends on which rounds of buying a list shows: known
 * once the list has been read, which sorts behind its items.
 */
export class Rounds {
  private readonly items = new Map<ListId, Map<number | null, { all: number; purchased: number }>>();
  private readonly lists = new Map<ListId, List>();
  private readonly arriving = new Set<ListId>();
  private readonly clearings: Clearing[] = [];

  constructor(
    private readonly scopeId: ScopeId,
    private readonly tally: Tally,
  ) {
    tally.finally(() => this.count());
  }

  /** @param arrives whether it came with its list, which may not be there yet */
  item({ listId, round, purchased, deletedAt }: Item, arrives: boolean): void {
    if (arrives) this.arriving.add(listId);
    const rounds = this.items.get(listId) ?? new Map<number | null, { all: number; purchased: number }>();
    const held = rounds.get(round) ?? { all: 0, purchased: 0 };
    if (!deletedAt)
      this.items.set(listId, rounds.set(round, { all: held.all + 1, purchased: held.purchased + Number(purchased) }));
  }

  list(list: List): void {
    this.lists.set(list.id, list);
  }

  clearing(one: Clearing): void {
    if (!one.undoneAt) this.clearings.push(one);
  }

  private count(): void {
    for (const [id, rounds] of this.items) {
      if (this.arriving.has(id) && !this.lists.has(id)) continue;
      const { sk } = keys.list(this.scopeId, id);
      const shown = this.lists.get(id) ?? { shownRounds: [] };
      for (const [round, { all, purchased }] of rounds) {
        if (!isShown({ round }, shown)) continue;
        this.tally.expect(sk, 'itemCount', all);
        this.tally.expect(sk, 'purchasedCount', purchased);
      }
    }
    for (const { listId, round, rounds, count } of this.clearings) {
      const { sk } = keys.clearing(this.scopeId, listId, round);
      this.tally.stored(sk, 'count', count);
      for (const gone of rounds) this.tally.expect(sk, 'count', this.items.get(listId)?.get(gone)?.all ?? 0);
    }
  }
}
