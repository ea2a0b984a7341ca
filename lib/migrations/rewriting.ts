import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { type StoredRecord, itemOf, keyOf } from '../../shared/db/attributes';
import { keyIn } from '../../shared/db/keys';
import { textOf } from '../../shared/operations/integrity/tally';
import { eachAtOnce } from '../recovery/at-once';
import type { Table } from '../../shared/db/scan';
import { pagesOf } from '../recovery/scan';
import type { Direction, Migration } from './migration';
import { beginning, saveState, type State } from './state';
import { type RewriteOutcome, writeRewrite } from './write-rewrite';

/**
 * The number of records that are read between two places that are kept; a broken-off run looks at so many
 * again at most.
 */
export const usualPage = 1_000;
/** The number of records written at the same time: few, the product has the table beside it. */
const writers = 8;

interface Run {
  readonly migration: Migration;
  readonly direction: Direction;
  /** The state in which an earlier run stopped. */
  readonly from: State | undefined;
  readonly page: number;
  /** Hears of each page, once its place is kept. */
  readonly onPage: (state: State, of: number) => void;
}

/**
 * Writes what the migration makes of a record; one that somebody writes at the same time is looked at again
 * as it is then.
 * @returns whether it was written
 */
const rewrite = async (
  table: Table,
  migration: Migration,
  direction: Direction,
  record: StoredRecord,
): Promise<boolean> => {
  let current: StoredRecord | undefined = record;
  for (let due = migration[direction](record); current && due; due = current && migration[direction](current)) {
    const outcome: RewriteOutcome = await writeRewrite(table, keyIn(current), due);
    if (!('changed' in outcome)) return 'written' in outcome;
    current = outcome.changed;
  }
  return false;
};

/** Returns the number of records in a table, as DynamoDB last counted (on AWS every six hours). */
const sizeOf = async ({ client, name }: Table): Promise<number> =>
  (await client.send(new DescribeTableCommand({ TableName: name }))).Table?.ItemCount ?? 0;

/**
 * Goes through all records of the table, from where an earlier run in the same direction stopped, and writes
 * those that are in the other form.
 * @returns the state at the end
 */
export const goThrough = async (table: Table, { migration, direction, from, page, onPage }: Run): Promise<State> => {
  let state = from?.direction === direction && !from.done ? from : beginning(migration.name, direction);
  const total = await sizeOf(table);
  for await (const { records, after } of pagesOf(table, state.cursor ? keyOf(state.cursor) : undefined, page)) {
    let written = 0;
    await eachAtOnce(writers, records, async (record) => {
      if (await rewrite(table, migration, direction, itemOf(record))) written += 1;
    });
    const place = after && itemOf(after);
    state = {
      ...state,
      read: state.read + records.length,
      written: state.written + written,
      cursor: place ? { pk: textOf(place, 'pk'), sk: textOf(place, 'sk') } : null,
      done: !place,
    };
    await saveState(table, state);
    onPage(state, total);
  }
  return state;
};
