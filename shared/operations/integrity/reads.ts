import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { type StoredRecord, itemOf } from '../../db/attributes';
import { type Range, rangeInput } from '../../db/expressions';
import type { RawRecord, Table } from '../../db/scan';

/** Reads a range of a partition as it is now, page by page: what it holds is never in memory as a whole. */
export type Read = (range: Range) => AsyncIterable<StoredRecord>;

/** Makes the reader of a table's ranges, strongly consistent. */
export const readsOf = ({ client, name }: Table): Read =>
  async function* (range) {
    let after: RawRecord | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: name,
          ...rangeInput('sk', range),
          ConsistentRead: true,
          ExclusiveStartKey: after,
        }),
      );
      yield* Items.map(itemOf);
      after = LastEvaluatedKey;
    } while (after);
  };
