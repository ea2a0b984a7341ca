import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { itemOf } from '../../shared/db/attributes';
import { differencesIn, openCheck } from '../../shared/integrity/check';
import type { Difference } from '../../shared/integrity/tally';
import { type Census, Counts } from './census';
import { type RawRecord, rawRecordsOf, type Table } from './scan';

/** What a table holds, and which of its figures are not what follows from its records. */
export interface Survey {
  readonly census: Census;
  readonly differences: readonly Difference[];
}

/** A partition that is written while it is read may look wrong: only what is wrong in the same way every time is. */
const looks = 3;

const differencesAt = async ({ client, name }: Table, pk: string): Promise<Difference[]> => {
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
const lasting = async (table: Table, pk: string, found: readonly Difference[]): Promise<readonly Difference[]> => {
  let left = found;
  for (let look = 1; look < looks && left.length > 0; look++) {
    const again = new Set((await differencesAt(table, pk)).map(nameOf));
    left = left.filter((one) => again.has(nameOf(one)));
  }
  return left;
};

/** Reads a whole table once, counts it and checks its figures; partitions that look wrong are read again, so that it may be written meanwhile. */
export const survey = async (table: Table): Promise<Survey> => {
  const census = new Counts();
  const counted = async function* () {
    for await (const raw of rawRecordsOf(table)) yield census.add(raw);
  };
  const suspect = new Map<string, Difference[]>();
  for await (const one of differencesIn(counted())) suspect.set(one.pk, [...(suspect.get(one.pk) ?? []), one]);
  const differences: Difference[] = [];
  for (const [pk, found] of suspect) differences.push(...(await lasting(table, pk, found)));
  return { census, differences };
};
