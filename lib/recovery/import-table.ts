import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../shared/db/table';
import { importRecords } from './import-records';
import type { Place } from './place';
import type { Table } from './scan';
import { type Survey, survey } from './survey';

/**
 * Makes a table as the product's is declared and fills it with an export. Streams carry no import: what reads one is to be pointed at the table afterwards (restore.ts).
 * @returns what it then holds
 * @throws DamagedExport; ResourceInUseException when the table is there
 */
export const importTable = async (place: Place, { client, name }: Table): Promise<Survey & { readonly imported: number }> => {
  await client.send(new CreateTableCommand(tableDefinition(name)));
  await waitUntilTableExists({ client, maxWaitTime: 300, minDelay: 1 }, { TableName: name });
  return { imported: await importRecords(place, { client, name }), ...(await survey({ client, name })) };
};
