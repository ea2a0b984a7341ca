import type { ScopeId } from '../../core/ids';
import { comparable } from '../../core/text';
import type { StoredRecord as Stored } from '../../db/attributes';
import { keys } from '../../db/keys';
import type { Item } from '../../lists/item';
import { ItemName } from '../../lists/item-names';
import { type Tally, textOf } from './tally';

/**
 * The check of names' counts by a bound, since how often names were added can't be recomputed: deleted items
 * leave the table, and their additions stay counted. Every item says how many additions its name counts for
 * it; one of an older form, that was never changed, was added once, under the name it has.
 */
export class NameTally {
  /**
   * The counts by the name as it is compared: how often its record says it was added, and how many items show
   * that it was. Two records may be of one name that was compared otherwise before, until the migration has
   * moved it.
   */
  private readonly names = new Map<string, { times: number; shown: number }>();

  constructor(
    private readonly scopeId: ScopeId,
    private readonly tally: Tally,
  ) {
    tally.finally(() => this.compare());
  }

  item({ name, version, additions, takenBack }: Item): void {
    const counted = takenBack !== null ? 0 : (additions ?? Number(version === 1));
    if (counted > 0) this.at(name).shown += counted;
  }

  name(record: Stored): void {
    const sk = textOf(record, 'sk');
    const { success, data: name, error } = ItemName.safeParse(record);
    if (!success) {
      this.tally.compare(
        sk,
        'schema',
        'unreadable',
        error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      );
      return;
    }
    this.at(name.name).times += name.times;
    if (name.forgotten > name.times) this.tally.compare(sk, 'forgotten', String(name.forgotten), String(name.times));
  }

  private at(name: string): { times: number; shown: number } {
    const compared = comparable(name);
    const known = this.names.get(compared) ?? { times: 0, shown: 0 };
    this.names.set(compared, known);
    return known;
  }

  private compare(): void {
    for (const [compared, { times, shown }] of this.names) {
      if (times < shown)
        this.tally.compare(keys.itemName(this.scopeId, compared).sk, 'times', String(times), String(shown));
    }
  }
}
