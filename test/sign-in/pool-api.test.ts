import {
  AdminGetUserCommand, AdminUserGlobalSignOutCommand, CognitoIdentityProviderClient, DescribeUserPoolCommand, ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { openStand, pool, serve } from './support/stand';

const openPool = async () => {
  const stand = await openStand();
  const endpoint = await serve((request, response) => stand.signIn.poolApi(request, response));
  const client = new CognitoIdentityProviderClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 1 });
  return { stand, endpoint, client };
};

test('AWS\'s own client describes the pool', async () => {
  const { client } = await openPool();
  const { UserPool } = await client.send(new DescribeUserPoolCommand({ UserPoolId: pool.id }));
  expect(UserPool).toMatchObject({ Id: pool.id, MfaConfiguration: 'ON', Policies: { PasswordPolicy: { MinimumLength: 12 } } });
  await expect(client.send(new DescribeUserPoolCommand({ UserPoolId: 'us-east-1_Other0001' }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('A user is found by sub and by address', async () => {
  const { client, stand } = await openPool();
  const { tokens } = await stand.person();
  const { sub = '' } = decodeJwt(tokens.accessToken);
  for (const Username of [sub, 'Ada@example.com']) {
    const user = await client.send(new AdminGetUserCommand({ UserPoolId: pool.id, Username }));
    expect(user).toMatchObject({ Username: sub, Enabled: true, UserStatus: 'CONFIRMED', UserMFASettingList: ['SOFTWARE_TOKEN_MFA'] });
    expect(user.UserAttributes).toContainEqual({ Name: 'email', Value: 'ada@example.com' });
    expect(user.UserCreateDate?.getTime()).toBe(stand.time.now());
  }
  await expect(client.send(new AdminGetUserCommand({ UserPoolId: pool.id, Username: 'nobody@example.com' }))).rejects.toMatchObject({ name: 'UserNotFoundException' });
});

test('Signing a user out everywhere revokes all of their tokens and nobody else\'s', async () => {
  const { client, stand } = await openPool();
  const ada = await stand.person();
  const bob = await stand.person('bob@example.com', 'Bob');
  const again = await stand.visitor.signIn(ada.email);
  await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId: pool.id, Username: ada.email }));
  const refresh = async (refreshToken: string) => (await stand.token({ grant_type: 'refresh_token', refresh_token: refreshToken })).status;
  expect([await refresh(ada.tokens.refreshToken), await refresh(again.refreshToken), await refresh(bob.tokens.refreshToken)]).toEqual([400, 400, 200]);
});

test('Other operations are unknown, and unsigned calls refused', async () => {
  const { client, endpoint, stand } = await openPool();
  await expect(client.send(new ListUsersCommand({ UserPoolId: pool.id }))).rejects.toMatchObject({ name: 'UnknownOperationException', $metadata: { httpStatusCode: 400 } });
  const call = (operation: string, body: string, headers: Record<string, string> = {}) =>
    fetch(endpoint, { method: 'POST', body, headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`, ...headers } });
  expect(await (await call('DescribeUserPool', '{}')).json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' });
  const signed = { authorization: 'AWS4-HMAC-SHA256 Credential=local' };
  expect(await (await call('DescribeUserPool', '{}', signed)).json()).toMatchObject({ __type: 'InvalidParameterException' });
  expect(await (await call('DescribeUserPool', 'no json', signed)).json()).toMatchObject({ __type: 'SerializationException' });
  expect((await fetch(endpoint)).status).toBe(400);
  expect(stand.errors).toEqual([]);
});

test('Clients of OpenID Connect find at the pool what they find at the pages', async () => {
  const { endpoint, stand } = await openPool();
  for (const path of ['/.well-known/openid-configuration', '/.well-known/jwks.json']) {
    const [atPool, atPages] = await Promise.all([`${endpoint}/${pool.id}${path}`, `${stand.url}${path}`].map(async (url) => (await fetch(url)).json()));
    expect(atPool).toEqual(atPages);
  }
});
