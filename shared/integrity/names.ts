import type { ScopeId } from '../core/ids';
import { comparable } from '../core/text';
import type { Item as Stored } from '../db/attributes';
import { keys } from '../db/keys';
import type { Item } from '../items/model';
import { type Tally, textOf } from './tally';

/**
 * How often names were added can't be recomputed: deleted items leave the table, what is added to an open item (merge) leaves no record of its own, and a renamed item was added under
 * another name. What can be told is a bound: every item that was never changed was added once, under the name it has.
 */
export class Names {
  /**
   * By the name as it is compared: how often its record says it was added, and how many items show that it was. Two records may be of one name that was
   * compared otherwise before, until the migration has moved it.
   */
  private readonly names = new Map<string, { times: number | undefined; shown: number }>();

  constructor(private readonly scopeId: ScopeId, private readonly tally: Tally) {
    tally.finally(() => this.compare());
  }

  item({ name, version }: Item): void {
    if (version === 1) this.at(name).shown++;
  }

  name(record: Stored): void {
    const { times } = record;
    if (typeof times !== 'number') return;
    const known = this.at(textOf(record, 'name'));
    known.times = times + (known.times ?? 0);
  }

  private at(name: string): { times: number | undefined; shown: number } {
    const compared = comparable(name);
    const known = this.names.get(compared) ?? { times: undefined, shown: 0 };
    this.names.set(compared, known);
    return known;
  }

  private compare(): void {
    for (const [compared, { times, shown }] of this.names) {
      const least = Math.max(shown, times === undefined ? 0 : 1);
      if ((times ?? 0) < least) this.tally.compare(keys.itemName(this.scopeId, compared).sk, 'times', String(times ?? 0), String(least));
    }
  }
}
