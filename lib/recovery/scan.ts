import { type StoredRecord, itemOf } from '../../shared/db/attributes';
import { scanPage, type RawRecord, type ScanPage, type Table } from '../../shared/db/scan';

/**
 * Reads all records of a table, page by page; those of a partition come one after the other. Each is as it is
 * when its page is read.
 * @param from goes on behind that place; absent: from the beginning
 * @param limit records of a page, at most
 */
export async function* pagesOf(table: Table, from?: RawRecord, limit?: number): AsyncGenerator<ScanPage> {
  let after = from;
  do {
    const page = await scanPage(table, { from: after, limit });
    after = page.after;
    yield page;
  } while (after);
}

export async function* rawRecordsOf(table: Table): AsyncGenerator<RawRecord> {
  for await (const { records } of pagesOf(table)) yield* records;
}

/** Reads all records of a table as the product reads them. */
export async function* recordsOf(table: Table): AsyncGenerator<StoredRecord> {
  for await (const record of rawRecordsOf(table)) yield itemOf(record);
}

/** Counts records; none is kept. */
export const countOf = async (records: AsyncGenerator): Promise<number> => {
  let count = 0;
  while (!(await records.next()).done) count += 1;
  return count;
};
