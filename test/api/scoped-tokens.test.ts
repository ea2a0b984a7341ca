import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { routes } from '../../functions/api/routes';
import { ScopeId, TokenId, UserId } from '../../shared/core/ids';
import { newScopedToken } from '../../shared/core/scoped-token';
import { hour, instant, minute } from '../../shared/core/time';
import { keys, scopePartition, userPartition } from '../../shared/db/keys';
import { tokenAccess, tokenBase } from '../../shared/http/request/token-routes';
import { accessClaims } from '../../lib/local/sign-in/tokens';
import { household, join } from '../support/household';
import { type Json, person, type Person, pool, request, sign } from '../support/person';
import { observe, openStream } from '../support/observed';
import { recordsIn, remove } from '../support/records';
import { callRoute, newGround, standing } from '../support/route-calls';
import { runStream } from '../support/run-stream';
import { beforeNextWrite, setAttributes } from '../support/set-attributes';
import { idsIn, shownTo, spender } from '../support/shown-to';
import { openTable } from '../support/table';
import { onTestFinished, waitUntil } from '../support/testing';

const inAnHour = (): string => instant(Date.now() + hour);
const draftFor = (scopeId: string, fields: object = {}) => ({
  name: 'Home Assistant',
  scopeId,
  access: 'write',
  expiresAt: inAnHour(),
  ...fields,
});
const make = async (by: Person, scopeId: string, fields: object = {}): Promise<Json> => {
  const { status, body } = await by.post('/v1/me/tokens', draftFor(scopeId, fields));
  if (status !== 201) throw new Error(`No token: ${JSON.stringify(body)}`);
  return body;
};
/** Calls as a script does that has a token. */
const script = ({ secret }: { secret: string }) => ({
  get: (path: string) => request('GET', `/token${path}`, secret),
  post: (path: string, body: object, headers: Record<string, string> = {}) =>
    request('POST', `/token${path}`, secret, body, { headers }),
  delete: (path: string) => request('DELETE', `/token${path}`, secret),
});
const keyOf = (by: Person, { id }: Json) => keys.token(UserId.parse(by.userId), TokenId.parse(id));
const groceries = { name: 'Groceries' };

