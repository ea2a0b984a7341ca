import type { StoredRecord } from '../../db/attributes';
import { kindIn } from '../../db/keys';
import { own } from '../../core/own';

/** A figure that a record holds and that is not what follows from the records it is kept from. */
export interface Difference {
  readonly pk: string;
  readonly sk: string;
  readonly attribute: string;
  readonly stored: string;
  readonly due: string;
}

type Figures = Map<string, Map<string, number | bigint>>;

const put = (to: Figures, sk: string, attribute: string, change: (from: number | bigint) => number | bigint): void => {
  const record = to.get(sk) ?? new Map<string, number | bigint>();
  to.set(sk, record.set(attribute, change(record.get(attribute) ?? 0)));
};

/**
 * A comparison of a partition's stored figures with what they should be, by record and attribute, absent ones
 * 0. Its size follows the figures, not the records behind them.
 */
export class Tally {
  private readonly storedFigures: Figures = new Map();
  private readonly expectedFigures: Figures = new Map();
  private readonly found: Omit<Difference, 'pk'>[] = [];
  private readonly leftOut: ((sk: string) => boolean)[] = [];
  private readonly atEnd: (() => void)[] = [];

  /** Notes a figure that the record holds. */
  stored(sk: string, attribute: string, figure: number | bigint): void {
    put(this.storedFigures, sk, attribute, () => figure);
  }

  /** Notes that another record adds so much to the figure. */
  expect(sk: string, attribute: string, amount: number): void {
    put(this.expectedFigures, sk, attribute, (from) => Number(from) + amount);
  }

  /** Notes that the figure is 1, however many records ask for it. */
  expectOne(sk: string, attribute: string): void {
    put(this.expectedFigures, sk, attribute, () => 1);
  }

  /** Drops a figure of which nothing can be said, because a record that it follows from can't be read. */
  ignores(sk: string, attribute: string): void {
    this.storedFigures.get(sk)?.delete(attribute);
    this.expectedFigures.get(sk)?.delete(attribute);
  }

  /** Says of which records nothing is to be said, because what they follow from is under way. */
  leavesOut(isLeftOut: (sk: string) => boolean): void {
    this.leftOut.push(isLeftOut);
  }

  /** Compares a figure that one record shows by itself. */
  compare(sk: string, attribute: string, stored: string, due: string): void {
    if (stored !== due) this.found.push({ sk, attribute, stored, due });
  }

  /** Defers work that needs several records until all of them are there. */
  finally(work: () => void): void {
    this.atEnd.push(work);
  }

  differences(pk: string): Difference[] {
    for (const work of this.atEnd.splice(0)) work();
    for (const sk of new Set([...this.storedFigures.keys(), ...this.expectedFigures.keys()])) {
      const [stored, due] = [this.storedFigures.get(sk), this.expectedFigures.get(sk)];
      for (const attribute of new Set([...(stored?.keys() ?? []), ...(due?.keys() ?? [])]))
        this.compare(sk, attribute, String(stored?.get(attribute) ?? 0), String(due?.get(attribute) ?? 0));
    }
    return this.found
      .filter(({ sk }) => !this.leftOut.some((isLeftOut) => isLeftOut(sk)))
      .map((one) => ({ pk, ...one }));
  }
}

export const textOf = (record: StoredRecord, attribute: string): string => {
  const value = own(record, attribute);
  return typeof value === 'string' ? value : '';
};

/** Returns the kind of a record from its sort key. */
export const kindOf = (record: StoredRecord): string => kindIn(textOf(record, 'sk'));
