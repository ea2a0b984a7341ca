import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localCredentials, localRegion } from '../local/credentials';
import { type Aws, awsAt, regionOf } from './aws';
import { Mendable } from './plain-words';
import type { Table } from './scan';
import { ownTableOf, servingOf } from './serving';

/** The table that a command is about: of a stage, or of an engine on this machine. */
export interface Chosen {
  readonly table: Table;
  readonly aws: Aws;
  readonly local: boolean;
}

/**
 * @param stage of which the table that it works on is meant
 * @param engine the address of a DynamoDB Local; wins over the stage
 * @param name of a table on the engine, or instead of the stage's
 * @throws Mendable when neither stage nor engine is named
 */
export const chosenTable = async ({ stage, engine, name }: { stage: string | undefined; engine: string | undefined; name: string | undefined }): Promise<Chosen> => {
  if (engine) return { local: true, aws: awsAt(), table: { client: new DynamoDBClient({ endpoint: engine, region: localRegion, credentials: localCredentials }), name: name ?? 'hearth' } };
  if (!stage) throw new Mendable('Say which table: --stage dev, or DYNAMODB_ENDPOINT of a running engine (npm start prints its address)');
  const aws = awsAt({ region: regionOf(stage) });
  return { local: false, aws, table: { client: aws.dynamo, name: name ?? (await servingOf(aws.ssm, stage))?.table ?? ownTableOf(stage) } };
};
