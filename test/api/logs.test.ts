import { beforeEach, expect, it } from '@jest/globals';
import { canBeAccepted } from '../../shared/groups/invitation-standing';
import { Invitation } from '../../shared/groups/invitation';
import { systemClock } from '../../shared/core/clock';
import { InvitationId, ScopeId } from '../../shared/core/ids';
import { keys } from '../../shared/db/keys';
import { batchGet } from '../../shared/db/read';
import { household } from '../support/household';
import { capturedLog } from '../support/log-lines';
import { type Json, request } from '../support/person';
import { openTable } from '../support/table';

const log = capturedLog();
beforeEach(() => log.clear());

const lineOf = (message: string, requestId: string | null): Json =>
  log.lines().find((line) => line.message === message && line.requestId === requestId);

it('one line a request: its id, the client’s own, who, which route, how it ended, how long it took and what it consumed', async () => {
  const { path, owner } = await household();
  const answer = await owner.post(`${path}/lists`, { name: 'Groceries' }, { headers: { 'X-Request-Id': 'app-17' } });
  const line = lineOf('request', answer.headers.get('x-request-id'));
  expect(line).toMatchObject({
    level: 'INFO',
    clientRequestId: 'app-17',
    userId: owner.userId,
    route: 'POST /v1/scopes/{scopeId}/lists',
    status: 201,
    durationMs: expect.any(Number),
    units: expect.any(Number),
  });
  expect(line.units).toBeGreaterThan(0);
  expect(answer.headers.get('x-request-id')).not.toBe('app-17');
});

it('a client’s own request id is kept only if it is a plain word', async () => {
  const { owner } = await household();
  const { headers } = await owner.get('/v1/me', { headers: { 'X-Request-Id': 'two words' } });
  expect(lineOf('request', headers.get('x-request-id'))).not.toHaveProperty('clientRequestId');
});

it('never a token, an address, a note or an amount', async () => {
  const { path, owner, viewer } = await household();
  const secrets = {
    note: 'the-safe-is-behind-the-mirror',
    address: 'whistleblower@example.org',
    amount: 918_273_645,
    name: 'Divorce-lawyer',
    query: 'secret-search',
  };
  const list = await owner.post(`${path}/lists`, { name: secrets.name, description: secrets.note });
  const calls = [
    owner.post(`${path}/transactions`, {
      kind: 'expense',
      amount: secrets.amount,
      notes: secrets.note,
      payee: secrets.name,
    }),
    owner.post(`${path}/transactions`, { kind: 'expense', amount: secrets.amount, notes: 7 }),
    owner.post(`${path}/invitations`, { email: secrets.address, role: 'editor', message: secrets.note }),
    owner.post(`${path}/invitations`, { email: secrets.address, role: 'king' }),
    owner.get(`${path}/lists?q=${secrets.query}`),
    owner.post(`${path}/lists/${list.body.id}/items`, { name: secrets.name, notes: secrets.note }),
    viewer.patch(`${path}/lists/${list.body.id}`, { name: secrets.note }),
    request('GET', '/v1/me', `${owner.token}x`),
    request('GET', `/v1/invitations/${secrets.note}`, undefined),
    owner.post(`${path}/lists`, undefined, { raw: `{"name":"${secrets.note}` }),
  ];
  await Promise.all(calls);
  expect(log.lines().length).toBeGreaterThan(calls.length);
  for (const secret of [
    ...Object.values(secrets).map(String),
    owner.token,
    owner.token.split('.')[2] ?? '',
    owner.email,
    viewer.email,
  ])
    expect(log.text()).not.toContain(secret);
});

it('what is refused for a role or a token is an event of its own', async () => {
  const { path, viewer } = await household();
  const refused = await viewer.post(`${path}/lists`, { name: 'Mine' });
  expect(lineOf('audit', refused.headers.get('x-request-id'))).toMatchObject({
    audit: 'access-refused',
    userId: viewer.userId,
    route: 'POST /v1/scopes/{scopeId}/lists',
  });
  const unknown = await request('GET', '/v1/me', 'nonsense');
  expect(lineOf('audit', unknown.headers.get('x-request-id'))).toMatchObject({
    audit: 'sign-in-refused',
    reason: expect.any(String),
  });
});

it('what nobody expected is a 500 that tells nothing, and a line by which the fault is found and counted', async () => {
  const { path, owner } = await household();
  const lists = await Promise.all(
    ['One', 'Two'].map(async (name) => (await owner.post(`${path}/lists`, { name })).body.id),
  );
  const name = 'a fault of our own';
  openTable().middlewareStack.add(() => () => Promise.reject(new RangeError('planted-secret of hearth-test SCOPE#')), {
    step: 'initialize',
    name,
  });
  const broken = await Promise.all(lists.map((id) => owner.get(`${path}/lists/${id}`))).finally(() =>
    openTable().middlewareStack.remove(name),
  );
  const lines = broken.map(({ headers }) => lineOf('unexpected error', headers.get('x-request-id')));
  for (const { status, body, headers } of broken) {
    expect([status, body.type, body.errorId]).toEqual([
      500,
      'https://hearth.example/problems/internal',
      headers.get('x-request-id'),
    ]);
    expect(JSON.stringify(body)).not.toMatch(/itemCount|planted|Zod|stack|SCOPE#|hearth-test|node_modules| at /);
  }
  expect(lines[0]).toMatchObject({
    level: 'ERROR',
    error: 'RangeError',
    fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
    route: 'GET /v1/scopes/{scopeId}/lists/{listId}',
  });
  expect(lines[1]?.fingerprint).toBe(lines[0]?.fingerprint);
  expect(log.text()).not.toContain('planted-secret');
});

it('of no record that it can’t be read, where a group is offered to a member', async () => {
  const { path, owner, scope, viewer } = await household();
  await owner.post(`${path}/transfer-ownership`, { userId: viewer.userId });
  const { body } = await viewer.get('/v1/me/invitations');
  await viewer.get('/v1/me/changes');
  expect(body.items).toHaveLength(1);
  // As the stream asks before it mails.
  const [offered] = await batchGet([keys.invitation(ScopeId.parse(scope.id), InvitationId.parse(body.items[0].id))]);
  expect(await canBeAccepted(Invitation.parse(offered), systemClock())).toBe(true);
  expect(log.lines().filter(({ fault }) => fault !== undefined)).toEqual([]);
});
