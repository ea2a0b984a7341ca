import {
  DynamoDBServiceException,
  TransactionCanceledException,
  TransactionConflictException,
  type CancellationReason,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-dynamodb';
import type { BuildMiddleware, Pluggable } from '@smithy/types';
import * as z from 'zod';
import { own } from '../../../shared/core/own';

const Attributes = z.record(z.string(), z.unknown());
const Target = z.object({ TableName: z.string(), Key: Attributes.optional(), Item: Attributes.optional() });
const Action = z.object({ Put: Target, Update: Target, Delete: Target, ConditionCheck: Target, Get: Target }).partial();
const Transaction = z.object({ TransactItems: z.array(Action) });

interface Call {
  keys: string[];
  /** The kind of call for which its keys are held while it is under way. */
  holds: 'transaction' | 'write' | 'read';
  clashesWith: readonly Call['holds'][];
  refuse: (clashes: boolean[]) => Error;
}

const message = 'Transaction is ongoing for the item';
const $metadata = { httpStatusCode: 400 };

const canceled = (clashes: boolean[]): Error => {
  const reasons = clashes.map(
    (clash): CancellationReason => (clash ? { Code: 'TransactionConflict', Message: message } : { Code: 'None' }),
  );
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return new TransactionCanceledException({
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons: reasons,
    $metadata,
  });
};
/** Makes the error by which DynamoDB refuses a transaction that has two actions on one record. */
export const twoActionsOnOneRecord = (): Error =>
  new DynamoDBServiceException({
    name: 'ValidationException',
    message: 'Transaction request cannot include multiple operations on one item',
    $fault: 'client',
    $metadata,
  });
const conflict = (): Error => new TransactionConflictException({ message, $metadata });

const underWay = new Set<Call>();
const clash = (key: string, holds: readonly Call['holds'][]) =>
  [...underWay].some((call) => holds.includes(call.holds) && call.keys.includes(key));

/**
 * Makes a client meet conflicts as it does on AWS, where the local engine lets every transaction wait its
 * turn: a call that shares a record with a transaction under way from this process is refused; and so is a
 * transaction that has two actions on one record, where the local engine does both. Of the rules this leaves
 * out BatchWriteItem, and that a later write cancels a TransactGetItems. Use:
 * `client.middlewareStack.use(conflictsAsOnAws())`, on a document client too. Source: "Transaction conflict
 * handling", DynamoDB developer guide (transaction-apis.html).
 * @param keyAttributes names of the table's key attributes.
 */
export const conflictsAsOnAws = (
  keyAttributes: readonly string[] = ['pk', 'sk'],
): Pluggable<ServiceInputTypes, ServiceOutputTypes> => {
  const keyOf = ({ TableName, Key, Item = Key }: z.output<typeof Target>) =>
    JSON.stringify([TableName, ...keyAttributes.map((name) => Item && own(Item, name))]);
  const single = (input: unknown): Call => ({
    keys: [keyOf(Target.parse(input))],
    holds: 'write',
    clashesWith: ['transaction'],
    refuse: conflict,
  });
  const several = (input: unknown, holds: Call['holds'], clashesWith: Call['clashesWith']): Call => ({
    keys: Transaction.parse(input)
      .TransactItems.flatMap((action) => Object.values(action).filter((target) => target !== undefined))
      .map(keyOf),
    holds,
    clashesWith,
    refuse: canceled,
  });
  const calls = new Map<unknown, (input: unknown) => Call>([
    ['PutItemCommand', single],
    ['UpdateItemCommand', single],
    ['DeleteItemCommand', single],
    ['TransactWriteItemsCommand', (input) => several(input, 'transaction', ['transaction'])],
    ['TransactGetItemsCommand', (input) => several(input, 'read', ['transaction', 'write'])],
  ]);
  const middleware: BuildMiddleware<ServiceInputTypes, ServiceOutputTypes> = (next, context) => async (args) => {
    const call = calls.get(context.commandName)?.(args.input);
    if (!call) return next(args);
    if (new Set(call.keys).size < call.keys.length) throw twoActionsOnOneRecord();
    const clashes = call.keys.map((key) => clash(key, call.clashesWith));
    if (clashes.includes(true)) throw call.refuse(clashes);
    underWay.add(call);
    try {
      return await next(args);
    } finally {
      underWay.delete(call);
    }
  };
  // The step after serialisation: a document client's input is marshalled by then, so both kinds name a key
  // the same way; retries come later.
  return {
    applyToStack: (stack) => stack.add(middleware, { step: 'build', name: 'conflictsAsOnAws', override: true }),
  };
};
