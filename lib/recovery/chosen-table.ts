import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localCredentials, localRegion } from '../local/credentials';
import type { Aws } from './aws';
import type { Table } from './scan';
import { ownTableOf, servingOf } from './serving';

/** The table that a command is about: of a stage, or of an engine on this machine. */
export interface Chosen {
  readonly table: Table;
  readonly local: boolean;
}

/**
 * @param stage of which the table that it works on is meant
 * @param engine the address of a DynamoDB Local; wins over the stage
 * @param name of a table on the engine, or instead of the stage's
 */
export const chosenTable = async (aws: Aws, { stage, engine, name }: { stage: string | undefined; engine: string | undefined; name: string | undefined }): Promise<Chosen> => {
  if (engine) return { local: true, table: { client: new DynamoDBClient({ endpoint: engine, region: localRegion, credentials: localCredentials }), name: name ?? 'hearth' } };
  if (!stage) throw new Error('Say which table: --stage dev, or DYNAMODB_ENDPOINT of a running engine (npm start prints its address)');
  return { local: false, table: { client: aws.dynamo, name: name ?? (await servingOf(aws.ssm, stage))?.table ?? ownTableOf(stage) } };
};
