import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { env } from '../../shared/core/env';
import type { Key } from '../../shared/db/keys';
import { table } from '../../shared/db/client';

/** Sets attributes of a stored record: what only time, or thousands of calls, would bring about. */
export const plant = async (key: Key, attributes: Readonly<Record<string, unknown>>): Promise<void> => {
  const names = Object.keys(attributes);
  await table().send(
    new UpdateCommand({
      TableName: env().TABLE_NAME, Key: { ...key },
      UpdateExpression: `SET ${names.map((_, index) => `#${String(index)} = :${String(index)}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#${String(index)}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name, index) => [`:${String(index)}`, attributes[name]])),
    }),
  );
};
