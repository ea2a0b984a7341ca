import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';
import { type StoredRecord, itemOf } from '../../shared/db/attributes';
import { checkInput, updateInput } from '../../shared/db/expressions';
import type { Key } from '../../shared/db/keys';
import type { Table } from '../../shared/db/scan';
import type { RelatedRewrite, Rewrite } from './migration';

/**
 * The result of a rewrite: it was written; the record had changed, to this; or what stands beside it is in
 * its form already.
 */
export type RewriteOutcome =
  | { readonly written: true }
  | { readonly changed: StoredRecord | undefined }
  | { readonly standing: true };

/**
 * The retries by which conflicts with the product's transactions are waited out, as shared/db/transact.ts
 * does.
 */
const retries = { times: 20, first: 8, longest: 400 } as const;
const passing = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
]);

const partsOf = (
  TableName: string,
  key: Key,
  { change, when }: Rewrite,
  beside: readonly RelatedRewrite[],
): TransactWriteItem[] => [
  change === 'removed'
    ? { Delete: { TableName, ...checkInput(key, when) } }
    : change
      ? { Update: { TableName, ...updateInput(key, change, when) } }
      : { ConditionCheck: { TableName, ...checkInput(key, when) } },
  ...beside.map((one): TransactWriteItem => ({ Update: { TableName, ...updateInput(one.key, one.change, one.when) } })),
];

const together = async (
  { client, name }: Table,
  key: Key,
  due: Rewrite,
  beside: readonly RelatedRewrite[],
): Promise<RewriteOutcome> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: partsOf(name, key, due, beside) }));
      return { written: true };
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const [own, ...others] = error.CancellationReasons ?? [];
      if (own?.Code === 'ConditionalCheckFailed') return { changed: own.Item && itemOf(own.Item) };
      if (others.some(({ Code }) => Code === 'ConditionalCheckFailed')) return { standing: true };
      if (attempt >= retries.times || ![own, ...others].some((reason) => passing.has(reason?.Code ?? ''))) throw error;
      await pause(Math.random() * Math.min(retries.longest, retries.first * 2 ** attempt));
    }
  }
};

const alone = async (
  { client, name }: Table,
  key: Key,
  change: Exclude<Rewrite['change'], 'removed' | undefined>,
  when: Rewrite['when'],
): Promise<RewriteOutcome> => {
  try {
    await client.send(new UpdateItemCommand({ TableName: name, ...updateInput(key, change, when) }));
    return { written: true };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { changed: error.Item && itemOf(error.Item) };
  }
};

/**
 * Writes what a migration makes of a record: all of it or nothing, by the first of the ways it gives that is
 * possible.
 */
export const writeRewrite = async (table: Table, key: Key, due: Rewrite): Promise<RewriteOutcome> => {
  if (!due.beside && due.change && due.change !== 'removed') return alone(table, key, due.change, due.when);
  for (const beside of due.beside ?? [[]]) {
    const outcome = await together(table, key, due, beside);
    if (!('standing' in outcome)) return outcome;
  }
  return { standing: true };
};
