import * as oauth from 'oauth4webapi';
import { expect, test } from '@jest/globals';
import { clientScopes, issuerOf } from '../../lib/local/sign-in/pool';
import { openStand, pool, type Stand } from './support/stand';

const insecure = { [oauth.allowInsecureRequests]: true };
// The stand's clock is ahead where somebody waited for their authenticator's next code.
const client: oauth.Client = { client_id: pool.clientId, [oauth.clockTolerance]: 300 };

const discover = async (stand: Stand) =>
  oauth.processDiscoveryResponse(new URL(issuerOf(pool)), await oauth.discoveryRequest(new URL(stand.url), insecure));

/**
 * Makes what an app sends a browser off with, and takes the browser back: as the library says, by what was
 * discovered.
 */
const authorization = async (server: oauth.AuthorizationServer, redirectUri: string) => {
  const [verifier, state, nonce] = [
    oauth.generateRandomCodeVerifier(),
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
  ];
  const query = {
    response_type: 'code',
    client_id: pool.clientId,
    redirect_uri: redirectUri,
    scope: clientScopes.join(' '),
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  const url = new URL(server.authorization_endpoint ?? '');
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const takeBack = async (callback: string) => {
    const brought = oauth.validateAuthResponse(server, client, new URL(callback), state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      brought,
      redirectUri,
      verifier,
      insecure,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(server, response, insecure);
    return tokens;
  };
  return { url: url.href, takeBack };
};

test(
  'An app with a library of OpenID Connect finds all it needs, signs in, refreshes and signs out, in a ' +
    'browser or on a phone',
  async () => {
    const stand = await openStand();
    const person = await stand.person();
    const server = await discover(stand);
    const browser = stand.browser();

    const web = await authorization(server, 'http://localhost:5173/signed-in');
    const secondFactor = await browser.submit(await browser.open(web.url), '/login', {
      email: person.email,
      password: person.password,
    });
    const back = await browser.submit(secondFactor, '/mfa', { code: stand.codeOf(person, 1) });
    expect(back.url).toMatch(/^http:\/\/localhost:5173\/signed-in\?/);
    const tokens = await web.takeBack(back.url);
    expect(oauth.getValidatedIdTokenClaims(tokens)).toMatchObject({ email: 'ada@example.com', aud: pool.clientId });

    const renew = async (refreshToken = '') =>
      oauth.processRefreshTokenResponse(
        server,
        client,
        await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, insecure),
      );
    const renewed = await renew(tokens.refresh_token);
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
    const { sub } = oauth.getValidatedIdTokenClaims(renewed) ?? { sub: '' };
    const info = await oauth.processUserInfoResponse(
      server,
      client,
      sub,
      await oauth.userInfoRequest(server, client, renewed.access_token, insecure),
    );
    expect(info).toMatchObject({ name: 'Ada', email: 'ada@example.com' });

    await oauth.processRevocationResponse(
      await oauth.revocationRequest(server, client, oauth.None(), renewed.refresh_token ?? '', insecure),
    );
    await expect(renew(renewed.refresh_token)).rejects.toMatchObject({ error: 'invalid_grant' });

    const phone = await authorization(server, 'myapp://signed-in');
    const { url: opened } = await browser.open(phone.url);
    expect(opened).toMatch(/^myapp:\/\/signed-in\?/);
    expect((await phone.takeBack(opened)).token_type).toBe('bearer');

    const leaving = new URLSearchParams({ client_id: pool.clientId, logout_uri: 'myapp://signed-in' });
    const logout = `${server.end_session_endpoint ?? ''}?${leaving.toString()}`;
    expect((await browser.open(logout)).url).toBe('myapp://signed-in');
    expect((await browser.open(phone.url)).url).toBe(`${stand.url}/login`);
  },
);

test(
  'What libraries discover has the fields that Cognito gives, is the same at the pages and at the ' +
    'pool, and may be read by any page',
  async () => {
    const stand = await openStand();
    const answer = await fetch(`${stand.url}/.well-known/openid-configuration`);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(await answer.json()).toEqual({
      issuer: `https://cognito-idp.us-east-1.amazonaws.com/${pool.id}`,
      jwks_uri: `${stand.url}/.well-known/jwks.json`,
      authorization_endpoint: `${stand.url}/oauth2/authorize`,
      token_endpoint: `${stand.url}/oauth2/token`,
      revocation_endpoint: `${stand.url}/oauth2/revoke`,
      userinfo_endpoint: `${stand.url}/oauth2/userInfo`,
      end_session_endpoint: `${stand.url}/logout`,
      scopes_supported: clientScopes,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['none'],
    });
  },
);

test.each([
  [
    'an address that is not listed',
    'http://localhost:5173/signed-in/',
    'add the address to APP_CALLBACK_URLS, letter for letter',
  ],
  ['none', '', 'No app can have that address'],
  ['one that runs something', 'javascript:alert(1)//', 'No app can have that address'],
])('Whoever writes an app with %s as its callback is told what to do', async (_, redirectUri, words) => {
  const stand = await openStand();
  for (const address of [
    stand.authorizeUrl({ redirect_uri: redirectUri }),
    `${stand.url}/logout?client_id=${pool.clientId}&logout_uri=${encodeURIComponent(redirectUri)}`,
  ]) {
    const page = await fetch(address, { redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([400, null]);
    expect(await page.text()).toContain(words);
  }
});
