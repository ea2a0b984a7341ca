import { CreateTableCommand, DynamoDBClient, ResourceInUseException, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { tableDefinition, timeToLiveAttribute } from '../../../shared/db/table';
import { localCredentials, localRegion } from '../credentials';

/**
 * Creates the one table on the engine unless it is there.
 * @returns true when this call made it: there is nothing in it yet.
 */
export const createTable = async (endpoint: string, name: string): Promise<boolean> => {
  const client = new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials });
  try {
    await client.send(new CreateTableCommand(tableDefinition(name)));
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: { AttributeName: timeToLiveAttribute, Enabled: true } }));
    return true;
  } catch (error) {
    if (error instanceof ResourceInUseException) return false;
    throw error;
  } finally {
    client.destroy();
  }
};
