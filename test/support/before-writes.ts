import type { TransactWriteItem, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { randomUUID } from 'node:crypto';
import { openTable } from './table';

const isWriting = (input: object, commandName: string): input is TransactWriteItemsCommandInput =>
  commandName === 'TransactWriteItemsCommand' && 'TransactItems' in input;

/** Does something before each transaction of the table that `work` makes, and others make meanwhile. */
export const beforeWrites = async (
  something: (actions: readonly TransactWriteItem[]) => Promise<void>,
  work: () => Promise<unknown>,
): Promise<void> => {
  const name = `before writes ${randomUUID()}`;
  openTable().middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (isWriting(args.input, commandName)) await something(args.input.TransactItems ?? []);
        return next(args);
      },
    { step: 'initialize', name },
  );
  await work().finally(() => openTable().middlewareStack.remove(name));
};
