import { differencesIn } from '../../shared/operations/integrity/check';
import { lasting } from '../../shared/operations/integrity/partition';
import { readsOf } from '../../shared/operations/integrity/reads';
import type { Difference } from '../../shared/operations/integrity/tally';
import { type Census, Counts } from './census';
import type { Table } from '../../shared/db/scan';
import { rawRecordsOf } from './scan';

/** The contents of a table, and those of its figures that are not what follows from its records. */
export interface Survey {
  readonly census: Census;
  readonly differences: readonly Difference[];
}

/**
 * Reads a whole table once, counts it and checks its figures; partitions that look wrong are read again, so
 * that it may be written meanwhile.
 */
export const survey = async (table: Table): Promise<Survey> => {
  const census = new Counts();
  const counted = async function* () {
    for await (const raw of rawRecordsOf(table)) yield census.add(raw);
  };
  const suspect = new Map<string, Difference[]>();
  for await (const one of differencesIn(counted(), readsOf(table)))
    suspect.set(one.pk, [...(suspect.get(one.pk) ?? []), one]);
  const differences: Difference[] = [];
  for (const [pk, found] of suspect) differences.push(...(await lasting(table, pk, found)));
  return { census, differences };
};
