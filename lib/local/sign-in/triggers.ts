import type { PostConfirmationTriggerEvent, PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import type { Pool } from './pool';
import { userAttributes, type User } from './users';

/** The functions that Cognito calls, as they are deployed. */
export interface Triggers {
  postConfirmation(event: PostConfirmationTriggerEvent): Promise<unknown>;
  preTokenGeneration(event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent>;
}

const base = (pool: Pool, user: User, version: string) => ({
  version,
  region: pool.region,
  userPoolId: pool.id,
  userName: user.sub,
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: pool.clientId },
});
const claimedAttributes = (user: User) => ({ ...userAttributes(user), 'cognito:user_status': user.status });

export const postConfirmationEvent = (
  pool: Pool,
  user: User,
  triggerSource: PostConfirmationTriggerEvent['triggerSource'],
): PostConfirmationTriggerEvent => ({
  ...base(pool, user, '1'),
  triggerSource,
  request: { userAttributes: claimedAttributes(user) },
  response: {},
});

export const preTokenEvent = (
  pool: Pool,
  user: User,
  scope: string,
  triggerSource: 'TokenGeneration_HostedAuth' | 'TokenGeneration_RefreshTokens',
): PreTokenGenerationV2TriggerEvent => ({
  ...base(pool, user, '2'),
  triggerSource,
  request: {
    userAttributes: claimedAttributes(user),
    groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [] },
    scopes: scope.split(' '),
  },
  response: { claimsAndScopeOverrideDetails: {} },
});
