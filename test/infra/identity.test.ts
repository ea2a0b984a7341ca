import { beforeAll, describe, expect, it } from '@jest/globals';
import { apiScope } from '../../shared/core/call';
import { carriedUserId } from '../../shared/core/user-id';
import type { Json } from '../support/person';
import { someProviders } from '../../lib/aws/lint/every-option';
import { ofType, only, resourcesOf, statementsOf } from './support/synthesised';

beforeAll(() => void resourcesOf('prod'), 240_000);
const pool = () => only('prod', 'AWS::Cognito::UserPool').properties;
const client = () => only('prod', 'AWS::Cognito::UserPoolClient').properties;

describe('the user pool', () => {
  it('asks for an authenticator app, and never for a text message', () => {
    expect(pool()).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
    expect(pool().SmsConfiguration).toBeUndefined();
  });

  it('takes addresses without regard to case, verified, and passwords of twelve characters without rules of composition', () => {
    expect(pool()).toMatchObject({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
    });
    expect(pool().Policies.PasswordPolicy).toEqual({
      MinimumLength: 12,
      RequireLowercase: false,
      RequireUppercase: false,
      RequireNumbers: false,
      RequireSymbols: false,
    });
  });

  it(
    'lets anybody sign up, sends what recovers an account to its verified address alone, and takes a new ' +
      'address once it is verified',
    () => {
      expect(pool()).toMatchObject({
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
        AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      });
    },
  );

  it('has room for the id that somebody carries from a lost pool, which no client may write', () => {
    expect(pool().Schema).toContainEqual(
      expect.objectContaining({
        Name: carriedUserId.replace('custom:', ''),
        AttributeDataType: 'String',
        StringAttributeConstraints: { MinLength: '36', MaxLength: '36' },
      }),
    );
    for (const attributes of ofType('prod', 'AWS::Cognito::UserPoolClient').map(
      ({ properties }) => properties.WriteAttributes ?? [],
    ))
      expect(attributes).not.toContain(carriedUserId);
  });

  it('is made anew, with client, domain and pages, when the stage counts a lost one', () => {
    const made = resourcesOf('dev-second-pool').filter(({ type }) => type.startsWith('AWS::Cognito::'));
    expect(made.filter(({ type }) => type === 'AWS::Cognito::UserPool').map(({ id }) => id)).toEqual(['users2']);
    for (const { id, properties } of made)
      if (id !== 'users2') expect(properties.UserPoolId).toEqual({ Ref: 'users2' });
    expect(only('dev', 'AWS::Cognito::UserPool').id).not.toBe('users2');
  });

  it('is on the plan that managed login and claims in access tokens need, and no dearer one', () => {
    expect(pool().UserPoolTier).toBe('ESSENTIALS');
    expect(only('prod', 'AWS::Cognito::UserPoolDomain').properties.ManagedLoginVersion).toBe(2);
    expect(only('prod', 'AWS::Cognito::ManagedLoginBranding').properties.UseCognitoProvidedValues).toBe(true);
  });

  it('calls its triggers, the one for tokens in version 2, and they let it', () => {
    expect(pool().LambdaConfig).toMatchObject({
      PostConfirmation: expect.anything(),
      CustomMessage: expect.anything(),
      PreTokenGenerationConfig: { LambdaVersion: 'V2_0' },
    });
    expect(
      ofType('prod', 'AWS::Lambda::Permission').filter(
        ({ properties }) => properties.Principal === 'cognito-idp.amazonaws.com',
      ),
    ).toHaveLength(3);
  });
});

