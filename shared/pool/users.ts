import { AdminDeleteUserCommand, CognitoIdentityProviderClient, UserNotFoundException } from '@aws-sdk/client-cognito-identity-provider';
import { env } from '../core/env';
import type { UserId } from '../core/ids';

let client: CognitoIdentityProviderClient | undefined;

/** How long a call may take, in ms. */
const waits = { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true } as const;

const pool = (): CognitoIdentityProviderClient => {
  const { POOL_ENDPOINT, AWS_REGION } = env();
  return (client ??= new CognitoIdentityProviderClient({ region: AWS_REGION, ...(POOL_ENDPOINT && { endpoint: POOL_ENDPOINT }), maxAttempts: 3, requestHandler: waits }));
};

/** Takes a user out of the pool: nobody signs in as them any more, but access tokens hold until they expire. Nothing, where there is none. */
export const removeUser = async (userId: UserId): Promise<void> => {
  try {
    await pool().send(new AdminDeleteUserCommand({ UserPoolId: env().USER_POOL_ID, Username: userId }));
  } catch (error) {
    if (!(error instanceof UserNotFoundException)) throw error;
  }
};
