import { labelKinds } from '../../core/merged';
import type { StoredRecord } from '../../db/attributes';
import { leavingAttribute } from '../../db/housekeeping';
import { kindInScope } from '../../db/record';
import type { KindName } from '../../db/kinds';
import { isRevealed } from '../../groups/arrivals';
import type { Scope } from '../../groups/scope';
import { arrivingWith } from '../../lifecycle/work/tombstone';
import { besideNames } from '../../money/day-totals';
import { type Tally, textOf } from './tally';

/** The kinds of what money that comes to a scope, or leaves it, moves. */
const ofMoney: ReadonlySet<KindName | undefined> = new Set(['transaction', 'source', 'balances', 'dayTotal'] as const);

const labels: ReadonlySet<KindName | undefined> = new Set(labelKinds);
/** The kinds of labels, and of what counts them and holds their names. */
const ofLabels: ReadonlySet<KindName | undefined> = new Set([...labelKinds, 'name', 'scope'] as const);

/**
 * What comes to a scope, or leaves it, step by step. Until it is revealed it counts nowhere; from then on,
 * until all of it is in its place, nothing can be said of the figures of money. Labels that are staged hold
 * their names before they count: nothing can be said of theirs all the time.
 */
export class UnderWay {
  private readonly relocations = new Set<string>();
  private hasLabels = false;
  private scope: Pick<Scope, 'revealed'> = { revealed: null };

  constructor(tally: Tally) {
    tally.finally(() => {
      if (this.hasLabels) tally.leavesOut((sk) => ofLabels.has(kindInScope(sk)));
      if ([...this.relocations].some((id) => isRevealed(this.scope, id)))
        tally.leavesOut((sk) => ofMoney.has(kindInScope(sk)));
    });
  }

  in(scope: Scope): void {
    this.scope = scope;
  }

  /** Notes with what a record comes or leaves, and what stands beside its figures. @returns if it comes */
  add(record: StoredRecord): boolean {
    const mark = arrivingWith(record);
    if (mark !== undefined) this.relocations.add(mark);
    const leaving = textOf(record, leavingAttribute);
    if (leaving) this.relocations.add(leaving);
    const kind = kindInScope(textOf(record, 'sk'));
    if ((mark !== undefined || leaving) && labels.has(kind)) this.hasLabels = true;
    if (kind === 'dayTotal') for (const id of besideNames(record)) this.relocations.add(id);
    return mark !== undefined;
  }
}
