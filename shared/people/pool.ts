import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { env } from '../core/env';
import { patience } from '../core/patience';

/** A user pool and what reaches it. */
export interface PoolPlace {
  readonly client: CognitoIdentityProviderClient;
  readonly id: string;
}

let client: CognitoIdentityProviderClient | undefined;

/** The time a call may take, in ms. */
const waits = () => ({
  connectionTimeout: patience(1_000),
  requestTimeout: patience(5_000),
  throwOnRequestTimeout: true,
});

/** Returns the stage's user pool; its client is made at first use. */
export const ownPool = (): PoolPlace => {
  const { POOL_ENDPOINT, AWS_REGION, USER_POOL_ID: id } = env();
  const where = { region: AWS_REGION, ...(POOL_ENDPOINT && { endpoint: POOL_ENDPOINT }) };
  client ??= new CognitoIdentityProviderClient({ ...where, maxAttempts: 3, requestHandler: waits() });
  return { client, id };
};
