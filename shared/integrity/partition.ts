import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { itemOf } from '../db/attributes';
import type { RawRecord, Table } from '../db/scan';
import { openCheck } from './check';
import type { Difference } from './tally';

/** A partition that is written while it is read may look wrong: only what is wrong in the same way every time is. */
const looks = 3;

/** Where a partition's figures differ from what follows from its records, as they are while it is read. */
export const differencesAt = async ({ client, name }: Table, pk: string): Promise<Difference[]> => {
  const check = openCheck(pk);
  let after: RawRecord | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({ TableName: name, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: pk } }, ConsistentRead: true, ExclusiveStartKey: after }),
    );
    for (const record of Items) check.add(itemOf(record));
    after = LastEvaluatedKey;
  } while (after);
  return check.differences();
};

const nameOf = ({ pk, sk, attribute, stored, due }: Difference): string => JSON.stringify([pk, sk, attribute, stored, due]);

/** Those of a partition's differences that stay as they are when it is read again. */
export const lasting = async (table: Table, pk: string, found: readonly Difference[]): Promise<readonly Difference[]> => {
  let left = found;
  for (let look = 1; look < looks && left.length > 0; look++) {
    const again = new Set((await differencesAt(table, pk)).map(nameOf));
    left = left.filter((one) => again.has(nameOf(one)));
  }
  return left;
};
