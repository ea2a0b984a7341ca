import { SecretValue } from 'aws-cdk-lib';
import {
  ProviderAttribute,
  type UserPool,
  UserPoolClientIdentityProvider,
  UserPoolIdentityProviderApple,
  UserPoolIdentityProviderGoogle,
} from 'aws-cdk-lib/aws-cognito';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { SignInProvider } from '../../shared/core/sign-in-providers';
import type { Deployed } from './functions';
import type { Stage } from './stage';

/** Returns the providers that a stage offers, in a fixed order. */
export const providersOf = ({ signInProviders }: Stage): readonly SignInProvider[] =>
  SignInProvider.options.filter((name) => signInProviders[name] !== undefined);

/** Returns the names by which the apps' client lets people sign in: the pool's own, and the providers'. */
export const waysIn = (stage: Stage): UserPoolClientIdentityProvider[] => {
  const names = { google: UserPoolClientIdentityProvider.GOOGLE, apple: UserPoolClientIdentityProvider.APPLE };
  return [UserPoolClientIdentityProvider.COGNITO, ...providersOf(stage).map((name) => names[name])];
};

/** Refers to a secret, which CloudFormation reads as it deploys: none stands in a template. */
const secret = (arn: string): SecretValue => SecretValue.secretsManager(arn);

/**
 * Makes the providers of a stage. Address, whether it is confirmed, and name are taken from them at each
 * sign-in (docs/decisions/0102); the client has to be made after them.
 */
export const signInProviders = (
  scope: Construct,
  { signInProviders: { google, apple } }: Stage,
  userPool: UserPool,
) => [
  ...(google
    ? [
        new UserPoolIdentityProviderGoogle(scope, 'google', {
          userPool,
          clientId: google.clientId,
          clientSecretValue: secret(google.clientSecretArn),
          scopes: ['openid', 'email', 'profile'],
          attributeMapping: {
            email: ProviderAttribute.GOOGLE_EMAIL,
            emailVerified: ProviderAttribute.GOOGLE_EMAIL_VERIFIED,
            fullname: ProviderAttribute.GOOGLE_NAME,
          },
        }),
      ]
    : []),
  ...(apple
    ? [
        new UserPoolIdentityProviderApple(scope, 'apple', {
          userPool,
          clientId: apple.servicesId,
          teamId: apple.teamId,
          keyId: apple.keyId,
          privateKeyValue: secret(apple.privateKeyArn),
          scopes: ['name', 'email'],
          attributeMapping: {
            email: ProviderAttribute.APPLE_EMAIL,
            emailVerified: ProviderAttribute.APPLE_EMAIL_VERIFIED,
            fullname: ProviderAttribute.APPLE_NAME,
          },
        }),
      ]
    : []),
];

/**
 * Lets the trigger find who has an address, and connect a provider to them. A policy of its own: the pool
 * knows its triggers, so what comes before them can't know the pool.
 */
export const allowLinking = (scope: Construct, { fn }: Deployed, pool: UserPool): void => {
  if (!fn.role) throw new Error('A function has no role');
  new Policy(scope, 'pre-sign-up-linking', {
    roles: [fn.role],
    statements: [
      new PolicyStatement({
        actions: [
          'cognito-idp:AdminGetUser',
          'cognito-idp:ListUsers',
          'cognito-idp:AdminLinkProviderForUser',
          'cognito-idp:AdminDisableProviderForUser',
        ],
        resources: [pool.userPoolArn],
      }),
    ],
  });
};

/** Lets a function have the pool forget a provider of somebody's. */
export const allowUnlinking = ({ fn }: Deployed, pool: UserPool): void => {
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['cognito-idp:AdminDisableProviderForUser'], resources: [pool.userPoolArn] }),
  );
};
