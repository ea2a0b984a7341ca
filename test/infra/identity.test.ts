import { beforeAll, describe, expect, it } from 'vitest';
import { apiScope } from '../../shared/core/call';
import { ofType, only, resourcesOf } from './support/synthesised';

beforeAll(() => void resourcesOf('prod'), 240_000);
const pool = () => only('prod', 'AWS::Cognito::UserPool').properties;
const client = () => only('prod', 'AWS::Cognito::UserPoolClient').properties;

describe('the user pool', () => {
  it('asks for an authenticator app, and never for a text message', () => {
    expect(pool()).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
    expect(pool().SmsConfiguration).toBeUndefined();
  });

  it('takes addresses without regard to case, verified, and passwords of twelve characters without rules of composition', () => {
    expect(pool()).toMatchObject({ UsernameAttributes: ['email'], UsernameConfiguration: { CaseSensitive: false }, AutoVerifiedAttributes: ['email'] });
    expect(pool().Policies.PasswordPolicy).toEqual({ MinimumLength: 12, RequireLowercase: false, RequireUppercase: false, RequireNumbers: false, RequireSymbols: false });
  });

  it('is on the plan that managed login and claims in access tokens need, and no dearer one', () => {
    expect(pool().UserPoolTier).toBe('ESSENTIALS');
    expect(only('prod', 'AWS::Cognito::UserPoolDomain').properties.ManagedLoginVersion).toBe(2);
    expect(only('prod', 'AWS::Cognito::ManagedLoginBranding').properties.UseCognitoProvidedValues).toBe(true);
  });

  it('calls its triggers, the one for tokens in version 2, and they let it', () => {
    expect(pool().LambdaConfig).toMatchObject({ PostConfirmation: expect.anything(), PreTokenGenerationConfig: { LambdaVersion: 'V2_0' } });
    expect(ofType('prod', 'AWS::Lambda::Permission').filter(({ properties }) => properties.Principal === 'cognito-idp.amazonaws.com')).toHaveLength(2);
  });
});

describe('the apps’ client', () => {
  it('is public, and knows the authorization code alone', () => {
    expect(client()).toMatchObject({ GenerateSecret: false, AllowedOAuthFlows: ['code'], PreventUserExistenceErrors: 'ENABLED', SupportedIdentityProviders: ['COGNITO'] });
    expect(JSON.stringify(client().AllowedOAuthScopes)).toContain(`/${apiScope.split('/')[1] ?? ''}`);
  });

  it('gives access for 15 minutes, and a new refresh token at every use', () => {
    expect(client()).toMatchObject({ AccessTokenValidity: 15, TokenValidityUnits: { AccessToken: 'minutes' }, EnableTokenRevocation: true, RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 } });
  });

  it('refreshes through the token endpoint alone: rotation rules out REFRESH_TOKEN_AUTH', () => {
    expect(client().ExplicitAuthFlows ?? []).not.toContain('ALLOW_REFRESH_TOKEN_AUTH');
  });
});
