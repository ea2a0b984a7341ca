import type { Item } from '../db/attributes';
import { scopeIn } from '../db/keys';
import { openFigures } from './figures';
import { type Difference, Tally, textOf } from './tally';

/** Takes the records of one partition, in any order, and then says where figures differ. */
export interface Check {
  readonly pk: string;
  add(record: Item): void;
  /** Once all records are in. */
  differences(): Difference[];
}

/** A check of one partition. Partitions of people and addresses hold no figures that follow from their own records: nothing differs there. */
export const openCheck = (pk: string): Check => {
  const tally = new Tally();
  const scopeId = scopeIn(pk);
  const figures = scopeId && openFigures(scopeId, tally);
  return { pk, add: (record) => figures?.add(record), differences: () => tally.differences(pk) };
};

/**
 * Where stored figures (counts, totals of days, balances, sources' balances, names, places in order) differ from what follows from the records.
 * @param records those of a partition one after the other, as a scan and a query give them; only one partition's figures are held at a time
 */
export async function* differencesIn(records: AsyncIterable<Item>): AsyncGenerator<Difference> {
  let check: Check | undefined;
  for await (const record of records) {
    const pk = textOf(record, 'pk');
    if (check?.pk !== pk) {
      if (check) yield* check.differences();
      check = openCheck(pk);
    }
    check.add(record);
  }
  if (check) yield* check.differences();
}