describe('a scoped token', () => {
  it('is told once, kept as a hash, and shown to its maker alone', async () => {
    const { editor, owner, scope } = await household();
    const draft = draftFor(scope.id);
    const key = { headers: { 'Idempotency-Key': randomUUID() } };
    const [{ body: made }, again] = [
      await editor.post('/v1/me/tokens', draft, key),
      await editor.post('/v1/me/tokens', draft, key),
    ];
    expect(made).toMatchObject({ ...draft, lastUsedAt: null, secret: expect.stringMatching(/^hearth_[\w-]{86}$/) });
    const untold = { ...made, secret: null };
    expect(again.body).toEqual(untold);
    expect((await editor.get('/v1/me/tokens')).body.items).toEqual([untold]);
    expect((await editor.get(`/v1/me/tokens/${made.id}`)).body).toEqual(untold);
    expect((await owner.get(`/v1/me/tokens/${made.id}`)).status).toBe(404);
    expect((await owner.delete(`/v1/me/tokens/${made.id}`)).status).toBe(404);
    const records = await Promise.all([userPartition(UserId.parse(editor.userId))].map(recordsIn));
    expect(JSON.stringify(records)).not.toContain(made.secret);
  });

  it('reads and writes as its maker may at that moment, on the same routes', async () => {
    const { owner, editor, path, scope } = await household();
    const by = script(await make(editor, scope.id));
    const { status, body: list, headers } = await by.post(`${path}/lists`, groceries);
    expect([status, list.createdBy]).toEqual([201, editor.userId]);
    expect(headers.get('location')).toBe(`/token${path}/lists/${list.id}`);
    await by.post(`${path}/lists`, { name: 'Hardware' });
    const page = await by.get(`${path}/lists?limit=1`);
    const next = page.headers.get('link')?.slice(1).split('>')[0] ?? '';
    expect(next).toMatch(/^\/token\/v1\/scopes\//);
    expect((await by.get(next.replace(/^\/token/, ''))).body.items).toHaveLength(1);
    await owner.patch(`${path}/members/${editor.userId}`, { role: 'viewer' });
    const refused = await by.post(`${path}/lists`, groceries);
    expect([refused.status, refused.body.reason]).toEqual([403, 'role']);
    expect((await by.get(`${path}/lists`)).status).toBe(200);
  });

  it('that reads changes nothing, and is told so before anything is read', async () => {
    const { owner, path, scope } = await household();
    const token = await make(owner, scope.id, { access: 'read' });
    const by = script(token);
    expect((await by.get(`${path}/summary`)).status).toBe(200);
    const { status, body } = await by.post(`${path}/lists`, groceries);
    expect([status, body.reason, body.title]).toEqual([403, 'token', 'This token can only read']);
    expect((await owner.get(`${path}/lists`)).body.items).toEqual([]);
  });

  it('finds its maker’s other scopes as little as those that are nowhere, and reads nothing of either', async () => {
    const { owner, scope } = await household();
    await owner.patch('/v1/me', { displayName: 'Ann' });
    const by = script(await make(owner, scope.id));
    const { body: another } = await owner.post('/v1/scopes', { name: 'Cabin' });
    await by.get(`/v1/scopes/${scope.id}`);
    const commands: string[] = [];
    const name = `count ${randomUUID()}`;
    openTable().middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => (commands.push(commandName), next(args)),
      {
        step: 'initialize',
        name,
      },
    );
    onTestFinished(() => openTable().middlewareStack.remove(name));
    for (const call of [
      (id: string) => by.get(`/v1/scopes/${id}/lists`),
      (id: string) => by.post(`/v1/scopes/${id}/lists`, groceries),
    ]) {
      const answers = [];
      for (const id of [another.id, owner.userId, randomUUID()]) answers.push(await call(id));
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(new Set(answers.map(({ body }) => JSON.stringify({ ...body, errorId: null }))).size).toBe(1);
    }
    // The look-up of the token itself, once a call.
    expect(commands).toEqual(Array.from({ length: 6 }, () => 'BatchGetItemCommand'));
  });

  it('is made for a scope that its maker is in, and for no other', async () => {
    const { stranger, scope } = await household();
    const answers = await Promise.all(
      [scope.id, randomUUID()].map((id) => stranger.post('/v1/me/tokens', draftFor(id))),
    );
    expect(answers.map(({ status, body }) => [status, body.errors[0].path])).toEqual([
      [422, 'scopeId'],
      [422, 'scopeId'],
    ]);
    expect(answers[0]?.body.errors).toEqual(answers[1]?.body.errors);
    const own = await make(stranger, stranger.userId);
    expect((await script(own).post('/v1/scopes/personal/lists', groceries)).status).toBe(201);
  });

  it.each([
    ['over', -minute],
    ['good for more than a year', 367 * 24 * hour],
  ])('is not made where it would be %s', async (_, after) => {
    const one = await person();
    const draft = draftFor(one.userId, { expiresAt: instant(Date.now() + after) });
    const { status, body } = await one.post('/v1/me/tokens', draft);
    expect([status, body.errors[0].path]).toEqual([422, 'expiresAt']);
  });

  it('hears of no people, invitations, links and slices, by activity or the feed, though its maker does', async () => {
    const { owner, viewer, path, scope } = await household();
    const stream = await openStream();
    onTestFinished(stream.stop);
    await owner.patch(path, { name: 'Birch Street 9' });
    await owner.patch(`${path}/members/${viewer.userId}`, { role: 'editor' });
    await owner.post(`${path}/invitations`, { email: 'late@example.com', role: 'viewer' });
    await owner.post(`${path}/links`, { kind: 'join', role: 'viewer', expiresAt: inAnHour() });
    await shownTo(owner, path);
    await owner.post(`${path}/lists`, groceries);
    await observe(await stream.read([scopePartition(ScopeId.parse(scope.id))]));
    const by = script(await make(owner, scope.id, { access: 'read' }));
    const types = ({ body }: Json) => new Set(body.items.map((one: Json) => one.type ?? one.resource.type));
    const feed = `${path}/changes`;
    expect(types(await owner.get(feed))).toEqual(new Set(['scope', 'member', 'invitation', 'link', 'list', 'slice']));
    expect(types(await by.get(feed))).toEqual(new Set(['scope', 'list']));
    const activity = `${path}/activity?limit=100`;
    expect(types(await owner.get(activity))).toEqual(types(await owner.get(feed)));
    expect(types(await by.get(activity))).toEqual(new Set(['scope', 'list']));
    // Whoever went on with a token's cursor would miss what it was not told.
    const { next } = (await by.get(feed)).body;
    expect((await by.get(`${feed}?since=${next}`)).status).toBe(200);
    expect((await owner.get(`${feed}?since=${next}`)).status).toBe(410);
  });

  it('for a slice shows what that shows, as long as it is in force and its maker is in it', async () => {
    const { owner, path, scope } = await household();
    const inside = await spender(owner, path)();
    await spender(owner, path)({ date: '2026-08-01' });
    const { guest, id, at, one } = await shownTo(owner, path, { from: '2026-07-01', to: '2026-07-31' });
    const by = script(await make(guest, id));
    const statuses = async () => [
      (await by.get(`${at}/transactions`)).status,
      (await by.get(`${at}/transactions/${inside}`)).status,
      (await by.get(`${at}/summary`)).status,
    ];
    expect(idsIn(await by.get(`${at}/transactions`))).toEqual([inside]);
    expect((await by.get(`${path}/transactions`)).status).toBe(404);
    expect((await by.get(`${at}/changes`)).status).toBe(404);
    expect((await by.post(`${at}/lists`, groceries)).status).toBe(403);
    // Whose token is for the source finds no slice by it, though they made that.
    const ofSource = script(await make(owner, scope.id));
    expect((await ofSource.get(`${at}/transactions`)).status).toBe(404);
    expect((await ofSource.get(`${path}/slices`)).status).toBe(404);
    expect(await statuses()).toEqual([200, 200, 200]);
    await owner.delete(one);
    expect(await statuses()).toEqual([404, 404, 404]);
    await owner.post(`${one}/restore`);
    expect(await statuses()).toEqual([200, 200, 200]);
    await guest.delete(`${at}/members/me`);
    expect(await statuses()).toEqual([404, 404, 404]);
  });

  it('is one of 20 at most; what is revoked makes room', async () => {
    const one = await person();
    const tokens = [];
    for (let count = 0; count < 20; count++) tokens.push(await make(one, one.userId));
    const { status, body } = await one.post('/v1/me/tokens', draftFor(one.userId));
    expect([status, body.what, body.limit]).toEqual([409, 'tokens', 20]);
    await one.delete(`/v1/me/tokens/${tokens[0].id}`);
    expect((await one.post('/v1/me/tokens', draftFor(one.userId))).status).toBe(201);
  });

  it('is one of 20 at most, however many are made at once', async () => {
    const one = await person();
    for (let count = 0; count < 17; count++) await make(one, one.userId);
    const answers = await Promise.all(Array.from({ length: 8 }, () => one.post('/v1/me/tokens', draftFor(one.userId))));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(3).fill(201), ...Array(5).fill(409)]);
    expect((await one.get('/v1/me/tokens?limit=50')).body.items).toHaveLength(20);
  });

  it('reads of people ids and names, and no address, picture or role, by any route', async () => {
    const ground = await newGround();
    const { founder, scopeId, mate, others } = ground;
    await Promise.all(
      [founder, ...others.values()].map((one) =>
        one.patch('/v1/me', {
          displayName: `Ada ${one.userId}`,
          avatarUrl: `https://pictures.example.com/${one.userId}`,
        }),
      ),
    );
    const at = `/v1/scopes/${scopeId}`;
    await founder.post(`${at}/transactions`, { kind: 'expense', amount: 500, date: '2026-07-10' });
    const { body: list } = await founder.post(`${at}/lists`, groceries);
    await founder.post(`${at}/lists/${list.id}/items`, { name: 'Milk', assignedTo: mate });
    const { secret } = await make(founder, scopeId);
    const readable = routes.filter((route) => route.method === 'GET' && tokenAccess(route));
    const answers: { readonly path: string; readonly status: number; readonly text: string }[] = [];
    for (const route of readable) {
      const { status, body } = await callRoute(route, await standing(route, ground), secret);
      answers.push({ path: route.path, status, text: JSON.stringify(body) });
    }
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const telling = (pattern: RegExp | string) =>
      answers.filter(({ text }) => text.search(pattern) >= 0).map(({ path }) => path);
    expect(telling('@example.com')).toEqual([]);
    expect(telling('pictures.example.com')).toEqual([]);
    expect(telling(`Ada ${founder.userId}`)).toEqual(['/v1/scopes/{scopeId}/balances']);
    expect(telling(/"(email|emailVerified|avatarUrl|joinedAt)"/)).toEqual([]);
  });

  it('says to the hour when it was used last', async () => {
    const one = await person();
    const token = await make(one, one.userId);
    const used = async () => (await one.get(`/v1/me/tokens/${token.id}`)).body.lastUsedAt;
    await script(token).get('/v1/scopes/personal/lists');
    const first = await used();
    expect(Date.now() - Date.parse(first)).toBeLessThan(minute);
    await script(token).get('/v1/scopes/personal/lists');
    expect(await used()).toBe(first);
    await setAttributes(keyOf(one, token), { lastUsedAt: instant(Date.now() - hour) });
    await script(token).get('/v1/scopes/personal/lists');
    expect(Date.now() - Date.parse(await used())).toBeLessThan(minute);
  });
});