describe('passkeys', () => {
  const ofPool = (name: 'dev' | 'dev-with-passkeys') => only(name, 'AWS::Cognito::UserPool').properties;
  const ofClient = (name: 'dev' | 'dev-with-passkeys') => only(name, 'AWS::Cognito::UserPoolClient').properties;

  it('are off unless a stage has them', () => {
    expect(ofPool('dev').Policies.SignInPolicy).toBeUndefined();
    expect(Object.keys(ofPool('dev')).filter((name) => name.startsWith('WebAuthn'))).toEqual([]);
    expect(ofClient('dev').ExplicitAuthFlows).toEqual(['ALLOW_ADMIN_USER_PASSWORD_AUTH']);
  });

  it('count as two factors where they ask who holds them, beside the password, and change nothing else', () => {
    const { Policies, WebAuthnFactorConfiguration, WebAuthnUserVerification, ...pool } = ofPool('dev-with-passkeys');
    expect(Policies.SignInPolicy).toEqual({ AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] });
    expect([WebAuthnFactorConfiguration, WebAuthnUserVerification]).toEqual([
      'MULTI_FACTOR_WITH_USER_VERIFICATION',
      'required',
    ]);
    expect(pool).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
    const { Policies: policies, ...without } = ofPool('dev');
    expect([pool, { ...Policies, SignInPolicy: undefined }]).toEqual([without, policies]);
    const { ExplicitAuthFlows, ...client } = ofClient('dev-with-passkeys');
    expect(ExplicitAuthFlows).toEqual(['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_USER_AUTH']);
    expect({ ...client, ExplicitAuthFlows: ofClient('dev').ExplicitAuthFlows }).toEqual(ofClient('dev'));
  });
});

describe('Google and Apple', () => {
  const withProviders = () => resourcesOf('dev-with-providers');
  const byId = (name: 'dev' | 'dev-with-providers') => new Map(resourcesOf(name).map((one) => [one.id, one]));

  it('are off unless a stage has them', () => {
    expect(ofType('dev', 'AWS::Cognito::UserPoolIdentityProvider')).toEqual([]);
    expect(only('dev', 'AWS::Cognito::UserPool').properties.LambdaConfig.PreSignUp).toBeUndefined();
    expect(JSON.stringify(resourcesOf('dev'))).not.toMatch(/SIGN_IN_PROVIDERS|pre-sign-up/);
  });

  it('say address, whether it is confirmed, and name; their secrets stand in no template', () => {
    const found = ofType('dev-with-providers', 'AWS::Cognito::UserPoolIdentityProvider').map(
      ({ properties }) => properties,
    );
    const mapping = { email: 'email', email_verified: 'email_verified' };
    expect(found).toEqual([
      expect.objectContaining({ ProviderName: 'Google', AttributeMapping: { ...mapping, name: 'name' } }),
      expect.objectContaining({ ProviderName: 'SignInWithApple', AttributeMapping: { ...mapping, name: 'name' } }),
    ]);
    const { google, apple } = someProviders;
    expect(found.map(({ ProviderDetails }) => ProviderDetails.client_secret ?? ProviderDetails.private_key)).toEqual(
      [google.clientSecretArn, apple.privateKeyArn].map((arn) => `{{resolve:secretsmanager:${arn}:SecretString:::}}`),
    );
  });

  it('are ways in of the client, which is made after them and writes what they say, but not that it is verified', () => {
    const { properties, dependsOn } = only('dev-with-providers', 'AWS::Cognito::UserPoolClient');
    expect(properties.SupportedIdentityProviders).toEqual(['COGNITO', 'Google', 'SignInWithApple']);
    expect(properties.WriteAttributes.toSorted()).toEqual(['email', 'name']);
    const ids = ofType('dev-with-providers', 'AWS::Cognito::UserPoolIdentityProvider').map(({ id }) => id);
    expect(dependsOn).toEqual(expect.arrayContaining(ids));
  });

  it('have one function more, which the pool calls before it makes a user, and which may connect people', () => {
    const { PreSignUp } = only('dev-with-providers', 'AWS::Cognito::UserPool').properties.LambdaConfig;
    expect(JSON.stringify(PreSignUp)).toContain('presignup');
    const actions = statementsOf('dev-with-providers', 'pre-sign-up').flatMap((one) => one.actions);
    expect(actions.filter((action) => action.startsWith('cognito-idp:')).toSorted()).toEqual([
      'cognito-idp:AdminDisableProviderForUser',
      'cognito-idp:AdminGetUser',
      'cognito-idp:AdminLinkProviderForUser',
      'cognito-idp:ListUsers',
    ]);
    const taking = statementsOf('dev-with-providers', 'consistency').flatMap((one) => one.actions);
    expect(taking).toContain('cognito-idp:AdminDisableProviderForUser');
  });

  it('change nothing else: what a stage without them has, it has with them', () => {
    const [before, after] = [byId('dev'), byId('dev-with-providers')];
    const touched =
      /^AWS::(?:Cognito::UserPool(?:Client)?|Lambda::(?:Function|Version|Alias)|IAM::Policy|CloudWatch::Dashboard|Logs::QueryDefinition)$/;
    for (const [id, { type, properties }] of before)
      if (!touched.test(type) && type !== 'AWS::CloudWatch::Alarm' && type !== 'AWS::Logs::MetricFilter')
        expect([id, after.get(id)?.properties]).toEqual([id, properties]);
    expect(withProviders().filter(({ id }) => !before.has(id)).length).toBeGreaterThan(0);
  });

  it('ring no alarm by refusing: an error of the trigger is an answer', () => {
    const names = ofType('dev-with-providers', 'AWS::CloudWatch::Alarm').map(({ properties }) => properties.AlarmName);
    expect(names).toContain('hearth-dev-function-slow-pre-sign-up');
    expect(names).not.toContain('hearth-dev-function-errors-pre-sign-up');
    const filters = ofType('dev-with-providers', 'AWS::Logs::MetricFilter').filter(
      ({ properties }) =>
        JSON.stringify(properties.LogGroupName).includes('presignup') &&
        properties.MetricTransformations[0].MetricName === 'faults',
    );
    expect(filters.map(({ properties }) => properties.FilterPattern)).toEqual([
      expect.stringContaining('sign-up-undecided'),
    ]);
  });
});

