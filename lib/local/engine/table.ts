import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition, timeToLiveAttribute } from '../../../shared/db/table';
import { localCredentials, localRegion } from '../credentials';

/**
 * Gives a table that was made before it had all of its global indexes those that it lacks; the engine fills
 * them.
 */
const addIndexes = async (client: DynamoDBClient, name: string): Promise<void> => {
  const { AttributeDefinitions, GlobalSecondaryIndexes } = tableDefinition(name);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  const has = new Set(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  for (const index of GlobalSecondaryIndexes.filter(({ IndexName }) => !has.has(IndexName))) {
    await client.send(
      new UpdateTableCommand({
        TableName: name,
        AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: index }],
      }),
    );
  }
};

/**
 * Creates the one table on the engine unless it is there.
 * @returns true when this call made it: there is nothing in it yet.
 */
export const createTable = async (endpoint: string, name: string): Promise<boolean> => {
  const client = new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials });
  try {
    await client.send(new CreateTableCommand(tableDefinition(name)));
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { AttributeName: timeToLiveAttribute, Enabled: true },
      }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    await addIndexes(client, name);
    return false;
  } finally {
    client.destroy();
  }
};
