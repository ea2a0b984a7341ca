import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { env } from '../core/env';
import { QuotaExceeded } from '../core/errors';
import { retry } from '../core/retry';
import { itemOf } from './attributes';
import { table } from './client';
import type { StoredRecord, Value } from './attributes';
import { refuseUnreadable } from './decode';
import type { Reads } from '../core/quick-reading';
import { checkInput, every, putInput, updateInput, type UpdateSpec, type Condition } from './expressions';
import { toTableBusy } from './failures';
import { reportLargePartitions } from './partition-size';
import type { Key } from './keys';

/** Says why a condition failed, from the record that stands there. */
export type Refusal = (existing: StoredRecord | undefined) => Error;

/** A part of a transaction and the error that its failed condition means. */
export interface WriteAction {
  /** The record it is about: a transaction may hold one action a record. */
  readonly key: Key;
  /**
   * Builds the request's part, given what every written record carries, and what is required of the record
   * beside what the action itself requires.
   */
  readonly part: (stamp: Stamp, beside?: Condition) => TransactWriteItem;
  readonly refusal: Refusal;
}

/**
 * The attributes that every written record carries: its schema version and the request that wrote it, which
 * the stream's log lines name.
 */
interface Stamp {
  readonly schemaVersion: number;
  readonly requestId: string;
}
const schemaVersion = 1;

/** Returns what every record carries that a request writes. */
export const stamped = (requestId: string): Stamp => ({ schemaVersion, requestId });

/** A check of a record, which an action that writes this very record can take upon itself. */
export interface CheckAction extends WriteAction {
  readonly when: Condition;
}

const both = (one: Condition | undefined, other: Condition | undefined): Condition | undefined =>
  one && other ? every(one, other) : (one ?? other);

/**
 * Puts checks before actions. Since a transaction takes one action a record, what a check requires of a
 * record that an action is about is required by that action, and refused as that is.
 */
export const checkedActions = (checks: readonly CheckAction[], actions: readonly WriteAction[]): WriteAction[] => {
  const isAbout = (check: CheckAction, { key: { pk, sk } }: WriteAction) => check.key.pk === pk && check.key.sk === sk;
  return [
    ...checks.filter((one) => !actions.some((action) => isAbout(one, action))),
    ...actions.map((action): WriteAction => {
      const { when } = checks.find((one) => isAbout(one, action)) ?? {};
      return when ? { ...action, part: (stamp) => action.part(stamp, when) } : action;
    }),
  ];
};

const unexpected: Refusal = () => new Error('A write without a condition was refused');

/** Checks a condition on a record that is not written. */
export const check = (key: Key, when: Condition, refusal: Refusal): CheckAction => ({
  key,
  when,
  part: (_, beside) => ({
    ConditionCheck: { TableName: env().TABLE_NAME, ...checkInput(key, beside ? every(when, beside) : when) },
  }),
  refusal,
});

/**
 * Writes a whole record, nulls left out.
 * @param schema by which it will be read
 * @throws UnwritableRecord when the schema refuses it
 */
export const put = (
  key: Key,
  {
    schema,
    item,
    when,
    refusal = unexpected,
  }: {
    readonly schema: Reads<unknown>;
    readonly item: Readonly<Record<string, Value | undefined>>;
    readonly when?: Condition | undefined;
    readonly refusal?: Refusal | undefined;
  },
): WriteAction => {
  refuseUnreadable(schema, { ...item, ...key });
  return {
    key,
    part: (stamp, beside) => ({
      Put: { TableName: env().TABLE_NAME, ...putInput({ ...item, ...key, ...stamp }, both(when, beside)) },
    }),
    refusal,
  };
};

/** Updates some attributes of a record. */
export const update = (
  key: Key,
  {
    change,
    when,
    refusal = unexpected,
  }: { readonly change: UpdateSpec; readonly when?: Condition | undefined; readonly refusal?: Refusal | undefined },
): WriteAction => ({
  key,
  part: (stamp, beside) => ({
    Update: {
      TableName: env().TABLE_NAME,
      ...updateInput(key, { ...change, set: { ...change.set, ...stamp } }, both(when, beside)),
    },
  }),
  refusal,
});

/**
 * Takes a record out of the table. Only retention and erasure may: what people delete gets a tombstone
 * (shared/lifecycle/work/tombstone.ts).
 */
export const remove = (key: Key, when: Condition, refusal: Refusal = unexpected): WriteAction => ({
  key,
  part: (_, beside) => ({
    Delete: { TableName: env().TABLE_NAME, ...checkInput(key, beside ? every(when, beside) : when) },
  }),
  refusal,
});

/** Another transaction was in the way, or the table had too much to do. */
class Conflict extends Error {}

const passing = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
]);

/** DynamoDB's limit of one record, in bytes. */
export const largestRecord = 400 * 1024;

/**
 * Tells why a transaction was refused: by the record of the first action that did not pass, as it stands, and
 * with what that means.
 */
export interface RefusedWrite {
  readonly key: Key | undefined;
  readonly existing: StoredRecord | undefined;
  readonly error: Error;
}

/**
 * Finds the first action that did not pass; undefined when it met a conflict, which says nothing of the
 * others: an answer that was given before must win over what it has caused itself.
 */
const refusedIn = (error: TransactionCanceledException, actions: readonly WriteAction[]): RefusedWrite | undefined => {
  const reasons = error.CancellationReasons ?? [];
  const first = reasons.findIndex(({ Code }) => Code !== undefined && Code !== 'None');
  const { Code, Message, Item } = reasons[first] ?? {};
  if (Code !== undefined && passing.has(Code)) return undefined;
  const { key, refusal } = actions[first] ?? {};
  const existing = Item && itemOf(Item);
  if (Code === 'ValidationError' && Message?.includes('size'))
    return { key, existing, error: new QuotaExceeded('bytes in one record', largestRecord) };
  return { key, existing, error: Code === 'ConditionalCheckFailed' && refusal ? refusal(existing) : error };
};

/**
 * Writes all actions or none (TransactWriteItems). What AWS cancels for a conflict with another transaction
 * is tried again with full jitter (the SDK doesn't:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling).
 * @returns what refused it: the first action, in the order given, whose condition failed; undefined: nothing
 * @throws TableBusy
 */
export const attemptTransaction = async (
  requestId: string,
  actions: readonly WriteAction[],
): Promise<RefusedWrite | undefined> => {
  const TransactItems = actions.map(({ part }) => part(stamped(requestId)));
  const attempt = async () => {
    try {
      const { ItemCollectionMetrics } = await table().send(
        new TransactWriteItemsCommand({
          TransactItems,
          ReturnConsumedCapacity: 'TOTAL',
          ReturnItemCollectionMetrics: 'SIZE',
        }),
      );
      reportLargePartitions(requestId, ItemCollectionMetrics);
      return undefined;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw toTableBusy(error);
      const refused = refusedIn(error, actions);
      if (!refused) throw new Conflict();
      return refused;
    }
  };
  return retry(attempt, { firstWait: 8, passes: (error) => error instanceof Conflict });
};

/**
 * Writes all actions or none.
 * @throws the refusal of the first action, in the order given, whose condition failed; TableBusy
 */
export const transact = async (requestId: string, actions: readonly WriteAction[]): Promise<void> => {
  const refused = await attemptTransaction(requestId, actions);
  if (refused) throw refused.error;
};
