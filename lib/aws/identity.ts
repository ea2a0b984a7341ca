import { Duration, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPool,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  UserPoolClient,
  UserPoolEmail,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { apiScope } from '../../shared/core/call';
import { carriedUserId } from '../../shared/core/user-id';
import type { Deployed } from './functions';
import { providersOf, signInProviders, waysIn } from './providers';
import { removal } from './retention';
import type { Stage } from './stage';

/**
 * Makes the pool of those who can sign in: sign-up with a verified address, a password of 12 characters
 * without rules of composition (NIST SP 800-63B, 3.1.1.2) and an authenticator app. The plan is Essentials:
 * managed login and claims in access tokens need it; threat protection is Plus's alone, which costs from the
 * first user on, and is not used (docs/decisions/0017).
 */
export const userPool = (
  scope: Construct,
  stage: Stage,
  triggers: {
    readonly postConfirmation: IFunction;
    readonly customMessage: IFunction;
    /** Absent: everybody who signs up may, and nobody comes by a provider. */
    readonly preSignUp?: IFunction | undefined;
    readonly preToken: IFunction;
  },
): UserPool => {
  const from = { fromEmail: `sign-in@${stage.mailDomain}`, fromName: 'Hearth' };
  const pool = new UserPool(scope, 'users', {
    userPoolName: `hearth-${stage.name}`,
    featurePlan: FeaturePlan.ESSENTIALS,
    selfSignUpEnabled: true,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    // Who signs up has an address: it is what they sign in with. Were it required besides, clients would have
    // to be allowed to write it.
    standardAttributes: { email: { required: false, mutable: true }, fullname: { required: false, mutable: true } },
    // Who was restored into this pool carries the id they had in another: an administrator's to write, and no
    // client's (docs/decisions/0052).
    customAttributes: {
      [carriedUserId.replace('custom:', '')]: new StringAttribute({ minLen: 36, maxLen: 36, mutable: true }),
    },
    keepOriginal: { email: true },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    ...(stage.passkeys && {
      signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
    }),
    passwordPolicy: {
      minLength: 12,
      requireLowercase: false,
      requireUppercase: false,
      requireDigits: false,
      requireSymbols: false,
    },
    ...(stage.poolMail === 'ses' && {
      email: UserPoolEmail.withSES({ ...from, sesRegion: Stack.of(scope).region, sesVerifiedDomain: stage.mailDomain }),
    }),
    deletionProtection: stage.keepData,
    removalPolicy: removal(stage),
  });
  // By another name CloudFormation makes another pool, and anew what belongs to it; of one that is gone it
  // would think that it is there.
  const made = pool.node.defaultChild;
  if (!(made instanceof CfnUserPool)) throw new Error('A pool is made of another resource');
  if (stage.userPool > 1) made.overrideLogicalId(`users${stage.userPool}`);
  // A passkey that asks who holds it (a finger, a face, a PIN) is two factors; as one alone, which is
  // Cognito's default, it lets nobody in where a second is required.
  if (stage.passkeys) made.webAuthnFactorConfiguration = 'MULTI_FACTOR_WITH_USER_VERIFICATION';
  pool.addTrigger(UserPoolOperation.POST_CONFIRMATION, triggers.postConfirmation);
  pool.addTrigger(UserPoolOperation.CUSTOM_MESSAGE, triggers.customMessage);
  if (triggers.preSignUp) pool.addTrigger(UserPoolOperation.PRE_SIGN_UP, triggers.preSignUp);
  pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, triggers.preToken, LambdaVersion.V2_0);
  return pool;
};

/** Lets a function end the sessions of people who sign out everywhere, and give people another address. */
export const allowChangingUsers = ({ fn }: Deployed, pool: UserPool): void => {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: [
        'cognito-idp:AdminGetUser',
        'cognito-idp:AdminUpdateUserAttributes',
        'cognito-idp:AdminUserGlobalSignOut',
      ],
      resources: [pool.userPoolArn],
    }),
  );
};

/** Returns the base of the hosted pages, by name: functions need it before the domain is there. */
export const signInUrl = (scope: Construct, stage: Stage): string =>
  `https://${domainPrefix(scope, stage)}.auth.${Stack.of(scope).region}.amazoncognito.com`;
/**
 * Makes the domain's prefix. Prefixes are taken once a region, by anybody: the account's number makes this
 * one ours.
 */
const domainPrefix = (scope: Construct, stage: Stage): string =>
  `hearth-${stage.name}-${Stack.of(scope).account}${stage.userPool > 1 ? `-${stage.userPool}` : ''}`;

/**
 * The attributes that apps and triggers read of a user, and those that the pages let users write at sign-up:
 * Cognito's default is every standard attribute.
 */
const attributes = {
  read: new ClientAttributes()
    .withStandardAttributes({ email: true, emailVerified: true, fullname: true })
    .withCustomAttributes(carriedUserId.replace('custom:', '')),
  write: new ClientAttributes().withStandardAttributes({ fullname: true }),
  // What a provider says has to be the client's to write (WriteAttributes in Cognito's API reference), but
  // whether an address is verified, which no client may.
  writeByProviders: new ClientAttributes().withStandardAttributes({ fullname: true, email: true }),
};

/**
 * Makes the apps' one client: public (no secret), authorization code with PKCE, access tokens of 15 minutes,
 * refresh tokens that change at every use. Signing in is for the hosted pages alone: the one flow beside them
 * asks for IAM credentials. None at all would mean REFRESH_TOKEN_AUTH, which AWS refuses beside rotation, SRP
 * and CUSTOM, by which whoever has password and code gets a token past the pages with
 * `aws.cognito.signin.user.admin`, and with it DeleteUser and ChangePassword
 * (https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html).
 * USER_AUTH, which passkeys need, opens just that: it is off unless the stage has them
 * (docs/decisions/0100).
 * @param apiUrl where the API's own pages are, which sign in too
 */
export const appClient = (scope: Construct, stage: Stage, pool: UserPool, apiUrl: string): UserPoolClient => {
  const [identifier = '', scopeName = ''] = apiScope.split('/');
  const api = new ResourceServerScope({ scopeName, scopeDescription: 'Use Hearth' });
  const server = pool.addResourceServer('api', { identifier, scopes: [api] });
  const pages = [`${apiUrl}/docs/invitation-callback.html`];
  const providers = signInProviders(scope, stage, pool);
  const client = pool.addClient('app', {
    generateSecret: false,
    authFlows: { adminUserPassword: true, ...(stage.passkeys && { user: true }) },
    readAttributes: attributes.read,
    writeAttributes: providersOf(stage).length > 0 ? attributes.writeByProviders : attributes.write,
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    supportedIdentityProviders: waysIn(stage),
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.days(30),
    refreshTokenRotationGracePeriod: Duration.seconds(60),
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE, OAuthScope.resourceServer(server, api)],
      callbackUrls: [...stage.appCallbackUrls, `${apiUrl}/docs/oauth2-redirect.html`, ...pages],
      logoutUrls: [...stage.appCallbackUrls, `${apiUrl}/docs`, ...pages],
    },
  });
  client.node.addDependency(...providers);
  pool.addDomain('sign-in', {
    cognitoDomain: { domainPrefix: domainPrefix(scope, stage) },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  new CfnManagedLoginBranding(scope, 'branding', {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  return client;
};
