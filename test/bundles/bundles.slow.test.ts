import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { assetsFolder, type BundleName } from '../../lib/aws/bundle-entries';
import { memoryFolder } from '../../lib/local/folder';
import { openMail } from '../../lib/local/mail';
import { accessClaims, accessTokenFor, newSigningKey, type SigningKey } from '../../lib/local/sign-in/tokens';
import {
  customMessageEvent,
  postConfirmationEvent,
  preSignUpEvent,
  preTokenEvent,
} from '../../lib/local/sign-in/triggers';
import { signedUp } from '../../lib/local/sign-in/users';
import { benchPool, functionEnvironment } from '../bench/function-environment';
import { isOpen } from '../../shared/http/request/open-routes';
import { household } from '../support/household';
import { separateTable } from '../support/separate-table';
import { person } from '../support/person';
import { jpeg } from '../support/picture-files';
import { provided } from '../support/provided';
import { begin, sendFile } from '../support/uploads';
import { server } from '../support/server';
import { apiEvent, bounce, insertion, removal, rotation } from './support/events';
import { invoke, type Invoked } from './support/invoke';
import { bundlesFolder } from './support/made';
import { runtime } from './support/lambda-node';
import { listening, secretsManager } from './support/secrets-manager';

const pool = { ...benchPool, callbackUrls: [], logoutUrls: [] };
const box = memoryFolder();
const post = openMail({ folder: box });
/** The objects that were written to the store. */
const written: string[] = [];
/** Jobs look at a whole table: other tests have theirs. */
const { name: tableName, endpoint } = separateTable();

let key: SigningKey;
let secrets: Awaited<ReturnType<typeof secretsManager>>;
let folder: string;
let environment: Readonly<Record<string, string>>;
beforeAll(async () => {
  [key, secrets] = await Promise.all([newSigningKey(), secretsManager()]);
  folder = bundlesFolder();
  environment = {
    ...functionEnvironment(key, endpoint),
    TABLE_NAME: tableName,
    ASSETS_FOLDER: join(folder, 'api', assetsFolder),
    LOG_LEVEL: 'INFO',
    TOKEN_KEYS: '',
    TOKEN_KEYS_SECRET: 'token-keys',
    SECRETS_ENDPOINT: secrets.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    SES_ENDPOINT: await listening((request, response) => void post.ses(request, response)),
    OBJECTS_BUCKET: 'kept',
    OBJECTS_ENDPOINT: await listening((request, response) => {
      written.push(`${request.method ?? ''} ${request.url ?? ''}`);
      request.resume().on('end', () => response.end());
    }),
  };
});

const robin = { sub: randomUUID(), email: 'robin@example.com', name: 'Robin' };
const asUser = { ...signedUp, ...robin, password: '', createdAt: 0, modifiedAt: 0 };

/** Makes an invitation in the table that nobody was told of yet. */
const invited = async () => {
  const { owner, path, scope } = await household();
  const guest = await person();
  const {
    body: { id },
  } = await owner.post(`${path}/invitations`, { email: guest.email, role: 'viewer' });
  const read = async () =>
    (await owner.get(`${path}/invitations`)).body.items.find((one: { id: string }) => one.id === id);
  return { scopeId: String(scope.id), invitationId: String(id), email: guest.email, read };
};

/** Invokes a bundle once. */
const invoked =
  (name: string) =>
  async (...events: object[]): Promise<Invoked> => {
    const answer = await invoke(folder, name, events, environment);
    expect(answer.node).toMatch(new RegExp(`^${runtime}\\.`));
    return answer;
  };

/**
 * Calls each bundle with what AWS sends it, and says what must have come of it. One for each bundle: the type
 * asks for it.
 */
