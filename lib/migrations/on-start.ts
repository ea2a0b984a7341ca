import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localCredentials, localRegion } from '../local/credentials';
import { exportRecords } from '../recovery/export-records';
import { folderAt } from '../recovery/place';
import { migrate, noteAsMigrated } from './migrate';

interface Started {
  readonly endpoint: string;
  readonly tableName: string;
  /** Whether nothing is in the table yet: there is nothing of an older form. */
  readonly isNew: boolean;
  /** The folder of copies that are made before anything is changed; absent: none are. */
  readonly backups: string | undefined;
  readonly say: (line: string) => void;
}

/** Makes what migrations are open, as `npm start` does before anybody is served. */
export const migrateOnStart = async ({ endpoint, tableName, isNew, backups, say }: Started): Promise<void> => {
  const table = {
    client: new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials }),
    name: tableName,
  };
  const backup = async () => {
    if (!backups) return;
    const folder = join(backups, new Date().toISOString().replace(/[^0-9T]/g, ''));
    say(`backup before migrations: ${(await exportRecords(table, folderAt(folder))).records} records in ${folder}`);
  };
  try {
    if (isNew) await noteAsMigrated(table);
    else await migrate(table, { backup, say: (line) => say(`migration ${line}`) });
  } finally {
    table.client.destroy();
  }
};
