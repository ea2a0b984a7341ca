import type { StoredRecord } from '../../db/attributes';
import { classInScope } from '../../db/record';
import { tombstoneAttribute } from '../../db/housekeeping';
import { tombstoneOf } from '../../lifecycle/work/tombstone';
import { isUnfinished, Progress } from '../../lifecycle/work/progress';
import { type Tally, textOf } from './tally';

interface Marked {
  count: number;
  /**
   * The tombstones that no deletion has explained so far: deletions sort before most of what they take, so
   * that these are few.
   */
  readonly unexplained: string[];
}

/**
 * The check of deletions' tombstones: they stand only with a deletion that is done, which says how many there
 * are; one that is restored says none. While any of the partition has work left nothing can be said of
 * tombstones, nor of how many that one has set.
 */
export class Tombstones {
  private readonly marked = new Map<string, Marked>();
  private readonly intents = new Map<string, Progress>();

  constructor(private readonly tally: Tally) {
    tally.finally(() => this.compare());
  }

  add(record: StoredRecord): void {
    const sk = textOf(record, 'sk');
    const mark = tombstoneOf(record);
    if (mark) this.note(mark, sk);
    if (classInScope(sk) !== 'work') return;
    const { data } = Progress.safeParse(record);
    if (data) this.intents.set(sk, data);
  }

  private isDone(mark: string): boolean {
    return this.intents.get(mark)?.status === 'done';
  }

  private note(mark: string, sk: string): void {
    const marked = this.marked.get(mark) ?? { count: 0, unexplained: [] };
    this.marked.set(mark, marked);
    marked.count++;
    if (!this.isDone(mark)) marked.unexplained.push(sk);
  }

  private compare(): void {
    for (const [sk, progress] of this.intents) {
      if (isUnfinished(progress)) continue;
      this.tally.stored(sk, 'affected', progress.affected);
      if (this.isDone(sk)) this.tally.expect(sk, 'affected', this.marked.get(sk)?.count ?? 0);
    }
    if ([...this.intents.values()].some(isUnfinished)) return;
    for (const [mark, { unexplained }] of this.marked)
      if (!this.isDone(mark)) for (const sk of unexplained) this.tally.compare(sk, tombstoneAttribute, mark, '');
  }
}
