import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  ListGroupsCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { expect, test } from '@jest/globals';
import { alertOf } from '../../lib/local/sign-in/browser';
import { openStand, pool, serve } from './support/stand';
import { waitUntil } from '../support/testing';

const openPool = async () => {
  const stand = await openStand();
  const endpoint = await serve((request, response) => stand.signIn.poolApi(request, response));
  const client = new CognitoIdentityProviderClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return { stand, endpoint, client };
};

test("AWS's own client describes the pool", async () => {
  const { client } = await openPool();
  const { UserPool } = await client.send(new DescribeUserPoolCommand({ UserPoolId: pool.id }));
  expect(UserPool).toMatchObject({
    Id: pool.id,
    MfaConfiguration: 'ON',
    Policies: { PasswordPolicy: { MinimumLength: 12 } },
  });
  await expect(client.send(new DescribeUserPoolCommand({ UserPoolId: 'us-east-1_Other0001' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('A user is found by sub and by address', async () => {
  const { client, stand } = await openPool();
  const { tokens } = await stand.person();
  const { sub = '' } = decodeJwt(tokens.accessToken);
  for (const Username of [sub, 'Ada@example.com']) {
    const user = await client.send(new AdminGetUserCommand({ UserPoolId: pool.id, Username }));
    expect(user).toMatchObject({
      Username: sub,
      Enabled: true,
      UserStatus: 'CONFIRMED',
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    });
    expect(user.UserAttributes).toContainEqual({ Name: 'email', Value: 'ada@example.com' });
    expect(user.UserCreateDate?.getTime()).toBe(stand.time.now());
  }
  await expect(
    client.send(new AdminGetUserCommand({ UserPoolId: pool.id, Username: 'nobody@example.com' })),
  ).rejects.toMatchObject({ name: 'UserNotFoundException' });
});

test("Signing a user out everywhere revokes all of their tokens and nobody else's", async () => {
  const { client, stand } = await openPool();
  const ada = await stand.person();
  const bob = await stand.person('bob@example.com', 'Bob');
  const again = await stand.visitor.signIn(ada.email);
  await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId: pool.id, Username: ada.email }));
  const refresh = async (refreshToken: string) =>
    (await stand.token({ grant_type: 'refresh_token', refresh_token: refreshToken })).status;
  expect([
    await refresh(ada.tokens.refreshToken),
    await refresh(again.refreshToken),
    await refresh(bob.tokens.refreshToken),
  ]).toEqual([400, 400, 200]);
});

test('A user who was given another address signs in with that alone, by the password and app they had', async () => {
  const { client, stand } = await openPool();
  const [ada, bob] = [await stand.person(), await stand.person('bob@example.com', 'Bob')];
  const giving = (email: string, ...verified: string[]) =>
    client.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: pool.id,
        Username: ada.email,
        UserAttributes: [
          { Name: 'email', Value: email },
          ...verified.map((Value) => ({ Name: 'email_verified', Value })),
        ],
      }),
    );
  await expect(giving(bob.email, 'true')).rejects.toMatchObject({ name: 'AliasExistsException' });
  await expect(giving('ada@example.org')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  await expect(giving('nowhere', 'true')).rejects.toMatchObject({ name: 'InvalidParameterException' });
  await giving('Ada@Example.org', 'true');
  const at = await stand.atSecondFactor(ada);
  expect(alertOf(at.page)).toBeDefined();
  const { page } = await stand.atSecondFactor({ ...ada, email: 'ada@example.org' });
  expect(alertOf(page)).toBeUndefined();
  expect(page.url).toContain('/mfa');
  const refreshed = await stand.token({ grant_type: 'refresh_token', refresh_token: ada.tokens.refreshToken });
  const { sub, email } = decodeJwt(String(JSON.parse(await refreshed.text()).access_token));
  expect([sub, email]).toEqual([decodeJwt(ada.tokens.accessToken).sub, 'ada@example.org']);
  await stand.person('ada@example.com', 'Somebody else');
});

const made = (client: CognitoIdentityProviderClient, Username: string, ...attributes: [string, string][]) =>
  client.send(
    new AdminCreateUserCommand({
      UserPoolId: pool.id,
      Username,
      MessageAction: 'SUPPRESS',
      UserAttributes: attributes.map(([Name, Value]) => ({ Name, Value })),
    }),
  );
const askedForCode = async (
  { browser, authorizeUrl, url }: Awaited<ReturnType<typeof openPool>>['stand'],
  email: string,
) => {
  const visitor = browser();
  await visitor.open(authorizeUrl());
  return visitor.submit(await visitor.open(`${url}/forgotPassword`), '/forgotPassword', { email });
};

test('Users are listed page by page, each once, with all of their attributes', async () => {
  const { client } = await openPool();
  for (const name of ['ada', 'bob', 'eve'])
    await made(
      client,
      `${name}@example.com`,
      ['email', `${name}@example.com`],
      ['custom:userId', '0199aa00-0000-7000-8000-000000000001'],
    );
  const first = await client.send(new ListUsersCommand({ UserPoolId: pool.id, Limit: 2 }));
  const last = await client.send(
    new ListUsersCommand({ UserPoolId: pool.id, Limit: 2, PaginationToken: first.PaginationToken }),
  );
  expect([first.Users?.length, last.Users?.length, last.PaginationToken]).toEqual([2, 1, undefined]);
  expect(new Set([...(first.Users ?? []), ...(last.Users ?? [])].map(({ Username }) => Username)).size).toBe(3);
  expect(first.Users?.[0]?.Attributes).toContainEqual({
    Name: 'custom:userId',
    Value: '0199aa00-0000-7000-8000-000000000001',
  });
  await expect(client.send(new ListUsersCommand({ UserPoolId: pool.id, Limit: 61 }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
  });
});

test('Whom an administrator makes can’t reset a password before they have one, nor by an address that is not verified', async () => {
  const { client, stand } = await openPool();
  await made(client, 'Ada@example.com', ['email_verified', 'true']);
  await made(client, 'bob@example.com');
  await expect(made(client, 'ada@EXAMPLE.com')).rejects.toMatchObject({ name: 'UsernameExistsException' });
  await client.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: pool.id,
      Username: 'bob@example.com',
      Password: 'a password of theirs',
      Permanent: true,
    }),
  );
  for (const email of ['ada@example.com', 'bob@example.com']) await askedForCode(stand, email);
  expect(stand.mails).toEqual([]);
  await expect(
    client.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: pool.id,
        Username: 'ada@example.com',
        Password: 'short',
        Permanent: true,
      }),
    ),
  ).rejects.toMatchObject({ name: 'InvalidPasswordException' });
  await client.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: pool.id,
      Username: 'ada@example.com',
      Password: 'a password of theirs',
      Permanent: true,
    }),
  );
  await askedForCode(stand, 'ada@example.com');
  await waitUntil(() => stand.mails.length > 0);
  expect(stand.mails.map(({ to }) => to)).toEqual(['ada@example.com']);
});

