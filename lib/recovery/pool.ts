import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { localCredentials, localRegion } from '../local/credentials';
import { runningAt } from '../local/running';
import type { PoolPlace } from '../../shared/people/pool';
import { type Aws, regionOf } from './aws';
import { Mendable } from './plain-words';

/** A stage's user pool, and the bucket that exports of it are in. */
export interface StagePool {
  readonly pool: PoolPlace;
  readonly bucket: string;
}

const Told = z.object({ USER_POOL_ID: z.string(), OBJECTS_BUCKET: z.string() });

/**
 * Finds the user pool that a stage works with, as its functions are told, and the bucket that its exports are
 * in. Cognito is asked again for as long as it says that it is asked too often.
 * @throws Mendable where the stage has none
 */
export const newPoolOf = async (stage: string, { lambda }: Pick<Aws, 'lambda'>): Promise<StagePool> => {
  const { Environment } = await lambda.send(
    new GetFunctionConfigurationCommand({ FunctionName: `hearth-${stage}-inspection` }),
  );
  const told = Told.safeParse(Environment?.Variables);
  if (!told.success) throw new Mendable(`The stage ${stage} has no user pool: deploy it first`);
  const client = new CognitoIdentityProviderClient({ region: regionOf(stage), maxAttempts: 10, retryMode: 'adaptive' });
  return { pool: { client, id: told.data.USER_POOL_ID }, bucket: told.data.OBJECTS_BUCKET };
};

/**
 * Finds the stand-in for a user pool that this machine's Hearth works with.
 * @throws Mendable where none runs at this address
 */
export const poolHere = async (here: string): Promise<PoolPlace> => {
  const { pool } = await runningAt(here);
  const where = { endpoint: pool.endpoint, region: localRegion, credentials: localCredentials };
  return { client: new CognitoIdentityProviderClient(where), id: pool.id };
};