describe('a scoped token ends', () => {
  const refused = async (token: Json) => {
    const { status, headers } = await script(token).get('/v1/scopes/personal/lists');
    return [status, headers.get('x-amzn-remapped-www-authenticate')];
  };
  const unauthorized = [401, 'Bearer realm="hearth", error="invalid_token"'];

  it('when it is revoked, expires, or was never given: all refusals are one', async () => {
    const one = await person();
    const [revoked, over] = [await make(one, one.userId), await make(one, one.userId)];
    expect((await script(revoked).get('/v1/scopes/personal/lists')).status).toBe(200);
    expect((await one.delete(`/v1/me/tokens/${revoked.id}`)).status).toBe(200);
    await setAttributes(keyOf(one, over), { expiresAt: instant(Date.now() - minute) });
    const [userId, id] = [UserId.parse(one.userId), TokenId.parse(over.id)];
    const others = [
      newScopedToken(userId, id),
      newScopedToken(UserId.parse(randomUUID()), TokenId.parse(randomUUID())),
      'hearth_short',
    ].map((secret) => ({ secret }));
    for (const token of [revoked, over, ...others]) expect(await refused(token)).toEqual(unauthorized);
    expect((await one.get('/v1/me/tokens')).body.items.map((token: Json) => token.id)).toEqual([over.id]);
  });

  it('when it is revoked between what a call reads and what it writes: nothing is written', async () => {
    const one = await person();
    const token = await make(one, one.userId);
    await script(token).post('/v1/scopes/personal/lists', groceries);
    const partition = () => recordsIn(scopePartition(ScopeId.parse(one.userId)));
    const before = await partition();
    let answer: Json;
    await beforeNextWrite(
      () => setAttributes(keyOf(one, token), { deletedAt: instant(Date.now()) }),
      async () => (answer = await script(token).post('/v1/scopes/personal/lists', { name: 'Late' })),
    );
    expect([answer.status, answer.headers.get('x-amzn-remapped-www-authenticate')]).toEqual(unauthorized);
    expect(await partition()).toEqual(before);
  });

  it('with its maker’s membership, also once they are back', async () => {
    const { owner, editor, path, scope } = await household();
    const by = script(await make(editor, scope.id));
    const list = `${path}/lists/${(await by.post(`${path}/lists`, groceries)).body.id}`;
    await owner.delete(`${path}/members/${editor.userId}`);
    const statuses = async () => [
      (await by.get(`${path}/lists`)).status,
      (await by.post(`${path}/lists`, groceries)).status,
      (await by.post(`${list}/items`, { name: 'Milk' })).status,
      (await by.delete(list)).status,
    ];
    expect(await statuses()).toEqual([404, 404, 404, 404]);
    const { body } = await owner.post(`${path}/invitations`, { email: editor.email, role: 'admin' });
    await editor.post(`/v1/me/invitations/${body.id}/accept`);
    expect((await editor.get(`${path}/lists`)).status).toBe(200);
    expect(await statuses()).toEqual([404, 404, 404, 404]);
    expect((await script(await make(editor, scope.id)).get(`${path}/lists`)).status).toBe(200);
  });

  it('with all others when its maker signs out everywhere, and is listed no more; a new one is good', async () => {
    const one = await person();
    const [first, second] = [await make(one, one.userId), await make(one, one.userId)];
    expect((await one.post('/v1/me/sign-out')).status).toBe(200);
    for (const token of [first, second]) expect(await refused(token)).toEqual(unauthorized);
    expect((await one.get('/v1/me/tokens')).body.items).toEqual([]);
    expect((await one.get(`/v1/me/tokens/${first.id}`)).status).toBe(404);
    const later = await sign(accessClaims(pool, { sub: one.userId, authTime: Math.floor(Date.now() / 1_000) + 2 }));
    const { body } = await request('POST', '/v1/me/tokens', later, draftFor(one.userId));
    expect((await script(body).get('/v1/scopes/personal/lists')).status).toBe(200);
    expect((await one.get('/v1/me/tokens')).body.items.map(({ id }: Json) => id)).toEqual([body.id]);
  });

  it('for good when it is revoked: its scope, restored, brings back those that stood', async () => {
    const { owner, path, scope } = await household();
    const [revoked, kept] = [await make(owner, scope.id), await make(owner, scope.id)];
    const hook = { url: 'https://home.example.com/', types: ['item'] };
    const { body: removed } = await owner.post(`${path}/webhooks`, hook);
    const { body: standing } = await owner.post(`${path}/webhooks`, hook);
    await owner.delete(`/v1/me/tokens/${revoked.id}`);
    await owner.delete(`${path}/webhooks/${removed.id}`);
    const statuses = () =>
      Promise.all([revoked, kept].map(async (one) => (await script(one).get(`${path}/lists`)).status));
    expect((await owner.delete(path)).status).toBe(200);
    await runStream(scopePartition(ScopeId.parse(scope.id)));
    expect(await statuses()).toEqual([401, 404]);
    expect((await owner.post(`${path}/restore`)).status).toBe(200);
    await runStream(scopePartition(ScopeId.parse(scope.id)));
    expect(await statuses()).toEqual([401, 200]);
    expect(idsIn(await owner.get(`${path}/webhooks`))).toEqual([standing.id]);
  });

  it('with its maker’s account, also once that is restored', async () => {
    const one = await person();
    const token = await make(one, one.userId);
    await one.delete('/v1/me');
    expect(await refused(token)).toEqual(unauthorized);
    await one.post('/v1/me/restore');
    expect(await refused(token)).toEqual(unauthorized);
    const another = await make(one, one.userId);
    await waitUntil(async () => (await script(another).get('/v1/scopes/personal/lists')).status === 200);
  });
});

