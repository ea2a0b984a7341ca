import { systemClock } from '../../core/clock';
import { epochSeconds } from '../../core/time';
import type { StoredRecord } from '../../db/attributes';
import { keyIn, scopeIn, userIn } from '../../db/keys';
import { timeToLiveAttribute } from '../../db/table';
import { openFigures } from './figures';
import type { Figures } from './partition-figures';
import { openPerson } from './person';
import type { Read } from './reads';
import { faultsOf } from './schemas';
import { type Difference, Tally, textOf } from './tally';

/** A check of one partition: it takes the records, in any order, and then says where figures differ. */
export interface Check {
  readonly pk: string;
  add(record: StoredRecord): void;
  /** Returns the differences, once all records are in. */
  differences(): Promise<Difference[]>;
}

/**
 * Makes a check of one partition. What has expired is on its way out, in any order, with all that counts it:
 * it says nothing, and nothing is said of it.
 */
export const openCheck = (pk: string, read: Read): Check => {
  const tally = new Tally();
  const now = epochSeconds(systemClock());
  const [scopeId, userId] = [scopeIn(pk), userIn(pk)];
  const figures: Figures | undefined = scopeId
    ? openFigures(scopeId, tally)
    : userId && openPerson(userId, tally, read);
  const hasExpired = ({ [timeToLiveAttribute]: end }: StoredRecord): boolean => typeof end === 'number' && end <= now;
  return {
    pk,
    add: (record) => {
      if (hasExpired(record)) return;
      const key = keyIn(record);
      const faults = faultsOf(key, record);
      if (faults.length > 0)
        tally.compare(
          key.sk,
          'schema',
          'unreadable',
          faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
        );
      figures?.add(record);
    },
    differences: async () => {
      await figures?.settle?.();
      return tally.differences(pk);
    },
  };
};

/**
 * Finds where stored figures (counts, totals of days, balances, sources' balances, names, places in order)
 * differ from what follows from the records.
 * @param records those of a partition one after the other, as a scan and a query give them; only one
 * partition's figures are held at a time
 * @param read the reader for what people's counts follow from, which is in the partitions of their scopes
 */
export async function* differencesIn(records: AsyncIterable<StoredRecord>, read: Read): AsyncGenerator<Difference> {
  let check: Check | undefined;
  for await (const record of records) {
    const pk = textOf(record, 'pk');
    if (check?.pk !== pk) {
      if (check) yield* await check.differences();
      check = openCheck(pk, read);
    }
    check.add(record);
  }
  if (check) yield* await check.differences();
}