describe('the apps’ client', () => {
  it('is public, and knows the authorization code alone', () => {
    expect(client()).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      PreventUserExistenceErrors: 'ENABLED',
      SupportedIdentityProviders: ['COGNITO'],
    });
    expect(client().AllowedOAuthScopes.filter((scope: Json) => typeof scope === 'string')).toEqual([
      'openid',
      'email',
      'profile',
    ]);
    expect(JSON.stringify(client().AllowedOAuthScopes.slice(3))).toMatch(
      new RegExp(`^\\[\\{[^{}]*\\{[^{}]*\\}[^{}]*"/${apiScope.split('/')[1] ?? ''}"[^{}]*\\}\\]$`),
    );
  });

  it('gives access for 15 minutes, and a new refresh token at every use', () => {
    expect(client()).toMatchObject({
      AccessTokenValidity: 15,
      IdTokenValidity: 15,
      RefreshTokenValidity: 43_200,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      EnableTokenRevocation: true,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    });
  });

  it('lets nobody sign in past the pages without the account’s own credentials, and writes nothing but a name', () => {
    expect(client().ExplicitAuthFlows).toEqual(['ALLOW_ADMIN_USER_PASSWORD_AUTH']);
    expect(client().WriteAttributes).toEqual(['name']);
    // Cognito refuses a client that may not write what the pool requires.
    expect(pool().Schema.filter(({ Required }: { Required?: boolean }) => Required)).toEqual([]);
    expect(client().ReadAttributes.toSorted()).toEqual([carriedUserId, 'email', 'email_verified', 'name']);
  });

  it('leaves nothing to a default of Cognito’s that was not looked at', () => {
    expect(Object.keys(client()).toSorted()).toEqual([
      'AccessTokenValidity',
      'AllowedOAuthFlows',
      'AllowedOAuthFlowsUserPoolClient',
      'AllowedOAuthScopes',
      'CallbackURLs',
      'EnableTokenRevocation',
      'ExplicitAuthFlows',
      'GenerateSecret',
      'IdTokenValidity',
      'LogoutURLs',
      'PreventUserExistenceErrors',
      'ReadAttributes',
      'RefreshTokenRotation',
      'RefreshTokenValidity',
      'SupportedIdentityProviders',
      'TokenValidityUnits',
      'UserPoolId',
      'WriteAttributes',
    ]);
  });
});