describe('a scoped token of somebody who is being erased', () => {
  it('is not good again where their profile is gone and it is not yet', async () => {
    const one = await person();
    const token = await make(one, one.userId);
    const lists = () => script(token).get('/v1/scopes/personal/lists');
    const userId = UserId.parse(one.userId);
    await remove(keys.profile(userId));
    expect((await lists()).status).toBe(200);
    await setAttributes(keys.erasure(userId), { userId });
    onTestFinished(() => remove(keys.erasure(userId)));
    expect((await lists()).status).toBe(401);
  });
});

describe('the base path of scoped tokens', () => {
  it('has no route to people, to what lets them in, to what is one’s own, or to the end of a scope', async () => {
    const { owner, scope } = await household();
    const { secret } = await make(owner, scope.id);
    const closed = routes.filter((route) => tokenAccess(route) === undefined);
    const words = closed.map(({ method, path }) => `${method} ${path}`);
    for (const word of [
      'GET /v1/me',
      'POST /v1/me/tokens',
      'POST /v1/me/exports',
      'DELETE /v1/scopes/{scopeId}',
      'POST /v1/scopes/{scopeId}/transfer-ownership',
      'GET /v1/scopes/{scopeId}/members',
      'POST /v1/scopes/{scopeId}/invitations',
      'POST /v1/scopes/{scopeId}/lists/{listId}/links',
    ])
      expect(words).toContain(word);
    const answers = await Promise.all(
      closed.map(({ method, path }) =>
        request(method, `/token${path.replace('{scopeId}', scope.id).replace(/\{\w+\}/g, randomUUID())}`, secret),
      ),
    );
    // An address that another method may call says so.
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([404, 405]);
    for (const route of routes.filter((one) => one.fresh === true || 'freshWhen' in one))
      expect(tokenAccess(route)).toBe(undefined);
  });

  it('takes scoped tokens alone, and they are taken nowhere else', async () => {
    const { owner, path, scope } = await household();
    const { secret } = await make(owner, scope.id);
    expect((await request('GET', `/token${path}/lists`, owner.token)).status).toBe(401);
    expect((await request('GET', `/token${path}/lists`, undefined)).status).toBe(401);
    const strange = newScopedToken(UserId.parse(owner.userId), TokenId.parse(randomUUID()));
    // Where it is taken is told of every token, so that it says nothing of this one.
    for (const token of [secret, strange])
      expect((await request('GET', `${path}/lists`, token)).body).toMatchObject({
        status: 401,
        detail: expect.stringContaining(`\`${tokenBase}/v1\``),
      });
    expect((await request('GET', `/token${path}/lists`, secret)).status).toBe(200);
    expect((await request('HEAD', `/token${path}/lists`, secret)).status).toBe(200);
  });

  it('shows a list that is shared by itself to nobody’s token', async () => {
    const { owner, path, scope } = await household();
    const guest = await person();
    const { body: list } = await owner.post(`${path}/lists`, groceries);
    const { body } = await owner.post(`${path}/lists/${list.id}/invitations`, { email: guest.email, role: 'editor' });
    await guest.post(`/v1/me/invitations/${body.id}/accept`);
    expect((await guest.post('/v1/me/tokens', draftFor(scope.id))).status).toBe(422);
    const late = await join(owner, scope.id, 'viewer');
    expect((await late.post('/v1/me/tokens', draftFor(scope.id))).status).toBe(201);
  });
});