test('What an administrator carries over reaches the trigger, and neither ID token nor user info', async () => {
  const { client, stand } = await openPool();
  const ada = await stand.person();
  const write = (Name: string, Value: string) =>
    client.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: pool.id,
        Username: ada.email,
        UserAttributes: [{ Name, Value }],
      }),
    );
  await write('custom:userId', '0199aa00-0000-7000-8000-000000000001');
  for (const [name, value] of [
    ['custom:userId', 'short'],
    ['sub', 'x'],
    ['custom:role', 'x'],
  ] as const)
    await expect(write(name, value)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  const { idToken } = await stand.visitor.signIn(ada.email);
  expect(stand.minted.at(-1)?.request.userAttributes).toMatchObject({
    'custom:userId': '0199aa00-0000-7000-8000-000000000001',
  });
  expect(decodeJwt(idToken)).not.toHaveProperty('custom:userId');
});

test('A disabled user neither signs in nor refreshes', async () => {
  const { client, stand } = await openPool();
  const ada = await stand.person();
  await client.send(new AdminDisableUserCommand({ UserPoolId: pool.id, Username: ada.email }));
  expect((await stand.token({ grant_type: 'refresh_token', refresh_token: ada.tokens.refreshToken })).status).toBe(400);
  expect(alertOf((await stand.atSecondFactor(ada)).page)).toBe('User is disabled.');
});

test('Other operations are unknown, and unsigned calls refused', async () => {
  const { client, endpoint, stand } = await openPool();
  await expect(client.send(new ListGroupsCommand({ UserPoolId: pool.id }))).rejects.toMatchObject({
    name: 'UnknownOperationException',
    $metadata: { httpStatusCode: 400 },
  });
  const call = (operation: string, body: string, headers: Record<string, string> = {}) =>
    fetch(endpoint, {
      method: 'POST',
      body,
      headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`, ...headers },
    });
  expect(await (await call('DescribeUserPool', '{}')).json()).toMatchObject({
    __type: 'MissingAuthenticationTokenException',
  });
  const signed = { authorization: 'AWS4-HMAC-SHA256 Credential=local' };
  expect(await (await call('DescribeUserPool', '{}', signed)).json()).toMatchObject({
    __type: 'InvalidParameterException',
  });
  expect(await (await call('DescribeUserPool', 'no json', signed)).json()).toMatchObject({
    __type: 'SerializationException',
  });
  expect((await fetch(endpoint)).status).toBe(400);
  expect(stand.errors).toEqual([]);
});

test('Clients of OpenID Connect find at the pool what they find at the pages', async () => {
  const { endpoint, stand } = await openPool();
  for (const path of ['/.well-known/openid-configuration', '/.well-known/jwks.json']) {
    const [atPool, atPages] = await Promise.all(
      [`${endpoint}/${pool.id}${path}`, `${stand.url}${path}`].map(async (url) => (await fetch(url)).json()),
    );
    expect(atPool).toEqual(atPages);
  }
});
