import { systemClock } from '../core/clock';
import { epochSeconds } from '../core/time';
import type { Item } from '../db/attributes';
import { intentPrefixes } from '../db/keys';
import { timeToLiveAttribute } from '../db/table';
import { markAttribute, markOf } from '../deletions/mark';
import { isUnfinished, Progress } from '../deletions/model';
import { type Tally, textOf } from './tally';

/** Marks of deletions stand only with a deletion that is done; while any of the partition has work left, nothing can be said. */
export class Marks {
  private readonly marked = new Map<string, string[]>();
  private readonly explained = new Set<string>();
  private working = false;
  /** What has expired is on its way out, its deletion maybe before it. */
  private readonly now = epochSeconds(systemClock());

  constructor(private readonly tally: Tally) {
    tally.finally(() => this.compare());
  }

  add(record: Item): void {
    const sk = textOf(record, 'sk');
    const mark = markOf(record);
    const end = record[timeToLiveAttribute];
    if (mark && (typeof end !== 'number' || end > this.now)) this.note(mark, sk);
    if (!intentPrefixes.some((prefix) => sk.startsWith(prefix))) return;
    const progress = Progress.parse(record);
    this.working ||= isUnfinished(progress);
    if (progress.status === 'done') this.explained.add(sk);
  }

  private note(mark: string, sk: string): void {
    const sks = this.marked.get(mark) ?? [];
    sks.push(sk);
    this.marked.set(mark, sks);
  }

  private compare(): void {
    if (this.working) return;
    for (const [mark, sks] of this.marked) if (!this.explained.has(mark)) for (const sk of sks) this.tally.compare(sk, markAttribute, mark, '');
  }
}
