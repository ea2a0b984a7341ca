import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localCredentials, localRegion } from '../local/credentials';
import { runningAt } from '../local/running';
import { type Aws, awsAt, regionOf } from './aws';
import type { Table } from '../../shared/db/scan';
import { ownTableOf, servingOf } from './serving';

/** The table that a command is about: of a stage, or of an engine on this machine. */
export interface Chosen {
  readonly table: Table;
  readonly aws: Aws;
  readonly local: boolean;
}

interface Wish {
  /** The stage whose table, the one that it works on, is meant. */
  readonly stage: string | undefined;
  /** The address of a DynamoDB Local; wins over the stage. */
  readonly engine: string | undefined;
  /** The name of a table on the engine, or instead of the stage's. */
  readonly name: string | undefined;
  /** The address of this machine's Hearth, whose table is meant where neither stage nor engine is named. */
  readonly here: string;
}

/** @throws Mendable when neither stage nor engine is named, and no Hearth runs here */
export const chosenTable = async ({ stage, engine, name, here }: Wish): Promise<Chosen> => {
  // A variable that is empty is none.
  const named = engine === '' ? undefined : engine;
  if (named !== undefined || stage === undefined) {
    const endpoint = named ?? (await runningAt(here)).engine;
    return {
      local: true,
      aws: awsAt(),
      table: {
        client: new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials }),
        name: name ?? 'hearth',
      },
    };
  }
  const aws = awsAt({ region: regionOf(stage) });
  return {
    local: false,
    aws,
    table: { client: aws.dynamo, name: name ?? (await servingOf(aws.ssm, stage))?.table ?? ownTableOf(stage) },
  };
};
