import { DeleteItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { attributesOf, itemOf, keyOf } from '../../shared/db/attributes';
import { rangeInput } from '../../shared/db/expressions';
import type { Key } from '../../shared/db/keys';
import type { Table } from '../../shared/db/scan';
import type { Direction } from './migration';

/** The partition where the table keeps what was done to it: a record for each migration, and the lock. */
const pk = 'MIGRATIONS';
export const lockKey: Key = { pk, sk: 'LOCK' };
const prefix = 'STATE#';
const keyFor = (migration: string): Key => ({ pk, sk: prefix + migration });

/** The progress of a migration. */
const State = z.object({
  name: z.string(),
  direction: z.enum(['up', 'down']),
  done: z.boolean(),
  read: z.int(),
  written: z.int(),
  /** The record behind which it goes on; null: from the beginning. */
  cursor: z.object({ pk: z.string(), sk: z.string() }).nullable().default(null),
});
export type State = z.output<typeof State>;

/** Reads all migrations that have begun, by name. */
export const statesIn = async ({ client, name }: Table): Promise<Map<string, State>> => {
  const { Items = [] } = await client.send(
    new QueryCommand({ TableName: name, ...rangeInput('sk', { pk, prefix }), ConsistentRead: true }),
  );
  return new Map(Items.map((item) => State.parse(itemOf(item))).map((state) => [state.name, state]));
};

export const saveState = async ({ client, name }: Table, state: State): Promise<void> => {
  const { cursor, ...rest } = state;
  await client.send(
    new PutItemCommand({
      TableName: name,
      Item: attributesOf({ ...rest, ...(cursor && { cursor }), ...keyFor(state.name), schemaVersion: 1 }),
    }),
  );
};

/** Forgets a migration, as if it had never begun. */
export const forgetState = async ({ client, name }: Table, migration: string): Promise<void> => {
  await client.send(new DeleteItemCommand({ TableName: name, Key: keyOf(keyFor(migration)) }));
};

export const beginning = (name: string, direction: Direction): State => ({
  name,
  direction,
  done: false,
  read: 0,
  written: 0,
  cursor: null,
});
