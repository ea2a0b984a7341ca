import { describe, expect, it } from '@jest/globals';
import { permissions } from '../../shared/access/permissions';
import { household } from '../support/household';
import { type Json, request } from '../support/person';

const read = async (path: string): Promise<Json> => (await request('GET', path, undefined)).body;

describe('reference data', () => {
  it('has the five roles by their stable ids, most powerful first, with what each may', async () => {
    const { items } = await read('/v1/roles');
    expect(items.map(({ id, name, priority }: Json) => `${priority} ${name} ${id.slice(0, 9)}`)).toEqual([
      '1 owner 11111111-',
      '2 admin 55555555-',
      '3 editor 22222222-',
      '4 limited-editor 33333333-',
      '5 viewer 44444444-',
    ]);
    const flags = (name: string): string[] =>
      Object.entries<unknown>(items.find((one: Json) => one.name === name))
        .flatMap(([flag, on]) => (on === true ? [flag] : []))
        .sort();
    expect(flags('viewer')).toEqual([]);
    expect(flags('limited-editor')).toEqual([
      'canCreateItems',
      'canEditItems',
      'canEditOwnItemsOnly',
      'canMarkPurchased',
    ]);
    expect(flags('editor')).toEqual(['canCreateItems', 'canDeleteItems', 'canEditItems', 'canMarkPurchased']);
    expect(flags('admin')).toEqual([
      'canArchiveList',
      'canCreateItems',
      'canDeleteItems',
      'canDeleteList',
      'canEditItems',
      'canEditListDetails',
      'canManageCollaborators',
      'canMarkPurchased',
    ]);
    expect(items[0].permissions.sort()).toEqual(Object.keys(permissions).sort());
    expect(items[4].permissions).toEqual(['scope.read']);
  });

  it('has the currencies with their minor units', async () => {
    const { items } = await read('/v1/currencies');
    const exponents = Object.fromEntries(items.map(({ code, exponent }: Json) => [code, exponent]));
    expect(exponents).toMatchObject({ SEK: 2, EUR: 2, JPY: 0, KWD: 3 });
    expect(items.length).toBeGreaterThan(140);
    for (const { name } of items) expect(name.length).toBeGreaterThan(2);
  });

  it('tells an app how to find the server and sign in, and no secret', async () => {
    const config = await read('/v1/config');
    expect(config).toMatchObject({
      issuer: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Local0001',
      clientId: 'hearth-app',
      authorizationEndpoint: 'http://localhost:3000/oauth2/authorize',
      tokenEndpoint: 'http://localhost:3000/oauth2/token',
      minimumAppVersion: '1.0.0',
      supportEmail: null,
    });
    expect(config).toMatchObject({
      revocationEndpoint: 'http://localhost:3000/oauth2/revoke',
      userInfoEndpoint: 'http://localhost:3000/oauth2/userInfo',
      logoutEndpoint: 'http://localhost:3000/logout',
    });
    expect(config).toMatchObject({
      discoveryUrl: `${config.issuer}/.well-known/openid-configuration`,
      jwksUri: `${config.issuer}/.well-known/jwks.json`,
    });
    expect(config.scopes).toContain('hearth/api');
    const { pushKey, ...others } = config;
    // A point of the curve: the public half, which alone begins with 4.
    expect(pushKey).toMatch(/^B[\w-]{86}$/);
    expect(JSON.stringify(others)).not.toMatch(/secret|key/i);
  });

  it('tells phones which apps open links to the server, as the operator names them', async () => {
    const apple = await request('GET', '/.well-known/apple-app-site-association', undefined);
    expect([apple.status, apple.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(apple.body.applinks.details).toEqual([
      { appIDs: ['ABCDE12345.com.example.hearth'], components: [{ '/': '/v1/invitations/*' }, { '/': '/v1/links/*' }] },
    ]);
    const android = await request('GET', '/.well-known/assetlinks.json', undefined);
    expect([android.status, android.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(android.body).toEqual([
      {
        relation: ['delegate_permission/common.handle_all_urls'],
        target: {
          namespace: 'android_app',
          package_name: 'com.example.hearth',
          sha256_cert_fingerprints: [expect.stringMatching(/^14:14:/)],
        },
      },
    ]);
  });

  it('has ten categories for items in every scope, Other last', async () => {
    const { path, viewer } = await household();
    const { body } = await viewer.get(`${path}/categories?kind=item`);
    expect(body.items.map(({ name, sortOrder }: Json) => `${sortOrder} ${name}`)).toEqual([
      '1 Produce',
      '2 Dairy',
      '3 Meat',
      '4 Bakery',
      '5 Beverages',
      '6 Snacks',
      '7 Frozen',
      '8 Household',
      '9 Personal Care',
      '999 Other',
    ]);
    expect(body.items[9]).toMatchObject({
      id: 'aaaaaaaa-0000-0000-0000-000000000000',
      kind: 'item',
      name: 'Other',
      icon: '📦',
      color: '#ECEFF1',
      sortOrder: 999,
      system: true,
    });
    const first = await viewer.get(`${path}/categories?limit=4`);
    const second = await viewer.get(`${path}/categories?limit=4&cursor=${first.body.page.next}`);
    expect([...first.body.items, ...second.body.items]).toEqual(body.items.slice(0, 8));
    expect((await viewer.get(`${path}/categories?kind=transaction`)).body.items).toEqual([]);
  });

  it('is live and ready', async () => {
    expect([await read('/health/live'), await read('/health/ready')]).toEqual([
      { status: 'live' },
      { status: 'ready', parts: { table: 'ready', userPool: 'ready' } },
    ]);
  });
});
