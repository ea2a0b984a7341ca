import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { ArchiveLine } from '../../shared/lifecycle/archive/bundle';
import { itemOf } from '../../shared/db/attributes';
import { keyIn } from '../../shared/db/keys';
import type { Table } from '../../shared/db/scan';
import { faultsOf } from '../../shared/operations/integrity/schemas';
import { Mendable } from '../recovery/plain-words';

/**
 * Puts a record of the archive back to where it stood, as it was.
 * @throws Mendable when something stands there now, or when it still can't be read
 */
export const bringBack = async ({ client, name }: Table, { Item }: Pick<ArchiveLine, 'Item'>): Promise<void> => {
  const record = itemOf(Item);
  const key = keyIn(record);
  const faults = faultsOf(key, record);
  if (faults.length > 0)
    throw new Mendable(
      `${key.sk} still can’t be read: ` +
        `${faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}. Release the code ` +
        'that can read it first',
    );
  try {
    await client.send(
      new PutItemCommand({ TableName: name, Item: { ...Item }, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException)
      throw new Mendable(`Something stands at ${key.pk} ${key.sk} now: it was left as it is`);
    throw error;
  }
};

/** Finds the latest of a record that is kept, by its sort key. @throws Mendable when none is */
export const latestOf = async (lines: AsyncIterable<ArchiveLine>, sk: string): Promise<ArchiveLine> => {
  let latest: ArchiveLine | undefined;
  for await (const line of lines)
    if (line.Item.sk?.S === sk && (!latest || latest.removedAt <= line.removedAt)) latest = line;
  if (!latest) throw new Mendable(`Nothing is kept of ${sk} there`);
  return latest;
};
