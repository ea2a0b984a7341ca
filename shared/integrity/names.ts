import { folded } from '../core/fields';
import type { ScopeId } from '../core/ids';
import type { Item as Stored } from '../db/attributes';
import { keys } from '../db/keys';
import type { Item } from '../items/model';
import { type Tally, textOf } from './tally';

/**
 * How often names were added can't be recomputed: deleted items leave the table, what is added to an open item (merge) leaves no record of its own, and a renamed item was added under
 * another name. What can be told is a bound: every item that was never changed was added once, under the name it has.
 */
export class Names {
  /** By the name's record: how often it says it was added, and how many items show that it was. */
  private readonly names = new Map<string, { times: number | undefined; shown: number }>();

  constructor(private readonly scopeId: ScopeId, private readonly tally: Tally) {
    tally.finally(() => this.compare());
  }

  item({ name, version }: Item): void {
    if (version === 1) this.at(keys.itemName(this.scopeId, folded(name)).sk).shown++;
  }

  name(record: Stored): void {
    if (typeof record.times === 'number') this.at(textOf(record, 'sk')).times = record.times;
  }

  private at(sk: string): { times: number | undefined; shown: number } {
    const known = this.names.get(sk) ?? { times: undefined, shown: 0 };
    this.names.set(sk, known);
    return known;
  }

  private compare(): void {
    for (const [sk, { times, shown }] of this.names) {
      const least = Math.max(shown, times === undefined ? 0 : 1);
      if ((times ?? 0) < least) this.tally.compare(sk, 'times', String(times ?? 0), String(least));
    }
  }
}
