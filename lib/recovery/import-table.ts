import { createHash } from 'node:crypto';
import {
  CreateTableCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  ResourceInUseException,
  ScanCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { attributesOf, keyOf } from '../../shared/db/attributes';
import { tableDefinition } from '../../shared/db/table';
import type { Manifest } from './manifest';
import type { Place } from './place';
import { Mendable } from './plain-words';
import { exportedRecords, soundExport } from './read-export';
import type { Table } from '../../shared/db/scan';
import { type Survey, survey } from './survey';
import { writeRecords } from './write-records';

/** The record that says of which export a table is being made, until all of it is there. */
const markKey = { pk: 'IMPORT', sk: 'STATE' };

const idOf = (manifest: Manifest): string => createHash('sha256').update(JSON.stringify(manifest)).digest('hex');

/** @throws Mendable when the table holds anything but a part of this export */
const requireOwn = async ({ client, name }: Table, id: string): Promise<void> => {
  const { Item: mark } = await client.send(
    new GetItemCommand({ TableName: name, Key: keyOf(markKey), ConsistentRead: true }),
  );
  if (mark?.export?.S === id) return;
  if (mark) throw new Mendable(`${name} holds a part of another export. Delete it, or name another table to make.`);
  const { Count: count = 0 } = await client.send(new ScanCommand({ TableName: name, Limit: 1, ConsistentRead: true }));
  if (count > 0)
    throw new Mendable(`${name} is there already, with records in it. An import makes a new table: name another.`);
};

export interface Imported extends Survey {
  readonly records: number;
  /** Whether the table holds what was exported, as far as the export says (DynamoDB's own don't). */
  readonly same: boolean;
}

/**
 * Reads an export whole before anything is made, then makes a table as the product's is declared and fills
 * it. AWS's own ImportTable can't: it makes tables without local indexes, which can't be added later. An
 * import that was broken off is begun anew in its table, which does no harm: records are written as they
 * were. Streams carry no import: what reads one is to be pointed at the table afterwards (restore.ts).
 * @param unchecked takes an export without a manifest
 * @returns what the table then holds
 * @throws DamagedExport; Mendable when the table holds something else
 */
export const importTable = async (
  place: Place,
  table: Table,
  { unchecked = false, say = () => undefined }: { unchecked?: boolean; say?: (line: string) => void } = {},
): Promise<Imported> => {
  const { client, name } = table;
  say(`reading all of ${place.name} to compare it with its manifest`);
  const manifest = await soundExport(place, unchecked);
  const id = idOf(manifest);
  const isNew = await client.send(new CreateTableCommand(tableDefinition(name))).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ResourceInUseException) return false;
      throw error;
    },
  );
  await waitUntilTableExists({ client, maxWaitTime: 300, minDelay: 1 }, { TableName: name });
  if (!isNew) {
    await requireOwn(table, id);
    say(`${name} was left by an interrupted import, which is restarted`);
  }
  await client.send(
    new PutItemCommand({ TableName: name, Item: attributesOf({ ...markKey, export: id, schemaVersion: 1 }) }),
  );
  const records = await writeRecords(table, exportedRecords(place, manifest));
  await client.send(new DeleteItemCommand({ TableName: name, Key: keyOf(markKey) }));
  const found = await survey(table);
  return {
    ...found,
    records,
    same: manifest.summary?.contents === undefined || manifest.summary.contents === found.census.checksum,
  };
};
