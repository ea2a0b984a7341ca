import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { randomUUID } from 'node:crypto';
import { env } from '../../shared/core/env';
import type { Key } from '../../shared/db/keys';
import { openTable } from './table';

/** Does something between the reading and the writing of the first transaction that `work` makes. */
export const beforeNextWrite = async (
  something: () => Promise<unknown>,
  work: () => Promise<unknown>,
): Promise<void> => {
  let done = false;
  const name = `before a write ${randomUUID()}`;
  openTable().middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'TransactWriteItemsCommand' && !done) {
          done = true;
          await something();
        }
        return next(args);
      },
    { step: 'initialize', name },
  );
  await work().finally(() => openTable().middlewareStack.remove(name));
};

/** Sets attributes of a stored record: what only time, or thousands of calls, would bring about. */
export const setAttributes = async (key: Key, attributes: Readonly<Record<string, unknown>>): Promise<void> => {
  const names = Object.keys(attributes);
  await openTable().send(
    new UpdateItemCommand({
      TableName: env().TABLE_NAME,
      Key: marshall(key),
      UpdateExpression: `SET ${names.map((_, index) => `#${String(index)} = :${String(index)}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#${String(index)}`, name])),
      ExpressionAttributeValues: marshall(
        Object.fromEntries(names.map((name, index) => [`:${String(index)}`, attributes[name]])),
      ),
    }),
  );
};

/** Takes attributes off a stored record. */
export const removeAttributes = async (key: Key, ...names: readonly string[]): Promise<void> => {
  await openTable().send(
    new UpdateItemCommand({
      TableName: env().TABLE_NAME,
      Key: marshall(key),
      UpdateExpression: `REMOVE ${names.map((_, index) => `#${String(index)}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#${String(index)}`, name])),
    }),
  );
};
