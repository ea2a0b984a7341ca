import type {
  CustomMessageForgotPasswordTriggerEvent,
  CustomMessageSignUpTriggerEvent,
  CustomMessageTriggerEvent,
  PostConfirmationTriggerEvent,
  PreSignUpTriggerEvent,
  PreTokenGenerationV2TriggerEvent,
} from 'aws-lambda';
import type { Pool } from './pool';
import { userAttributes, usernameOf, type User } from './users';

/** The functions that Cognito calls, as they are deployed. */
export interface Triggers {
  postConfirmation(event: PostConfirmationTriggerEvent): Promise<unknown>;
  /** Writes a mail of the pool's; one that it leaves as it is has the pool's own words. */
  customMessage(event: CustomMessageTriggerEvent): Promise<CustomMessageTriggerEvent>;
  /** Decides about whoever comes by a provider for the first time; absent: everybody may. */
  preSignUp?(event: PreSignUpTriggerEvent): Promise<unknown>;
  preTokenGeneration(event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent>;
}

const base = (pool: Pool, user: Pick<User, 'sub' | 'username'>, version: string) => ({
  version,
  region: pool.region,
  userPoolId: pool.id,
  userName: usernameOf(user),
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

/** Makes the event before somebody is made who comes by a provider. @param attributes as they are mapped */
export const preSignUpEvent = (
  pool: Pool,
  username: string,
  attributes: Readonly<Record<string, string>>,
): PreSignUpTriggerEvent => ({
  ...base(pool, { sub: username }, '1'),
  triggerSource: 'PreSignUp_ExternalProvider',
  request: { userAttributes: { ...attributes }, validationData: {} },
  response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
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

/** Makes the event before a mail with a code is sent. @param by.codePlace what stands for the code */
export const customMessageEvent = (
  pool: Pool,
  attributes: Readonly<Record<string, string>> & { readonly sub: string },
  {
    source: triggerSource,
    codePlace: codeParameter,
  }: { readonly source: 'CustomMessage_SignUp' | 'CustomMessage_ForgotPassword'; readonly codePlace: string },
): CustomMessageSignUpTriggerEvent | CustomMessageForgotPasswordTriggerEvent => ({
  ...base(pool, attributes, '1'),
  triggerSource,
  request: { userAttributes: { ...attributes }, codeParameter, usernameParameter: attributes.sub, linkParameter: '' },
  response: { smsMessage: null, emailMessage: null, emailSubject: null },
});