const calls: Record<BundleName, (call: (...events: object[]) => Promise<Invoked>) => Promise<unknown>> = {
  api: async (call) => {
    const subject = { sub: robin.sub };
    const token = await accessTokenFor(key, benchPool, subject, { email: robin.email, email_verified: true });
    const claims = Object.fromEntries(
      Object.entries(accessClaims(benchPool, subject)).map(([name, value]) => [name, String(value)]),
    );
    const mine = { params: { scopeId: 'personal' }, headers: { Authorization: `Bearer ${token}` }, claims };
    const transactions = { ...mine, resource: '/v1/scopes/{scopeId}/transactions' };
    const { results } = await call(
      apiEvent({ method: 'GET', resource: '/health/ready' }),
      apiEvent({ method: 'GET', resource: '/v1/openapi.json' }),
      apiEvent({ method: 'GET', resource: '/v1/me' }),
      apiEvent({ ...transactions, method: 'POST', body: { kind: 'expense', amount: 2190 } }),
      apiEvent({ ...transactions, method: 'POST', body: { kind: 'expense', amount: 10 } }),
      apiEvent({ ...transactions, method: 'GET', query: { limit: '1' } }),
      apiEvent({ ...transactions, method: 'GET', headers: { ...mine.headers, Accept: 'text/csv' } }),
    );
    expect(results.map(({ statusCode }) => statusCode)).toEqual([200, 200, 401, 201, 201, 200, 200]);
    expect(JSON.parse(results[1].body).openapi).toBe('3.1.0');
    expect(JSON.parse(results[5].body)).toMatchObject({
      items: [{ kind: 'expense' }],
      page: { next: expect.any(String) },
    });
    expect(results[6].body).toContain('expense,21.90,');

    const [listId, otherId] = [randomUUID(), randomUUID()];
    const list = { ...mine, params: { ...mine.params, listId }, resource: '/v1/scopes/{scopeId}/lists/{listId}' };
    const items = { ...list, resource: `${list.resource}/items` };
    const tags = { ...mine, resource: '/v1/scopes/{scopeId}/tags' };
    const elsewhere = { ids: [otherId], toScopeId: otherId };
    const { results: rare } = await call(
      apiEvent({ ...mine, resource: '/v1/scopes/{scopeId}/lists', method: 'POST', body: { id: listId, name: 'Food' } }),
      apiEvent({ ...items, method: 'POST', body: { name: 'Milk' } }),
      apiEvent({ ...items, method: 'POST', body: { name: 'Milk', merge: true } }),
      apiEvent({ ...items, method: 'GET', query: { deleted: 'only' } }),
      apiEvent({ ...items, resource: `${items.resource}/clear-purchased`, method: 'POST' }),
      apiEvent({ ...list, resource: `${list.resource}/transfer`, method: 'POST', body: { toScopeId: otherId } }),
      apiEvent({ ...tags, resource: `${tags.resource}/duplicate`, method: 'POST', body: elsewhere }),
      apiEvent({ ...transactions, resource: `${transactions.resource}/transfer`, method: 'POST', body: elsewhere }),
      apiEvent({ ...tags, method: 'POST', body: { name: 1 }, headers: { ...mine.headers, 'Accept-Language': 'sv' } }),
    );
    expect(rare.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 200, 200, 422, 422, 422, 422]);
    expect(JSON.parse(rare[2].body)).toMatchObject({ quantity: '2', version: 2 });
    for (const { body } of rare.slice(5, 8)) expect(JSON.parse(body).errors).toMatchObject([{ path: 'toScopeId' }]);
    expect(JSON.parse(rare[8].body).errors).toMatchObject([{ path: 'name', message: 'måste vara av typen string' }]);
  },
  'post-confirmation': async (call) => {
    const event = postConfirmationEvent(pool, asUser, 'PostConfirmation_ConfirmSignUp');
    expect((await call(event)).results).toEqual([event]);
    expect((await (await person({ userId: robin.sub, email: robin.email })).get('/v1/me')).body.displayName).toBe(
      'Robin',
    );
  },
  'custom-message': async (call) => {
    const by = { source: 'CustomMessage_SignUp', codePlace: '{####}' } as const;
    const { results } = await call(customMessageEvent(pool, { ...robin, locale: 'sv' }, by));
    expect(results[0].response.emailMessage).toContain('Din bekräftelsekod är {####}.');
  },
  'pre-sign-up': async (call) => {
    const event = { ...preSignUpEvent(pool, robin.sub, {}), triggerSource: 'PreSignUp_SignUp' };
    expect((await call(event)).results).toEqual([event]);
  },
  'pre-token': async (call) => {
    const { results } = await call(preTokenEvent(pool, asUser, 'hearth/api', 'TokenGeneration_HostedAuth'));
    expect(results[0].response.claimsAndScopeOverrideDetails.accessTokenGeneration.claimsToAddOrOverride).toEqual({
      userId: robin.sub,
      email: robin.email,
      email_verified: 'true',
    });
  },
  consistency: async (call) => {
    const deleted = removal(`USER#${randomUUID()}`, 'PROFILE', { deletedAt: { S: '2026-01-01T00:00:00.000Z' } });
    expect((await call(insertion('USER#x', 'PROFILE'), deleted)).results).toEqual([null, null]);
    expect(
      written.filter((path) => path.includes(deleted.Records[0]?.dynamodb?.Keys?.pk?.S?.replace('#', '/') ?? '-')),
    ).toEqual([expect.stringMatching(/^PUT .*\.manifest\.json/), expect.stringMatching(/^PUT .*\.jsonl\.gz/)]);
  },
  observation: async (call) => {
    const { scopeId, invitationId, email, read } = await invited();
    expect((await call(insertion(`SCOPE#${scopeId}`, `INVITATION#${invitationId}`))).results).toEqual([null]);
    expect((await read()).sentAt).not.toBeNull();
    const mails = await Promise.all((await box.names()).map((name) => box.get(name)));
    expect(JSON.stringify(mails)).toContain(email);
  },
  'mail-feedback': async (call) => {
    const { scopeId, invitationId, read } = await invited();
    await call(bounce({ scopeId, invitationId }));
    expect((await read()).status).toBe('undeliverable');
  },
  pictures: async () => {
    const owner = await person();
    const begun = await begin(owner, owner.userId, jpeg);
    expect(await sendFile(begun, jpeg)).toBe(204);
    // In its own folder lies the thread that makes pictures, with its packages.
    const itsOwn = { ASSETS_FOLDER: join(folder, 'pictures', assetsFolder), OBJECTS_ENDPOINT: provided.objects };
    const arrival = { detail: { object: { key: begun.uploadFields.key } } };
    const { results } = await invoke(folder, 'pictures', [arrival], { ...environment, ...itsOwn });
    expect(results).toEqual([null]);
    const { body } = await owner.get(`/v1/scopes/personal/uploads/${String(begun.id)}`);
    expect(body).toMatchObject({ status: 'done', width: 40, height: 20 });
  },
  'rotate-token-key': async (call) => {
    const [, announced] = secrets.textOf('AWSCURRENT').split(',');
    await call(rotation('createSecret'), rotation('setSecret'), rotation('testSecret'), rotation('finishSecret'));
    expect(secrets.textOf('AWSCURRENT').split(',')[0]).toBe(announced);
  },
  sweeper: async (call) => {
    expect((await call({ job: 'sweeper', does: 'run' })).results).toMatchObject([{ job: 'sweeper', did: 'done' }]);
  },
  erasure: async (call) => {
    expect((await call({ job: 'erasure', does: 'run' })).results).toMatchObject([{ job: 'erasure', did: 'done' }]);
  },
  retention: async (call) => {
    const { results, logs } = await call({ job: 'retention', does: 'run' }, { job: 'retention' });
    expect(results).toMatchObject([{ did: 'done' }, { did: 'not-due' }]);
    expect(logs).toContain('"message":"a job ran"');
  },
  inspection: async (call) => {
    const { results } = await call({ job: 'invitation-expiry', does: 'run' }, { job: 'integrity', does: 'cancel' });
    expect(results).toMatchObject([{ job: 'invitation-expiry', did: 'done' }, { job: 'integrity' }]);
  },
  probe: async (call) => {
    const { logs } = await call({ url: `${await server()}/health/ready`, patienceMs: 5_000 });
    expect(logs).toContain('"message":"ready"');
  },
};

test.each(Object.entries(calls))(
  'the bundle of %s is loaded and answers AWS’s events under the Node that Lambda runs',
  async (name, made) => {
    await made(invoked(name));
  },
);

test('the API’s bundle finds every route of the table, and no other', async () => {
  const { results } = await invoked('api')(...routes.map(({ method, path }) => apiEvent({ method, resource: path })));
  expect(results.map(({ statusCode }) => statusCode === 401)).toEqual(
    routes.map(({ permission }) => !isOpen(permission)),
  );
  await expect(invoked('api')(apiEvent({ method: 'TRACE', resource: '/v1/me' }))).rejects.toThrow(
    'No route is declared for TRACE /v1/me',
  );
});
